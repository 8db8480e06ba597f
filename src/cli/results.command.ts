import { companyResults } from '../market-data/company-facts-reader.js';
import { readResultsFile } from '../market-data/results-reader.js';
import { type Command, jsonOutcome } from './command.js';
import { optionalOption, readFileOf, requiredOption } from './files.js';

/** The results of an issuer as they stood on a date, from the SEC's companyfacts, or from a CSV by quarters. */
export const command: Command = {
  options: { companyfacts: { type: 'string' }, csv: { type: 'string' }, 'as-of': { type: 'string' } },
  async run(call) {
    if (optionalOption(call, 'csv') !== undefined) {
      const bytes = await call.timed('read', () => readFileOf(call, 'csv'));
      return jsonOutcome(await call.timed('engine', () => readResultsFile(bytes)));
    }
    const asOf = requiredOption(call, 'as-of');
    const bytes = await call.timed('read', () => readFileOf(call, 'companyfacts'));
    return jsonOutcome(await call.timed('engine', () => companyResults(bytes, asOf)));
  },
};
