// What a listener sees of an offering. The desk, the issuer and compliance see the book, and every fact of the
// journal that is not an order's, an issuer without the names only those of the deal itself; their version is the
// number of the journal's newest link. An investor sees its own orders and the public state; its version counts its
// own events alone, so that it tells nothing of what others do.

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../domain/authority.js';
import { toOfferingView, type OfferingView } from '../offerings/offerings.dto.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import { OrderEntity } from '../orders/order.entity.js';
import { toOrderView, type OrderView } from '../orders/orders.dto.js';
import { Commands } from '../platform/http/commands.js';
import type { Tx } from '../platform/database/transaction.js';
import { newestLink } from '../platform/journal/journal.js';
import { system } from '../platform/queue/work.processor.js';
import { BookService } from './book.service.js';
import type { BookView } from './book-view.js';

export type DealFact = { version: number; kind: string; at: string };

export type DealState = { version: number; offering: OfferingView; book: BookView };

export type DealSnapshot = DealState & {
  /** The version that the listener has seen, from which `facts` tell; null where it has seen none. */
  since: number | null;
  /** What was recorded after `since` up to `version`; orders and refusals apart, and for an issuer without the names what concerns the deal itself. */
  facts: DealFact[];
};

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

/** What one offering's investors may be told of: public facts (`investor` null), and those of an order. */
export type NewsFact = {
  link: number;
  kind: string;
  at: string;
  investor: string | null;
  order: string | null;
  orderVersion: number | null;
};

export type News = { link: number; facts: NewsFact[]; orders: Map<string, OrderView> };

export const isPublic = ({ investor }: NewsFact): boolean => investor === null;

type OwnRow = {
  number: string;
  kind: string;
  at: Date;
  order_id: string | null;
  version: number | null;
};

const newsSql = `
  SELECT link, kind, at, payload->>'investor' AS investor, payload->>'order' AS "order",
    (payload->>'version')::int AS "orderVersion"
  FROM journal_entries
  WHERE offering = $1 AND link > $2 AND link <= $3 AND (kind IN ('moved', 'terms-changed')
    OR (kind IN ('order-submitted', 'order-amended', 'order-withdrawn', 'order-converted', 'order-lapsed')
      AND payload->>'investor' = ANY ($4)))
  ORDER BY link, position`;
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
  async deal(id: string, known: number | null): Promise<DealState | null> {
    const { snapshot, isWhole } = await this.commands.read(system, async (tx) => {
      const version = await newestLink(tx, id);
      if (version === known) return { snapshot: null, isWhole: true };
      const offering = toOfferingView(await this.offerings.find(tx, id), tx.actor);
      const { link, view } = await this.book.read(tx, id);
      return { snapshot: { version, offering, book: view }, isWhole: link === version };
    });
    // A later reader has seen more of the book than this one of the offering: look again at both.
    return isWhole ? snapshot : this.deal(id, known);
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

  /** What was recorded after a link for these investors, each fact with whose it is; none where `after` is null. */
  news(id: string, after: number | null, investors: readonly string[]): Promise<News> {
    return this.commands.read(system, async (tx) => {
      const link = await newestLink(tx, id);
      if (after === null || after >= link) return { link, facts: [], orders: new Map() };
      const rows = await tx.rows<Omit<NewsFact, 'link' | 'at'> & { link: string; at: Date }>(newsSql, [
        id,
        after,
        link,
        investors,
      ]);
      const touched = [...new Set(rows.flatMap(({ order }) => order ?? []))];
      const orders = touched.length === 0 ? [] : await tx.manager.findBy(OrderEntity, { id: In(touched) });
      return {
        link,
        facts: rows.map((row) => ({ ...row, link: Number(row.link), at: row.at.toISOString() })),
        orders: new Map(orders.map((order) => [order.id, toOrderView(order)])),
      };
    });
  }

  /** The offering as this actor sees it. */
  offering(actor: Actor, id: string): Promise<OfferingView> {
    return this.commands.read(actor, async (tx) => toOfferingView(await this.offerings.find(tx, id), actor));
  }

  /** An investor's own view, and the link up to which it tells: everything at first, then what its later events are about. */
  own(actor: Actor, id: string, after: number | null): Promise<{ link: number; view: OwnView }> {
    return this.commands.read(actor, async (tx) => {
      const offering = toOfferingView(await this.offerings.find(tx, id), actor);
      const all = await ownEvents(tx, id);
      const known = after !== null && after <= all.length ? after : null;
      const events = known === null ? [] : all.slice(known);
      const touched = known === null ? null : events.flatMap(({ order }) => order ?? []);
      const link = await newestLink(tx, id);
      return {
        link,
        view: { version: all.length, offering, orders: await ownOrders(tx, id, touched), events },
      };
    });
  }
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
