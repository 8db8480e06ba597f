// Two methods serve orders one after the other, in full, until the shares run out. Price priority takes the
// highest limits first, orders without a limit before all; the level where the shares run out is shared pro
// rata, and nothing goes below it. Time priority takes the earliest first. An investor's room is used up in
// the same order of priority.
import { type Award, type Claims, type Terms, emptyAward, placesUpTo, sumOf, wholeQuota } from './award.js';
import type { Book } from './book.js';
import { stepsDown } from './demand.js';
import type { Rooms } from './maximum.js';
import type { OrderTerms, Step } from './order.js';
import type { Price } from './price.js';
import { proRata } from './pro-rata.js';
import { floorToLot } from './quantity.js';
import type { Compare } from './tie-break.js';

/** What price priority needs beside the claims: the book, the price, and its D(price). */
export type PriceView = {
  readonly book: Book;
  readonly wanted: Float64Array;
  readonly price: Price;
};

/** What one claim has asked for when the walk has come down to a level. */
type Rung = { index: number; wantedSoFar: number };

export function timePriority(
  claims: Claims,
  available: number,
  { lot }: Terms,
  rooms: Rooms,
  times: Compare,
): Award {
  const award = emptyAward(claims.orders.length);
  let left = available;
  for (const index of placesUpTo(claims.orders.length).toSorted((a, b) =>
    times(claims.orders[a]!, claims.orders[b]!),
  )) {
    const order = claims.orders[index]!;
    const want = floorToLot(claims.wants[index]!, lot);
    const limit = Math.min(want, floorToLot(rooms.roomOf(order), lot));
    const shares = Math.min(limit, left);
    award.shares[index] = shares;
    award.capped[index] = limit < want && shares === limit ? 1 : 0;
    rooms.take(order, shares);
    left -= shares;
  }
  return award;
}

export function pricePriority(
  claims: Claims,
  available: number,
  terms: Terms,
  rooms: Rooms,
  ties: Compare,
  view: PriceView,
): Award {
  const total = emptyAward(claims.orders.length);
  const given = total.shares;
  const quotas: (() => bigint)[] = [];
  let left = available;
  for (const level of levelsFromTheTop(claims, view)) {
    const here = claimsAt(level, claims, given, rooms, ties);
    const award = proRata(here, left, terms, ties);
    level.forEach(({ index }, place) => {
      const before = given[index]!;
      quotas[index] = () => wholeQuota(before) + award.quotaOf(place)!;
      given[index] = before + award.shares[place]!;
      total.remainderLots[index] = award.remainderLots[place]!;
      total.capped[index] = award.capped[place]!;
      rooms.take(here.orders[place]!, award.shares[place]!);
    });
    const wereShort = sumOf(here.limits) > left;
    left -= sumOf(award.shares);
    if (wereShort) break;
  }
  return { ...total, quotaOf: (index) => quotas[index]?.() ?? 0n };
}

/** The claims of one level: what each order adds there, on top of what the levels above gave it. */
function claimsAt(
  standing: readonly Rung[],
  claims: Claims,
  given: Float64Array,
  rooms: Rooms,
  ties: Compare,
): Claims {
  const orders = Uint32Array.from(standing, ({ index }) => claims.orders[index]!);
  const wants = Float64Array.from(standing, ({ index, wantedSoFar }) => wantedSoFar - given[index]!);
  const weights = claims.weights && Float64Array.from(standing, ({ index }) => claims.weights![index]!);
  const limits = new Float64Array(wants.length);
  rooms.limits(orders, wants, ties, limits);
  return { orders, wants, limits, weights };
}

/** The levels at which the claims stand, the market first, then the limits from the highest down. */
function levelsFromTheTop(claims: Claims, view: PriceView): Rung[][] {
  const market: Rung[] = [];
  const byLimit = new Map<Price, Rung[]>();
  claims.orders.forEach((place, index) => {
    const order = view.book.orders[place]!;
    const wanted = view.wanted[place]!;
    const served = wanted - claims.wants[index]!;
    const steps = stepsOf(order, wanted).filter(({ limit }) => limit >= view.price);
    if (steps.length === 0) market.push({ index, wantedSoFar: claims.wants[index]! });
    for (const { limit, shares } of steps) {
      const rung = { index, wantedSoFar: Math.max(0, shares - served) };
      const rungs = byLimit.get(limit);
      if (rungs === undefined) byLimit.set(limit, [rung]);
      else rungs.push(rung);
    }
  });
  const limits = [...byLimit.keys()].toSorted((a, b) => (a > b ? -1 : 1));
  return [market, ...limits.map((limit) => byLimit.get(limit)!)];
}

/** Only a step order asks for less at its higher limits; any other stands at one limit with all it wants. */
function stepsOf(order: OrderTerms, wanted: number): readonly Step[] {
  if (order.type === 'step') return stepsDown(order);
  return order.limit === undefined ? [] : [{ limit: order.limit, shares: wanted }];
}
