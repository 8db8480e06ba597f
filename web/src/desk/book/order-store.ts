// The live blotter. Up to a hundred thousand orders are kept sorted and filtered while they change: one change
// costs two binary searches, never a new sort, and listeners hear of changes at most ten times a second.

import type { Investor, Order } from '../../api/types';
import { matches, type Column, type Sort, type Value } from '../../parts/column';
import { toRow, wantsAt, type OrderRow } from './order-row';
import { OrderTotals, type Totals } from './order-totals';

export type StoreView = { version: number; count: number; held: number; totals: Totals; isComplete: boolean };

const tellEveryMs = 100;
const sliceMs = 8;

export class OrderStore {
  private readonly rows = new Map<string, OrderRow>();
  private sorted: OrderRow[] = [];
  private investors = new Map<string, Investor>();
  private at: string | null = null;
  private sortColumn: Column<OrderRow> | undefined;
  private sort: Sort = { column: 'received', isDescending: true };
  private filter = '';
  private columns: readonly Column<OrderRow>[] = [];
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private changes = 0;
  private repricing = 0;
  private isComplete = false;
  private readonly totals = new OrderTotals();
  private view: StoreView;

  constructor(private supply: number) {
    this.view = this.look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): StoreView => this.view;
  /** As it is now, which may be ahead of what listeners have been told: a page draws what is there. */
  readonly count = (): number => this.sorted.length;
  readonly rowAt = (index: number): OrderRow => this.sorted[index]!;
  find = (id: string): OrderRow | undefined => this.rows.get(id);
  all = (): readonly OrderRow[] => this.sorted;

  setColumns(columns: readonly Column<OrderRow>[]): void {
    this.columns = columns;
    this.sortColumn = columns.find(({ id }) => id === this.sort.column);
  }

  setInvestors(investors: readonly Investor[]): void {
    this.investors = new Map(investors.map((investor) => [investor.id, investor]));
    for (const row of this.rows.values()) {
      const known = this.investors.get(row.order.investor);
      if (known) Object.assign(row, { investor: known.legalName, category: known.category });
    }
    if (this.filter === '') this.arrangeIfSortedBy('investor', 'class');
    else this.arrange();
  }

  setOrder(sort: Sort, filter: string): void {
    if (
      sort.column === this.sort.column &&
      sort.isDescending === this.sort.isDescending &&
      filter === this.filter
    )
      return;
    this.sort = sort;
    this.sortColumn = this.columns.find(({ id }) => id === sort.column);
    this.filter = filter;
    this.arrange();
  }

  /** A page of the first reading: sorted by itself, then merged. */
  addPage(orders: readonly Order[]): void {
    const page: OrderRow[] = [];
    for (const order of orders) {
      const known = this.rows.get(order.id);
      if (known && known.order.version >= order.version) continue;
      if (known) this.forget(known);
      const row = toRow(order, this.investors.get(order.investor), this.at, this.supply);
      this.rows.set(order.id, row);
      this.totals.add(row);
      if (this.isShown(row)) page.push(row);
    }
    this.sorted = merge(this.sorted, page.toSorted(this.order), this.order);
    this.tell();
  }

  complete(): void {
    this.isComplete = true;
    this.tell();
  }

  /** One order as it is now. */
  put(order: Order): void {
    const before = this.rows.get(order.id);
    if (before && before.order.version >= order.version) return;
    if (before) this.forget(before);
    this.changes += 1;
    const row = toRow(order, this.investors.get(order.investor), this.at, this.supply, this.changes);
    this.rows.set(order.id, row);
    this.totals.add(row);
    if (this.isShown(row)) this.sorted.splice(this.placeOf(row), 0, row);
    this.tell();
  }

  /** The book is read at another price: every row's want is asked again, some milliseconds at a time. */
  priceAt(at: string | null, supply: number): void {
    if (at === this.at && supply === this.supply) return;
    this.at = at;
    this.supply = supply;
    this.repricing += 1;
    const turn = this.repricing;
    const ids = [...this.rows.keys()];
    let next = 0;
    const work = () => {
      if (turn !== this.repricing) return;
      const until = performance.now() + sliceMs;
      for (; next < ids.length && performance.now() < until; next += 1) this.reprice(ids[next]!);
      if (next < ids.length) setTimeout(work, 0);
      else this.arrangeIfSortedBy('wants', 'part');
    };
    work();
  }

  private reprice(id: string): void {
    const row = this.rows.get(id);
    if (!row) return;
    const wants = wantsAt(row.order, row.terms, this.at, this.supply);
    if (wants === row.wants) return;
    // In place: its position only depends on it when sorted by it, and then all are sorted again at the end.
    this.totals.moved(row, wants - row.wants);
    row.wants = wants;
  }

  private arrangeIfSortedBy(...columns: string[]): void {
    if (columns.includes(this.sort.column)) this.arrange();
    else this.tell();
  }

  private arrange(): void {
    this.sorted = [...this.rows.values()].filter((row) => this.isShown(row)).toSorted(this.order);
    this.tell();
  }

  private isShown(row: OrderRow): boolean {
    return matches(row, this.columns, this.filter);
  }

  private readonly order = (a: OrderRow, b: OrderRow): number => {
    const { column, isDescending } = this.sort;
    const order = column === 'received' ? 0 : compare(this.key(a), this.key(b), isDescending ? -1 : 1);
    const later =
      b.receivedAtMs - a.receivedAtMs || (a.order.id < b.order.id ? 1 : a.order.id > b.order.id ? -1 : 0);
    return order || (column === 'received' && !isDescending ? -later : later);
  };

  private key(row: OrderRow): Value {
    return this.sortColumn?.value(row) ?? null;
  }

  private placeOf(row: OrderRow): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.order(this.sorted[middle]!, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private forget(row: OrderRow): void {
    this.totals.remove(row);
    this.takeOut(row);
  }

  private takeOut(row: OrderRow): void {
    let index = this.placeOf(row);
    if (this.sorted[index]?.order.id !== row.order.id) index = this.sorted.indexOf(row);
    if (index >= 0) this.sorted.splice(index, 1);
  }

  private tell(): void {
    if (this.timer !== null) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.view = this.look();
      for (const listener of this.listeners) listener();
    }, tellEveryMs);
  }

  private look(): StoreView {
    return {
      version: (this.view?.version ?? 0) + 1,
      count: this.sorted.length,
      held: this.rows.size,
      totals: this.totals.read(),
      isComplete: this.isComplete,
    };
  }
}

function merge(
  a: readonly OrderRow[],
  b: readonly OrderRow[],
  order: (a: OrderRow, b: OrderRow) => number,
): OrderRow[] {
  if (a.length === 0) return [...b];
  const merged: OrderRow[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) merged.push(order(a[i]!, b[j]!) <= 0 ? a[i++]! : b[j++]!);
  for (; i < a.length; i += 1) merged.push(a[i]!);
  for (; j < b.length; j += 1) merged.push(b[j]!);
  return merged;
}

/** As in every table, but by code point: a hundred thousand names are sorted in a fraction of a second. */
function compare(a: Value, b: Value, direction: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -direction : a > b ? direction : 0;
}
