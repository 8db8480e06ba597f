// The escrow as a whole: its sums, one extension of the minimum, who chose again because of a change, and the end of
// the clock. Each command takes the offering alone, so that money, clock and closings follow one another.

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { daysBetween } from '../domain/calendar/civil-date.js';
import { escrowStatus } from '../domain/closing/escrow-status.js';
import { checkElection, checkExtension, isOver } from '../domain/closing/minimum-clock.js';
import { formatAmount, formatPrice } from '../domain/price.js';
import { Refusal } from '../domain/refusal.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Tx } from '../platform/database/transaction.js';
import { Handlers } from '../platform/queue/handlers.js';
import type {
  EscrowView,
  ExtensionBody,
  ExtensionView,
  ReElectionBody,
  ReElectionView,
} from './closings.dto.js';
import { followMinimum } from './deposits.service.js';
import { EscrowRows, type EscrowState } from './escrow-rows.js';

@Injectable()
export class EscrowService implements OnModuleInit {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly escrows: EscrowRows,
    private readonly handlers: Handlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register('check-minimum', (tx, { offering }) => this.checkMinimum(tx, offering));
  }

  /** Sums of everybody's money, which name nobody. */
  async read(tx: Tx, id: string): Promise<EscrowView> {
    const offering = await this.offerings.find(tx, id);
    const state = await tx.beyondOwn(() => this.escrows.find(tx, offering));
    if (state === null) throw new Refusal('not-found', 'The terms of this offering name no escrow.');
    return toEscrowView(offering, state);
  }

  /** Extends the minimum, once; whoever has paid chooses again by the day that was stated, or is refunded. */
  async extend(tx: Tx, id: string, { until }: ExtensionBody): Promise<ExtensionView> {
    const offering = await this.offerings.find(tx, id, 'pessimistic_write');
    const { stated, extension, hasClosed, escrow } = await this.escrows.state(tx, offering);
    const { minBy } = stated;
    const extensionDays = escrow.extensionDays ?? 0;
    checkExtension(until, { minBy, extensionDays, today: tx.today, extension, hasClosed });
    await this.keepDate(tx, id, 'extended', until, tx.actor.user);
    tx.record(id, 'minimum-extended', { minBy, until });
    followMinimum(tx, id, until);
    return { offering: id, until, answerBy: minBy };
  }

  /** An investor that has paid stands by the terms as they are now, in its own words. */
  async reElect(tx: Tx, id: string, { investor, evidence }: ReElectionBody): Promise<ReElectionView> {
    const offering = await this.offerings.find(tx, id, 'pessimistic_write');
    const state = await this.escrows.state(tx, offering);
    checkElection(investor, state.deposits, state, tx.today);
    await tx.rows(
      `INSERT INTO escrow_elections (id, offering, investor, evidence, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [uuid(), id, investor, evidence, tx.now, tx.actor.user],
    );
    tx.record(id, 'investor-re-elected', { investor, evidence });
    return { offering: id, investor, evidence, recordedAt: tx.now.toISOString() };
  }

  /** When the last day is over: notes once that the minimum was missed, or looks again when it has moved. */
  private async checkMinimum(tx: Tx, id: string): Promise<void> {
    const offering = await this.offerings.find(tx, id, 'pessimistic_write');
    const state = await this.escrows.find(tx, offering);
    if (state === null) return;
    const { phase, endsOn, counted, minimum, refunds } = escrowStatus(state);
    if (!isOver(endsOn, tx.today)) followMinimum(tx, id, endsOn);
    if (phase !== 'missed' || state.missedOn !== null) return;
    await this.keepDate(tx, id, 'missed', endsOn, null);
    tx.record(id, 'minimum-missed', {
      endedOn: endsOn,
      counted: formatAmount(counted),
      minimum: minimum === null ? null : formatAmount(minimum),
      refundsDue: formatAmount(refunds.reduce((sum, { amount }) => sum + amount, 0n)),
    });
  }

  private async keepDate(
    tx: Tx,
    offering: string,
    kind: 'extended' | 'missed',
    day: string,
    by: string | null,
  ): Promise<void> {
    await tx.rows(
      'INSERT INTO minimum_dates (offering, kind, day, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5)',
      [offering, kind, day, tx.now, by],
    );
  }
}

function toEscrowView({ id }: OfferingEntity, state: EscrowState): EscrowView {
  const { stated, price, allotted, today } = state;
  const status = escrowStatus(state);
  const { endsOn } = status;
  const left = daysBetween(today, endsOn);
  const due = status.refunds.reduce((sum, { amount }) => sum + amount, 0n);
  return {
    offering: id,
    bank: state.escrow.bank,
    phase: status.phase,
    minimumShares: stated.minimumShares,
    price: price === null ? null : formatPrice(price),
    minimum: status.minimum === null ? null : formatAmount(status.minimum),
    counted: formatAmount(status.counted),
    pledged: formatAmount(status.pledged),
    cleared: formatAmount(status.cleared),
    returned: formatAmount(status.returned),
    released: formatAmount(status.released),
    refunded: formatAmount(status.refunded),
    held: formatAmount(status.held),
    refundsDue: formatAmount(due),
    allottedShares: allotted === null ? null : allotted.reduce((sum, { shares }) => sum + shares, 0),
    closedShares: (allotted ?? []).reduce((sum, { closed }) => sum + closed, 0),
    minBy: stated.minBy,
    extendedTo: endsOn === stated.minBy ? null : endsOn,
    endsOn,
    daysLeft: left < 0 ? 0 : left,
    missedOn: status.phase === 'missed' ? state.missedOn : null,
  };
}
