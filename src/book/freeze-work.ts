// Freezing a book, apart: the lines of its orders become what the engine reads of them, as rows and as one hash.

import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical.js';
import { lineReader } from '../orders/book-lines.js';
import type { Work } from '../platform/threads/work.js';

export type FreezeQuestion = { investors: string };
export type Frozen = { orders: number; hash: string };

/** Takes lines of orders in order of identifier; gives the rows of `snapshot_orders` as JSON lists. */
export function begin({ investors }: FreezeQuestion): Work<Frozen> {
  const read = lineReader(investors);
  const hash = createHash('sha256').update('[');
  const texts: string[] = [];
  let orders = 0;
  return {
    take(text) {
      const lines = text.split('\n').map(read);
      const canonical = lines.map(({ version, document }) => canonicalJson({ version, ...document }));
      hash.update(`${orders > 0 ? ',' : ''}${canonical.join(',')}`, 'utf8');
      texts.push(JSON.stringify(lines.map(({ version, document }) => rowOf(version, document))));
      orders += lines.length;
    },
    finish: () => ({ answer: { orders, hash: hash.update(']').digest('hex') }, texts }),
  };
}

function rowOf(version: number, document: Record<string, unknown>): Record<string, unknown> {
  return { order_id: document.id, version, investor: document.investor, document };
}
