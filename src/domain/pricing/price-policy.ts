// The policy of a price: every number in it is a choice of the issuer's board or of the desk, declared before
// the price is worked out and shown with it. What is not chosen is as usual. An offering has a policy of its
// own in its terms; a proposal may choose otherwise in single fields.
import { type Fields, readFields, readList, readOptionalShares, readWord } from '../document.js';
import { type Price, parsePercent, parsePrice } from '../price.js';
import { Refusal } from '../refusal.js';
import { optional, readAt, readPositive, readWords } from './decimal-input.js';
import { type Fixed, unitsOf } from './fixed-point.js';
import { type ApprovalTolerances, defaultTolerances, type TermName, termNames } from './price-approval.js';
import type { Part } from './pricing.js';

export type Reference = { kind: 'last-close' | 'minimum-price' } | { kind: 'vwap'; sessions: number };

/** The policy: every number in it is a choice that the issuer may change. */
export type PricePolicy = {
  reference: Reference;
  weights: Record<Part, number>;
  floor: Price | null;
  cap: Price | null;
  maximumDiscount: bigint | null;
  /** The price that the desk asks for instead of the model's. */
  chosen: Price | null;
  allowPremium: boolean;
  /** Percentage points of discount for one step of the potential's score away from 3, as a fraction. */
  perScore: Fixed;
  unknownPart: Fixed;
  staleSessions: number;
  staleResultsDays: number;
  staleComparablesDays: number;
  /** What the simulation draws from, and how often. */
  seed: string;
  runs: number;
  /** How far the ground may move before an approval is refused. */
  tolerances: ApprovalTolerances;
};

const policyFields = new Set(
  `reference weights floor cap maximumDiscountPercent allowPremium percentPerScore unknownPartPercent
  staleSessions staleResultsDays staleComparablesDays seed runs price allocationPolicy tolerances`.split(
    /\s+/,
  ),
);

function readReference(value: unknown): Reference {
  if (value === undefined || value === 'last-close') return { kind: 'last-close' };
  if (value === 'minimum-price') return { kind: 'minimum-price' };
  const { vwap } = readFields(value, new Set(['vwap']), 'policy.reference');
  if (typeof vwap === 'number' && Number.isInteger(vwap) && vwap >= 1 && vwap <= 250)
    return { kind: 'vwap', sessions: vwap };
  const message = 'policy.reference must be last-close, minimum-price or {"vwap": sessions from 1 to 250}.';
  throw new Refusal('unknown-value', message, 'policy.reference');
}

// The market's price already holds what is known of the peers, so their value only leans on it.
const usualWeights: Record<Part, string> = { market: '0.6', comparables: '0.1', book: '0.3' };

function readWeights(value: unknown): Record<Part, number> {
  const fields = readFields(value ?? usualWeights, new Set(Object.keys(usualWeights)), 'policy.weights');
  const read = (part: Part): number => {
    const weight = readPositive(fields[part] ?? '0', `policy.weights.${part}`)!;
    return Number.parseInt((weight / 10n ** 12n).toString(), 10);
  };
  const weights = { market: read('market'), comparables: read('comparables'), book: read('book') };
  if (weights.market + weights.comparables + weights.book === 1_000_000) return weights;
  throw new Refusal(
    'out-of-range',
    'The weights of market, comparables and book must add up to 1.',
    'policy.weights',
  );
}

function readCount(fields: Fields, field: string, usual: number): number {
  return readOptionalShares(fields, field, 'policy') ?? usual;
}

function readBound(value: unknown, path: string, tick: Price): Price | null {
  const bound = optional(value, (text) => parsePrice(text, path));
  if (bound === null || bound % tick === 0n) return bound;
  throw new Refusal('off-tick', `${path} must be a multiple of the tick.`, path);
}

const mostRuns = 20_000;

function readRuns(fields: Fields): number {
  const runs = readCount(fields, 'runs', 1_000);
  if (runs >= 100 && runs <= mostRuns) return runs;
  throw new Refusal(
    'out-of-range',
    `policy.runs must be a whole number from 100 to ${mostRuns}.`,
    'policy.runs',
  );
}

const toleranceFields = new Set(['lastClosePercent', 'demandAtPricePercent', 'terms']);

/** Reads `{ lastClosePercent?, demandAtPricePercent?, terms? }`; `terms` names those that may change. */
function readTolerances(value: unknown): ApprovalTolerances {
  const path = 'policy.tolerances';
  const fields = readFields(value ?? {}, toleranceFields, path);
  const percent = (field: string): bigint | null => {
    const read = readPositive(fields[field], `${path}.${field}`);
    return read === null ? null : unitsOf(read, 6);
  };
  return {
    lastClose: percent('lastClosePercent') ?? defaultTolerances.lastClose,
    demandAtPrice: percent('demandAtPricePercent') ?? defaultTolerances.demandAtPrice,
    terms: fields.terms === undefined ? defaultTolerances.terms : readTermNames(fields, path),
  };
}

function readTermNames(fields: Fields, path: string): TermName[] {
  return readList(fields, 'terms', path).map((name, i) => readWord(name, termNames, `${path}.terms[${i}]`));
}

/** Reads a policy; what it does not choose is as usual. Bounds and the price are multiples of the tick. */
export function readPricePolicy(document: unknown, tick: Price): PricePolicy {
  const fields = readFields(document ?? {}, policyFields, 'policy');
  const [floor, cap] = [
    readBound(fields.floor, 'policy.floor', tick),
    readBound(fields.cap, 'policy.cap', tick),
  ];
  if (floor !== null && cap !== null && floor > cap) {
    throw new Refusal('floor-above-cap', 'policy.floor must not be above policy.cap.', 'policy.floor');
  }
  if (fields.allowPremium !== undefined && typeof fields.allowPremium !== 'boolean') {
    throw new Refusal('wrong-type', 'policy.allowPremium must be true or false.', 'policy.allowPremium');
  }
  return {
    reference: readReference(fields.reference),
    weights: readWeights(fields.weights),
    floor,
    cap,
    chosen: readBound(fields.price, 'policy.price', tick),
    maximumDiscount: optional(fields.maximumDiscountPercent, (value) =>
      parsePercent(value, 'policy.maximumDiscountPercent'),
    ),
    allowPremium: fields.allowPremium === true,
    perScore: readPositive(fields.percentPerScore ?? '1', 'policy.percentPerScore')! / 100n,
    unknownPart: readPositive(fields.unknownPartPercent ?? '40', 'policy.unknownPartPercent')! / 100n,
    staleSessions: readCount(fields, 'staleSessions', 3),
    staleResultsDays: readCount(fields, 'staleResultsDays', 200),
    staleComparablesDays: readCount(fields, 'staleComparablesDays', 45),
    seed: optional(fields.seed, (value) => readWords(value, 'policy.seed')) ?? 'greenshoe',
    runs: readRuns(fields),
    tolerances: readTolerances(fields.tolerances),
  };
}

const ofTheTerms = ['price', 'floor', 'cap'];

/**
 * Refuses choices that cannot be read, by their place in the document they stand in. The bounds are terms of
 * the offering and the price is the proposal's: neither is chosen here.
 */
export function checkStandingPolicy(choices: Fields, tick: Price, place: string): void {
  const foreign = ofTheTerms.find((field) => choices[field] !== undefined);
  if (foreign !== undefined) {
    const message = `${place}.${foreign} is not chosen here: floor and cap are terms, the price is the proposal's.`;
    throw new Refusal('unknown-field', message, `${place}.${foreign}`);
  }
  readAt('policy', place, () => readPricePolicy(choices, tick));
}
