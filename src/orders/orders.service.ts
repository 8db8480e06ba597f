// Orders: submitted, amended and withdrawn, each a new version. An order holds the offering in share while
// it is decided, so that the close, which takes it alone, sees either all of it or nothing.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { refuseUnlessOpen } from '../domain/authority.js';
import { onlyLowersShares } from '../domain/order-worth.js';
import { readOrderTerms } from '../domain/order.js';
import { Refusal } from '../domain/refusal.js';
import { InvestorEntity } from '../investors/investor.entity.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Tx } from '../platform/database/transaction.js';
import { AdmissionService } from './admission.service.js';
import { BookLevels, changeOf } from './book-levels.js';
import { heldBy, isOwnOrder, keepForMember, refuseForeignClient } from './member-orders.js';
import { newOrder, OrderEntity, termsColumns } from './order.entity.js';
import { recordVersions, type RecordedVersion } from './order-versions.js';
import { channelOf, termsOf, type OrderBody } from './orders.dto.js';

export type Decided = { order: OrderEntity; recorded: RecordedVersion };

@Injectable()
export class OrdersService {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly levels: BookLevels,
    private readonly admission: AdmissionService,
  ) {}

  async submit(tx: Tx, offeringId: string, body: OrderBody): Promise<Decided> {
    const offering = await this.offerings.find(tx, offeringId, 'pessimistic_read');
    const investor = await this.buyer(tx, offering, body.investor);
    const terms = readOrderTerms(termsOf(body), '');
    const door = await this.admission.open(tx, offering, [investor.id]);
    const gates = door.admit(body.intent, terms, investor);
    const channel = channelOf(tx.actor, body);
    const of = {
      id: uuid(),
      offering: offering.id,
      investor: investor.id,
      intent: body.intent,
      channel,
    };
    const order = newOrder(of, terms, tx.now);
    await tx.insert(OrderEntity, order);
    const held = await keepForMember(tx, order);
    await this.admission.keep(tx, offering, door, [{ order, gates }]);
    await this.levels.apply(tx, offering.id, [changeOf(order, investor, 1, held)]);
    return this.record(tx, order, 'submitted');
  }

  /** Replaces what the order asks for. It loses its place in time unless it only asks for fewer shares. */
  async amend(tx: Tx, id: string, versions: ReadonlySet<number>, body: OrderBody): Promise<Decided> {
    const { order, offering } = await this.lock(tx, id, versions);
    if (body.investor !== undefined && body.investor !== order.investor) {
      throw new Refusal(
        'unknown-field',
        'The client of an order does not change; withdraw it and enter another.',
        'investor',
      );
    }
    const investor = await tx.manager.findOneByOrFail(InvestorEntity, { id: order.investor });
    const terms = readOrderTerms(termsOf(body), '');
    const door = await this.admission.open(tx, offering, [investor.id]);
    const gates = door.admit(body.intent, terms, investor);
    const held = (await heldBy(tx, [id])).get(id);
    const left = changeOf(order, investor, -1, held);
    const keepsTime = body.intent === order.intent && onlyLowersShares(left.terms, terms);
    Object.assign(order, termsColumns(terms), {
      intent: body.intent,
      channel: channelOf(tx.actor, body, order.channel),
      version: order.version + 1,
      receivedAt: keepsTime ? order.receivedAt : tx.now,
      changedAt: tx.now,
    });
    await this.save(tx, order);
    await this.admission.keep(tx, offering, door, [{ order, gates }]);
    await this.levels.apply(tx, offering.id, [left, changeOf(order, investor, 1, held)]);
    return this.record(tx, order, 'amended');
  }

  async withdraw(tx: Tx, id: string, versions: ReadonlySet<number>): Promise<Decided> {
    const { order, offering } = await this.lock(tx, id, versions);
    refuseUnlessOpen('change-order', offering.state);
    Object.assign(order, { state: 'withdrawn', version: order.version + 1, changedAt: tx.now });
    await this.save(tx, order);
    const investor = await tx.manager.findOneByOrFail(InvestorEntity, { id: order.investor });
    const held = (await heldBy(tx, [id])).get(id);
    await this.levels.apply(tx, offering.id, [changeOf(order, investor, -1, held)]);
    await this.admission.uncount(tx, order.id);
    return this.record(tx, order, 'withdrawn');
  }

  /** The order if it is the actor's to see; otherwise it is not there. */
  async find(tx: Tx, id: string): Promise<OrderEntity> {
    const order = await tx.manager.findOneBy(OrderEntity, { id });
    if (!order || !(await isOwnOrder(tx, order))) {
      throw new Refusal('not-found', 'There is no such thing here.');
    }
    await this.offerings.find(tx, order.offering);
    return order;
  }

  private async lock(
    tx: Tx,
    id: string,
    versions: ReadonlySet<number>,
  ): Promise<{ order: OrderEntity; offering: OfferingEntity }> {
    const { offering: offeringId } = await this.find(tx, id);
    const offering = await this.offerings.find(tx, offeringId, 'pessimistic_read');
    const order = await tx.manager.findOneOrFail(OrderEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!versions.has(order.version)) {
      throw new Refusal(
        'version-moved',
        `The order is at version ${order.version} by now. Read it again and decide on that.`,
        'If-Match',
      );
    }
    if (order.state !== 'live')
      throw new Refusal('order-not-live', `The order is ${order.state} and cannot be changed.`);
    return { order, offering };
  }

  /** The investor itself, or the desk's client: one that was invited. */
  private async buyer(tx: Tx, offering: OfferingEntity, client: string | undefined): Promise<InvestorEntity> {
    const isInvestor = tx.actor.role === 'investor';
    if (isInvestor && client !== undefined)
      throw new Refusal('unknown-field', '"investor" is not a field here. Leave it out.', 'investor');
    if (!isInvestor && client === undefined)
      throw new Refusal('missing-field', '"investor" is missing: name the client.', 'investor');
    const id = client ?? tx.actor.party;
    await this.offerings.refuseUninvited(tx, offering, id);
    await refuseForeignClient(tx, offering.id, id);
    return tx.manager.findOneByOrFail(InvestorEntity, { id });
  }

  private async save(tx: Tx, order: OrderEntity): Promise<void> {
    const { id, ...columns } = order;
    await tx.manager.update(OrderEntity, { id }, columns);
  }

  private async record(
    tx: Tx,
    order: OrderEntity,
    event: 'submitted' | 'amended' | 'withdrawn',
  ): Promise<Decided> {
    const [recorded] = await recordVersions(tx, [order], event);
    return { order, recorded: recorded! };
  }
}
