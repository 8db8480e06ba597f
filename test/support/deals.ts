// Small deals in a few words, for tables: orders as text, results as numbers by order.
import { createHash } from 'node:crypto';
import type { Claims } from '../../src/domain/award.js';
import { type AllocationDocument, allocate } from '../../src/domain/engine.js';

export const sha256 = (pieces: Iterable<string>): string => {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
};

/** "a 30", "b 30 @ 12", "c $500", "d 10 %", "e 30 @ 12 / 90 @ 10", "f 30 @ 12 + 60 @ 10", then `of investor`. */
export function orderOf(text: string): Record<string, unknown> {
  const [id, ...words] = text.trim().split(/\s+/);
  const of = words.indexOf('of');
  const investor = of < 0 ? `investor-${id!}` : words[of + 1];
  const rest = (of < 0 ? words : words.slice(0, of)).join(' ');
  const whose = { id, investor };
  if (rest.includes('/') || rest.includes('+')) {
    const steps = rest.split(/[/+]/).map((step) => {
      const [shares, limit] = step.split('@').map((part) => part.trim());
      return { limit, shares: Number(shares) };
    });
    return { ...whose, type: 'step', stepMode: rest.includes('/') ? 'exclusive' : 'cumulative', steps };
  }
  const [size, limit] = rest.split('@').map((part) => part.trim());
  const bound = limit === undefined ? {} : { limit };
  if (size!.endsWith('%')) return { ...whose, type: 'percent', percent: size!.replace(/\s*%/, ''), ...bound };
  const by = size!.startsWith('$') ? { amount: size!.slice(1) } : { shares: Number(size) };
  return { ...whose, type: limit === undefined ? 'market' : 'limit', ...by, ...bound };
}

export type Deal = {
  supply: number;
  orders: readonly (string | Record<string, unknown>)[];
  offering?: Record<string, unknown>;
  policy?: Record<string, unknown>;
  method?: Record<string, unknown> | string;
};

export function questionOf({ supply, orders, offering, policy, method = 'pro-rata' }: Deal): {
  offering: Record<string, unknown>;
  orders: Record<string, unknown>[];
  policy: Record<string, unknown>;
} {
  const how = typeof method === 'string' ? { method } : method;
  return {
    offering: { shares: supply, tick: '1', ...offering },
    orders: orders.map((order) => (typeof order === 'string' ? orderOf(order) : order)),
    policy: { price: '10', tranches: [{ name: 'all', ...how }], ...policy },
  };
}

export function allocateDeal(deal: Deal): AllocationDocument {
  return allocate(questionOf(deal), sha256);
}

/** The shares by order. */
export function sharesOf(deal: Deal): Record<string, number> {
  return Object.fromEntries(allocateDeal(deal).allocations.map(({ order, shares }) => [order, shares]));
}

/** Claims of orders 0, 1, 2 ... with these wants, and the same limits unless others are given. */
export function claimsOf(wants: number[], limits: number[] = wants, weights?: number[]): Claims {
  return {
    orders: Uint32Array.from(wants, (_, index) => index),
    wants: Float64Array.from(wants),
    limits: Float64Array.from(limits),
    weights: weights && Float64Array.from(weights),
  };
}

/** The earlier claim comes first. */
export const inOrder = (a: number, b: number): number => a - b;
