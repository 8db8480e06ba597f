// The offering as it happens. One stream an offering; the browser comes back with the last version it saw, so
// nothing is missed. A frame carries the deal and its book; what else has changed is read again. A line that was
// pulled says nothing: where nothing came for a while the server is asked whether it is still there.

import type { Schemas } from '#client';
import { useEffect, useSyncExternalStore } from 'react';
import { GET } from './http';
import { keys } from './queries';
import { queryClient } from './query-client';
import type { Order } from './types';

/** What the desk and the issuer are told, or an investor: its own orders, all at first, then those that have changed. */
type DealFrame = Pick<Schemas['DealSnapshot'], 'version' | 'offering'> &
  Partial<Schemas['DealSnapshot'] & Schemas['OwnView']>;

export type Connection = 'connecting' | 'live' | 'lost';

type State = { connection: Connection; version: number | null };

const again = 3_000;
const quiet = 5_000;
const mostWait = 5_000;

/** What a fact makes stale, beside the deal and the book that every frame carries. */
const staleBy: ReadonlyArray<[prefix: string, resources: readonly string[]]> = [
  ['price-', ['proposals']],
  ['policy-', ['policies']],
  ['allocation', ['runs', 'lines', 'over-allotment', 'own-allocations']],
  ['run-', ['runs', 'lines']],
  ['demand-', ['scrubs']],
  ['investors-', ['invitations', 'soundings']],
  ['approach-', ['invitations', 'soundings']],
  ['over-allotment', ['over-allotment', 'lines']],
  ['option-', ['over-allotment']],
  ['purchase-', ['over-allotment']],
  ['deposit-', ['escrow', 'deposits', 'refunds']],
  ['closing-', ['escrow', 'closings']],
  ['minimum-', ['escrow']],
  ['investor-re-elected', ['escrow']],
  ['terms-', ['escrow']],
  ['input-', ['input']],
  ['gate', ['gates']],
  ['document', ['documents']],
  ['certificate-', ['evidence', 'certificates']],
  ['screening-', ['evidence', 'screening', 'stopped']],
  ['investor-', ['evidence', 'screening', 'stopped']],
  ['offering-', ['gates', 'soundings']],
];

class Live {
  private state: State = { connection: 'connecting', version: null };
  private readonly listeners = new Set<() => void>();
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watch: ReturnType<typeof setTimeout> | undefined;
  /** Whether the stream began anew, without knowing what has been seen: everything is read again then. */
  private isAnew = false;

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
    this.isAnew = this.state.version !== null;
    source.addEventListener('open', () => {
      this.set({ connection: 'live' });
      this.listen();
    });
    source.addEventListener('message', (event: MessageEvent<string>) => {
      this.take(JSON.parse(event.data) as DealFrame);
      this.listen();
    });
    source.addEventListener(
      'jobs',
      () => void queryClient.invalidateQueries({ queryKey: keys.runs(this.offering) }),
    );
    source.addEventListener('error', () => {
      this.set({ connection: 'lost' });
      if (source.readyState === EventSource.CLOSED) this.comeBack();
    });
    window.addEventListener('offline', this.lose);
    window.addEventListener('online', this.check);
    this.listen();
  }

  private close(): void {
    this.end();
    this.state = { connection: 'connecting', version: null };
  }

  private end(): void {
    clearTimeout(this.timer);
    clearTimeout(this.watch);
    window.removeEventListener('offline', this.lose);
    window.removeEventListener('online', this.check);
    this.source?.close();
    this.source = null;
  }

  /** Asks again whether the server is there once nothing was heard for a while. */
  private listen(): void {
    clearTimeout(this.watch);
    this.watch = setTimeout(this.check, quiet);
  }

  private readonly lose = (): void => this.set({ connection: 'lost' });

  private readonly check = (): void => {
    const asked = this.source;
    GET('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(mostWait) })
      .then(({ live }) => live)
      .catch(() => false)
      .then((isThere) => {
        if (asked === null || asked !== this.source) return;
        if (!isThere) this.set({ connection: 'lost' });
        else if (this.state.connection === 'lost') this.openAnew();
        clearTimeout(this.watch);
        this.watch = setTimeout(this.check, isThere ? quiet : again);
      });
  };

  /** The browser has given the stream up: it may be that nobody is signed in any more. */
  private comeBack(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.openAnew(), again);
    void queryClient.invalidateQueries({ queryKey: ['me'] });
  }

  private openAnew(): void {
    this.end();
    if (this.listeners.size > 0) this.open();
  }

  private take(frame: DealFrame): void {
    queryClient.setQueryData(keys.offering(this.offering), frame.offering);
    if (frame.book) queryClient.setQueryData(keys.book(this.offering), frame.book);
    if (frame.orders) this.mergeOwn(frame.orders, this.state.version !== null && !this.isAnew);
    const isFirst = this.state.version === null;
    this.set({ connection: 'live', version: frame.version });
    if (this.isAnew) {
      this.isAnew = false;
      void queryClient.invalidateQueries();
      return;
    }
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
