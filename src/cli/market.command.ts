import { marketBars } from '../market-data/market-summary.js';
import { type Command, jsonOutcome } from './command.js';
import { optionalOption, readFileOf, requiredOption } from './files.js';

/** Sums up a file of daily bars as of a date. */
export const command: Command = {
  options: { bars: { type: 'string' }, 'as-of': { type: 'string' }, 'split-factor': { type: 'string' } },
  async run(call) {
    const asOf = requiredOption(call, 'as-of');
    const bytes = await call.timed('read', () => readFileOf(call, 'bars'));
    const factor = optionalOption(call, 'split-factor');
    return jsonOutcome(await call.timed('engine', () => marketBars(bytes, asOf, factor).summary));
  },
};
