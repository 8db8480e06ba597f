// What is found or decided about an investor stands in the journal of every deal that it may still order in.

import type { Tx } from '../platform/database/transaction.js';

/** Records the fact with one offering, or with all running ones that the investor was invited to. */
export async function noteForDeals(
  tx: Tx,
  investor: string,
  offering: string | null,
  kind: string,
  payload: Record<string, unknown>,
): Promise<void> {
  const desk = tx.actor.role === 'desk' ? tx.actor.party : null;
  const deals = await tx.beyondOwn(() =>
    tx.rows<{ offering: string }>(
      `SELECT offering FROM invitations JOIN offerings ON offerings.id = offering
       WHERE investor = $1 AND ($2::uuid IS NULL OR offering = $2) AND ($3::uuid IS NULL OR desk_party = $3)
         AND state NOT IN ('released', 'withdrawn') ORDER BY offering`,
      [investor, offering, desk],
    ),
  );
  for (const deal of deals) tx.record(deal.offering, kind, payload);
}
