// What a listener sees of an offering. The desk, the issuer and compliance see the book, and every fact of the
// journal that is not an order's; their version is the number of the journal's newest link. An investor sees
// its own orders and the public state; its version counts its own events alone, so that it tells nothing of
// what others do.

import { Injectable } from '@nestjs/common';
import type { Actor } from '../domain/authority.js';
import { toOfferingView, type OfferingView } from '../offerings/offerings.dto.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import { OrderEntity } from '../orders/order.entity.js';
import { toOrderView, type OrderView } from '../orders/orders.dto.js';
import { Commands } from '../platform/http/commands.js';
import type { Tx } from '../platform/database/transaction.js';
import { system } from '../platform/queue/work.processor.js';
import { BookService } from './book.service.js';
import type { BookView } from './book-view.js';

export type DealFact = { version: number; kind: string; at: string };

export type DealSnapshot = { version: number; offering: OfferingView; book: BookView };

export type DealJobs = {
  items: Array<{
    job: string;
    kind: string;
    aggregate: string;
    state: 'waiting' | 'running' | 'done' | 'failed';
    attempts: number;
    changedAt: string;
  }>;
};

/** `number` counts the investor's own events and the public ones, from 1. */
export type OwnEvent = { number: number; kind: string; at: string; order?: string; orderVersion?: number };

export type OwnView = { version: number; offering: OfferingView; orders: OrderView[]; events: OwnEvent[] };

type OwnRow = {
  number: string;
  kind: string;
  at: Date;
  order_id: string | null;
  version: number | null;
};

const mostOrders = 1_000;
const jobsShown = 20;

@Injectable()
export class EventViews {
  constructor(
    private readonly commands: Commands,
    private readonly offerings: OfferingsService,
    private readonly book: BookService,
  ) {}

  /** The offering exists for this actor, or it is not found. */
  prove(actor: Actor, offering: string): Promise<unknown> {
    return this.commands.read(actor, (tx) => this.offerings.find(tx, offering));
  }

  /** The newest link of each offering's journal. */
  async versions(offerings: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.commands.read(system, (tx) =>
      tx.rows<{ offering: string; number: string }>(
        'SELECT offering, number FROM journal_heads WHERE offering = ANY ($1)',
        [offerings],
      ),
    );
    return new Map(rows.map((row) => [row.offering, Number(row.number)]));
  }

  /** The deal as it stands, or null when it is at `known` still. */
  deal(id: string, known: number | null): Promise<DealSnapshot | null> {
    return this.commands.read(system, async (tx) => {
      const version = await versionOf(tx, id);
      if (version === known) return null;
      const offering = toOfferingView(await this.offerings.find(tx, id));
      return { version, offering, book: await this.book.read(tx, id) };
    });
  }

  /** What was recorded after one version and up to another, orders and refusals apart. */
  async facts(id: string, after: number, upTo: number): Promise<DealFact[]> {
    const rows = await this.commands.read(system, (tx) =>
      tx.rows<{ link: string; kind: string; at: Date }>(
        `SELECT link, kind, at FROM journal_entries WHERE offering = $1 AND link > $2 AND link <= $3
           AND kind NOT LIKE 'order-%' AND kind <> 'refused' ORDER BY link, position`,
        [id, after, upTo],
      ),
    );
    return rows.map(({ link, kind, at }) => ({ version: Number(link), kind, at: at.toISOString() }));
  }

  async jobs(id: string): Promise<DealJobs> {
    const items = await this.commands.read(system, (tx) =>
      tx.rows<DealJobs['items'][number] & { changedAt: Date }>(
        `SELECT id AS job, kind, aggregate, attempts,
           CASE WHEN state <> 'pending' THEN state WHEN lease_until IS NULL THEN 'waiting' ELSE 'running' END AS state,
           coalesce(finished_at, created_at) AS "changedAt"
         FROM work WHERE offering = $1 ORDER BY created_at DESC, id LIMIT $2`,
        [id, jobsShown],
      ),
    );
    return { items: items.map((item) => ({ ...item, changedAt: item.changedAt.toISOString() })) };
  }

  /** The parties whose orders changed after one version and up to another; null when all may have to look. */
  async investorsMoved(id: string, after: number, upTo: number): Promise<Set<string> | null> {
    const rows = await this.commands.read(system, (tx) =>
      tx.rows<{ investor: string | null }>(
        `SELECT DISTINCT CASE WHEN kind LIKE 'order-%' THEN payload->>'investor' END AS investor
         FROM journal_entries WHERE offering = $1 AND link > $2 AND link <= $3 AND kind <> 'refused'`,
        [id, after, upTo],
      ),
    );
    if (rows.some((row) => row.investor === null)) return null;
    return new Set(rows.map((row) => row.investor!));
  }

  /** An investor's own view: everything at first, then the orders that its later events are about. */
  own(actor: Actor, id: string, after: number | null): Promise<OwnView> {
    return this.commands.read(actor, async (tx) => {
      const offering = toOfferingView(await this.offerings.find(tx, id));
      const all = await ownEvents(tx, id);
      const known = after !== null && after <= all.length ? after : null;
      const events = known === null ? [] : all.slice(known);
      const touched = known === null ? null : events.flatMap(({ order }) => order ?? []);
      return { version: all.length, offering, orders: await ownOrders(tx, id, touched), events };
    });
  }
}

async function versionOf(tx: Tx, offering: string): Promise<number> {
  const row = await tx.row<{ number: string }>('SELECT number FROM journal_heads WHERE offering = $1', [
    offering,
  ]);
  return Number(row?.number ?? 0);
}

async function ownEvents(tx: Tx, offering: string): Promise<OwnEvent[]> {
  const rows = await tx.rows<OwnRow>(
    `WITH own AS (
       SELECT order_id, order_versions.version, entry FROM orders JOIN order_versions ON order_id = orders.id
       WHERE offering = $1 AND orders.investor = $2)
     SELECT number, kind, at, order_id, version
     FROM own_places($1, (SELECT array_agg(entry) FROM own)) AS place LEFT JOIN own ON own.entry = place.entry
     ORDER BY number`,
    [offering, tx.actor.party],
  );
  return rows.map(({ number, kind, at, order_id: order, version }) => ({
    number: Number(number),
    kind,
    at: at.toISOString(),
    ...(order === null ? {} : { order, orderVersion: version! }),
  }));
}

async function ownOrders(tx: Tx, offering: string, touched: string[] | null): Promise<OrderView[]> {
  if (touched?.length === 0) return [];
  const query = tx.manager
    .createQueryBuilder(OrderEntity, 'one')
    .where('one.offering = :offering AND one.investor = :own', { offering, own: tx.actor.party })
    .orderBy('one.id', 'DESC')
    .limit(mostOrders);
  if (touched !== null) query.andWhere('one.id = ANY (:touched)', { touched });
  return (await query.getMany()).toReversed().map(toOrderView);
}
