// What became of a file of orders, kept under the file's content for as long as answers are kept, so that the
// same file sent again gets the same answer and changes nothing.

import { canonicalJson } from '../domain/canonical.js';
import type { Tx } from '../platform/database/transaction.js';
import { sha256 } from '../platform/journal/journal.js';
import type { BatchView } from './orders.dto.js';

export function fileKey(offering: string, lines: readonly unknown[], atomic: boolean): string {
  return `file ${sha256(canonicalJson({ offering, lines, atomic }))}`;
}

/** What the file was answered before; a second sender of the same file waits for the first. */
export async function knownFile(tx: Tx, key: string): Promise<BatchView | null> {
  const { party } = tx.actor;
  await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${party}\n${key}`]);
  const row = await tx.row<{ body: BatchView }>(
    'SELECT body FROM idempotency_keys WHERE party = $1 AND key = $2',
    [party, key],
  );
  return row?.body ?? null;
}

export async function rememberFile(tx: Tx, key: string, view: BatchView): Promise<void> {
  await tx.rows(
    `INSERT INTO idempotency_keys (party, key, fingerprint, status, body, created_at)
     VALUES ($1, $2, $2, 201, $3, $4)`,
    [tx.actor.party, key, JSON.stringify(view), tx.now],
  );
}
