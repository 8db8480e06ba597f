// The book as sums that an order adds to and takes from, so that reading it costs the same however many
// orders there are. Shares add up at each limit; orders of equal money (or per cent) at the same limit are
// counted together, because floor(amount / price) is no sum of anything but equal amounts. The demand at any
// price is then that of `buildLadder`, to the share.
import { type StepTerms, stepsDown } from './demand.js';
import type { Demand, Ladder } from './ladder.js';
import type { OrderTerms } from './order.js';
import { type Price, percentOfShares, sharesFor } from './price.js';
import { MAX_SHARES, plainNumber, toNumber } from './quantity.js';

/** Answers kept beside four for each limit: the steps of two searches for a clearing price. */
const FEW_ASKED = 256;

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
  const { limit = null } = order;
  if (order.type === 'percent')
    return [{ kind: 'percent', limit, size: order.percent, orders: 1, shares: 0, rungs: 1 }];
  const { amount, shares = 0 } = order;
  return [{ kind: amount ? 'money' : 'shares', limit, size: amount ?? 0n, orders: 1, shares, rungs: 1 }];
}

function stepSums(order: StepTerms): LevelSum[] {
  let above = 0;
  return stepsDown(order).map(({ limit, shares: wanted }, place): LevelSum => {
    const shares = wanted - above;
    above = wanted;
    return { kind: 'shares', limit, size: 0n, orders: place === 0 ? 1 : 0, shares, rungs: 1 };
  });
}

/** A sum with its amount as a number, which is quicker to divide; NaN where that would not be exact. */
type Counted = LevelSum & { readonly exact: number };

/** A question that was put to a ladder, with its answer. */
type Asked = { price: Price; divisor: number; supply: number; demand: Demand };

/**
 * The ladder of sums, which follows them as they change: what was asked before is kept and moved by what a changed sum
 * adds and takes, so that asking again costs the same however many sums there are. Sums without a rung do not show.
 */
export class SumLadder implements Ladder {
  private readonly sums = new Map<string, Counted>();
  /** How many sums stand at each limit. */
  private readonly standing = new Map<Price, number>();
  private readonly asked = new Map<string, Asked>();
  private sorted: Price[] | null = [];
  private counted = 0;

  get size(): number {
    return this.sums.size;
  }

  /** How many orders the sums are of, whatever their limits. */
  get orders(): number {
    return this.counted;
  }

  get limits(): readonly Price[] {
    return (this.sorted ??= [...this.standing.keys()].toSorted((a, b) => (a > b ? -1 : 1)));
  }

  /** The sum as it stands now, in place of the one of the same kind, limit and size. */
  put(sum: LevelSum): void {
    const key = `${sum.kind} ${sum.limit} ${sum.size}`;
    const before = this.sums.get(key);
    const after = sum.rungs > 0 ? { ...sum, exact: plainNumber(sum.size) } : undefined;
    if (after) this.sums.set(key, after);
    else this.sums.delete(key);
    this.counted += (after?.orders ?? 0) - (before?.orders ?? 0);
    if (!before !== !after) this.stand(sum.limit, after ? 1 : -1);
    for (const [question, asked] of this.asked) {
      // Above the range a sum of numbers is not exact, so nothing can be taken from it: it is counted again when asked.
      if (asked.demand.shares > MAX_SHARES) this.asked.delete(question);
      if (before) count(asked, before, -1);
      if (after) count(asked, after, 1);
    }
  }

  demandAt(price: Price, supply: number): Demand {
    const question = `${price} ${supply}`;
    const known = this.asked.get(question);
    if (known) return { ...known.demand };
    const asked: Asked = {
      price,
      divisor: plainNumber(price),
      supply,
      demand: { shares: 0, market: 0, orders: 0 },
    };
    for (const sum of this.sums.values()) count(asked, sum, 1);
    if (this.asked.size > FEW_ASKED + 4 * this.limits.length) this.asked.clear();
    this.asked.set(question, asked);
    return { ...asked.demand };
  }

  private stand(limit: Price | null, more: 1 | -1): void {
    if (limit === null) return;
    const standing = (this.standing.get(limit) ?? 0) + more;
    if (standing === 0) this.standing.delete(limit);
    else this.standing.set(limit, standing);
    if (standing < 2) this.sorted = null;
  }
}

/** A ladder of what is left of a whole without a part of it. */
export function ladderWithout(whole: Ladder, part: Ladder): Ladder {
  return {
    limits: whole.limits,
    demandAt(price, supply) {
      const [all, out] = [whole.demandAt(price, supply), part.demandAt(price, supply)];
      return {
        shares: all.shares - out.shares,
        market: all.market - out.market,
        orders: all.orders - out.orders,
      };
    },
  };
}

/** Adds what a sum wants to the answer of a question, or takes it away. */
function count({ price, divisor, supply, demand }: Asked, sum: Counted, sign: 1 | -1): void {
  if (sum.limit !== null && sum.limit < price) return;
  const wanted = sum.kind === 'shares' ? sum.shares : eachOf(sum, price, divisor, supply) * sum.orders;
  if (wanted === 0) return;
  demand.shares += sign * wanted;
  demand.orders += sign * sum.orders;
  if (sum.limit === null) demand.market += sign * wanted;
}

/** What one order of the sum wants. Below 2^53 the floor of a quotient is exact (see mulDivFloor). */
function eachOf(sum: Counted, price: Price, divisor: number, supply: number): number {
  if (sum.kind === 'percent') return percentOfShares(supply, sum.size);
  const wanted = Math.floor(sum.exact / divisor);
  return Number.isNaN(wanted) ? toNumber(sharesFor(sum.size, price)) : wanted;
}
