// Whose turn it is at an offering. Many may change its orders at once, each holding the row in share; who changes the
// offering itself takes it alone. PostgreSQL lets a stream of sharers pass a row's waiting owner without end, but not an
// advisory lock's: there they wait in the order in which they came.

import type { Tx } from '../platform/database/transaction.js';

/** How the row is held: with others, or alone. */
export type Lock = 'pessimistic_read' | 'pessimistic_write';

const functions = {
  pessimistic_read: 'pg_advisory_xact_lock_shared',
  pessimistic_write: 'pg_advisory_xact_lock',
} as const;

/** Waits until it is this transaction's turn, to its end; taken before the row, by whoever is about to hold it. */
export async function takeTurn(tx: Tx, offering: string, lock: Lock): Promise<void> {
  await tx.rows(`SELECT ${functions[lock]}(hashtextextended('turn' || $1::uuid, 0))`, [offering]);
}
