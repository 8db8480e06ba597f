// What the orders of a tranche bring to it. Whom a tranche admits is found once; what each of them still wants,
// and how much of that its investor's maximum allows, anew each time the tranche runs.
import { type Claims, placesUpTo } from './award.js';
import type { Book } from './book.js';
import type { Rooms } from './maximum.js';
import type { Tranche } from './policy.js';
import type { Compare } from './tie-break.js';
import { admits } from './tranche.js';

/** The orders that a tranche admits and that want shares at the price, and what multiplies their wants. */
export type Entrants = {
  readonly places: Uint32Array;
  readonly weights?: Float64Array;
  /** Where their claims are written, again each time the tranche runs: new memory costs more than the sums. */
  readonly columns: Claims;
};

/** `wanted` is D(price) by place in the book. */
export function entrantsOf({ who, tierWeights }: Tranche, book: Book, wanted: Float64Array): Entrants {
  const isAdmitted = (place: number): boolean =>
    wanted[place]! > 0 && admits(who, book.orders[place]!, wanted[place]!);
  const places = placesUpTo(wanted.length).filter(isAdmitted);
  const weightOf = (place: number): number => tierWeights!.get(book.orders[place]!.tier ?? 0) ?? 1;
  const weights = tierWeights && Float64Array.from(places, weightOf);
  const column = (): Float64Array => new Float64Array(places.length);
  const columns = {
    orders: new Uint32Array(places.length),
    wants: column(),
    limits: column(),
    weights: weights && column(),
  };
  return { places, weights, columns };
}

/** The claims of the entrants that still want shares; `stillWanted` is by place in the book. */
export function claimsOf(
  { places, weights, columns }: Entrants,
  stillWanted: (place: number) => number,
  rooms: Rooms,
  ties: Compare,
): Claims {
  let count = 0;
  for (let entrant = 0; entrant < places.length; entrant += 1) {
    const want = stillWanted(places[entrant]!);
    if (want === 0) continue;
    columns.orders[count] = places[entrant]!;
    columns.wants[count] = want;
    if (weights !== undefined) columns.weights![count] = weights[entrant]!;
    count += 1;
  }
  const orders = columns.orders.subarray(0, count);
  const wants = columns.wants.subarray(0, count);
  const limits = columns.limits.subarray(0, count);
  rooms.limits(orders, wants, ties, limits);
  return { orders, wants, limits, weights: columns.weights?.subarray(0, count) };
}
