// The book as it stood when it closed: which version of which order counts, frozen, with one hash over all.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Refusal } from '../domain/refusal.js';
import { mostInPiece, nobody } from '../orders/book-lines.js';
import { OrderBook } from '../orders/order-book.js';
import type { Tx } from '../platform/database/transaction.js';
import { apart, type WorkPlace } from '../platform/threads/apart.js';
import type { FreezeQuestion, Frozen } from './freeze-work.js';

const freezing: WorkPlace<FreezeQuestion, Frozen> = {
  url: new URL('./freeze-work.js', import.meta.url),
  load: () => import('./freeze-work.js'),
};

const documentsSql = `
  SELECT string_agg(document::text, E'\\n' ORDER BY order_id) AS text, max(order_id::text) AS last
  FROM (SELECT order_id, document FROM snapshot_orders
    WHERE snapshot = $1 AND order_id > $2 ORDER BY order_id LIMIT $3) piece`;

export type Snapshot = { id: string; number: number; orders: number; hash: string };

@Injectable()
export class Snapshots {
  constructor(private readonly orders: OrderBook) {}

  /** Freezes the orders that count. The caller holds the offering alone. */
  async take(tx: Tx, offering: string): Promise<Snapshot> {
    const question = { investors: await this.orders.investorsOf(tx, offering) };
    return apart(freezing, question, this.orders.lines(tx, offering), async (frozen, rows) => {
      const snapshot = await this.open(tx, offering, frozen);
      for await (const text of rows) await writeLines(tx, snapshot.id, text);
      const { id, ...facts } = snapshot;
      tx.record(offering, 'book-frozen', { snapshot: id, ...facts });
      return snapshot;
    });
  }

  private async open(tx: Tx, offering: string, frozen: Frozen): Promise<Snapshot> {
    const last = await tx.row<{ number: number }>(
      'SELECT max(number) AS number FROM book_snapshots WHERE offering = $1',
      [offering],
    );
    const { orders, hash } = frozen;
    const snapshot = { id: uuid(), number: (last?.number ?? 0) + 1, orders, hash };
    await tx.rows(
      'INSERT INTO book_snapshots (id, offering, number, taken_at, orders, hash) VALUES ($1, $2, $3, $4, $5, $6)',
      [snapshot.id, offering, snapshot.number, tx.now, orders, hash],
    );
    return snapshot;
  }

  /** The newest snapshot of the offering. */
  async latest(tx: Tx, offering: string): Promise<Snapshot> {
    const found = await tx.row<Snapshot>(
      'SELECT id, number, orders, hash FROM book_snapshots WHERE offering = $1 ORDER BY number DESC LIMIT 1',
      [offering],
    );
    if (!found) throw new Refusal('no-book', 'The book of this offering has not been closed yet.');
    return found;
  }

  /** The engine's documents of a snapshot, a line each, in order of identifier. */
  async *documents(tx: Tx, snapshot: string): AsyncGenerator<string> {
    for (let last = nobody; ;) {
      const piece = await tx.row<{ text: string | null; last: string }>(documentsSql, [
        snapshot,
        last,
        mostInPiece,
      ]);
      if (piece!.text === null) return;
      yield piece!.text;
      last = piece!.last;
    }
  }
}

function writeLines(tx: Tx, snapshot: string, rows: string): Promise<unknown> {
  return tx.rows(
    `INSERT INTO snapshot_orders (snapshot, order_id, version, investor, document)
     SELECT $1, order_id, version, investor, document
     FROM json_to_recordset($2) AS one (order_id uuid, version int, investor uuid, document jsonb)`,
    [snapshot, rows],
  );
}
