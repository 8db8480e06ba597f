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
  if (order.type === 'step')
    return order.steps.every((step) => amountOf(step.shares, step.limit) < least) && sumOf(order) < least;
  if ('amount' in order && order.amount !== undefined) return order.amount < least;
  const [price, shares] = [highestPrice(order, cap), sharesOf(order)];
  return price !== undefined && shares !== undefined && amountOf(shares, price) < least;
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
  return before.limit === after.limit && (sharesOf(after) ?? Infinity) <= (sharesOf(before) ?? 0);
}

/** The shares of an order that is sized in shares and has one limit or none. */
function sharesOf(order: OrderTerms): number | undefined {
  return 'shares' in order ? order.shares : undefined;
}
