// A tranche is a part of the supply, the orders that may share it, and the method by which they do.
import { type Award, type Claims, type Terms, sharesOfPart } from './award.js';
import { drawLots } from './draw.js';
import { equalShares } from './equal.js';
import type { Rooms } from './maximum.js';
import { minimumThenProRata } from './minimum.js';
import type { Order } from './order.js';
import type { Tranche, Who } from './policy.js';
import { type PriceView, pricePriority, timePriority } from './priority.js';
import { proRata } from './pro-rata.js';
import { floorToLot } from './quantity.js';
import type { Precedence } from './tie-break.js';

/** What the methods look at beside the claims. */
export type Setting = PriceView & {
  readonly policy: Terms;
  readonly rooms: Rooms;
  readonly precedence: Precedence;
};

/** True when an order that wants `wanted` shares at the price may take part: all that is named must hold. */
export function admits(who: Who, order: Order, wanted: number): boolean {
  return (
    (who.category === undefined || (order.category !== undefined && who.category.has(order.category))) &&
    (who.tier === undefined || (order.tier !== undefined && who.tier.has(order.tier))) &&
    (who.investor === undefined || who.investor.has(order.investor)) &&
    (who.minShares === undefined || wanted >= who.minShares) &&
    (who.maxShares === undefined || wanted <= who.maxShares)
  );
}

/** What a tranche has: its own part plus what the one before it could not place, at most what is left. */
export function sharesAvailable(
  tranche: Tranche,
  supply: number,
  lot: number,
  carried: number,
  left: number,
): number {
  if (tranche.part === undefined) return left;
  // Both terms are within the range, so their sum is exact or compares as larger than what is left.
  return Math.min(floorToLot(sharesOfPart(tranche.part, supply), lot) + carried, left);
}

/** Shares `available` shares, a multiple of the lot, among the claims by the tranche's method. */
export function shareTranche(tranche: Tranche, claims: Claims, available: number, setting: Setting): Award {
  const { policy: terms, rooms, precedence } = setting;
  switch (tranche.method) {
    case 'pro-rata':
      return proRata(claims, available, terms, precedence.ties);
    case 'price-priority':
      return pricePriority(claims, available, terms, rooms, precedence.ties, setting);
    case 'time-priority':
      return timePriority(claims, available, terms, rooms, precedence.times);
    case 'equal':
      return equalShares(claims, available, terms, precedence.ties);
    case 'minimum-then-pro-rata':
      return minimumThenProRata(claims, available, tranche.minimum, terms, precedence);
    case 'draw':
      return drawLots(claims, available, tranche, precedence.draw);
  }
}

/** Priority methods use an investor's room up in their own order, so their claims come without it. */
export function takesRoomByItself(tranche: Tranche): boolean {
  return tranche.method === 'price-priority' || tranche.method === 'time-priority';
}
