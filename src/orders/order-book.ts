// The orders of an offering as a set: what a book reads, what a window converts, what a close lets lapse.

import { Injectable } from '@nestjs/common';
import { intents, type Intent } from '../domain/order-admission.js';
import { InvestorEntity } from '../investors/investor.entity.js';
import type { Tx } from '../platform/database/transaction.js';
import { oneOf, type Page } from '../platform/http/page.js';
import { isId } from '../platform/http/validators.js';
import { BookLevels, changeOf } from './book-levels.js';
import { engineDocument, OrderEntity, orderStates, type OrderState } from './order.entity.js';
import { recordVersions } from './order-versions.js';

/** An order with what the desk knows of its investor. */
export type BookOrder = { order: OrderEntity; investor: InvestorEntity };

/** What a list of orders is narrowed to; null where it is not. */
export type OrderFilter = { state: OrderState | null; intent: Intent | null; investor: string | null };

export function filterOf({ state, intent, investor }: Record<string, string | undefined>): OrderFilter {
  return {
    state: oneOf(state, 'state', orderStates),
    intent: oneOf(intent, 'intent', intents),
    investor: investor ?? null,
  };
}

@Injectable()
export class OrderBook {
  constructor(private readonly levels: BookLevels) {}

  /** One page of an offering's orders; an investor's own alone. */
  async list(tx: Tx, offering: string, page: Page, filter: OrderFilter): Promise<OrderEntity[]> {
    const { state, intent, investor } = filter;
    if (investor !== null && !isId(investor)) return [];
    const query = tx.manager
      .createQueryBuilder(OrderEntity, 'one')
      .where('one.offering = :offering', { offering })
      .orderBy('one.id')
      .limit(page.limit);
    if (page.after) query.andWhere('one.id > :after', { after: page.after });
    if (tx.actor.role === 'investor') query.andWhere('one.investor = :own', { own: tx.actor.party });
    if (state !== null) query.andWhere('one.state = :state', { state });
    if (intent !== null) query.andWhere('one.intent = :intent', { intent });
    if (investor !== null) query.andWhere('one.investor = :investor', { investor });
    return query.getMany();
  }

  /** The live orders of an offering with their investors, in order of identifier. */
  async live(tx: Tx, offering: string): Promise<BookOrder[]> {
    const orders = await tx.manager.find(OrderEntity, {
      where: { offering, state: 'live' },
      order: { id: 'ASC' },
    });
    const byId = await this.investors(tx, offering);
    return orders.map((order) => ({ order, investor: byId.get(order.investor)! }));
  }

  /** Conditional offers that were not withdrawn become orders. Returns how many. */
  async convertConditionalOffers(tx: Tx, offering: string): Promise<number> {
    return this.changeAll(tx, offering, 'conditional-offer', { intent: 'order' }, 'converted');
  }

  /** Indications that were never confirmed end with the book. Returns how many. */
  async lapseIndications(tx: Tx, offering: string): Promise<number> {
    return this.changeAll(tx, offering, 'indication', { state: 'lapsed' }, 'lapsed');
  }

  private async changeAll(
    tx: Tx,
    offering: string,
    intent: Intent,
    change: Partial<Pick<OrderEntity, 'intent' | 'state'>>,
    event: 'converted' | 'lapsed',
  ): Promise<number> {
    const orders = await tx.manager.find(OrderEntity, {
      where: { offering, intent, state: 'live' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (orders.length === 0) return 0;
    const investors = await this.investors(tx, offering);
    const left = orders.map((order) => changeOf(order, investors.get(order.investor)!, -1));
    for (const order of orders)
      Object.assign(order, change, { version: order.version + 1, changedAt: tx.now });
    const stayed = orders
      .filter((order) => order.state === 'live')
      .map((order) => changeOf(order, investors.get(order.investor)!, 1));
    await tx.rows(
      `UPDATE orders SET intent = coalesce($2, intent), state = coalesce($3, state), version = version + 1, changed_at = $4
       WHERE id = ANY ($1)`,
      [orders.map((order) => order.id), change.intent ?? null, change.state ?? null, tx.now],
    );
    await this.levels.apply(tx, offering, [...left, ...stayed]);
    await recordVersions(tx, orders, event);
    return orders.length;
  }

  private async investors(tx: Tx, offering: string): Promise<Map<string, InvestorEntity>> {
    const investors = await tx.manager
      .createQueryBuilder(InvestorEntity, 'investor')
      .where(
        'EXISTS (SELECT FROM orders WHERE orders.investor = investor.id AND orders.offering = :offering)',
        { offering },
      )
      .getMany();
    return new Map(investors.map((investor) => [investor.id, investor]));
  }
}

/** The documents that the engine reads, of the orders that count. */
export function engineDocuments(book: readonly BookOrder[]): Record<string, unknown>[] {
  return book
    .filter(({ order }) => order.intent === 'order')
    .map(({ order, investor }) => engineDocument(order, investor.category, investor.tier));
}
