// Exercises and purchases as the desk records them: each is decided by the ledger with the offering held alone,
// so that two at once cannot both take what is left, and written once with its journal entry.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { refuseUnlessOpen } from '../domain/authority.js';
import { type OverAllotmentMove, recordMove } from '../domain/over-allotment/over-allotment-moves.js';
import { formatPrice, parsePrice } from '../domain/price.js';
import { Refusal } from '../domain/refusal.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Page } from '../platform/http/page.js';
import type { ExerciseBody, ExerciseView, PurchaseBody, PurchaseView } from './over-allotment.dto.js';
import { MoveRows, type MoveRow } from './over-allotment-rows.js';

@Injectable()
export class OverAllotmentMovesService {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly ledgers: MoveRows,
  ) {}

  /** An exercise notice; it counts on the day in New York, by the database's clock, on which it is recorded. */
  async exercise(tx: Tx, offering: string, { shares }: ExerciseBody): Promise<ExerciseView> {
    const move = { on: tx.today, shares };
    await this.decide(tx, offering, 'exercise-option', move);
    const row = await this.keep(tx, offering, { ...move, kind: 'exercise', price: null });
    tx.record(offering, 'option-exercised', { exercise: row.id, ...move });
    return toExerciseView(row);
  }

  async purchase(tx: Tx, offering: string, body: PurchaseBody): Promise<PurchaseView> {
    const price = parsePrice(body.price, 'price');
    const move = { on: body.on, shares: body.shares, price: formatPrice(price), kind: body.kind };
    await this.decide(tx, offering, 'record-purchase', move);
    const row = await this.keep(tx, offering, { ...move, price: price.toString() });
    tx.record(offering, 'purchase-recorded', { purchase: row.id, ...move });
    return toPurchaseView(row);
  }

  async exercises(tx: Tx, offering: string, page: Page): Promise<MoveRow[]> {
    await this.offerings.find(tx, offering);
    return this.ledgers.moves(tx, offering, ['exercise'], page);
  }

  async purchases(tx: Tx, offering: string, page: Page): Promise<MoveRow[]> {
    await this.offerings.find(tx, offering);
    return this.ledgers.moves(tx, offering, ['stabilizing', 'covering'], page);
  }

  private async decide(
    tx: Tx,
    id: string,
    action: 'exercise-option' | 'record-purchase',
    move: OverAllotmentMove,
  ): Promise<void> {
    const { state, terms } = await this.offerings.find(tx, id, 'pessimistic_write');
    const ledger = await this.ledgers.ledger(tx, id, terms);
    if (ledger === null) {
      throw new Refusal('before-pricing', 'Nothing was allocated yet, so there is no short to close.');
    }
    if (!ledger.isApproved && state !== 'withdrawn') {
      const message = 'The over-allotment of an approved list is not recorded yet, so the short may change.';
      throw new Refusal('run-not-approved', message);
    }
    refuseUnlessOpen(action, state);
    recordMove(ledger.document, move, tx.today);
  }

  private async keep(
    tx: Tx,
    offering: string,
    move: Pick<MoveRow, 'on' | 'shares' | 'kind' | 'price'>,
  ): Promise<MoveRow> {
    const row = { id: uuid(), offering, ...move, recorded_at: tx.now };
    await tx.rows(
      `INSERT INTO over_allotment_moves (id, offering, kind, made_on, shares, price, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [row.id, offering, row.kind, row.on, row.shares, row.price, tx.now, tx.actor.user],
    );
    return row;
  }
}

export function toExerciseView({ id, offering, on, shares, recorded_at: at }: MoveRow): ExerciseView {
  return { id, offering, on, shares, recordedAt: at.toISOString() };
}

export function toPurchaseView(row: MoveRow): PurchaseView {
  const kind = row.kind as PurchaseView['kind'];
  return { ...toExerciseView(row), price: formatPrice(BigInt(row.price!)), kind };
}
