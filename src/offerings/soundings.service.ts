// Sounding investors under seal: the desk seals a draft, approaches investors with a script that names nobody, and ends
// the seal when the offering is public. The log of it is for desk and compliance, and nothing of it is ever removed.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { checkLapse, undertaking } from '../domain/sounding/approach.js';
import { refuseNaming } from '../domain/sounding/neutral-script.js';
import { refuseApproaching, refuseSealing, refuseUnlessSealed } from '../domain/sounding/seal.js';
import type { Tx } from '../platform/database/transaction.js';
import { instantOf } from '../platform/http/instants.js';
import type { Page } from '../platform/http/page.js';
import { sha256 } from '../platform/journal/journal.js';
import type { SoundingRow } from './approach-rows.js';
import { refuseUnknown } from './invitations.service.js';
import type { OfferingEntity } from './offering.entity.js';
import { OfferingsService } from './offerings.service.js';
import { endSeal } from './seal-end.js';
import type { ApproachBody } from './soundings.dto.js';

@Injectable()
export class SoundingsService {
  constructor(private readonly offerings: OfferingsService) {}

  /** @throws move-not-allowed */
  async seal(tx: Tx, id: string): Promise<OfferingEntity> {
    const offering = await this.offerings.find(tx, id, 'pessimistic_write');
    const known = await tx.row(
      'SELECT FROM invitations WHERE offering = $1 UNION ALL SELECT FROM syndicate_members WHERE offering = $1',
      [id],
    );
    refuseSealing(offering, known !== undefined);
    offering.sealedAt = tx.now;
    await this.offerings.save(tx, offering);
    tx.record(id, 'offering-sealed', {});
    return offering;
  }

  /** @throws not-under-seal */
  async cleanse(tx: Tx, id: string, reason: string): Promise<OfferingEntity> {
    const offering = await this.offerings.find(tx, id, 'pessimistic_write');
    refuseUnlessSealed(offering);
    await endSeal(tx, offering, { reason });
    await this.offerings.save(tx, offering);
    return offering;
  }

  /**
   * Asks these investors; whoever was asked and may still answer, or has answered, is not asked again. Returns how many
   * were asked.
   * @throws not-under-seal, move-not-allowed, names-issuer, out-of-range, unknown-investor
   */
  async approach(tx: Tx, id: string, { investors, script, lapsesAt }: ApproachBody): Promise<number> {
    const offering = await this.offerings.find(tx, id, 'pessimistic_write');
    refuseApproaching(offering);
    refuseNaming(script, offering.terms.issuer, 'script');
    const until = instantOf(lapsesAt, 'lapsesAt');
    checkLapse(until, tx.now);
    await refuseUnknown(tx, investors);
    const standing = await tx.rows<{ investor: string }>(
      'SELECT investor FROM approaches WHERE offering = $1 AND (answer IS NOT NULL OR lapses_at > $2)',
      [id, tx.now],
    );
    const isAsked = new Set(standing.map(({ investor }) => investor));
    const asked = [...new Set(investors)].filter((one) => !isAsked.has(one));
    const [scriptHash, undertakingHash] = [sha256(script), sha256(undertaking)];
    await tx.rows(
      `INSERT INTO approaches (id, offering, investor, script, script_hash, undertaking, undertaking_hash, asked_at, asked_by, lapses_at)
       SELECT id, $3, investor, $4, $5, $6, $7, $8, $9, $10 FROM unnest($1::uuid[], $2::uuid[]) AS one (id, investor)`,
      [
        asked.map(() => uuid()),
        asked,
        id,
        script,
        scriptHash,
        undertaking,
        undertakingHash,
        tx.now,
        tx.actor.user,
        until,
      ],
    );
    if (asked.length > 0)
      tx.record(id, 'investors-approached', {
        investors: asked,
        scriptHash,
        undertakingHash,
        lapsesAt: until.toISOString(),
      });
    return asked.length;
  }

  /** Who was asked when, with which script, what was answered by whom, and when it was over. */
  async log(tx: Tx, id: string, page: Page): Promise<SoundingRow[]> {
    await this.offerings.find(tx, id);
    return tx.rows<SoundingRow>(
      `SELECT approaches.id, investor, legal_name, script, script_hash, undertaking, undertaking_hash, asked_at, lapses_at,
         answer, answered_at, cleansed_at, person,
         (SELECT name FROM users WHERE users.id = asked_by) AS asked_by,
         (SELECT name FROM users WHERE users.id = answered_by) AS answered_by
       FROM approaches JOIN investors ON investors.id = investor
       WHERE offering = $1 AND ($2::uuid IS NULL OR approaches.id > $2) ORDER BY approaches.id LIMIT $3`,
      [id, page.after, page.limit],
    );
  }
}
