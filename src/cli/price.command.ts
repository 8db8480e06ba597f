import { createHash } from 'node:crypto';
import { literaturePriors } from '../pricing/literature-priors.js';
import { priceModelOf } from '../domain/pricing/price-model.js';
import { proposeAndSimulate } from '../pricing/propose.js';
import { type Command, jsonOutcome } from './command.js';
import { optionalOption, readJsonOf } from './files.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Proposes a price, under the literature's model or the one of `--model`. */
export const command: Command = {
  options: { model: { type: 'string' } },
  async run(call) {
    const document = await call.timed('read', () => call.readDocument());
    const given = optionalOption(call, 'model') !== undefined;
    const model = given ? priceModelOf(await readJsonOf(call, 'model')) : literaturePriors;
    return jsonOutcome(await call.timed('engine', () => proposeAndSimulate(document, model, sha256)));
  },
};
