// The list of allocations in its four editions. The desk's and the issuer's show the newest run that counts, an
// approved one before any other; a member's shows its clients' lines of what was released, an investor's its own, and
// neither is there before.

import { Injectable } from '@nestjs/common';
import { besideLines } from '../allocations/line-rows.js';
import { seesNames } from '../domain/access/deal-facts.js';
import { amountOf, formatAmount, formatPrice } from '../domain/price.js';
import { Refusal } from '../domain/refusal.js';
import {
  allocationTable,
  explanationTable,
  type AllocationFacts,
} from '../domain/reports/allocation-editions.js';
import type { ReportFact } from '../domain/reports/report.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import { sharesFromColumn } from '../platform/database/columns.js';
import type { Tx } from '../platform/database/transaction.js';
import { newestLink } from '../platform/journal/journal.js';
import type { ReadReport } from './report-files.js';

type RunRow = {
  id: string;
  number: number;
  price: string;
  supply: string;
  allocated: string;
  grossProceeds: string;
  resultHash: string;
  approvedAt: Date | null;
  releasedAt: Date | null;
};

type LineRow = Omit<
  AllocationFacts,
  'number' | 'wanted' | 'shares' | 'overAllotted' | 'formula' | 'amount'
> & {
  wanted: string;
  shares: string;
  overAllotted: string | null;
  formula: string | null;
};

const runSql = `
  SELECT id, number, price, supply, allocated, gross_proceeds AS "grossProceeds", result_hash AS "resultHash",
    approved_at AS "approvedAt", released_at AS "releasedAt"
  FROM allocation_runs WHERE offering = $1 AND NOT scenario AND state = 'done'
  ORDER BY approved_at NULLS LAST, number DESC LIMIT 1`;

const linesSql = `
  SELECT line.order_id AS "order", line.investor, legal_name AS "legalName", category, country, tier, channel, wanted,
    line.shares, over.shares AS "overAllotted", line.reason, explanation, formula, hand.reason AS "overrideReason", note
  FROM allocations line LEFT JOIN orders ON orders.id = line.order_id
  LEFT JOIN investors ON investors.id = line.investor ${besideLines}
  WHERE line.run = $1 ORDER BY line.order_id LIMIT $2`;

const kept = `NULL AS tier, NULL AS "overAllotted", NULL AS formula, NULL AS "overrideReason", NULL AS note`;

const ownSql = `
  SELECT order_id AS "order", line.investor, NULL AS "legalName", NULL AS category, NULL AS country, NULL AS channel,
    wanted, line.shares, reason, explanation, ${kept}
  FROM allocations line WHERE run = $1 AND investor = $2 ORDER BY order_id LIMIT $3`;

const clientsSql = `
  SELECT line.order_id AS "order", line.investor, legal_name AS "legalName", category, country, channel, wanted,
    line.shares, reason, explanation, ${kept}
  FROM allocations line JOIN orders ON orders.id = line.order_id JOIN investors ON investors.id = line.investor
  JOIN member_orders entered ON entered.order_id = line.order_id
  WHERE run = $1 AND entered.member = $2 ORDER BY line.order_id LIMIT $3`;

@Injectable()
export class AllocationReports {
  constructor(private readonly offerings: OfferingsService) {}

  /** The list as the desk or the issuer has it; a desk that asks for the issuer's gets what the issuer gets. */
  async list(tx: Tx, id: string, edition: 'desk' | 'issuer', mostLines: number): Promise<ReadReport> {
    const { terms } = await this.offerings.find(tx, id);
    const run = await tx.row<RunRow>(runSql, [id]);
    if (!run) throw new Refusal('not-found', 'Nothing was allocated yet, so there is no list.');
    const lines = await linesOf(tx, linesSql, [run.id, mostLines + 1], run.price);
    const hasNames = edition === 'desk' || seesNames(terms);
    const report = {
      title: `Allocations, ${edition === 'desk' ? "desk's" : "issuer's"} edition`,
      issuer: terms.issuer.name,
      basis: `Run ${run.number}, ${stateOf(run)}: every order of the frozen book.`,
      asOf: tx.now.toISOString(),
      sequence: await newestLink(tx, id),
      facts: factsOf(run, terms.currency),
      tables: [allocationTable(edition, lines, hasNames)],
    };
    return { report, named: hasNames ? [...new Set(lines.map(({ investor }) => investor))] : [] };
  }

  /** Of the list that was released, an investor's own lines, or those of the orders that a member entered. */
  async own(tx: Tx, id: string, edition: 'investor' | 'member', mostLines: number): Promise<ReadReport> {
    const { terms } = await this.offerings.find(tx, id);
    const isMember = edition === 'member';
    const run = await tx.row<Pick<RunRow, 'id' | 'price' | 'releasedAt'>>(
      `SELECT id, price, released_at AS "releasedAt" FROM allocation_runs
       WHERE offering = $1 AND released_at IS NOT NULL`,
      [id],
    );
    if (!run) throw new Refusal('not-found', 'There is no such thing here.');
    const sql = isMember ? clientsSql : ownSql;
    const lines = await linesOf(tx, sql, [run.id, tx.actor.party, mostLines + 1], run.price);
    const report = {
      title: isMember ? "Your clients' allocations" : 'Your allocations',
      issuer: terms.issuer.name,
      basis: `${isMember ? 'The orders that you entered' : 'Your orders'} in the list that was released on ${run.releasedAt!.toISOString()}.`,
      asOf: tx.now.toISOString(),
      sequence: null,
      facts: [[`Price a share, ${terms.currency}`, formatPrice(BigInt(run.price))]] as const,
      tables: [allocationTable(edition, lines, isMember), explanationTable(lines)],
    };
    return { report, named: isMember ? [...new Set(lines.map(({ investor }) => investor))] : [] };
  }
}

async function linesOf(
  tx: Tx,
  sql: string,
  parameters: unknown[],
  price: string,
): Promise<AllocationFacts[]> {
  const rows = await tx.rows<LineRow>(sql, parameters);
  return rows.map(({ wanted, shares: placed, overAllotted, formula, ...line }, index) => {
    const shares = sharesFromColumn(placed);
    return {
      ...line,
      number: index + 1,
      wanted: sharesFromColumn(wanted),
      shares,
      overAllotted: overAllotted === null ? null : sharesFromColumn(overAllotted),
      formula: formula === null ? null : sharesFromColumn(formula),
      amount: formatAmount(amountOf(shares, BigInt(price))),
    };
  });
}

function stateOf({ approvedAt, releasedAt }: RunRow): string {
  if (releasedAt !== null) return `released on ${releasedAt.toISOString()}`;
  return approvedAt === null
    ? 'not approved by the issuer yet'
    : `approved by the issuer on ${approvedAt.toISOString()}`;
}

function factsOf(run: RunRow, currency: string): ReportFact[] {
  const [supply, allocated] = [sharesFromColumn(run.supply), sharesFromColumn(run.allocated)];
  return [
    [`Price a share, ${currency}`, formatPrice(BigInt(run.price))],
    ['Supply', supply],
    ['Allocated', allocated],
    ['Unallocated', supply - allocated],
    [`Gross proceeds, ${currency}`, run.grossProceeds],
    ['Hash of the list', run.resultHash],
  ];
}
