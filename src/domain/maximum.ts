// The most that one investor may get, over all of its orders. Its room is the maximum less what its orders
// hold. Where they want more, the room is cut into lots and shared among them by largest remainder in
// proportion to what they want there: that is each order's limit. Without a maximum the limit is the want.
import type { Book } from './book.js';
import { MAX_SHARES, floorToLot } from './quantity.js';
import { shareOut } from './share-out.js';
import type { Compare } from './tie-break.js';

/** Groups of names, a power of two; and an odd factor that mixes the bits of a name. */
const GROUPS = 1 << 20;
const FACTOR = 0x9e3779b1;

export type Rooms = {
  /** Writes the limit of each order, given what it still wants: whole lots, and within its investor's room. */
  limits(orders: Uint32Array, wants: Float64Array, ties: Compare, limits: Float64Array): void;
  /** What the investor of an order may still get. */
  roomOf(order: number): number;
  /** Books shares to an order, which lowers its investor's room. */
  take(order: number, shares: number): void;
};

/** Rooms in which only the lot and the want bind. */
export function unlimitedRooms(lot: number): Rooms {
  return {
    limits(_, wants, _ties, limits) {
      for (let index = 0; index < wants.length; index += 1) limits[index] = floorToLot(wants[index]!, lot);
    },
    roomOf: () => MAX_SHARES,
    take: () => undefined,
  };
}

/**
 * Numbers from 1 the investors whose orders may want more than the maximum together; orders of all others stand at
 * 0, because their room never binds. To tell a million names apart takes long, so names are put into groups, and
 * only the groups that want more than the maximum are looked into.
 */
export function numberInvestors(book: Book, wanted: Float64Array, maximum: number): Uint32Array {
  const groups = Uint32Array.from(book.orders, ({ investor }) => groupOf(investor));
  const wantedByGroup = new Float64Array(GROUPS);
  groups.forEach((group, order) => (wantedByGroup[group]! += wanted[order]!));
  const numbers = new Map<string, number>();
  return groups.map((group, order) => {
    if (wantedByGroup[group]! <= maximum) return 0;
    const { investor } = book.orders[order]!;
    const known = numbers.get(investor) ?? numbers.size + 1;
    numbers.set(investor, known);
    return known;
  });
}

/** One of GROUPS numbers, spread evenly; equal names have equal numbers. */
function groupOf(name: string): number {
  let hash = 0;
  for (let place = 0; place < name.length; place += 1)
    hash = Math.imul(hash ^ name.charCodeAt(place), FACTOR);
  return (hash ^ (hash >>> 15)) & (GROUPS - 1);
}

/** Empty rooms of `maximum` shares for each investor that has a number. */
export function roomsOf(maximum: number, investors: Uint32Array, lot: number): Rooms {
  const count = investors.reduce((most, number) => Math.max(most, number), 0) + 1;
  const held = new Float64Array(count);
  const wanted = new Float64Array(count);
  const roomOf = (order: number): number =>
    investors[order] === 0 ? MAX_SHARES : maximum - held[investors[order]!]!;

  function writeLimits(orders: Uint32Array, wants: Float64Array, ties: Compare, limits: Float64Array): void {
    const crowded = new Map<number, number[]>();
    for (let index = 0; index < orders.length; index += 1) {
      limits[index] = floorToLot(wants[index]!, lot);
      const investor = investors[orders[index]!]!;
      if (investor === 0) continue;
      wanted[investor]! += wants[index]!;
      const indices = crowded.get(investor);
      if (indices === undefined) crowded.set(investor, [index]);
      else indices.push(index);
    }
    for (const [investor, indices] of crowded) {
      if (wanted[investor]! > maximum - held[investor]!) shareRoom(indices, orders, wants, limits, ties);
      wanted[investor] = 0;
    }
  }

  function shareRoom(
    indices: number[],
    orders: Uint32Array,
    wants: Float64Array,
    limits: Float64Array,
    ties: Compare,
  ): void {
    indices.sort((a, b) => ties(orders[a]!, orders[b]!));
    const lots = floorToLot(roomOf(orders[indices[0]!]!), lot) / lot;
    const shares = shareOut(
      lots,
      indices.map((index) => wants[index]!),
    );
    indices.forEach((index, place) => {
      limits[index] = Math.min(shares[place]! * lot, limits[index]!);
    });
  }

  return {
    limits: writeLimits,
    roomOf,
    take(order, shares) {
      held[investors[order]!]! += shares;
    },
  };
}
