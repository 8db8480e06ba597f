// Recounts books from their orders and compares with the sums they are read from: when a book closes, and once
// a minute while it is open. A difference is kept, journalled, and blocks pricing until a recount is clean.

import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Metrics } from '../platform/metrics/metrics.js';
import { Commands } from '../platform/http/commands.js';
import type { Tx } from '../platform/database/transaction.js';
import { system } from '../platform/queue/work.processor.js';

const everyMs = 60_000;
const mostShown = 20;

type Difference = { part: string; intent: string; kind: string; limit_price: string; size: string };

const differenceSql = `
  SELECT coalesce(kept.part, counted.part) AS part, coalesce(kept.intent, counted.intent) AS intent,
    coalesce(kept.kind, counted.kind) AS kind, coalesce(kept.limit_price, counted.limit_price) AS limit_price,
    coalesce(kept.size, counted.size) AS size, kept.orders AS kept_orders, counted.orders AS counted_orders,
    kept.shares AS kept_shares, counted.shares AS counted_shares
  FROM (SELECT * FROM book_levels WHERE offering = $1 AND (orders <> 0 OR shares <> 0 OR rungs <> 0)) kept
  FULL JOIN recount_levels($1) counted USING (part, intent, kind, limit_price, size)
  WHERE (kept.orders, kept.shares, kept.rungs) IS DISTINCT FROM (counted.orders, counted.shares, counted.rungs)
  ORDER BY 1, 2, 3, 4, 5 LIMIT ${mostShown}`;

@Injectable()
export class BookCheck implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(BookCheck.name);
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly commands: Commands,
    metrics: Metrics,
  ) {
    metrics.gauge('greenshoe_book_drifts', 'Books whose last recount differed from their sums.', () =>
      this.drifts(),
    );
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.checkDue(), everyMs).unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async drifts(): Promise<number> {
    const row = await this.commands.read(system, (tx) =>
      tx.row<{ count: string }>('SELECT count(*) AS count FROM book_checks WHERE drift IS NOT NULL'),
    );
    return Number(row!.count);
  }

  /** Compares one book with its orders; returns whether they agree. */
  async check(tx: Tx, offering: string): Promise<boolean> {
    const drift = await tx.rows<Difference>(differenceSql, [offering]);
    const before = await tx.row<{ drift: unknown }>('SELECT drift FROM book_checks WHERE offering = $1', [
      offering,
    ]);
    await tx.rows(
      `INSERT INTO book_checks (offering, checked_at, drift) VALUES ($1, $2, $3)
       ON CONFLICT (offering) DO UPDATE SET checked_at = excluded.checked_at, drift = excluded.drift`,
      [offering, tx.now, drift.length === 0 ? null : JSON.stringify(drift)],
    );
    const hadDrift = before !== undefined && before.drift !== null;
    if (drift.length > 0 && !hadDrift) tx.record(offering, 'book-drift', { differences: drift });
    if (drift.length === 0 && hadDrift) tx.record(offering, 'book-drift-ended', {});
    return drift.length === 0;
  }

  /** Checks every book that is being built and that nobody has checked within a minute. */
  async checkDue(): Promise<void> {
    try {
      const due = await this.commands.read(system, (tx) =>
        tx.rows<{ id: string }>(
          `SELECT id FROM offerings LEFT JOIN book_checks ON offering = id
           WHERE state IN ('filed', 'effective', 'book-open', 'book-closed', 'suspended')
             AND (checked_at IS NULL OR checked_at < $1::timestamptz - interval '50 seconds')`,
          [tx.now],
        ),
      );
      for (const { id } of due) await this.commands.run(system, (tx) => this.check(tx, id));
    } catch (error) {
      this.log.warn(`The books could not be recounted: ${error instanceof Error ? error.message : ''}`);
    }
  }
}
