// The moves of an offering with what they do to its book: effectiveness starts the window of conditional
// offers, the window's end converts them, the close lets unconfirmed indications lapse and freezes the rest.

import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DeskMove, MoveEvidence } from '../domain/offering.js';
import { Refusal } from '../domain/refusal.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import { Intake } from '../orders/intake.js';
import { OrderBook } from '../orders/order-book.js';
import type { Tx } from '../platform/database/transaction.js';
import { Handlers } from '../platform/queue/handlers.js';
import { BookCheck } from './book-check.js';
import { Snapshots } from './snapshots.js';

@Injectable()
export class LifecycleService implements OnModuleInit {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly orders: OrderBook,
    private readonly snapshots: Snapshots,
    private readonly handlers: Handlers,
    private readonly check: BookCheck,
    private readonly intake: Intake,
  ) {}

  onModuleInit(): void {
    this.handlers.register('convert-conditional-offers', (tx, work) => this.endWindow(tx, work.offering));
  }

  /** New batches of orders wait until the move is made, so that the offering comes free at once. */
  async move(tx: Tx, id: string, move: DeskMove, evidence: MoveEvidence): Promise<OfferingEntity> {
    const release = this.intake.hold(id);
    try {
      return await this.moveAlone(tx, id, move, evidence);
    } finally {
      release();
    }
  }

  private async moveAlone(
    tx: Tx,
    id: string,
    move: DeskMove,
    evidence: MoveEvidence,
  ): Promise<OfferingEntity> {
    const offering = await this.offerings.find(tx, id, 'pessimistic_write');
    await tx.askClock();
    if (move === 'close') this.refuseDuringWindow(tx, offering);
    await this.offerings.move(tx, offering, move, evidence);
    if (move === 'declare-effective') await this.startWindow(tx, offering);
    if (move === 'resume' && offering.windowEndsAt !== null)
      this.convertAtWindowEnd(tx, offering, offering.windowEndsAt);
    if (move === 'close') await this.freeze(tx, offering);
    return offering;
  }

  private async startWindow(tx: Tx, offering: OfferingEntity): Promise<void> {
    offering.noticedAt = tx.now;
    offering.windowEndsAt = new Date(tx.now.getTime() + offering.terms.conditionalWindowSeconds * 1_000);
    await this.offerings.save(tx, offering);
    this.convertAtWindowEnd(tx, offering, offering.windowEndsAt);
  }

  private convertAtWindowEnd(tx: Tx, { id, epoch }: OfferingEntity, notBefore: Date): void {
    tx.follow({ kind: 'convert-conditional-offers', offering: id, aggregate: id, epoch, notBefore });
  }

  private async endWindow(tx: Tx, id: string): Promise<void> {
    const offering = await this.offerings.find(tx, id, 'pessimistic_write');
    if (!['effective', 'book-open'].includes(offering.state)) return;
    await this.convert(tx, offering);
  }

  private async convert(tx: Tx, offering: OfferingEntity): Promise<void> {
    const { converted, stopped } = await this.orders.convertConditionalOffers(tx, offering);
    if (converted > 0) tx.record(offering.id, 'conditional-offers-converted', { converted });
    if (stopped.length > 0) tx.record(offering.id, 'conditional-offers-stopped', { stopped });
  }

  /** The window is over by now, so what its job has not converted yet is converted here. */
  private async freeze(tx: Tx, offering: OfferingEntity): Promise<void> {
    await this.convert(tx, offering);
    const unsold = await this.orders.lapse(tx, offering.id, 'conditional-offer');
    if (unsold > 0) tx.record(offering.id, 'conditional-offers-lapsed', { lapsed: unsold });
    const unconfirmed = await this.orders.lapse(tx, offering.id, 'indication');
    if (unconfirmed > 0) tx.record(offering.id, 'indications-lapsed', { lapsed: unconfirmed });
    await this.check.check(tx, offering.id);
    await this.snapshots.take(tx, offering.id);
  }

  private refuseDuringWindow(tx: Tx, { windowEndsAt }: OfferingEntity): void {
    if (windowEndsAt === null || windowEndsAt <= tx.now) return;
    const message = `The window of conditional offers ends at ${windowEndsAt.toISOString()}; the book can be closed after that.`;
    throw new Refusal('window-open', message, 'move');
  }
}
