// Demand that the desk does not count on: a house's own trading, an order that seems inflated, the same interest twice.
// Such an order stays in the book as it was given and is allocated by the same rules; the book shows beside its gross
// demand what is left without it.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Refusal } from '../domain/refusal.js';
import { InvestorEntity } from '../investors/investor.entity.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Tx } from '../platform/database/transaction.js';
import { BookLevels, changeOf } from './book-levels.js';
import { heldBy } from './member-orders.js';
import { OrderEntity } from './order.entity.js';
import { OrdersService } from './orders.service.js';

export type ScrubView = { order: string; investor: string; reason: string; scrubbedAt: string };

type ScrubRow = Omit<ScrubView, 'scrubbedAt'> & { scrubbedAt: Date };

const scrubsSql = `
  SELECT order_id AS "order", investor, reason, scrubbed_at AS "scrubbedAt"
  FROM order_scrubs JOIN orders ON orders.id = order_id
  WHERE order_scrubs.offering = $1 AND lifted_at IS NULL AND state = 'live' AND ($2::uuid IS NULL OR order_id = $2)
  ORDER BY order_id`;

@Injectable()
export class ScrubsService {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly orders: OrdersService,
    private readonly levels: BookLevels,
  ) {}

  /** The live orders of an offering that the desk does not count on now. */
  async list(tx: Tx, id: string): Promise<ScrubView[]> {
    const offering = await this.offerings.find(tx, id);
    return this.read(tx, offering.id, null);
  }

  /** From now on the order counts in the gross demand alone; of one that is scrubbed already the reason is replaced. */
  async scrub(tx: Tx, id: string, reason: string): Promise<ScrubView> {
    const order = await this.lock(tx, id);
    const [before] = await this.read(tx, order.offering, id);
    if (before?.reason === reason) return before;
    if (before) await this.lift(tx, id);
    await tx.rows(
      'INSERT INTO order_scrubs (id, order_id, offering, reason, scrubbed_at, scrubbed_by) VALUES ($1, $2, $3, $4, $5, $6)',
      [uuid(), id, order.offering, reason, tx.now, tx.actor.user],
    );
    if (!before) await this.count(tx, order, 1);
    tx.record(order.offering, 'demand-scrubbed', { order: id, reason });
    return (await this.read(tx, order.offering, id))[0]!;
  }

  /** The desk counts on the order again. */
  async restore(tx: Tx, id: string): Promise<ScrubView> {
    const order = await this.lock(tx, id);
    const [before] = await this.read(tx, order.offering, id);
    if (!before) throw new Refusal('not-found', 'The order is not scrubbed.');
    await this.count(tx, order, -1);
    await this.lift(tx, id);
    tx.record(order.offering, 'demand-restored', { order: id });
    return before;
  }

  private async lock(tx: Tx, id: string): Promise<OrderEntity> {
    const { offering: deal } = await this.orders.find(tx, id);
    await this.offerings.findOpen(tx, deal, 'scrub-order', 'pessimistic_read');
    const order = await tx.manager.findOneOrFail(OrderEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (order.state === 'live') return order;
    throw new Refusal('order-not-live', `The order is ${order.state} and in no demand.`);
  }

  /** Moves the order's demand into what is scrubbed, or out of it; the other parts of the book stay as they are. */
  private async count(tx: Tx, order: OrderEntity, sign: 1 | -1): Promise<void> {
    const investor = await tx.manager.findOneByOrFail(InvestorEntity, { id: order.investor });
    const held = { member: (await heldBy(tx, [order.id])).get(order.id)!.member, isScrubbed: false };
    await this.levels.apply(tx, order.offering, [
      changeOf(order, investor, sign === 1 ? -1 : 1, held),
      changeOf(order, investor, sign, { ...held, isScrubbed: true }),
    ]);
  }

  private async lift(tx: Tx, id: string): Promise<void> {
    await tx.rows('UPDATE order_scrubs SET lifted_at = $2 WHERE order_id = $1 AND lifted_at IS NULL', [
      id,
      tx.now,
    ]);
  }

  private async read(tx: Tx, offering: string, order: string | null): Promise<ScrubView[]> {
    const rows = await tx.rows<ScrubRow>(scrubsSql, [offering, order]);
    return rows.map(({ scrubbedAt, ...row }) => ({ ...row, scrubbedAt: scrubbedAt.toISOString() }));
  }
}
