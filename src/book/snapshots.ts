// The book as it stood when it closed: which version of which order counts, frozen, with one hash over all.

import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { canonicalJson } from '../domain/canonical.js';
import { Refusal } from '../domain/refusal.js';
import { engineDocument } from '../orders/order.entity.js';
import { OrderBook } from '../orders/order-book.js';
import { piecesOf } from '../platform/database/pieces.js';
import type { Tx } from '../platform/database/transaction.js';

/** One order of a frozen book, as it is written. */
type Line = { id: string; version: number; investor: string; document: string };

export type Snapshot = { id: string; number: number; orders: number; hash: string };

@Injectable()
export class Snapshots {
  constructor(private readonly orders: OrderBook) {}

  /** Freezes the orders that count. The caller holds the offering alone. */
  async take(tx: Tx, offering: string): Promise<Snapshot> {
    const lines: Line[] = [];
    const hash = createHash('sha256').update('[');
    for await (const piece of this.orders.counted(tx, offering)) {
      const texts = piece.map(({ order, investor }) => {
        const document = engineDocument(order, investor.category, investor.tier);
        const { id, version, investor: of } = order;
        lines.push({ id, version, investor: of, document: JSON.stringify(document) });
        return canonicalJson({ version, ...document });
      });
      hash.update(`${lines.length > piece.length ? ',' : ''}${texts.join(',')}`, 'utf8');
    }
    const last = await tx.row<{ number: number }>(
      'SELECT max(number) AS number FROM book_snapshots WHERE offering = $1',
      [offering],
    );
    const snapshot = {
      id: uuid(),
      number: (last?.number ?? 0) + 1,
      orders: lines.length,
      hash: hash.update(']').digest('hex'),
    };
    await tx.rows(
      'INSERT INTO book_snapshots (id, offering, number, taken_at, orders, hash) VALUES ($1, $2, $3, $4, $5, $6)',
      [snapshot.id, offering, snapshot.number, tx.now, snapshot.orders, snapshot.hash],
    );
    await this.writeLines(tx, snapshot.id, lines);
    tx.record(offering, 'book-frozen', {
      snapshot: snapshot.id,
      number: snapshot.number,
      orders: snapshot.orders,
      hash: snapshot.hash,
    });
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

  /** The engine's documents of a snapshot. */
  async documents(tx: Tx, snapshot: string): Promise<Record<string, unknown>[]> {
    const rows = await tx.rows<{ document: Record<string, unknown> }>(
      'SELECT document FROM snapshot_orders WHERE snapshot = $1 ORDER BY order_id',
      [snapshot],
    );
    return rows.map((row) => row.document);
  }

  private async writeLines(tx: Tx, snapshot: string, lines: readonly Line[]): Promise<void> {
    for (const piece of piecesOf(lines))
      await tx.rows(
        `INSERT INTO snapshot_orders (snapshot, order_id, version, investor, document)
         SELECT $1, * FROM unnest($2::uuid[], $3::int[], $4::uuid[], $5::jsonb[])`,
        [
          snapshot,
          piece.map(({ id }) => id),
          piece.map(({ version }) => version),
          piece.map(({ investor }) => investor),
          piece.map(({ document }) => document),
        ],
      );
  }
}
