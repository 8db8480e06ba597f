// An order that would get something, but less than its minimum fill, gets nothing. Striking all such orders
// out at once would strike out too many, because each one frees shares for the others; so an eighth of them,
// rounded up, goes at a time, the worst served first, and the whole allocation runs again.
import type { Order } from './order.js';
import { compareProducts } from './quantity.js';
import type { Compare } from './tie-break.js';

/** The places of the orders that have a minimum fill. */
export function withMinimumFill(orders: readonly Order[]): readonly number[] {
  return [...orders.keys()].filter((place) => orders[place]!.minimumFill > 0);
}

/** Of the places with a minimum fill those to strike out now; none when every result keeps its minimum. */
export function worstBelowMinimumFill(
  places: readonly number[],
  orders: readonly Order[],
  shares: Float64Array,
  ties: Compare,
): readonly number[] {
  const below = places.filter((place) => shares[place]! > 0 && shares[place]! < orders[place]!.minimumFill);
  const fillOf = (place: number): number => shares[place]! / orders[place]!.minimumFill;
  const compareRatio = (a: number, b: number): number =>
    // A rounded quotient never reverses an order; only equal ones need the exact comparison.
    fillOf(a) - fillOf(b) ||
    compareProducts(shares[a]!, orders[b]!.minimumFill, shares[b]!, orders[a]!.minimumFill);
  const worstFirst = below.toSorted((a, b) => compareRatio(a, b) || ties(b, a));
  return worstFirst.slice(0, Math.ceil(below.length / 8));
}
