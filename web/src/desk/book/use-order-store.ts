// Fills the blotter and keeps it so: every page once, then what the journal has recorded since.

import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { GET, all, on } from '../../api/http';
import { useLive } from '../../api/live';
import { useInvestors } from '../../api/queries';
import type { Book } from '../../api/types';
import type { Column, Sort } from '../../parts/column';
import { orderFrom, type OrderRow } from './order-row';
import { OrderStore, type StoreView } from './order-store';

const links = 500;

export function useOrderStore(
  id: string,
  book: Book | undefined,
  columns: readonly Column<OrderRow>[],
  sort: Sort,
  filter: string,
): { store: OrderStore; view: StoreView } {
  const store = useMemo(() => {
    const made = new OrderStore(0);
    made.setColumns(columns);
    return made;
    // One store for an offering; its columns are set again below.
  }, [id]);
  const follower = useRef<Follower | null>(null);
  const { version } = useLive(id);
  const investors = useInvestors().data;
  const view = useSyncExternalStore(store.subscribe, store.read);

  useEffect(() => store.setColumns(columns), [store, columns]);
  useEffect(() => store.setOrder(sort, filter), [store, sort, filter]);
  useEffect(() => {
    if (investors) store.setInvestors(investors);
  }, [store, investors]);
  useEffect(() => {
    if (book) store.priceAt(book.at, book.shares);
  }, [store, book]);
  useEffect(() => {
    const made = new Follower(id, store);
    follower.current = made;
    return () => made.stop();
  }, [id, store]);
  useEffect(() => {
    if (version !== null) void follower.current?.follow(version);
  }, [id, store, version]);
  return { store, view };
}

/** Reads the journal from where it stood when the first reading began. */
class Follower {
  private seen: number | null = null;
  private wanted = 0;
  private isReading = false;
  private readonly abort = new AbortController();

  constructor(
    private readonly id: string,
    private readonly store: OrderStore,
  ) {}

  stop(): void {
    this.abort.abort();
  }

  async follow(version: number): Promise<void> {
    this.wanted = Math.max(this.wanted, version);
    if (this.isReading || this.abort.signal.aborted) return;
    this.isReading = true;
    try {
      if (this.seen === null) await this.readAll(version);
      while (this.seen !== null && this.seen < this.wanted) await this.readJournal(this.seen);
    } catch {
      // The next frame asks again from the same place.
    } finally {
      this.isReading = false;
    }
  }

  private async readAll(version: number): Promise<void> {
    await all('/api/v1/offerings/{id}/orders', { ...on(this.id), signal: this.abort.signal }, (page) =>
      this.store.addPage(page),
    );
    this.seen = version;
    this.store.complete();
  }

  private async readJournal(after: number): Promise<void> {
    const page = await GET('/api/v1/offerings/{id}/journal', {
      params: { path: { id: this.id }, query: { limit: links, after: `${after}` } },
      signal: this.abort.signal,
    });
    for (const entry of page.items) {
      const known = this.store.find(String(entry.payload.order))?.order;
      const order = orderFrom(entry, known);
      if (order !== undefined && order !== known) this.store.put(order);
    }
    this.seen = page.items.at(-1)?.link ?? this.wanted;
  }
}
