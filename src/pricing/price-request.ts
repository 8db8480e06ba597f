import { missingField, readFields } from '../domain/document.js';
import { type BookFacts, readBookFacts } from './book-input.js';
import {
  type ComparablesFacts,
  type PotentialFacts,
  readComparables,
  readPotential,
  readResults,
  type ResultsFacts,
} from '../market-data/facts-input.js';
import { type MarketFacts, readMarket } from '../market-data/market-input.js';
import { readDate } from '../domain/pricing/decimal-input.js';
import { type PricePolicy, readPricePolicy } from '../domain/pricing/price-policy.js';
import { type DealInput, readDeal } from './price-input.js';

/** Everything a proposal rests on, read and checked; a section that is absent is null. */
export type PriceRequest = {
  asOf: string;
  deal: DealInput;
  policy: PricePolicy;
  market: MarketFacts;
  index: MarketFacts | null;
  results: ResultsFacts | null;
  comparables: ComparablesFacts | null;
  potential: PotentialFacts | null;
  book: BookFacts | null;
  /** The document as it came, for the hashes. */
  document: Readonly<Record<string, unknown>>;
};

const requestFields = new Set(
  'asOf deal market index results comparables potential book policy answers'.split(' '),
);

/** Reads `{ asOf, deal, market, index?, results?, comparables?, potential?, book?, policy? }`. */
export function readPriceRequest(document: unknown): PriceRequest {
  const fields = readFields(document, requestFields, '');
  for (const name of ['deal', 'market']) if (fields[name] === undefined) throw missingField(name);
  const asOf = readDate(fields['asOf'], 'asOf');
  const deal = readDeal(fields['deal']);
  const given = <T>(name: string, read: (value: unknown) => T): T | null =>
    fields[name] === undefined || fields[name] === null ? null : read(fields[name]);
  return {
    asOf,
    deal,
    policy: readPricePolicy(fields['policy'], deal.tick),
    market: readMarket(fields['market'], 'market', asOf),
    index: given('index', (value) => readMarket(value, 'index', asOf)),
    results: given('results', readResults),
    comparables: given('comparables', readComparables),
    potential: given('potential', readPotential),
    book: given('book', (value) => readBookFacts(value, deal)),
    document: fields,
  };
}
