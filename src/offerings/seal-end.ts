// The end of a seal: the offering is cleansed, and with it every approach; whoever crossed is free of its undertaking.

import type { Move } from '../domain/offering.js';
import type { Tx } from '../platform/database/transaction.js';
import type { OfferingEntity } from './offering.entity.js';

/** `move`: that of the lifecycle which made it public; `reason`: what the desk says did. */
export type MadePublicBy = { move: Move } | { reason: string };

/** On an offering that is held alone and saved afterwards. */
export async function endSeal(tx: Tx, offering: OfferingEntity, by: MadePublicBy): Promise<void> {
  offering.cleansedAt = tx.now;
  await tx.rows('UPDATE approaches SET cleansed_at = $2 WHERE offering = $1', [offering.id, tx.now]);
  tx.record(offering.id, 'offering-cleansed', by);
}

/** What was asked and not answered asks no more. */
export async function lapseApproaches(tx: Tx, offering: string): Promise<void> {
  await tx.rows(
    'UPDATE approaches SET lapses_at = $2 WHERE offering = $1 AND answer IS NULL AND lapses_at > $2',
    [offering, tx.now],
  );
}
