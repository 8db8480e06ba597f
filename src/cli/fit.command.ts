import { dealHistory } from '../pricing/deal-history-reader.js';
import { fitModel } from '../pricing/fit-model.js';
import { literaturePriors } from '../pricing/literature-priors.js';
import { type Command, jsonOutcome } from './command.js';
import { optionalOption, readJsonOf } from './files.js';

/** Shrinks the literature's coefficients towards past deals and writes a dated model file. */
export const command: Command = {
  options: { deals: { type: 'string' }, name: { type: 'string' }, dated: { type: 'string' } },
  async run(call) {
    const history = dealHistory(await call.timed('read', () => readJsonOf(call, 'deals')));
    const dated = optionalOption(call, 'dated') ?? new Date().toISOString().slice(0, 10);
    const name = optionalOption(call, 'name') ?? 'own-deals';
    return jsonOutcome(
      await call.timed('engine', () => fitModel(literaturePriors, history, { name, dated })),
    );
  },
};
