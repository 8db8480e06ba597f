import { readComparablesFile } from '../market-data/comparables-reader.js';
import { type Command, jsonOutcome } from './command.js';
import { readFileOf } from './files.js';

/** Comparable companies of a CSV file, as a proposal takes them, with the rows that were left out. */
export const command: Command = {
  options: { csv: { type: 'string' } },
  async run(call) {
    const bytes = await call.timed('read', () => readFileOf(call, 'csv'));
    return jsonOutcome(await call.timed('engine', () => readComparablesFile(bytes)));
  },
};
