// The most that one investor may get, over all of its orders. Its room is the maximum less what its orders
// hold. Where they want more, the room is cut into lots and shared among them by largest remainder in
// proportion to what they want there: that is each order's limit. Without a maximum the limit is the want.
import type { Book } from './book.js';
import { MAX_SHARES, floorToLot } from './quantity.js';
import { shareOut } from './share-out.js';
import type { Compare } from './tie-break.js';

export type Rooms = {
  /** The limit of each order, given what it still wants: whole lots, and within its investor's room. */
  limits(orders: Uint32Array, wants: Float64Array, ties: Compare): Float64Array;
  /** What the investor of an order may still get. */
  roomOf(order: number): number;
  /** Books shares to an order, which lowers its investor's room. */
  take(order: number, shares: number): void;
};

/** Rooms in which only the lot and the want bind. */
export function unlimitedRooms(lot: number): Rooms {
  return {
    limits: (_, wants) => wants.map((want) => floorToLot(want, lot)),
    roomOf: () => MAX_SHARES,
    take: () => undefined,
  };
}

/** Numbers the investors of a book; investors[order] is the same number for orders of the same investor. */
export function numberInvestors(book: Book): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(book.orders, ({ investor }) => {
    const known = numbers.get(investor);
    if (known !== undefined) return known;
    numbers.set(investor, numbers.size);
    return numbers.size - 1;
  });
}

/** Empty rooms of `maximum` shares an investor. */
export function roomsOf(maximum: number, investors: Uint32Array, lot: number): Rooms {
  const held = new Float64Array(investors.length);
  const wanted = new Float64Array(investors.length);
  const roomOf = (order: number): number => maximum - held[investors[order]!]!;

  function limits(orders: Uint32Array, wants: Float64Array, ties: Compare): Float64Array {
    for (let index = 0; index < orders.length; index += 1)
      wanted[investors[orders[index]!]!]! += wants[index]!;
    const crowded = new Map<number, number[]>();
    const result = wants.map((want, index) => {
      const investor = investors[orders[index]!]!;
      if (wanted[investor]! <= maximum - held[investor]!) return floorToLot(want, lot);
      const indices = crowded.get(investor);
      if (indices === undefined) crowded.set(investor, [index]);
      else indices.push(index);
      return 0;
    });
    for (const indices of crowded.values()) shareRoom(indices, orders, wants, result, ties);
    for (const order of orders) wanted[investors[order]!] = 0;
    return result;
  }

  function shareRoom(
    indices: number[],
    orders: Uint32Array,
    wants: Float64Array,
    result: Float64Array,
    ties: Compare,
  ): void {
    if (indices.length > 1) indices.sort((a, b) => ties(orders[a]!, orders[b]!));
    const lots = floorToLot(roomOf(orders[indices[0]!]!), lot) / lot;
    const shares = shareOut(
      lots,
      indices.map((index) => wants[index]!),
    );
    indices.forEach((index, place) => {
      result[index] = Math.min(shares[place]! * lot, floorToLot(wants[index]!, lot));
    });
  }

  return {
    limits,
    roomOf,
    take(order, shares) {
      held[investors[order]!]! += shares;
    },
  };
}
