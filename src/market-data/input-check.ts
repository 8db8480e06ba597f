// What is recorded must be readable: a document is read as a proposal will read it before it is kept.

import { readAt, readDate } from '../domain/pricing/decimal-input.js';
import { priceModelOf } from '../domain/pricing/price-model.js';
import { readComparables, readPotential, readResults } from './facts-input.js';
import { readMarket } from './market-input.js';
import type { InputKind } from './pricing-input.entity.js';

const readers: Record<InputKind, (document: unknown, asOf: string) => unknown> = {
  market: (document, asOf) => readMarket(document, 'market', asOf),
  index: (document, asOf) => readMarket(document, 'index', asOf),
  results: readResults,
  comparables: readComparables,
  potential: readPotential,
  model: priceModelOf,
};

/** Refuses a document that no proposal could use, by the place in the body. */
export function checkInput(kind: InputKind, document: unknown, asOf: string): void {
  readDate(asOf, 'asOf');
  readAt(kind, 'document', () => readers[kind](document, asOf));
}
