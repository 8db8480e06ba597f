import { shareOut } from '../domain/engine.js';
import { documentCommand } from './command.js';

export const command = documentCommand(shareOut);
