// The book as sums that an order adds to and takes from, so that reading it costs the same however many
// orders there are. Shares add up at each limit; orders of equal money (or per cent) at the same limit are
// counted together, because floor(amount / price) is no sum of anything but equal amounts. The demand at any
// price is then that of `buildLadder`, to the share.
import { type StepTerms, stepsDown } from './demand.js';
import type { Demand, Ladder } from './ladder.js';
import type { OrderTerms } from './order.js';
import { type Price, percentOfShares, sharesFor } from './price.js';
import { MAX_SHARES, toNumber } from './quantity.js';

export type SumKind = 'shares' | 'money' | 'percent';

/** One sum. `limit` null is the market; `size` is the amount or per cent that its orders share, else 0. */
export type LevelSum = {
  readonly kind: SumKind;
  readonly limit: Price | null;
  readonly size: bigint;
  /** Orders that begin here; a step order begins at its highest limit. */
  readonly orders: number;
  readonly shares: number;
  /** Limits of orders that stand here: a level is shown as long as one does. */
  readonly rungs: number;
};

/** What one order adds; taking it away is the same with the other sign. */
export function sumsOf(order: OrderTerms): LevelSum[] {
  if (order.type === 'step') return stepSums(order);
  const limit = order.type === 'market' ? null : (order.limit ?? null);
  const one = { limit, orders: 1, rungs: 1 };
  if (order.type === 'percent') return [{ ...one, kind: 'percent', size: order.percent, shares: 0 }];
  if (order.amount !== undefined) return [{ ...one, kind: 'money', size: order.amount, shares: 0 }];
  return [{ ...one, kind: 'shares', size: 0n, shares: order.shares! }];
}

function stepSums(order: StepTerms): LevelSum[] {
  let above = 0;
  return stepsDown(order).map(({ limit, shares: wanted }, place): LevelSum => {
    const shares = wanted - above;
    above = wanted;
    return { kind: 'shares', limit, size: 0n, orders: place === 0 ? 1 : 0, shares, rungs: 1 };
  });
}

/** A sum with its amount as a number where that is exact, which is quicker to divide. */
type Counted = LevelSum & { readonly exact: number | null };

/** The ladder of sums; those that came to nothing do not show. */
export function ladderOfSums(sums: readonly LevelSum[]): Ladder {
  const standing = sums.filter((sum) => sum.rungs > 0);
  const limits = [...new Set(standing.flatMap(({ limit }) => limit ?? []))].toSorted((a, b) =>
    a > b ? -1 : 1,
  );
  const down = standing
    .map((sum): Counted => ({ ...sum, exact: exactOf(sum.size) }))
    .toSorted((a, b) => compareLimits(a.limit, b.limit));
  return {
    limits,
    demandAt(price, supply) {
      const demand: Demand = { shares: 0, market: 0, orders: 0 };
      const divisor = exactOf(price);
      for (const sum of down) {
        if (sum.limit !== null && sum.limit < price) break;
        const wanted = sum.kind === 'shares' ? sum.shares : eachOf(sum, price, divisor, supply) * sum.orders;
        if (wanted === 0 && sum.kind !== 'shares') continue;
        demand.shares += wanted;
        demand.orders += sum.orders;
        if (sum.limit === null) demand.market += wanted;
      }
      return demand;
    },
  };
}

function exactOf(value: bigint): number | null {
  return value <= BigInt(MAX_SHARES) ? toNumber(value) : null;
}

/** What one order of the sum wants. Below 2^53 the floor of a quotient is exact (see mulDivFloor). */
function eachOf(sum: Counted, price: Price, divisor: number | null, supply: number): number {
  if (sum.kind === 'percent') return percentOfShares(supply, sum.size);
  if (sum.exact !== null && divisor !== null) return Math.floor(sum.exact / divisor);
  return toNumber(sharesFor(sum.size, price));
}

/** The market first, then the highest limits. */
function compareLimits(a: Price | null, b: Price | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  return b === null || a < b ? 1 : -1;
}
