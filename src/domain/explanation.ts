// The explanation tells one investor why: a step for every tranche in which its order still wanted shares,
// with what it wanted, its quota, whether it stood at its limit, and the lots it got. The steps add up to the
// order's shares and hold nothing about anyone else. A row of no shares says why.
import type { Allocation, TrancheResult } from './allocation.js';
import type { Book } from './book.js';
import type { Policy } from './policy.js';
import { formatDecimal } from './price.js';
import { admits } from './tranche.js';

export type ExplanationStep = {
  tranche: string;
  method: string;
  /** What the order still wanted. */
  wanted: number;
  /** Its part before rounding, floored to 6 decimals; null where the method has none. */
  quota: string | null;
  /** Whether it stood at its limit. */
  capped: boolean;
  /** The whole lots of the quota; with `remainderLot` they make `shares`. */
  floored: number;
  remainderLot: number;
  shares: number;
};

/** Its limit was below the price; less than its minimum fill; no tranche admits it; nothing was left for it. */
export type Reason = 'not-at-this-price' | 'below-minimum-fill' | 'in-no-tranche' | 'nothing-left';

export type AllocationRow = {
  order: string;
  investor: string;
  wanted: number;
  shares: number;
  reason?: Reason;
  explanation: ExplanationStep[];
};

/** The row of the order at a place of the book. */
export function allocationRow(
  place: number,
  book: Book,
  policy: Policy,
  allocation: Allocation,
): AllocationRow {
  const shares = allocation.shares[place]!;
  const explanation: ExplanationStep[] = [];
  for (const result of allocation.results) {
    const step = stepAt(place, result, policy.lot);
    if (step !== undefined) explanation.push(step);
  }
  const { id, investor } = book.orders[place]!;
  const wanted = allocation.wanted[place]!;
  // Written out twice, not spread: a million rows are made several times as fast.
  if (shares > 0) return { order: id, investor, wanted, shares, explanation };
  const reason = reasonForNothing(place, book, policy, allocation);
  return { order: id, investor, wanted, shares, reason, explanation };
}

function stepAt(
  place: number,
  { tranche, claims, award }: TrancheResult,
  lot: number,
): ExplanationStep | undefined {
  const index = indexOf(place, claims.orders);
  if (index === undefined) return undefined;
  const shares = award.shares[index]!;
  const remainderLot = award.remainderLots[index]! * lot;
  const quota = award.quotaOf(index);
  return {
    tranche: tranche.name,
    method: tranche.method,
    wanted: claims.wants[index]!,
    quota: quota === null ? null : formatDecimal(quota, 0),
    capped: award.capped[index] === 1,
    floored: shares - remainderLot,
    remainderLot,
    shares,
  };
}

function reasonForNothing(place: number, book: Book, policy: Policy, allocation: Allocation): Reason {
  const wanted = allocation.wanted[place]!;
  if (wanted === 0) return 'not-at-this-price';
  if (allocation.struckOut[place] === 1) return 'below-minimum-fill';
  const isAdmitted = policy.tranches.some(({ who }) => admits(who, book.orders[place]!, wanted));
  return isAdmitted ? 'nothing-left' : 'in-no-tranche';
}

/** Where a place stands among ascending places. */
function indexOf(place: number, places: Uint32Array): number | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return places[low] === place ? low : undefined;
}
