// What one order wants at a price, D(p). It never rises as the price rises. Money buys whole shares, rounded
// down; an exclusive step order wants the largest quantity whose limit is at or above the price, a cumulative
// one the sum of them; a percent order counts of the supply that is asked about.
import type { Order, OrderTerms, Step } from './order.js';
import { type Price, percentOfShares, sharesFor } from './price.js';
import { MAX_SHARES, toNumber, withinRange } from './quantity.js';

/** What a step order asks for. */
export type StepTerms = OrderTerms & { type: 'step' };

/** The shares that an order wants at `price` when `supply` shares are on offer. */
export function orderDemand(order: OrderTerms, price: Price, supply: number): number {
  switch (order.type) {
    case 'limit':
      return price <= order.limit ? sizeAt(order, price) : 0;
    case 'market':
      return sizeAt(order, price);
    case 'step':
      return stepDemand(order.steps, order.stepMode === 'cumulative', price);
    case 'percent':
      return order.limit === undefined || price <= order.limit ? percentOfShares(supply, order.percent) : 0;
  }
}

/** Where a step order wants how much in all, from its highest limit down. */
export function stepsDown({ steps, stepMode }: StepTerms): Step[] {
  let wanted = 0;
  return steps
    .toSorted((a, b) => (a.limit > b.limit ? -1 : 1))
    .map(({ limit, shares }) => {
      wanted = stepMode === 'cumulative' ? wanted + shares : Math.max(wanted, shares);
      return { limit, shares: wanted };
    });
}

/** Refuses demand past the range of shares, naming the order. */
export function demandOf(order: Order, price: Price, supply: number): number {
  const wanted = orderDemand(order, price, supply);
  return wanted <= MAX_SHARES ? wanted : withinRange(wanted, `What order ${order.id} wants`, 'orders');
}

function sizeAt(order: { shares?: number; amount?: bigint }, price: Price): number {
  return order.shares ?? toNumber(sharesFor(order.amount ?? 0n, price));
}

function stepDemand(steps: readonly Step[], isCumulative: boolean, price: Price): number {
  let wanted = 0;
  for (const step of steps) {
    if (step.limit < price) continue;
    wanted = isCumulative ? wanted + step.shares : Math.max(wanted, step.shares);
  }
  return wanted;
}
