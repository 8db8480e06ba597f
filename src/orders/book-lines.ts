// The orders of a book as lines of text, on their way from the database to the engine: a line holds the columns of one
// order, and nothing is made of it before it arrives where there is time to.

import type { OrderTerms } from '../domain/order.js';
import { sharesFromColumn } from '../platform/database/columns.js';
import { engineDocument } from './order-document.js';

const columns = [
  'id',
  'version',
  'investor',
  'extract(epoch FROM received_at) * 1000',
  'type',
  'shares',
  'amount',
  'limit_price',
  'steps',
  'step_mode',
  'percent',
  'minimum_fill',
];

/** How many orders a piece of a book holds. */
export const mostInPiece = 2_000;
/** Before the first order: no identifier is lower. */
export const nobody = '00000000-0000-0000-0000-000000000000';

/** SQL for the line of an order. No column holds a tab or an end of a line; an empty one is null. */
export const lineSql = `concat_ws(E'\\t', ${columns.map((column) => `coalesce((${column})::text, '')`).join(', ')})`;

/** The order of the last line of a text. */
export function lastOrderOf(text: string): string {
  const start = text.lastIndexOf('\n') + 1;
  return text.slice(start, text.indexOf('\t', start));
}

/** One order of a book: the version that counts, as the engine reads it. */
export type BookLine = { version: number; document: Record<string, unknown> };

/** Reads lines of orders of these investors: a JSON list of `[id, class, tier]`. */
export function lineReader(investors: string): (line: string) => BookLine {
  const all = JSON.parse(investors) as Array<[id: string, category: string, tier: number | null]>;
  const standing = new Map(all.map(([id, category, tier]) => [id, { category, tier }]));
  return (line) => {
    const [id, version, investor, receivedAt, type, shares, amount, limit, steps, stepMode, percent, fill] =
      line.split('\t') as [string, string, string, ...string[]];
    const order = {
      id,
      investor,
      receivedAt: new Date(Number(receivedAt)),
      type: type as OrderTerms['type'],
      shares: wholeOf(shares),
      amount: millionthsOf(amount),
      limit: millionthsOf(limit),
      steps: steps === '' ? null : JSON.parse(steps!),
      stepMode: stepMode === '' ? null : (stepMode as 'exclusive' | 'cumulative'),
      percent: millionthsOf(percent),
      minimumFill: wholeOf(fill),
    };
    const { category, tier } = standing.get(investor)!;
    return { version: Number(version), document: engineDocument(order, category, tier) };
  };
}

function wholeOf(cell: string | undefined): number | null {
  return cell ? sharesFromColumn(cell) : null;
}

function millionthsOf(cell: string | undefined): bigint | null {
  return cell ? BigInt(cell) : null;
}
