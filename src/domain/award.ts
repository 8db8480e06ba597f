// A tranche hands its shares to claims and answers with an award. Both are columns over the same orders: a
// method reads wants and limits and says who gets what, and remembers enough to tell each investor why.
import type { Part, Rounding } from './policy.js';
import { percentOfShares } from './price.js';

/** What the orders of one tranche bring to it; all columns in the same order. */
export type Claims = {
  /** Places in the book, ascending. */
  readonly orders: Uint32Array;
  /** What each order still wants, before any maximum. */
  readonly wants: Float64Array;
  /** The most each can get here: the want or the maximum, whichever is less, floored to a lot. */
  readonly limits: Float64Array;
  /** What multiplies a want, by place in the book; undefined where every want counts once. */
  readonly weights?: Float64Array;
};

/** What each claim got, and how. */
export type Award = {
  readonly shares: Float64Array;
  /** 1 where the shares contain one lot more than the whole lots of the quota. */
  readonly remainderLots: Uint8Array;
  /** 1 where a claim stands at its limit, though its quota or want is more. */
  readonly capped: Uint8Array;
  /** The quota of a claim in millionths of a share, rounded down; null where the method has none. */
  quotaOf(index: number): bigint | null;
};

/** What every method needs of the policy. */
export type Terms = {
  readonly lot: number;
  readonly rounding: Rounding;
};

const MILLION = 1_000_000n;

/** Millionths of a share from whole shares. */
export function wholeQuota(shares: number): bigint {
  return BigInt(shares) * MILLION;
}

export function emptyAward(count: number): Award {
  return {
    shares: new Float64Array(count),
    remainderLots: new Uint8Array(count),
    capped: new Uint8Array(count),
    quotaOf: () => null,
  };
}

/** Everyone in full, which is the limit. */
export function awardInFull({ wants, limits }: Claims, lot: number): Award {
  return {
    shares: limits.slice(),
    remainderLots: new Uint8Array(limits.length),
    capped: Uint8Array.from(limits, (limit, index) =>
      limit < wants[index]! - (wants[index]! % lot) ? 1 : 0,
    ),
    quotaOf: (index) => wholeQuota(wants[index]!),
  };
}

/** A sum of shares that is known to be within the range. */
export function sumOf(column: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < column.length; index += 1) sum += column[index]!;
  return sum;
}

/** The places from 0 to count - 1. */
export function placesUpTo(count: number): Uint32Array {
  const places = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) places[place] = place;
  return places;
}

/** A part of the supply in shares; a percentage is rounded down. */
export function sharesOfPart(part: Part, supply: number): number {
  return 'shares' in part ? part.shares : percentOfShares(supply, part.percent);
}
