import { companyResults } from '../market-data/company-facts-reader.js';
import { type Command, jsonOutcome } from './command.js';
import { readFileOf, requiredOption } from './files.js';

/** The results of an issuer as they stood on a date, from the SEC's companyfacts. */
export const command: Command = {
  options: { companyfacts: { type: 'string' }, 'as-of': { type: 'string' } },
  async run(call) {
    const asOf = requiredOption(call, 'as-of');
    const bytes = await call.timed('read', () => readFileOf(call, 'companyfacts'));
    return jsonOutcome(await call.timed('engine', () => companyResults(bytes, asOf)));
  },
};
