// The sums over a book, kept while it changes: an order is taken out as it was and put in as it is.

import type { OrderRow } from './order-row';

export type Totals = {
  live: number;
  withdrawn: number;
  byType: Readonly<Record<string, number>>;
  wants: number;
  limited: number;
  /** What the ten investors who want most want together. */
  topTen: number;
  last: OrderRow | null;
};

export class OrderTotals {
  private live = 0;
  private withdrawn = 0;
  private wants = 0;
  private limited = 0;
  private readonly byType = new Map<string, number>();
  private readonly byInvestor = new Map<string, number>();
  private last: OrderRow | null = null;

  add(row: OrderRow): void {
    this.count(row, 1);
    if (row.order.state === 'live' && (this.last === null || row.receivedAtMs >= this.last.receivedAtMs))
      this.last = row;
  }

  remove(row: OrderRow): void {
    this.count(row, -1);
  }

  /** The row wants something else than before. */
  moved(row: OrderRow, by: number): void {
    this.weigh(row, by);
  }

  read(): Totals {
    return {
      live: this.live,
      withdrawn: this.withdrawn,
      byType: Object.fromEntries([...this.byType].filter(([, count]) => count > 0)),
      wants: this.wants,
      limited: this.limited,
      topTen: largest(this.byInvestor.values(), 10),
      last: this.last,
    };
  }

  private count(row: OrderRow, sign: 1 | -1): void {
    if (row.order.state !== 'live') {
      this.withdrawn += sign;
      return;
    }
    this.live += sign;
    this.byType.set(row.order.type, (this.byType.get(row.order.type) ?? 0) + sign);
    this.weigh(row, sign * row.wants);
  }

  private weigh({ order }: OrderRow, by: number): void {
    if (by === 0) return;
    this.wants += by;
    if (hasLimit(order)) this.limited += by;
    this.byInvestor.set(order.investor, (this.byInvestor.get(order.investor) ?? 0) + by);
  }
}

const hasLimit = ({ type, limit }: OrderRow['order']): boolean =>
  type === 'limit' || type === 'step' || (type === 'percent' && limit !== undefined);

function largest(values: Iterable<number>, count: number): number {
  const top: number[] = [];
  for (const value of values) {
    if (top.length === count && value <= top[count - 1]!) continue;
    const place = top.findIndex((one) => one < value);
    top.splice(place < 0 ? top.length : place, 0, value);
    top.length = Math.min(top.length, count);
  }
  return top.reduce((sum, value) => sum + value, 0);
}
