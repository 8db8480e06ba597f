// The proposal: a weighted mean of what the market bears (reference price less the discount), what the peers
// are worth and what the book clears at, moved to the tick and kept inside the board's bounds, which say so
// when they bind. The weights are declared and add up to one over the parts that have inputs. The range joins
// the stated uncertainty of each part; a part without inputs widens it. No part is ever implied.
import { type DiscountFacts, type DiscountModel, type DiscountTerm, discountOf } from './discount.js';
import { type Fixed, divHalfAway, one, squareRoot, times } from './fixed-point.js';
import { divFloor } from '../quantity.js';
import { shareOut } from '../share-out.js';
import { type ExactStep, type WaterfallStep, ofTenths, stepsInTenths } from './waterfall.js';

export const parts = ['market', 'comparables', 'book'] as const;
export type Part = (typeof parts)[number];

/** A part's value with its range. */
export type Valued = { value: Fixed; low: Fixed; high: Fixed };

export type PriceQuestion = {
  tick: Fixed;
  /** The reference price before it is stated to a tenth of a tick. */
  reference: Fixed;
  facts: DiscountFacts;
  /** Points of discount that the desk's judgement of the potential takes off (a fraction), null: no judgement. */
  potential: Fixed | null;
  /** How uncertain that judgement is. */
  potentialError: Fixed;
  comparables: Valued | null;
  book: Valued | null;
  /** Declared weights of all three parts, in millionths. */
  weights: Readonly<Record<Part, number>>;
  /** How uncertain a part without inputs is, as a fraction of the reference price. */
  unknownPart: Fixed;
  allowPremium: boolean;
  floor: Fixed | null;
  cap: Fixed | null;
  maximumDiscount: Fixed | null;
  /** The price that the desk asks for instead, on the tick and inside the bounds; null: what the model says. */
  chosen?: Fixed | null;
};

export type Bound = 'floor' | 'cap' | 'maximum-discount';

export type PriceAnswer = {
  reference: Fixed;
  tenth: Fixed;
  /** Weights in use, in millionths, adding up to a million. */
  weights: Record<Part, number>;
  terms: { term: DiscountTerm | 'potential' | 'no-premium'; discount: Fixed; known: boolean }[];
  discount: Fixed;
  discountError: Fixed;
  market: Valued;
  price: Fixed;
  low: Fixed;
  high: Fixed;
  steps: WaterfallStep[];
  /** The bound that holds the price, with the price it would be without. */
  binding: { bound: Bound; at: Fixed; without: Fixed } | null;
};

const million = 1_000_000n;

function divCeil(dividend: bigint, divisor: bigint): bigint {
  return -divFloor(-dividend, divisor);
}

/** The nearest multiple of a unit, halves up. */
function toMultiple(value: Fixed, unit: Fixed): Fixed {
  return divHalfAway(value, unit) * unit;
}

function weightsInUse(question: PriceQuestion): Record<Part, number> {
  const present = { market: true, comparables: question.comparables !== null, book: question.book !== null };
  const declared = parts.map((part) => (present[part] ? question.weights[part] : 0));
  const shared = declared.some((weight) => weight > 0) ? shareOut(1_000_000, declared) : [1_000_000, 0, 0];
  return { market: shared[0]!, comparables: shared[1]!, book: shared[2]! };
}

/** The discount with the desk's judgement in it, and never a premium unless the policy allows one. */
function discountWithJudgement(question: PriceQuestion, model: DiscountModel) {
  const { terms, total, standardError } = discountOf(model, question.facts);
  const judged = question.potential === null ? 0n : -question.potential;
  const before = total + judged;
  const lifted = before < 0n && !question.allowPremium ? -before : 0n;
  const error = question.potential === null ? times(question.potentialError, question.potentialError) : 0n;
  return {
    terms: [
      ...terms,
      { term: 'potential' as const, discount: judged, known: question.potential !== null },
      { term: 'no-premium' as const, discount: lifted, known: true },
    ],
    discount: before + lifted,
    discountError: squareRoot(times(standardError, standardError) + error),
  };
}

type Weighted = { weight: bigint; part: Valued };

/** Half-ranges joined as independent errors: the root of the sum of squares, below and above apart. */
function rangeOf(weighted: readonly Weighted[], missing: readonly Fixed[]): { below: Fixed; above: Fixed } {
  const join = (side: (part: Valued) => Fixed): Fixed => {
    const squares = weighted.map(({ weight, part }) => {
      const half = (side(part) * weight) / million;
      return times(half, half);
    });
    const unknown = missing.map((half) => times(half, half));
    return squareRoot([...squares, ...unknown].reduce((sum, square) => sum + square, 0n));
  };
  return { below: join((part) => part.value - part.low), above: join((part) => part.high - part.value) };
}

/** The least and the most that a board's bounds allow; the deepest discount counts from the reference. */
function boundsOf(
  question: PriceQuestion,
  reference: Fixed,
): { bound: Bound; least: Fixed | null; most: Fixed | null }[] {
  const { floor, cap, maximumDiscount, tick } = question;
  const deepest =
    maximumDiscount === null ? null : divCeil(times(reference, one - maximumDiscount), tick) * tick;
  return [
    { bound: 'maximum-discount', least: deepest, most: null },
    { bound: 'floor', least: floor, most: null },
    { bound: 'cap', least: null, most: cap },
  ];
}

/** A price inside the bounds; the cap has the last word. */
function inside(price: Fixed, bounds: ReturnType<typeof boundsOf>): { at: Fixed; bound: Bound | null } {
  let held: { at: Fixed; bound: Bound | null } = { at: price, bound: null };
  for (const { bound, least, most } of bounds) {
    if (least !== null && held.at < least) held = { at: least, bound };
    if (most !== null && held.at > most) held = { at: most, bound };
  }
  return held;
}

function exactSteps(
  question: PriceQuestion,
  reference: Fixed,
  weights: Record<Part, number>,
  terms: PriceAnswer['terms'],
): ExactStep[] {
  const weigh = (part: Part, amount: Fixed): Fixed => divHalfAway(amount * BigInt(weights[part]), million);
  const toPart = (part: 'comparables' | 'book'): ExactStep[] => {
    const valued = question[part];
    return valued === null ? [] : [{ step: part, exact: weigh(part, valued.value - reference) }];
  };
  return [
    ...terms.map(({ term, discount }) => ({
      step: term,
      exact: -weigh('market', times(reference, discount)),
    })),
    ...toPart('comparables'),
    ...toPart('book'),
  ];
}

/** Proposes a price. The question is well formed: the reference is at least one tick, the weights add up to one. */
export function proposePrice(question: PriceQuestion, model: DiscountModel): PriceAnswer {
  const { tick } = question;
  const tenth = tick / 10n;
  const reference = toMultiple(question.reference, tenth);
  const weights = weightsInUse(question);
  const { terms, discount, discountError } = discountWithJudgement(question, model);
  const at = (fraction: Fixed): Fixed => times(reference, one - fraction);
  const market = {
    value: at(discount),
    low: at(discount + discountError),
    high: at(discount - discountError),
  };

  const steps = stepsInTenths(exactSteps(question, reference, weights, terms), tenth, reference);
  const sum = reference + steps.reduce((total, step) => total + step.tenths, 0n) * tenth;
  const onTick = toMultiple(sum, tick);
  const moved = onTick < tick ? tick : onTick;
  const bounds = boundsOf(question, reference);
  const { at: said, bound } = inside(moved, bounds);
  const price = question.chosen ?? said;
  const inTenths = (step: string, amount: Fixed) => ofTenths(step, amount / tenth, tenth, reference);
  const extra = [
    inTenths('tick', moved - sum),
    ...(bound ? [inTenths(bound, said - moved)] : []),
    ...(price === said ? [] : [inTenths('desk', price - said)]),
  ];

  const weighted = [
    { weight: BigInt(weights.market), part: market },
    ...(question.comparables ? [{ weight: BigInt(weights.comparables), part: question.comparables }] : []),
    ...(question.book ? [{ weight: BigInt(weights.book), part: question.book }] : []),
  ];
  const missing = (['comparables', 'book'] as const)
    .filter((part) => question[part] === null)
    .map((part) => (times(reference, question.unknownPart) * BigInt(question.weights[part])) / million);
  const { below, above } = rangeOf(weighted, missing);
  const low = divFloor(said - below, tick) * tick;
  const high = divCeil(said + above, tick) * tick;
  return {
    reference,
    tenth,
    weights,
    terms,
    discount,
    discountError,
    market,
    price,
    low: inside(low < tick ? tick : low, bounds).at,
    high: inside(high, bounds).at,
    steps: [...steps, ...extra],
    binding: bound === null ? null : { bound, at: said, without: moved },
  };
}
