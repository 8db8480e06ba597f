// The book as reports: how it stands, and every version of every order in the order in which they were recorded.

import { Injectable } from '@nestjs/common';
import type { BreakDown, ScrubbedDemand } from '../book/book-view.js';
import { BookService } from '../book/book.service.js';
import { tableOfRows, type ReportCell, type ReportFact, type ReportTable } from '../domain/reports/report.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import { stepsText, type OrderTermsDocument } from '../orders/order-document.js';
import type { Tx } from '../platform/database/transaction.js';
import { newestLink } from '../platform/journal/journal.js';
import type { ReadReport } from './report-files.js';

const breakDown = {
  Name: ({ name }) => name,
  Orders: ({ orders }) => orders,
  'Shares wanted': ({ shares }) => shares,
} as const satisfies Record<string, (part: BreakDown) => ReportCell>;

const parts = (title: string, of: readonly BreakDown[]): ReportTable => tableOfRows(title, breakDown, of);

type BlotterRow = {
  order: string;
  version: number;
  event: string;
  recordedAt: Date;
  receivedAt: Date;
  investor: string;
  legalName: string | null;
  member: string | null;
  channel: string;
  intent: string;
  terms: OrderTermsDocument;
};

const blotter = {
  Recorded: ({ recordedAt }) => recordedAt.toISOString(),
  Order: ({ order }) => order,
  Version: ({ version }) => version,
  Event: ({ event }) => event,
  Investor: ({ investor }) => investor,
  'Legal name': ({ legalName }) => legalName,
  Through: ({ member, channel }) => member ?? channel,
  Intent: ({ intent }) => intent,
  Type: ({ terms }) => terms.type,
  Shares: ({ terms }) => terms.shares ?? null,
  Amount: ({ terms }) => terms.amount ?? null,
  'Per cent': ({ terms }) => terms.percent ?? null,
  Limit: ({ terms }) => terms.limit ?? null,
  Steps: ({ terms: { steps } }) => (steps ? stepsText(steps) : null),
  'Steps are': ({ terms }) => terms.stepMode ?? null,
  'Minimum fill': ({ terms }) => terms.minimumFill ?? null,
  'Counts from': ({ receivedAt }) => receivedAt.toISOString(),
} as const satisfies Record<string, (row: BlotterRow) => ReportCell>;

/** What is left of the book without the orders that the desk does not count on, where there are such. */
function scrubbedFacts({ out, orders, demand, cover, ...left }: ScrubbedDemand): ReportFact[] {
  if (out.orders === 0) return [['Scrubbed orders', 0]];
  return [
    ['Scrubbed orders', out.orders],
    ['Shares they want', out.shares],
    ['Orders without them', orders],
    ['Shares wanted without them', demand],
    ['Cover of the base without them', cover],
    ['Cover with over-allotment', left.coverWithOverAllotment],
    ['Clearing price, base', left.clearingPrice],
    ['The same with over-allotment', left.clearingPriceWithOverAllotment],
  ];
}

@Injectable()
export class BookReports {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly book: BookService,
  ) {}

  /** How the book stands now. It names nobody. */
  async status(tx: Tx, id: string): Promise<ReadReport> {
    const offering = await this.offerings.find(tx, id);
    const { link, view } = await this.book.read(tx, id);
    const report = {
      title: 'Book status',
      issuer: offering.terms.issuer.name,
      basis: `Gross book: every live firm order counts in full, at ${view.at ?? 'no price'}, also those that the desk has scrubbed. Indications and conditional offers bind nobody and count in no figure but their own.`,
      asOf: view.asOf,
      sequence: link,
      facts: [
        ['State of the offering', offering.state],
        ['Shares offered', view.shares],
        ['Over-allotment', view.overAllotment],
        ['Orders', view.orders],
        ['Shares wanted', view.demand],
        ['Cover of the base', view.cover],
        ['Clearing price, base', view.clearingPrice],
        ['Clearing price with over-allotment', view.clearingPriceWithOverAllotment],
        ...scrubbedFacts(view.scrubbed),
      ] as const,
      tables: [
        tableOfRows<(typeof view.levels)[number]>(
          'Demand',
          {
            Price: ({ price }) => price,
            'Added here': ({ shares }) => shares,
            'Wanted at this price': ({ cumulative }) => cumulative,
            'Without a limit': ({ market }) => market,
            Orders: ({ orders }) => orders,
            'Cover of the base': ({ cover }) => cover,
            'Cover with over-allotment': ({ coverWithOverAllotment: cover }) => cover,
          },
          view.levels,
        ),
        parts('By class', view.byClass),
        parts('By tier', view.byTier),
        parts('By country', view.byCountry),
        parts('By house', view.byMember),
        parts('By channel', view.byChannel),
        parts('Apart from the book', [view.indications, view.conditionalOffers]),
      ],
    };
    return { report, named: [] };
  }

  /** All versions of the orders that the reader sees: the desk's and compliance's are all. */
  async blotter(tx: Tx, id: string, mostLines: number): Promise<ReadReport> {
    const offering = await this.offerings.find(tx, id);
    const rows = await this.versions(tx, offering, mostLines + 1);
    const isWhole = tx.actor.role === 'desk' || tx.actor.role === 'compliance';
    const report = {
      title: 'Order blotter',
      issuer: offering.terms.issuer.name,
      basis: `Every version of ${isWhole ? 'every order' : 'your orders'}, whatever became of it, as recorded.`,
      asOf: tx.now.toISOString(),
      sequence: isWhole ? await newestLink(tx, id) : null,
      facts: [['Versions', rows.length]] as const,
      tables: [tableOfRows('Orders', blotter, rows)],
    };
    return { report, named: [...new Set(rows.map(({ investor }) => investor))] };
  }

  private versions(tx: Tx, { id }: OfferingEntity, most: number): Promise<BlotterRow[]> {
    const { role, party } = tx.actor;
    const isInvestor = role === 'investor';
    // An investor's role reads no houses; its own orders say by the channel how they came.
    const house = isInvestor
      ? 'NULL'
      : '(SELECT min(party_name) FROM users WHERE users.party = entered.member)';
    return tx.rows<BlotterRow>(
      `SELECT one.order_id AS "order", one.version, event, one.recorded_at AS "recordedAt",
         one.received_at AS "receivedAt", one.investor, legal_name AS "legalName", ${house} AS member,
         channel, one.intent, document->'terms' AS terms
       FROM orders JOIN order_versions one ON one.order_id = orders.id
       LEFT JOIN investors ON investors.id = one.investor
       LEFT JOIN member_orders entered ON entered.order_id = orders.id
       WHERE orders.offering = $1 AND ($2::uuid IS NULL OR one.investor = $2)
         AND ($3::uuid IS NULL OR entered.member = $3)
       ORDER BY one.recorded_at, one.order_id, one.version LIMIT $4`,
      [id, isInvestor ? party : null, role === 'member' ? party : null, most],
    );
  }
}
