// What an order is worth at most, and which of two versions asks for less. An order's time is that of the
// version that counts; an amendment that only lowers the shares keeps the earlier time.

import type { OrderTerms } from './order.js';
import { amountOf, type Amount, type Price } from './price.js';

/** The highest price the order would pay; `cap` where it has no limit, undefined when there is neither. */
export function highestPrice(order: OrderTerms, cap: Price | undefined): Price | undefined {
  if (order.type === 'step')
    return order.steps.reduce((high, { limit }) => (limit > high ? limit : high), 0n);
  return order.limit ?? cap;
}

/** Whether the order is worth less than `least` even at the highest price it would pay. */
export function isWorthLess(order: OrderTerms, least: Amount, cap: Price | undefined): boolean {
  if (order.type === 'percent') return false;
  if (order.type === 'step')
    return order.steps.every((step) => amountOf(step.shares, step.limit) < least) && sumOf(order) < least;
  if (order.amount !== undefined) return order.amount < least;
  const price = highestPrice(order, cap);
  return price !== undefined && order.shares !== undefined && amountOf(order.shares, price) < least;
}

function sumOf(order: Extract<OrderTerms, { type: 'step' }>): Amount {
  if (order.stepMode === 'exclusive') return 0n;
  return order.steps.reduce((sum, step) => sum + amountOf(step.shares, step.limit), 0n);
}

/** Whether an amendment only lowers the shares: same kind, same limits, fewer or equal shares everywhere. */
export function onlyLowersShares(before: OrderTerms, after: OrderTerms): boolean {
  if (before.minimumFill !== after.minimumFill) return false;
  if (before.type === 'step' && after.type === 'step') {
    return (
      before.stepMode === after.stepMode &&
      before.steps.length === after.steps.length &&
      after.steps.every(
        ({ limit, shares }, index) =>
          limit === before.steps[index]!.limit && shares <= before.steps[index]!.shares,
      )
    );
  }
  if (before.type === 'limit' && after.type === 'limit')
    return before.limit === after.limit && isFewer(before, after);
  return before.type === 'market' && after.type === 'market' && isFewer(before, after);
}

function isFewer(before: { shares?: number }, after: { shares?: number }): boolean {
  return before.shares !== undefined && after.shares !== undefined && after.shares <= before.shares;
}
