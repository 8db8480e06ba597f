// The pot: the book's totals without its levels, for whom the levels are not; and interest that seems to have
// come twice, through two houses, which a person must look at.

import { Injectable } from '@nestjs/common';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Tx } from '../platform/database/transaction.js';
import { BookService } from './book.service.js';

export type PotView = {
  offering: string;
  asOf: string;
  shares: number;
  overAllotment: number;
  orders: number;
  demand: number;
  cover: string;
  indications: number;
  conditionalOffers: number;
};

export type SameInterestView = {
  investor: string;
  legalName: string;
  /** Null for the desk or the investor itself. */
  orders: Array<{ order: string; member: string | null }>;
};

@Injectable()
export class PotService {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly book: BookService,
  ) {}

  async read(tx: Tx, id: string): Promise<PotView> {
    await this.offerings.find(tx, id);
    const { view } = await tx.beyondOwn(() => this.book.read(tx, id));
    const { offering, asOf, shares, overAllotment, orders, demand, cover, ...more } = view;
    return {
      offering,
      asOf,
      shares,
      overAllotment,
      orders,
      demand,
      cover,
      indications: more.indications.shares,
      conditionalOffers: more.conditionalOffers.shares,
    };
  }

  /** Investors with live orders through more than one house. Nothing is merged: the desk asks. */
  async sameInterest(tx: Tx, id: string): Promise<SameInterestView[]> {
    await this.offerings.find(tx, id);
    return tx.rows<SameInterestView>(
      `SELECT investor, legal_name AS "legalName",
         json_agg(json_build_object('order', orders.id, 'member', member) ORDER BY orders.id) AS orders
       FROM orders JOIN investors ON investors.id = investor LEFT JOIN member_orders ON order_id = orders.id
       WHERE orders.offering = $1 AND orders.state = 'live' GROUP BY investor, legal_name
       HAVING count(DISTINCT coalesce(member::text, 'desk')) > 1 ORDER BY legal_name, investor LIMIT 1000`,
      [id],
    );
  }
}
