// The orders of an offering as a set: what a book reads, what a window converts, what a close lets lapse.

import { Injectable } from '@nestjs/common';
import { intents, type Intent } from '../domain/order-admission.js';
import { InvestorEntity } from '../investors/investor.entity.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import type { Tx } from '../platform/database/transaction.js';
import { oneOf, type Page } from '../platform/http/page.js';
import { isId } from '../platform/http/validators.js';
import { AdmissionService } from './admission.service.js';
import { lastOrderOf, lineSql, mostInPiece, nobody } from './book-lines.js';
import { BookLevels, changeOf } from './book-levels.js';
import { enteredByMember, heldBy } from './member-orders.js';
import { OrderEntity, orderStates, type OrderState } from './order.entity.js';
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

const linesSql = `
  SELECT string_agg(line, E'\\n' ORDER BY id) AS text
  FROM (SELECT id, ${lineSql} AS line FROM orders
    WHERE offering = $1 AND state = 'live' AND intent = 'order' AND id > $2 ORDER BY id LIMIT $3) piece`;

/** What became of conditional offers: how many are sold, and which a gate stopped. */
export type Conversion = { converted: number; stopped: Array<{ order: string; gate: string }> };

@Injectable()
export class OrderBook {
  constructor(
    private readonly levels: BookLevels,
    private readonly admission: AdmissionService,
  ) {}

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
    if (tx.actor.role === 'member') query.andWhere(enteredByMember, { own: tx.actor.party });
    if (state !== null) query.andWhere('one.state = :state', { state });
    if (intent !== null) query.andWhere('one.intent = :intent', { intent });
    if (investor !== null) query.andWhere('one.investor = :investor', { investor });
    return query.getMany();
  }

  /**
   * The orders of an offering that count, in order of identifier, as texts of some thousand lines (book-lines.ts): in
   * pieces, so that a great book keeps nobody else waiting. Whoever needs all of one moment holds the offering or reads
   * in one snapshot.
   */
  async *lines(tx: Tx, offering: string): AsyncGenerator<string> {
    for (let last = nobody; ;) {
      const piece = await tx.row<{ text: string | null }>(linesSql, [offering, last, mostInPiece]);
      if (piece!.text === null) return;
      yield piece!.text;
      last = lastOrderOf(piece!.text);
    }
  }

  /** Whose orders those are, as `lineReader` reads it. */
  async investorsOf(tx: Tx, offering: string): Promise<string> {
    const row = await tx.row<{ investors: string }>(
      `SELECT coalesce(json_agg(json_build_array(id, category, tier)), '[]')::text AS investors FROM investors
       WHERE EXISTS (SELECT FROM orders WHERE orders.investor = investors.id AND orders.offering = $1)`,
      [offering],
    );
    return row!.investors;
  }

  /**
   * Conditional offers that were not withdrawn become orders, which is when they are sold. One that a gate stops
   * lapses; before effectiveness none is accepted and all wait.
   */
  async convertConditionalOffers(tx: Tx, offering: OfferingEntity): Promise<Conversion> {
    const offers = await this.withInvestors(tx, offering.id, 'conditional-offer');
    if (offers.length === 0) return { converted: 0, stopped: [] };
    const { door, judged } = await this.admission.judgeSales(tx, offering, offers);
    const stops = new Map(judged.map(({ order, gates }) => [order.id, gates.find((gate) => gate.stops)]));
    const sold = offers.filter(({ order }) => stops.get(order.id) === undefined);
    const over = offers.filter(
      ({ order }) => ![undefined, 'G1', 'G3a', 'G3b'].includes(stops.get(order.id)?.gate),
    );
    await this.changeAll(tx, offering.id, sold, { intent: 'order' }, 'converted');
    await this.changeAll(tx, offering.id, over, { state: 'lapsed' }, 'lapsed');
    const changed = new Set([...sold, ...over].map(({ order }) => order.id));
    await this.admission.keep(
      tx,
      offering,
      door,
      judged.filter(({ order }) => changed.has(order.id)),
    );
    const stopped = over.map(({ order }) => ({ order: order.id, gate: stops.get(order.id)!.gate }));
    return { converted: sold.length, stopped };
  }

  /**
   * What never became an order ends with the book: indications that nobody confirmed, conditional offers that could not
   * be accepted. Returns how many.
   */
  async lapse(tx: Tx, offering: string, intent: Exclude<Intent, 'order'>): Promise<number> {
    const over = await this.withInvestors(tx, offering, intent);
    await this.changeAll(tx, offering, over, { state: 'lapsed' }, 'lapsed');
    return over.length;
  }

  private async withInvestors(tx: Tx, offering: string, intent: Intent): Promise<BookOrder[]> {
    const orders = await tx.manager.find(OrderEntity, {
      where: { offering, intent, state: 'live' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (orders.length === 0) return [];
    const investors = await this.investors(tx, offering);
    return orders.map((order) => ({ order, investor: investors.get(order.investor)! }));
  }

  private async changeAll(
    tx: Tx,
    offering: string,
    of: readonly BookOrder[],
    change: Partial<Pick<OrderEntity, 'intent' | 'state'>>,
    event: 'converted' | 'lapsed',
  ): Promise<void> {
    if (of.length === 0) return;
    const orders = of.map(({ order }) => order);
    const held = await heldBy(
      tx,
      orders.map(({ id }) => id),
    );
    const left = of.map(({ order, investor }) => changeOf(order, investor, -1, held.get(order.id)));
    for (const order of orders)
      Object.assign(order, change, { version: order.version + 1, changedAt: tx.now });
    const stayed = of
      .filter(({ order }) => order.state === 'live')
      .map(({ order, investor }) => changeOf(order, investor, 1, held.get(order.id)));
    await tx.rows(
      `UPDATE orders SET intent = coalesce($2, intent), state = coalesce($3, state), version = version + 1, changed_at = $4
       WHERE id = ANY ($1)`,
      [orders.map((order) => order.id), change.intent ?? null, change.state ?? null, tx.now],
    );
    await this.levels.apply(tx, offering, [...left, ...stayed]);
    await recordVersions(tx, orders, event);
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
