// All that is known of one investor, in one document, for who has a right to it.

import { Injectable } from '@nestjs/common';
import { mustKeep, type Keeping, type RecordDays } from '../domain/records/retention.js';
import { InvestorsService } from '../investors/investors.service.js';
import { toInvestorView, type InvestorView } from '../investors/investors.dto.js';
import type { Tx } from '../platform/database/transaction.js';

type Rows = Array<Record<string, unknown>>;

export type PersonalData = {
  at: string;
  investor: InvestorView;
  /** The people who sign in for the investor. */
  users: Rows;
  invitations: Rows;
  /** What it was asked under seal and answered; the offering after consent. */
  approaches: Rows;
  /** Each order with all its versions. */
  orders: Rows;
  /** Released allocations. */
  allocations: Rows;
  /** What was paid into escrow, with what was released to closings and refunded. */
  payments: Rows;
  notices: Rows;
  certificates: Rows;
  screenings: Rows;
  /** Prospectuses and legends, as sent and as read. */
  documents: Rows;
  signIns: Rows;
  /** Who was shown the investor's name, by role and time. */
  shown: Rows;
  erasures: Rows;
  /** What could not be erased today, and until when. */
  kept: Keeping[];
};

const parts = {
  users: `SELECT id, name, email, created_at, disabled_at FROM users WHERE party = $1 ORDER BY id`,
  invitations: `SELECT offering, invited_at FROM invitations WHERE investor = $1 ORDER BY invited_at, offering`,
  approaches: `SELECT id, script, undertaking, asked_at, lapses_at, answer, answered_at, person, cleansed_at, revealed AS offering
    FROM approaches WHERE investor = $1 ORDER BY id`,
  orders: `SELECT orders.id, offering, orders.state, channel, created_at,
      (SELECT json_agg(json_build_object('version', version, 'event', event, 'recordedAt', recorded_at, 'document', document)
         ORDER BY version) FROM order_versions WHERE order_id = orders.id) AS versions
    FROM orders WHERE investor = $1 ORDER BY orders.id`,
  allocations: `SELECT run, order_id, wanted, allocations.shares, reason, released_at
    FROM allocations JOIN allocation_runs ON allocation_runs.id = run
    WHERE investor = $1 AND released_at IS NOT NULL ORDER BY run, order_id`,
  payments: `SELECT id, offering, reference, trim_scale(amount / 1000000.0)::text AS amount, received_at, purchaser, outcome, outcome_on::text,
      (SELECT json_agg(json_build_object('amount', trim_scale(paid.amount / 1000000.0)::text, 'closing', closing, 'reason', reason, 'at', paid_at)
         ORDER BY paid.id) FROM escrow_payments paid WHERE paid.deposit = escrow_deposits.id) AS "left"
    FROM escrow_deposits WHERE investor = $1 ORDER BY id`,
  notices: `SELECT id, offering, kind, subject, at, read_at FROM notices WHERE investor = $1 ORDER BY id`,
  certificates: `SELECT id, version, offering, type, facts, document_hash, statement_hash, note, expires_at,
    recorded_at FROM certificates WHERE investor = $1 ORDER BY id, version`,
  screenings: `SELECT screenings.id, list_version, screened_at, outcome, matches, owners, cleared_at, reason
    FROM screenings LEFT JOIN screening_clearances ON screening = screenings.id
    WHERE screenings.investor = $1 ORDER BY screenings.id`,
  documents: `SELECT document, offering, kind, how, delivered_at FROM document_deliveries
    WHERE investor = $1 ORDER BY delivered_at, document`,
  signIns: `SELECT user_id, kind, at, address FROM security_events
    WHERE user_id IN (SELECT id FROM users WHERE party = $1) ORDER BY id`,
  shown: `SELECT at, role, action FROM name_reads WHERE investors @> ARRAY[$1::uuid] ORDER BY id`,
  erasures: `SELECT at, reason, erased, kept FROM erasures WHERE investor = $1 ORDER BY id`,
} as const;

@Injectable()
export class PersonalDataService {
  constructor(private readonly investors: InvestorsService) {}

  async export(tx: Tx, investor: string): Promise<PersonalData> {
    const found = await this.investors.find(tx, investor);
    const read = {} as Record<keyof typeof parts, Rows>;
    for (const [name, sql] of Object.entries(parts))
      read[name as keyof typeof parts] = (await tx.rows<Record<string, unknown>>(sql, [investor])).map(plain);
    return {
      at: tx.now.toISOString(),
      investor: toInvestorView(found, true),
      ...read,
      kept: await this.kept(tx, investor),
    };
  }

  /** What must be kept of the investor today, and until when. */
  async kept(tx: Tx, investor: string): Promise<Keeping[]> {
    const days = await tx.row<RecordDays>(
      `SELECT (SELECT max(at)::date::text FROM (SELECT changed_at AS at FROM orders WHERE investor = $1
           UNION ALL SELECT recorded_at FROM escrow_deposits WHERE investor = $1
           UNION ALL SELECT paid_at FROM escrow_payments WHERE investor = $1) uses) AS "lastOrder",
         (SELECT max(coalesce(cleansed_at, answered_at, lapses_at))::date::text FROM approaches WHERE investor = $1) AS "lastApproach",
         (SELECT max(recorded_at)::date::text FROM certificates WHERE investor = $1) AS "lastEvidence",
         (SELECT max(screened_at)::date::text FROM screenings WHERE investor = $1 AND outcome <> 'clear') AS "lastScreening"`,
      [investor],
    );
    return mustKeep(days!, tx.now.toISOString().slice(0, 10));
  }
}

function plain(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value instanceof Date ? value.toISOString() : value,
    ]),
  );
}
