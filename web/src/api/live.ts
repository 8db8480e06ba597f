// The offering as it happens. One stream an offering; the browser comes back with the last version it saw, so
// nothing is missed. A frame carries the deal and its book; what else has changed is read again.

import { useEffect, useSyncExternalStore } from 'react';
import { keys } from './queries';
import { queryClient } from './query-client';
import type { Book, Offering, Order } from './types';

type DealFrame = {
  version: number;
  offering: Offering;
  book?: Book;
  since?: number | null;
  facts?: Array<{ version: number; kind: string; at: string }>;
  /** An investor's own orders: all at first, then those that have changed. */
  orders?: Order[];
};

export type Connection = 'connecting' | 'live' | 'lost';

type State = { connection: Connection; version: number | null };

const again = 3_000;

/** What a fact makes stale, beside the deal and the book that every frame carries. */
const staleBy: ReadonlyArray<[prefix: string, resources: readonly string[]]> = [
  ['price-', ['proposals']],
  ['policy-', ['policies']],
  ['allocation', ['runs', 'lines', 'over-allotment', 'own-allocations']],
  ['run-', ['runs', 'lines']],
  ['over-allotment', ['over-allotment', 'lines']],
  ['input-', ['input']],
  ['gate', ['gates']],
  ['offering-', ['gates']],
];

class Live {
  private state: State = { connection: 'connecting', version: null };
  private readonly listeners = new Set<() => void>();
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly offering: string) {}

  readonly read = (): State => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.source === null) this.open();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.close();
    };
  };

  private open(): void {
    clearTimeout(this.timer);
    const source = new EventSource(`/api/v1/offerings/${this.offering}/events`);
    this.source = source;
    source.addEventListener('open', () => this.set({ connection: 'live' }));
    source.addEventListener('message', (event: MessageEvent<string>) =>
      this.take(JSON.parse(event.data) as DealFrame),
    );
    source.addEventListener(
      'jobs',
      () => void queryClient.invalidateQueries({ queryKey: keys.runs(this.offering) }),
    );
    source.addEventListener('error', () => {
      this.set({ connection: 'lost' });
      if (source.readyState !== EventSource.CLOSED) return;
      this.timer = setTimeout(() => this.listeners.size > 0 && this.open(), again);
      void queryClient.invalidateQueries({ queryKey: ['me'] });
    });
  }

  private close(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
    this.state = { connection: 'connecting', version: null };
  }

  private take(frame: DealFrame): void {
    queryClient.setQueryData(keys.offering(this.offering), frame.offering);
    if (frame.book) queryClient.setQueryData(keys.book(this.offering), frame.book);
    if (frame.orders) this.mergeOwn(frame.orders, this.state.version !== null);
    const isFirst = this.state.version === null;
    this.set({ connection: 'live', version: frame.version });
    if (isFirst) return;
    const stale = new Set((frame.facts ?? []).flatMap(({ kind }) => staleOf(kind)));
    if (frame.orders) stale.add('own-allocations');
    for (const resource of stale) void queryClient.invalidateQueries({ queryKey: [resource] });
    void queryClient.invalidateQueries({ queryKey: keys.journal(this.offering) });
  }

  private mergeOwn(orders: Order[], isPart: boolean): void {
    queryClient.setQueryData<Order[]>(keys.orders(this.offering), (known = []) => {
      const byId = new Map((isPart ? known : []).map((order) => [order.id, order]));
      for (const order of orders) byId.set(order.id, order);
      return [...byId.values()];
    });
  }

  private set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function staleOf(kind: string): readonly string[] {
  return staleBy.filter(([prefix]) => kind.startsWith(prefix)).flatMap(([, resources]) => resources);
}

const lives = new Map<string, Live>();

function liveOf(offering: string): Live {
  const found = lives.get(offering) ?? new Live(offering);
  lives.set(offering, found);
  return found;
}

/** Follows an offering while the component is there. */
export function useLive(offering: string): State {
  const live = liveOf(offering);
  const state = useSyncExternalStore(live.subscribe, live.read);
  const isLost = state.connection === 'lost';
  // Lost for long: the page still shows what an ordinary reading gives.
  useEffect(() => {
    if (!isLost) return undefined;
    const timer = setInterval(
      () => void queryClient.invalidateQueries({ queryKey: keys.book(offering) }),
      5_000,
    );
    return () => clearInterval(timer);
  }, [isLost, offering]);
  return state;
}
