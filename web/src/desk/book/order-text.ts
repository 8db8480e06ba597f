// An order as a desk types it: a size (2,000,000, 1.5m, $1,000,000 or 5%) and a limit (0.40, nothing for a
// strike, or steps such as 0.40x1000000; 0.37x2500000). The engine's reader has the last word on the result.

import { readOrderTerms } from '../../../../src/domain/order';
import { Refusal } from '../../../../src/domain/refusal';
import type { Intent, Order, OrderBody, OrderDocument } from '../../api/types';
import { bare, money, percent, price, readDecimal, readShares, shares } from '../../money';
import { askedShares } from './order-row';

export type Typed = { size: string; limit: string; minimumFill: string; isCumulative: boolean };

export type TypedField = 'size' | 'limit' | 'minimumFill' | 'investor';

export type Understood =
  | { document: OrderDocument; says: string; problem?: undefined }
  | { problem: string; field: TypedField; document?: undefined };

export const nothingTyped: Typed = { size: '', limit: '', minimumFill: '', isCumulative: false };

/** What was typed, as the order it means, or the first thing that is wrong with it. */
export function understand(typed: Typed, currency: string): Understood {
  const read = compose(typed);
  if ('problem' in read) return read;
  try {
    readOrderTerms(read, '');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { problem: error.message, field: fieldOf(error.path) };
  }
  return { document: read, says: inWords(read, currency) };
}

function compose({
  size,
  limit,
  minimumFill,
  isCumulative,
}: Typed): OrderDocument | { problem: string; field: TypedField } {
  const least = minimumFill.trim() === '' ? undefined : readShares(minimumFill);
  if (least === null)
    return { problem: 'The minimum is a whole number of shares, such as 100,000.', field: 'minimumFill' };
  const more = least === undefined ? {} : { minimumFill: least };
  if (/x/i.test(limit)) return composeSteps(size, limit, isCumulative, more);
  const asked = readSize(size);
  if (asked === null)
    return {
      problem: 'Type a size: shares (2,000,000 or 2m), money ($1,000,000) or a share of the offering (5%).',
      field: 'size',
    };
  const at = readDecimal(limit);
  if (at !== '' && !/^\d+(\.\d{1,6})?$/.test(at))
    return { problem: 'A limit is a price such as 0.40; leave it empty for a strike order.', field: 'limit' };
  const bound = at === '' ? {} : { limit: at };
  if ('percent' in asked) return { type: 'percent', ...asked, ...bound, ...more };
  return { type: at === '' ? 'market' : 'limit', ...asked, ...bound, ...more };
}

function composeSteps(
  size: string,
  limit: string,
  isCumulative: boolean,
  more: object,
): OrderDocument | { problem: string; field: TypedField } {
  if (size.trim() !== '')
    return { problem: 'Steps carry their own sizes: leave the size empty.', field: 'size' };
  const steps = limit
    .split(/[;/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [at = '', count = ''] = part.split(/\s*x\s*/i);
      return { limit: readDecimal(at), shares: readShares(count) };
    });
  const isWhole = steps.every(
    (step): step is { limit: string; shares: number } => step.shares !== null && step.limit !== '',
  );
  if (!isWhole)
    return {
      problem: 'Steps are written price x shares: 0.40 x 1,000,000; 0.37 x 2,500,000.',
      field: 'limit',
    };
  return { type: 'step', stepMode: isCumulative ? 'cumulative' : 'exclusive', steps, ...more };
}

function readSize(size: string): { shares: number } | { amount: string } | { percent: string } | null {
  const text = size.trim();
  if (text.endsWith('%')) {
    const part = readDecimal(text.slice(0, -1).trim());
    return /^\d+(\.\d+)?$/.test(part) ? { percent: part } : null;
  }
  if (/^[$€£]/.test(text)) {
    const whole = readShares(text.slice(1));
    const amount = whole === null ? readDecimal(text) : String(whole);
    return /^\d+(\.\d{1,6})?$/.test(amount) ? { amount } : null;
  }
  const count = readShares(text);
  return count === null ? null : { shares: count };
}

function fieldOf(path: string | undefined): TypedField {
  if (path?.startsWith('minimumFill')) return 'minimumFill';
  return path?.startsWith('limit') || path?.startsWith('steps') ? 'limit' : 'size';
}

/** "Limit order for 2,000,000 shares at $0.40 or better." */
export function inWords(document: OrderDocument, currency: string): string {
  const least = document.minimumFill === undefined ? '' : `, nothing below ${shares(document.minimumFill)}`;
  const bound =
    document.limit === undefined ? ' at any price' : ` at ${price(document.limit, currency)} or better`;
  switch (document.type) {
    case 'limit':
    case 'market': {
      const asked =
        document.shares === undefined
          ? `${money(document.amount, currency, { cents: false })} worth`
          : `${shares(document.shares)} shares`;
      return `${document.type === 'limit' ? 'Limit' : 'Strike'} order for ${asked}${bound}${least}.`;
    }
    case 'percent':
      return `Order for ${percent(document.percent)} of the offering${bound}${least}.`;
    case 'step': {
      const steps = (document.steps ?? []).map(
        (step) => `${shares(step.shares)} at ${price(step.limit, currency)}`,
      );
      return `Step order, ${document.stepMode}: ${steps.join(', ')}${least}.`;
    }
  }
}

/** An order as it would have been typed, to amend it. */
export function asTyped(order: Order): Typed {
  const isStep = order.type === 'step';
  const size =
    order.amount !== undefined
      ? `$${order.amount}`
      : order.percent !== undefined
        ? `${order.percent}%`
        : shares(askedShares(order));
  return {
    size: isStep ? '' : size,
    limit: isStep
      ? (order.steps ?? []).map((step) => `${bare(step.limit)} x ${shares(step.shares)}`).join('; ')
      : (order.limit ?? ''),
    minimumFill: shares(order.minimumFill),
    isCumulative: order.stepMode === 'cumulative',
  };
}

export function toBody(document: OrderDocument, intent: Intent, investor?: string): OrderBody {
  return { intent, ...document, ...(investor === undefined ? {} : { investor }) };
}
