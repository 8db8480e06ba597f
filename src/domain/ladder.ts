// The ladder gathers a book by limit, so that the demand at any price is found without asking every order
// again: shares add up from the top, money and percent orders are grouped by equal size and counted at the
// price that is asked about, because floor(amount / price) changes with every price.
import { type StepTerms, stepsDown } from './demand.js';
import type { Order } from './order.js';
import { type Price, percentOfShares, sharesFor } from './price.js';
import { plainNumber, toNumber } from './quantity.js';

/** The demand of a book at one price. `market` is the part without a limit; `orders` counts those with any. */
export type Demand = { shares: number; market: number; orders: number };

/** Equal money (or percent) orders with the same limit; those without a limit stand at level -1. */
type Group = { level: number; size: bigint; count: number };

export type Ladder = {
  /** Every distinct limit of any order, from the highest down. */
  readonly limits: readonly Price[];
  /** Sums past 2^53 - 1 come out above it, never below: the caller refuses them. */
  demandAt(price: Price, supply: number): Demand;
};

export function buildLadder(orders: readonly Order[]): Ladder {
  const limits = distinctLimits(orders);
  const levelOf = new Map(limits.map((limit, level) => [limit, level]));
  const shares = new Float64Array(limits.length + 1);
  const counts = new Float64Array(limits.length + 1);
  const money = new Grouping();
  const percents = new Grouping();
  // Level -1, the market, stands at place 0 of the running sums; level n at place n + 1.
  for (const order of orders) {
    const level = order.limit === undefined ? -1 : levelOf.get(order.limit)!;
    if (order.type === 'percent') percents.add(level, order.percent);
    else if (order.type === 'step') addSteps(order, levelOf, shares, counts);
    else if (order.amount !== undefined) money.add(level, order.amount);
    else {
      shares[level + 1]! += order.shares!;
      counts[level + 1]! += 1;
    }
  }
  for (let place = 1; place < shares.length; place += 1) {
    shares[place]! += shares[place - 1]!;
    counts[place]! += counts[place - 1]!;
  }
  const groups = { money: moneyColumns(money.sorted()), percents: percents.sorted() };
  // The supply moves only percent orders, so what the others want is kept for the price that was asked last.
  let last: { price: Price; level: number; demand: Demand } | undefined;
  return {
    limits,
    demandAt(price, supply) {
      if (last?.price !== price) {
        const level = lastLevelAtOrAbove(limits, price);
        const demand = { shares: shares[level + 1]!, market: shares[0]!, orders: counts[level + 1]! };
        addMoney(demand, groups.money, level, price);
        last = { price, level, demand };
      }
      const demand = { ...last.demand };
      addPercents(demand, groups.percents, last.level, supply);
      return demand;
    },
  };
}

/** Counts equal sizes at equal levels once. */
class Grouping {
  private readonly levels = new Map<number, Map<bigint, Group>>();

  add(level: number, size: bigint): void {
    let sizes = this.levels.get(level);
    if (sizes === undefined) this.levels.set(level, (sizes = new Map()));
    const group = sizes.get(size);
    if (group === undefined) sizes.set(size, { level, size, count: 1 });
    else group.count += 1;
  }

  sorted(): Group[] {
    const levels = [...this.levels.keys()].toSorted((a, b) => a - b);
    return levels.flatMap((level) => [...this.levels.get(level)!.values()]);
  }
}

/** The groups as columns; an amount past 2^53 - 1 millionths stays in `groups` and has NaN in `amounts`. */
type MoneyColumns = { groups: Group[]; levels: Int32Array; amounts: Float64Array; counts: Float64Array };

function moneyColumns(groups: Group[]): MoneyColumns {
  return {
    groups,
    levels: Int32Array.from(groups, (group) => group.level),
    amounts: Float64Array.from(groups, (group) => plainNumber(group.size)),
    counts: Float64Array.from(groups, (group) => group.count),
  };
}

function addMoney(demand: Demand, money: MoneyColumns, level: number, price: Price): void {
  const divisor = plainNumber(price);
  for (let place = 0; place < money.levels.length && money.levels[place]! <= level; place += 1) {
    // Below 2^53 the floor of a quotient is exact (see mulDivFloor).
    let wanted = Math.floor(money.amounts[place]! / divisor);
    if (Number.isNaN(wanted)) wanted = toNumber(sharesFor(money.groups[place]!.size, price));
    addGroup(demand, money.levels[place]!, wanted, money.counts[place]!);
  }
}

function addPercents(demand: Demand, groups: readonly Group[], level: number, supply: number): void {
  for (const group of groups) {
    if (group.level > level) return;
    addGroup(demand, group.level, percentOfShares(supply, group.size), group.count);
  }
}

function addGroup(demand: Demand, level: number, wanted: number, count: number): void {
  if (wanted === 0) return;
  demand.shares += wanted * count;
  demand.orders += count;
  if (level < 0) demand.market += wanted * count;
}

function addSteps(
  order: StepTerms,
  levelOf: ReadonlyMap<Price, number>,
  shares: Float64Array,
  counts: Float64Array,
): void {
  let above = 0;
  for (const { limit, shares: wanted } of stepsDown(order)) {
    const place = levelOf.get(limit)! + 1;
    if (above === 0) counts[place]! += 1;
    shares[place]! += wanted - above;
    above = wanted;
  }
}

function distinctLimits(orders: readonly Order[]): Price[] {
  const limits = new Set<Price>();
  for (const order of orders) {
    if (order.type === 'step') for (const step of order.steps) limits.add(step.limit);
    else if (order.limit !== undefined) limits.add(order.limit);
  }
  return [...limits].toSorted((a, b) => (a > b ? -1 : 1));
}

/** The lowest of the limits that are at or above the price; -1 where none is. */
function lastLevelAtOrAbove(limits: readonly Price[], price: Price): number {
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (limits[middle]! >= price) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
