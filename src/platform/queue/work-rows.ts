// The rows of work: written with the command that asks for them, claimed under a lease with a growing
// token, and done in the transaction that holds the result. They, not the queue, are the truth.

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../database/transaction.js';
import type { JobName, Work } from './jobs.js';

/** A claimed row: who holds a smaller token than the row's has lost it. */
export type Claim = Work & { token: string; attempts: number };

/** How long a claim holds without a sign of life; the holder renews it at a third of this. */
export const leaseSeconds = 6;

@Injectable()
export class WorkRows {
  constructor(private readonly dataSource: DataSource) {}

  async write(tx: Tx): Promise<void> {
    for (const { kind, offering, aggregate, epoch, notBefore } of tx.workRows) {
      await tx.rows(
        `INSERT INTO work (id, kind, offering, aggregate, epoch, not_before, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (kind, aggregate, epoch) DO NOTHING`,
        [uuid(), kind, offering, aggregate, epoch, notBefore ?? tx.now, tx.now],
      );
    }
  }

  /** Rows that are due and that nobody holds. */
  due(limit: number): Promise<Array<{ id: string; kind: JobName; attempts: number }>> {
    return this.dataSource.query(
      `SELECT id, kind, attempts FROM work
       WHERE state = 'pending' AND not_before <= clock_timestamp() AND (lease_until IS NULL OR lease_until < clock_timestamp())
       ORDER BY not_before LIMIT $1`,
      [limit],
    );
  }

  /** Takes the row for a while, or returns null when it is done, not due or held by somebody else. */
  async claim(id: string): Promise<Claim | null> {
    const result: [Claim[], number] = await this.dataSource.query(
      `UPDATE work SET token = token + 1, attempts = attempts + 1, lease_until = clock_timestamp() + make_interval(secs => $2)
       WHERE id = $1 AND state = 'pending' AND not_before <= clock_timestamp()
         AND (lease_until IS NULL OR lease_until < clock_timestamp())
       RETURNING id, kind, offering, aggregate, epoch, token, attempts`,
      [id, leaseSeconds],
    );
    return result[0][0] ?? null;
  }

  /** Holds the row for longer while its handler is still at work. */
  async renew(claim: Claim): Promise<void> {
    await this.dataSource.query(
      `UPDATE work SET lease_until = clock_timestamp() + make_interval(secs => $3)
       WHERE id = $1 AND token = $2 AND state = 'pending'`,
      [claim.id, claim.token, leaseSeconds],
    );
  }

  /** Marks the row done inside the transaction that wrote its result; false when the lease was lost. */
  async finish(tx: Tx, claim: Claim): Promise<boolean> {
    const done = await tx.rows(
      `UPDATE work SET state = 'done', finished_at = $3, lease_until = NULL, error = NULL
       WHERE id = $1 AND token = $2 AND state = 'pending' RETURNING id`,
      [claim.id, claim.token, tx.now],
    );
    return done.length === 1;
  }

  /** Gives the row back after a failure: for another try, or for good. */
  async giveBack(claim: Claim, error: string, forGood: boolean): Promise<void> {
    await this.dataSource.query(
      `UPDATE work SET lease_until = NULL, error = $3, state = CASE WHEN $4 THEN 'failed' ELSE 'pending' END,
         not_before = clock_timestamp() + make_interval(secs => least(60, attempts))
       WHERE id = $1 AND token = $2 AND state = 'pending'`,
      [claim.id, claim.token, error, forGood],
    );
  }
}
