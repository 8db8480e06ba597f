// Approaches as their investors have them. Until it consents the investor is told of no offering; its consent is what
// invites it.

import { Injectable } from '@nestjs/common';
import { missingField } from '../domain/document.js';
import { Refusal } from '../domain/refusal.js';
import { refuseAnswer } from '../domain/sounding/approach.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Page } from '../platform/http/page.js';
import { approachColumns, toApproachView, type ApproachRow } from './approach-rows.js';
import { OfferingsService } from './offerings.service.js';
import type { AnswerBody, ApproachView } from './soundings.dto.js';

@Injectable()
export class ApproachesService {
  constructor(private readonly offerings: OfferingsService) {}

  /** Those of the investor, the newest first. */
  list(tx: Tx, page: Page): Promise<ApproachRow[]> {
    return tx.rows<ApproachRow>(
      `SELECT ${approachColumns} FROM approaches WHERE investor = $1 AND ($2::uuid IS NULL OR id < $2)
       ORDER BY id DESC LIMIT $3`,
      [tx.actor.party, page.after, page.limit],
    );
  }

  /**
   * The investor answers, or the desk notes what it was told on the telephone.
   * @throws not-found, approach-over, missing-field, unknown-field, hash-mismatch
   */
  async answer(tx: Tx, id: string, body: AnswerBody): Promise<ApproachView> {
    const { offering, investor } = await this.whose(tx, id);
    const row = await tx.row<ApproachRow>(
      `SELECT ${approachColumns} FROM approaches WHERE id = $1 FOR UPDATE`,
      [id],
    );
    refuseUnfitPerson(tx, body.person);
    const { answer, lapses_at: lapsesAt, cleansed_at: cleansedAt, undertaking_hash: undertakingHash } = row!;
    // It may have lapsed while this waited for it.
    await tx.askClock();
    refuseAnswer({ answer, lapsesAt, cleansedAt, undertakingHash }, body, tx.now);
    const answered = await tx.row<ApproachRow>(
      `UPDATE approaches SET answer = $2, answered_at = $3, answered_by = $4, person = $5 WHERE id = $1
       RETURNING ${approachColumns}`,
      [id, body.answer, tx.now, tx.actor.user, body.person ?? null],
    );
    if (body.answer === 'consent')
      await tx.rows(
        'INSERT INTO invitations (offering, investor, invited_at, invited_by) VALUES ($1, $2, $3, $4)',
        [offering, investor, tx.now, tx.actor.user],
      );
    const heard = body.answer === 'consent' ? { undertakingHash } : {};
    tx.record(offering, 'approach-answered', { approach: id, investor, answer: body.answer, ...heard });
    return toApproachView(answered!, tx.now);
  }

  private async whose(tx: Tx, id: string): Promise<{ offering: string; investor: string }> {
    const row = await tx.row<{ offering: string; investor: string }>(
      'SELECT offering, investor FROM approaches WHERE id = $1',
      [id],
    );
    const isOwn = tx.actor.role !== 'investor' || row?.investor === tx.actor.party;
    if (row === undefined || !isOwn) throw new Refusal('not-found', 'There is no such thing here.');
    if (tx.actor.role === 'desk') await this.offerings.find(tx, row.offering, 'pessimistic_read');
    return row;
  }
}

function refuseUnfitPerson({ actor }: Tx, person: string | undefined): void {
  if (actor.role === 'desk' && person === undefined) throw missingField('person');
  if (actor.role === 'investor' && person !== undefined)
    throw new Refusal('unknown-field', '"person" is not a field here. Leave it out.', 'person');
}
