// What the orders of a tranche bring to it. Whom a tranche admits is found once; what each of them still wants,
// and how much of that its investor's maximum allows, anew each time the tranche runs.
import type { Claims } from './award.js';
import type { Book } from './book.js';
import type { Rooms } from './maximum.js';
import type { Tranche } from './policy.js';
import type { Compare } from './tie-break.js';
import { admits } from './tranche.js';

/** The orders that a tranche admits and that want shares at the price, and what multiplies their wants. */
export type Entrants = { readonly places: Uint32Array; readonly weights?: Float64Array };

/** `wanted` is D(price) by place in the book. */
export function entrantsOf({ who, tierWeights }: Tranche, book: Book, wanted: Float64Array): Entrants {
  const isAdmitted = (place: number): boolean =>
    wanted[place]! > 0 && admits(who, book.orders[place]!, wanted[place]!);
  const places = new Uint32Array(wanted.length).map((_, place) => place).filter(isAdmitted);
  const weightOf = (place: number): number => tierWeights!.get(book.orders[place]!.tier ?? 0) ?? 1;
  return { places, weights: tierWeights && Float64Array.from(places, weightOf) };
}

/** The claims of the entrants that still want shares; `stillWanted` is by place in the book. */
export function claimsOf(
  { places, weights }: Entrants,
  stillWanted: (place: number) => number,
  rooms: Rooms,
  ties: Compare,
): Claims {
  const orders = new Uint32Array(places.length);
  const wants = new Float64Array(places.length);
  const factors = weights && new Float64Array(places.length);
  let count = 0;
  for (let entrant = 0; entrant < places.length; entrant += 1) {
    const want = stillWanted(places[entrant]!);
    if (want === 0) continue;
    orders[count] = places[entrant]!;
    wants[count] = want;
    if (factors !== undefined) factors[count] = weights![entrant]!;
    count += 1;
  }
  const [claiming, claimed] = [orders.subarray(0, count), wants.subarray(0, count)];
  const limits = rooms.limits(claiming, claimed, ties);
  return { orders: claiming, wants: claimed, limits, weights: factors?.subarray(0, count) };
}
