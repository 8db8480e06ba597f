import { backtest } from '../pricing/backtest.js';
import { dealHistory } from '../pricing/deal-history-reader.js';
import { literaturePriors } from '../pricing/literature-priors.js';
import { priceModelOf } from '../domain/pricing/price-model.js';
import { type Command, jsonOutcome } from './command.js';
import { optionalOption, readJsonOf } from './files.js';

/** Predicts past deals with a model, beside the naive rules. */
export const command: Command = {
  options: { deals: { type: 'string' }, model: { type: 'string' } },
  async run(call) {
    const history = dealHistory(await call.timed('read', () => readJsonOf(call, 'deals')));
    const given = optionalOption(call, 'model') !== undefined;
    const model = given ? priceModelOf(await readJsonOf(call, 'model')) : literaturePriors;
    return jsonOutcome(await call.timed('engine', () => backtest(model, literaturePriors, history)));
  },
};
