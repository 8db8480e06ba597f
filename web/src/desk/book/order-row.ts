// An order as the blotter holds it: read once by the engine's own reader, so that what it wants at a price is
// the engine's answer and not a second opinion.

import { orderDemand } from '../../../../src/domain/demand';
import { readOrderTerms, type OrderTerms } from '../../../../src/domain/order';
import type { Investor, JournalEntry, Order } from '../../api/types';
import { bare, money, parsePrice, percent, price, shares } from '../../money';

export type OrderRow = {
  order: Order;
  terms: OrderTerms;
  investor: string;
  category: string;
  /** Shares wanted at the price the book is read at. */
  wants: number;
  receivedAtMs: number;
  /** Counts the changes seen here; 0 as it was read. */
  change: number;
};

const documentFields = [
  'type',
  'shares',
  'amount',
  'limit',
  'steps',
  'stepMode',
  'percent',
  'minimumFill',
] as const;

export function documentOf(order: Order): Record<string, unknown> {
  return Object.fromEntries(
    documentFields.flatMap((field) => (order[field] === undefined ? [] : [[field, order[field]]])),
  );
}

export function toRow(
  order: Order,
  investor: Investor | undefined,
  at: string | null,
  supply: number,
  change = 0,
): OrderRow {
  const terms = readOrderTerms(documentOf(order), '');
  return {
    order,
    terms,
    investor: investor?.legalName ?? order.investor.slice(0, 8),
    category: investor?.category ?? '',
    wants: wantsAt(order, terms, at, supply),
    receivedAtMs: Date.parse(order.receivedAt),
    change,
  };
}

/** What counts in the book at a price: live orders only, no indication, no conditional offer. */
export function wantsAt(order: Order, terms: OrderTerms, at: string | null, supply: number): number {
  if (at === null || order.state !== 'live' || order.intent !== 'order') return 0;
  return orderDemand(terms, parsePrice(at, 'at'), supply);
}

const states: Record<string, Order['state']> = {
  'order-withdrawn': 'withdrawn',
  'order-lapsed': 'lapsed',
};

/** The order after a journal entry of it; undefined when the entry is of something else. */
export function orderFrom(entry: JournalEntry, known: Order | undefined): Order | undefined {
  if (!entry.kind.startsWith('order-')) return undefined;
  const { order, version, investor, intent, receivedAt, terms } = entry.payload as {
    order: string;
    version: number;
    investor: string;
    intent: Order['intent'];
    receivedAt: string;
    terms: Pick<Order, (typeof documentFields)[number]>;
  };
  if (known !== undefined && known.version >= version) return known;
  return {
    ...terms,
    id: order,
    offering: entry.offering,
    investor,
    intent,
    state: states[entry.kind] ?? 'live',
    version,
    channel: known?.channel ?? (entry.actor.role === 'investor' ? 'investor' : 'desk'),
    receivedAt,
    changedAt: entry.at,
  };
}

/** The limit as a blotter shows it: 0.40 / 0.37 / 0.35 for steps. */
export function limitText(order: Order): string {
  if (order.type === 'step') return (order.steps ?? []).map(({ limit }) => bare(limit)).join(' / ');
  return bare(order.limit);
}

/** The limit with its unit: $0.40, $0.37, $0.35 for steps. */
export function limitWord(order: Order, currency: string): string {
  if (order.type === 'step') return (order.steps ?? []).map(({ limit }) => price(limit, currency)).join(', ');
  return price(order.limit, currency);
}

export function askedText(order: Order, currency: string): string {
  if (order.amount !== undefined) return money(order.amount, currency, { cents: false });
  if (order.percent !== undefined) return percent(order.percent);
  return shares(askedShares(order));
}

export function askedShares(order: Order): number | null {
  if (order.shares !== undefined) return order.shares;
  if (order.steps === undefined) return null;
  return order.stepMode === 'cumulative'
    ? order.steps.reduce((sum, step) => sum + step.shares, 0)
    : Math.max(...order.steps.map((step) => step.shares));
}
