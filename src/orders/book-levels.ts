// The level sums of each book, kept in the transaction of the order that changes them: one for each combination of
// the investor's class, tier and country, from which the whole and its break-downs are added up when they are read,
// and for firm orders also by the way they came and for those that the desk does not count on. Rows are taken in one
// order by everybody, so that no two transactions wait for each other in a circle.

import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Intent } from '../domain/order-admission.js';
import { sumsOf, type LevelSum, type SumKind } from '../domain/level-sums.js';
import { readOrderTerms, type OrderTerms } from '../domain/order.js';
import { Refusal } from '../domain/refusal.js';
import type { InvestorEntity } from '../investors/investor.entity.js';
import { InvestorsService } from '../investors/investors.service.js';
import { takeTurn } from '../offerings/turns.js';
import { sharesFromColumn } from '../platform/database/columns.js';
import type { Tx } from '../platform/database/transaction.js';
import { OrderEntity } from './order.entity.js';
import { termsDocument } from './order-document.js';

export type Standing = Pick<InvestorEntity, 'category' | 'tier' | 'country'>;

/** Whose entry an order is, null for the desk's or the investor's own, and whether the desk has scrubbed it. */
export type Held = { member: string | null; isScrubbed: boolean };

/** How an order came, and what the desk thinks of it. */
export type Origin = Held & { channel: string };

/** What enters the book (sign 1) or leaves it (sign -1). */
export type BookChange = { sign: 1 | -1; intent: Intent; terms: OrderTerms; of: Standing; from: Origin };

export type DeltaRow = {
  part: string;
  intent: Intent;
  kind: SumKind;
  limit_price: string;
  size: string;
  orders: number;
  shares: number;
  rungs: number;
};

type LevelRow = Omit<DeltaRow, 'orders' | 'shares' | 'rungs'> & {
  orders: string;
  shares: string;
  rungs: string;
};

/**
 * One sum of a part of the book: `of` with country, tier and class of the investors, and of firm orders `scrubbed`, or
 * `via` with the member (or `desk`) and the channel. What investors send themselves is in no `via`: it is what the
 * others leave of the whole.
 */
export type PartSum = { part: string; intent: Intent; sum: LevelSum };

/** A version of an order that came or went, with what is known of its investor today. */
type ChangedRow = { isAll: boolean; intent: Intent; terms: object } & Standing & Origin;

/**
 * The entry's order and version are read behind a fence (OFFSET 0): where row security holds, PostgreSQL looks by index
 * only for what cannot leak, and a cast of a text could.
 */
const changedSql = `
  SELECT entry.kind NOT LIKE 'order-%' AS "isAll", intent, document->'terms' AS terms, category, tier, country,
    document->>'channel' AS channel, entered.member, scrub.order_id IS NOT NULL AS "isScrubbed"
  FROM (
    SELECT kind, (payload->>'order')::uuid AS "order", (payload->>'version')::int AS version FROM journal_entries
    WHERE offering = $1 AND link > $2 AND link <= $3 AND kind IN ('order-submitted', 'order-amended',
      'order-withdrawn', 'order-converted', 'order-lapsed', 'demand-scrubbed', 'demand-restored',
      'investor-reclassified', 'book-drift', 'book-drift-ended')
    OFFSET 0) entry
  LEFT JOIN order_versions one ON one.order_id = entry."order"
    AND one.version BETWEEN entry.version - 1 AND entry.version
  LEFT JOIN investors ON investors.id = one.investor
  LEFT JOIN member_orders entered ON entered.order_id = one.order_id
  LEFT JOIN order_scrubs scrub ON scrub.order_id = one.order_id AND lifted_at IS NULL
  LIMIT $4`;
const sumsSql = `
  SELECT part, intent, kind, limit_price, size, coalesce(orders, 0) AS orders, coalesce(shares, 0) AS shares,
    coalesce(rungs, 0) AS rungs
  FROM json_to_recordset($2) AS asked (part text, intent text, kind text, limit_price bigint, size bigint)
  LEFT JOIN LATERAL (
    SELECT orders, shares, rungs FROM book_levels level WHERE offering = $1 AND level.part = asked.part
      AND level.intent = asked.intent AND level.kind = asked.kind AND level.limit_price = asked.limit_price
      AND level.size = asked.size OFFSET 0) level ON true`;
const mostChanges = 5_000;

@Injectable()
export class BookLevels implements OnModuleInit {
  constructor(private readonly investors: InvestorsService) {}

  onModuleInit(): void {
    // Also in the books of other desks, of which nothing is answered.
    this.investors.onReclassified((tx, before, after) =>
      tx.beyondOwn(() => this.reclassify(tx, before, after)),
    );
  }

  async apply(tx: Tx, offering: string, changes: readonly BookChange[]): Promise<void> {
    const deltas = deltasOf(changes);
    if (deltas.length > 0) await tx.rows('SELECT apply_levels($1, $2)', [offering, JSON.stringify(deltas)]);
  }

  /** Every sum of the book. */
  async read(tx: Tx, offering: string): Promise<PartSum[]> {
    const rows = await tx.rows<LevelRow>(
      `SELECT part, intent, kind, limit_price, size, orders, shares, rungs FROM book_levels
       WHERE offering = $1 AND rungs > 0`,
      [offering],
    );
    return rows.map(fromRow);
  }

  /**
   * The sums that changed after one link of the journal and up to another, as they stand now: those of the orders that
   * the journal names. Null where so much changed that reading everything is no more work.
   */
  async changed(tx: Tx, offering: string, after: number, upTo: number): Promise<PartSum[] | null> {
    const rows = await tx.rows<ChangedRow>(changedSql, [offering, after, upTo, mostChanges]);
    if (rows.length === mostChanges || rows.some(({ isAll }) => isAll)) return null;
    const touched = deltasOf(
      rows.map(({ intent, terms, ...row }) => ({
        sign: 1,
        intent,
        terms: readOrderTerms(terms, ''),
        of: row,
        from: row,
      })),
    );
    if (touched.length === 0) return [];
    return (await tx.rows<LevelRow>(sumsSql, [offering, JSON.stringify(touched)])).map(fromRow);
  }

  /** Refuses while the last recount of the book differed from the sums it is read from. */
  async refuseDrift(tx: Tx, offering: string): Promise<void> {
    const check = await tx.row('SELECT FROM book_checks WHERE offering = $1 AND drift IS NOT NULL', [
      offering,
    ]);
    if (check === undefined) return;
    throw new Refusal(
      'book-drift',
      'A recount of the orders differs from the book that is shown, so nothing is priced on it. Ask who runs the installation.',
    );
  }

  /** The investor's orders move to its new class, tier and country, while nobody else changes the book. */
  private async reclassify(tx: Tx, before: InvestorEntity, after: InvestorEntity): Promise<void> {
    const rows = await tx.rows<{ offering: string }>(
      'SELECT DISTINCT offering FROM invitations WHERE investor = $1 ORDER BY offering',
      [after.id],
    );
    for (const { offering } of rows) {
      await takeTurn(tx, offering, 'pessimistic_write');
      await tx.rows('SELECT FROM offerings WHERE id = $1 FOR UPDATE', [offering]);
      const all = await tx.manager.findBy(OrderEntity, { offering, investor: after.id });
      if (all.length === 0) continue;
      // Also for orders that have left: who follows the book by the journal finds their sums under the class of today.
      tx.record(offering, 'investor-reclassified', { investor: after.id });
      const orders = all.filter(({ state }) => state === 'live');
      await this.apply(
        tx,
        offering,
        orders.flatMap((order) => [changeOf(order, before, -1), changeOf(order, after, 1)]),
      );
    }
  }
}

const unheld: Held = { member: null, isScrubbed: false };

export function changeOf(order: OrderEntity, of: Standing, sign: 1 | -1, held = unheld): BookChange {
  const { intent, channel } = order;
  return { sign, intent, terms: readOrderTerms(termsDocument(order), ''), of, from: { ...held, channel } };
}

/** The sums of what came into a book and left it. */
export function sumsOfChanges(changes: readonly BookChange[]): PartSum[] {
  return deltasOf(changes).map(toPartSum);
}

/** The rows that a set of changes moves, added up; those that come to nothing are left out. */
export function deltasOf(changes: readonly BookChange[]): DeltaRow[] {
  const rows = new Map<string, DeltaRow>();
  for (const { sign, intent, terms, of, from } of changes) {
    const parts = intent === 'order' ? [standingPart(of), ...moreParts(from)] : [standingPart(of)];
    for (const sum of sumsOf(terms)) addDelta(rows, parts, intent, sum, sign);
  }
  return [...rows.values()].filter(
    ({ orders, shares, rungs }) => orders !== 0 || shares !== 0 || rungs !== 0,
  );
}

function addDelta(
  rows: Map<string, DeltaRow>,
  parts: readonly string[],
  intent: Intent,
  sum: LevelSum,
  sign: 1 | -1,
): void {
  const { kind } = sum;
  const limit_price = (sum.limit ?? 0n).toString();
  const size = sum.size.toString();
  const level = `${intent}\n${kind}\n${limit_price}\n${size}`;
  for (const part of parts) {
    const key = `${part}\n${level}`;
    let row = rows.get(key);
    if (!row) {
      row = { part, intent, kind, limit_price, size, orders: 0, shares: 0, rungs: 0 };
      rows.set(key, row);
    }
    row.orders += sign * sum.orders;
    row.shares += sign * sum.shares;
    row.rungs += sign * sum.rungs;
  }
}

/** The class comes last, because it may be any text. */
function standingPart({ category, tier, country }: Standing): string {
  return `of ${country} ${tier ?? 'none'} ${category}`;
}

function moreParts({ member, channel, isScrubbed }: Origin): string[] {
  const parts = [];
  if (member !== null || channel !== 'investor') parts.push(`via ${member ?? 'desk'} ${channel}`);
  if (isScrubbed) parts.push('scrubbed');
  return parts;
}

/** What a part adds to: the whole book with its class, tier and country, or itself. */
export function totalsOf(part: string): string[] {
  const [kind, country, tier, ...category] = part.split(' ');
  if (kind !== 'of') return [part];
  return ['all', `class ${category.join(' ')}`, `tier ${tier}`, `country ${country}`];
}

function fromRow({ orders, shares, rungs, ...row }: LevelRow): PartSum {
  return toPartSum({
    ...row,
    orders: sharesFromColumn(orders),
    shares: sharesFromColumn(shares),
    rungs: sharesFromColumn(rungs),
  });
}

function toPartSum({ part, intent, kind, limit_price, size, ...sums }: DeltaRow): PartSum {
  const limit = limit_price === '0' ? null : BigInt(limit_price);
  return { part, intent, sum: { kind, limit, size: BigInt(size), ...sums } };
}
