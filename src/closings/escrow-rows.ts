// What the database holds of an escrow, as the rules of closing read it: deposits with what left them, the terms they
// were paid on, the answers since, the released list and what of it has closed.

import { Injectable } from '@nestjs/common';
import type { Allotted } from '../domain/closing/closing.js';
import type { Deposit } from '../domain/closing/escrow.js';
import { statedPrice, type EscrowFacts } from '../domain/closing/escrow-status.js';
import {
  changesOf,
  extensionOf,
  noEscrow,
  statedMinimum,
  termsWithEscrow,
} from '../domain/closing/minimum-clock.js';
import type { EscrowTerms } from '../domain/closing/escrow-terms.js';
import type { OfferingTerms } from '../domain/terms.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { sharesFromColumn } from '../platform/database/columns.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Page } from '../platform/http/page.js';

export type DepositRow = {
  id: string;
  offering: string;
  investor: string;
  legal_name: string | null;
  reference: string;
  amount: string;
  received_at: Date;
  passed_on_at: Date;
  purchaser: Deposit['purchaser'];
  disclosed: boolean;
  passed_on_in_time: boolean;
  recorded_at: Date;
  outcome: 'cleared' | 'returned' | null;
  outcome_on: string | null;
  released: string;
  refunded: string;
};

/** An escrow with what a closing needs beside the rules' facts. */
export type EscrowState = EscrowFacts &
  Readonly<{
    /** As the newest terms that name one say. */
    escrow: EscrowTerms;
    /** The released run, null before the release. */
    run: string | null;
    closings: number;
    lastCutOff: string | null;
    missedOn: string | null;
  }>;

type DealRow = {
  versions: Array<{ at: string; terms: OfferingTerms }>;
  extended_at: string | null;
  extended_to: string | null;
  missed_on: string | null;
  approved: string | null;
  run: string | null;
  run_price: string | null;
  closings: string;
  last_cut_off: string | null;
  elections: Record<string, string> | null;
};

export const depositsSql = `
  SELECT deposit.id, deposit.offering, deposit.investor, legal_name, reference, deposit.amount, received_at, passed_on_at,
    purchaser, disclosed, passed_on_in_time, recorded_at, outcome, outcome_on::text,
    coalesce(left_it.released, 0) AS released, coalesce(left_it.refunded, 0) AS refunded
  FROM escrow_deposits deposit LEFT JOIN investors ON investors.id = deposit.investor
  LEFT JOIN LATERAL (SELECT sum(amount) FILTER (WHERE closing IS NOT NULL) AS released,
      sum(amount) FILTER (WHERE closing IS NULL) AS refunded
    FROM escrow_payments WHERE escrow_payments.deposit = deposit.id) left_it ON true`;

const dealSql = `
  SELECT (SELECT json_agg(json_build_object('at', utc_text(recorded_at), 'terms', terms) ORDER BY version)
      FROM offering_terms WHERE offering = $1) AS versions,
    utc_text(extended.recorded_at) AS extended_at, extended.day::text AS extended_to, missed.day::text AS missed_on,
    (SELECT price FROM price_proposals WHERE offering = $1 AND state = 'approved') AS approved,
    run.id AS run, run.price AS run_price,
    (SELECT count(*) FROM closings WHERE offering = $1) AS closings,
    (SELECT max(cut_off_on)::text FROM closings WHERE offering = $1) AS last_cut_off,
    (SELECT json_object_agg(investor, utc_text(at)) FROM (SELECT investor, max(recorded_at) AS at FROM escrow_elections
      WHERE offering = $1 GROUP BY investor) one) AS elections
  FROM (SELECT 1) always
  LEFT JOIN minimum_dates extended ON extended.offering = $1 AND extended.kind = 'extended'
  LEFT JOIN minimum_dates missed ON missed.offering = $1 AND missed.kind = 'missed'
  LEFT JOIN allocation_runs run ON run.offering = $1 AND run.released_at IS NOT NULL`;

const allottedSql = `
  SELECT line.investor, sum(line.shares) AS shares, coalesce((SELECT sum(shares) FROM closing_lines
      WHERE offering = $2 AND closing_lines.investor = line.investor), 0) AS closed
  FROM allocations line WHERE line.run = $1 AND line.shares > 0 GROUP BY line.investor ORDER BY line.investor`;

@Injectable()
export class EscrowRows {
  /** The escrow as it stands; null where no version of the terms names one. What was once paid in stays in it. */
  async find(tx: Tx, { id, state }: OfferingEntity): Promise<EscrowState | null> {
    const deal = (await tx.row<DealRow>(dealSql, [id]))!;
    const named = termsWithEscrow(deal.versions);
    if (named?.escrow === undefined) return null;
    const stated = statedMinimum(named);
    const rows = await tx.rows<DepositRow>(`${depositsSql} WHERE deposit.offering = $1 ORDER BY deposit.id`, [
      id,
    ]);
    const { extended_at: at, extended_to: until } = deal;
    const extension = at === null || until === null ? null : extensionOf(deal.versions, { at, until });
    const price = deal.run_price ?? deal.approved;
    const closings = Number(deal.closings);
    return {
      escrow: named.escrow,
      stated,
      extension,
      state,
      price: price === null ? statedPrice(stated) : BigInt(price),
      deposits: rows.map(toDeposit),
      allotted: deal.run === null ? null : await this.allotted(tx, deal.run, id),
      hasClosed: closings > 0,
      today: tx.today,
      changes: changesOf(deal.versions, extension),
      elections: new Map(Object.entries(deal.elections ?? {})),
      run: deal.run,
      closings,
      lastCutOff: deal.last_cut_off,
      missedOn: deal.missed_on,
    };
  }

  /** The escrow as it stands. @throws no-escrow */
  async state(tx: Tx, offering: OfferingEntity): Promise<EscrowState> {
    const state = await this.find(tx, offering);
    if (state !== null) return state;
    throw noEscrow();
  }

  /** Deposits that the reader may see, in the order in which they were recorded. */
  deposits(tx: Tx, offering: string, page: Page): Promise<DepositRow[]> {
    return tx.rows<DepositRow>(
      `${depositsSql} WHERE deposit.offering = $1 AND ($2::uuid IS NULL OR deposit.id > $2) ORDER BY deposit.id LIMIT $3`,
      [offering, page.after, page.limit],
    );
  }

  async deposit(tx: Tx, offering: string, id: string): Promise<DepositRow | undefined> {
    return tx.row<DepositRow>(`${depositsSql} WHERE deposit.offering = $1 AND deposit.id = $2`, [
      offering,
      id,
    ]);
  }

  async byReference(tx: Tx, offering: string, reference: string): Promise<DepositRow | undefined> {
    return tx.row<DepositRow>(`${depositsSql} WHERE deposit.offering = $1 AND reference = $2`, [
      offering,
      reference,
    ]);
  }

  private async allotted(tx: Tx, run: string, offering: string): Promise<Allotted[]> {
    const rows = await tx.rows<{ investor: string; shares: string; closed: string }>(allottedSql, [
      run,
      offering,
    ]);
    return rows.map(({ investor, shares, closed }) => ({
      investor,
      shares: sharesFromColumn(shares),
      closed: sharesFromColumn(closed),
    }));
  }
}

function toDeposit(row: DepositRow): Deposit {
  return {
    id: row.id,
    investor: row.investor,
    amount: BigInt(row.amount),
    receivedAt: row.received_at.toISOString(),
    purchaser: row.purchaser,
    disclosed: row.disclosed,
    passedOnInTime: row.passed_on_in_time,
    outcome: row.outcome === null ? null : { kind: row.outcome, on: row.outcome_on! },
    released: BigInt(row.released),
    refunded: BigInt(row.refunded),
  };
}
