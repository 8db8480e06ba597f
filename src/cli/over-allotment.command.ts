import { overAllotment } from '../domain/over-allotment/over-allotment.js';
import { documentCommand } from './command.js';

export const command = documentCommand(overAllotment);
