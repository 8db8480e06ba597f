// Erases what is known of an investor, as far as the law lets it be forgotten. What must be kept is kept and said
// so. Orders, allocations and the journal hold the identifier alone: they stay whole, and no longer name anybody.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { recordGroups, type Keeping, type RecordGroup } from '../domain/records/retention.js';
import { Refusal } from '../domain/refusal.js';
import { InvestorsService } from '../investors/investors.service.js';
import { SecurityEvents } from '../platform/auth/security-events.js';
import type { Tx } from '../platform/database/transaction.js';
import { PersonalDataService } from './personal-data.service.js';

export type ErasureView = {
  id: string;
  investor: string;
  at: string;
  erased: RecordGroup[];
  kept: Keeping[];
};

const erasedName = 'Erased investor';

const signInTables = [
  'sessions',
  'passkeys',
  'one_time_codes',
  'challenges',
  'user_invitations',
  'openid_links',
] as const;

@Injectable()
export class ErasureService {
  constructor(
    private readonly investors: InvestorsService,
    private readonly data: PersonalDataService,
    private readonly events: SecurityEvents,
  ) {}

  /** @throws in-running-deal while the investor has a live order in a deal that goes on. */
  async erase(tx: Tx, investor: string, reason: string): Promise<ErasureView> {
    await tx.rows('SELECT id FROM investors WHERE id = $1 FOR UPDATE', [investor]);
    await this.investors.find(tx, investor);
    await refuseInRunningDeal(tx, investor);
    const kept = await this.data.kept(tx, investor);
    const erased = recordGroups.filter((group) => !kept.some((one) => one.group === group));
    await this.endSignIns(tx, investor);
    if (erased.includes('identity')) await eraseIdentity(tx, investor);
    await eraseRecords(tx, investor, erased);
    const view = { id: uuid(), investor, at: tx.now.toISOString(), erased, kept };
    await tx.rows(
      'INSERT INTO erasures (id, investor, at, by_user, reason, erased, kept) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [view.id, investor, tx.now, tx.actor.user, reason, erased, JSON.stringify(kept)],
    );
    const deals = await tx.rows<{ offering: string }>(
      'SELECT offering FROM invitations WHERE investor = $1 ORDER BY offering',
      [investor],
    );
    for (const { offering } of deals)
      tx.record(offering, 'personal-data-erased', { erasure: view.id, investor, erased, kept });
    return view;
  }

  /** Whoever signs in for the investor no longer does: keys, passwords, second factors and webhooks end. */
  private async endSignIns(tx: Tx, investor: string): Promise<void> {
    const users = await tx.rows<{ id: string }>(
      `UPDATE users SET disabled_at = coalesce(disabled_at, $2), password_hash = NULL WHERE party = $1 RETURNING id`,
      [investor, tx.now],
    );
    const ids = users.map(({ id }) => id);
    for (const table of signInTables) await tx.rows(`DELETE FROM ${table} WHERE user_id = ANY ($1)`, [ids]);
    await tx.rows('UPDATE api_keys SET revoked_at = coalesce(revoked_at, $2) WHERE user_id = ANY ($1)', [
      ids,
      tx.now,
    ]);
    await tx.rows(
      `UPDATE webhooks SET ended_at = coalesce(ended_at, $2), ended_why = coalesce(ended_why, 'the investor was erased')
       WHERE party = $1`,
      [investor, tx.now],
    );
    for (const id of ids) await this.events.noteIn(tx, 'personal-data-erased', id, investor);
  }
}

/** Country and state stay, because the book is broken down by them; they name nobody. */
async function eraseIdentity(tx: Tx, investor: string): Promise<void> {
  await tx.rows(
    `UPDATE investors SET legal_name = $2, lei = NULL, aliases = '{}', address = NULL, city = NULL, owners = '[]' WHERE id = $1`,
    [investor, erasedName],
  );
  await tx.rows(
    `UPDATE users SET name = 'Erased', party_name = $2, email = id || '@erased.invalid' WHERE party = $1`,
    [investor, erasedName],
  );
  await tx.rows(`UPDATE webhooks SET url = 'https://erased.invalid/', label = 'erased' WHERE party = $1`, [
    investor,
  ]);
  await tx.rows('UPDATE approaches SET person = NULL WHERE investor = $1', [investor]);
  // Kept answers, of which a name may be part, are for who repeats a request.
  await tx.rows(
    `DELETE FROM idempotency_keys WHERE $1 IN (body ->> 'id', body ->> 'party', body ->> 'investor')
       OR made IN (SELECT id FROM orders WHERE investor = $1::uuid)`,
    [investor],
  );
}

/** That there was evidence, of which kind and when, stays; what it said of a person goes. */
async function eraseRecords(tx: Tx, investor: string, erased: readonly RecordGroup[]): Promise<void> {
  await tx.rows(`SELECT set_config('greenshoe.erasing', 'on', true)`);
  if (erased.includes('evidence'))
    await tx.rows('UPDATE certificates SET facts = NULL, note = NULL WHERE investor = $1', [investor]);
  if (erased.includes('screenings')) {
    await tx.rows(`UPDATE screenings SET matches = '[]', owners = '[]' WHERE investor = $1`, [investor]);
    await tx.rows(`UPDATE screening_clearances SET reason = 'erased' WHERE investor = $1`, [investor]);
  }
  await tx.rows(`SELECT set_config('greenshoe.erasing', '', true)`);
}

async function refuseInRunningDeal(tx: Tx, investor: string): Promise<void> {
  const running = await tx.row(
    `SELECT 1 FROM orders JOIN offerings ON offerings.id = offering
     WHERE investor = $1 AND orders.state = 'live' AND offerings.state NOT IN ('released', 'withdrawn')`,
    [investor],
  );
  if (running !== undefined)
    throw new Refusal(
      'in-running-deal',
      'The investor has a live order in a deal that goes on. Withdraw it, or wait for the end of the deal.',
    );
}
