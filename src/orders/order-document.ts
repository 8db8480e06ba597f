// An order as a document: what it asks for, and what the engine reads of it, the same on the command line and here.

import type { OrderTerms } from '../domain/order.js';
import { formatPrice } from '../domain/price.js';
import type { OrderEntity, termsColumns } from './order.entity.js';

/** What an order asks for, as it travels: the document of the contract without its standing. */
export type OrderTermsDocument = {
  type: OrderTerms['type'];
  shares?: number;
  amount?: string;
  limit?: string;
  steps?: ReadonlyArray<{ limit: string; shares: number }>;
  stepMode?: 'exclusive' | 'cumulative';
  percent?: string;
  minimumFill?: number;
};

/** Steps as files write them: `0.4x1000000;0.37x2500000`. */
export function stepsText(steps: NonNullable<OrderTermsDocument['steps']>): string {
  return steps.map(({ limit, shares }) => `${limit}x${shares}`).join(';');
}

type TermsColumns = Pick<OrderEntity, keyof ReturnType<typeof termsColumns>>;

/** What an order asks for as its document; only the fields that its type has. */
export function termsDocument(order: TermsColumns): OrderTermsDocument {
  return compact({
    type: order.type,
    shares: order.shares,
    amount: order.amount === null ? null : formatPrice(order.amount),
    limit: order.limit === null ? null : formatPrice(order.limit),
    steps: order.steps,
    stepMode: order.stepMode,
    percent: order.percent === null ? null : formatPrice(order.percent),
    minimumFill: order.minimumFill,
  });
}

/** The order as the engine reads it: what it asks for, with whose it is and when it came. */
export function engineDocument(
  order: TermsColumns & Pick<OrderEntity, 'id' | 'investor' | 'receivedAt'>,
  category: string,
  tier: number | null,
): Record<string, unknown> {
  return compact({
    id: order.id,
    investor: order.investor,
    category,
    tier,
    receivedAt: order.receivedAt.toISOString(),
    ...termsDocument(order),
  });
}

type Compact<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>;
};

function compact<T extends Record<string, unknown>>(fields: T): Compact<T> {
  const kept: Record<string, unknown> = {};
  for (const name in fields) if (fields[name] !== null) kept[name] = fields[name];
  return kept as Compact<T>;
}
