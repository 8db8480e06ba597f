// The clearing price is the highest multiple of the tick, from floor to cap, at which the demand is at least
// the supply. Demand never falls as the price falls, so the search halves the range of ticks. Without a cap
// it starts at the highest limit, without a floor it ends at one tick. It advises: a price may be set lower.
import type { Ladder } from './ladder.js';
import type { Price } from './price.js';
import { withinRange } from './quantity.js';
import { type Offering, requireTick } from './supply.js';

/** The clearing price for `supply` shares, or null where there is none. */
export function clearingPrice(ladder: Ladder, offering: Offering, supply: number): Price | null {
  const tick = requireTick(offering);
  const top = offering.cap ?? ladder.limits[0];
  if (top === undefined) return null;
  const sells = (ticks: bigint): boolean => sharesAt(ladder, ticks * tick, supply) >= supply;
  let low = (offering.floor ?? tick) / tick;
  let high = top / tick;
  if (high < low || !sells(low)) return null;
  // sells(low) holds throughout; above high nothing sells.
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (sells(middle)) low = middle;
    else high = middle - 1n;
  }
  return low * tick;
}

function sharesAt(ladder: Ladder, price: Price, supply: number): number {
  return ladder.demandAt(price, supply).shares;
}

/** The demand at a price, refused where it passes the range of shares. */
export function requireDemand(ladder: Ladder, price: Price, supply: number): ReturnType<Ladder['demandAt']> {
  const demand = ladder.demandAt(price, supply);
  withinRange(demand.shares, 'The demand of the book', 'orders');
  return demand;
}
