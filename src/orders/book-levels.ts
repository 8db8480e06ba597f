// The level sums of each book, kept in the transaction of the order that changes them: as a whole, and for
// firm orders by the investor's class, tier and country. Rows are taken in one order by everybody, so that no
// two transactions wait for each other in a circle.

import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Intent } from '../domain/order-admission.js';
import { sumsOf, type LevelSum, type SumKind } from '../domain/level-sums.js';
import { readOrderTerms, type OrderTerms } from '../domain/order.js';
import { Refusal } from '../domain/refusal.js';
import type { InvestorEntity } from '../investors/investor.entity.js';
import { InvestorsService } from '../investors/investors.service.js';
import { sharesFromColumn } from '../platform/database/columns.js';
import type { Tx } from '../platform/database/transaction.js';
import { OrderEntity, termsDocument } from './order.entity.js';

export type Standing = Pick<InvestorEntity, 'category' | 'tier' | 'country'>;

/** What enters the book (sign 1) or leaves it (sign -1). */
export type BookChange = { sign: 1 | -1; intent: Intent; terms: OrderTerms; of: Standing };

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

/** The sums of one part of the book: `all`, `class …`, `tier …` or `country …`. */
export type PartSums = { part: string; intent: Intent; sums: LevelSum[] };

@Injectable()
export class BookLevels implements OnModuleInit {
  constructor(private readonly investors: InvestorsService) {}

  onModuleInit(): void {
    this.investors.onReclassified((tx, before, after) => this.reclassify(tx, before, after));
  }

  async apply(tx: Tx, offering: string, changes: readonly BookChange[]): Promise<void> {
    const deltas = deltasOf(changes);
    if (deltas.length > 0) await tx.rows('SELECT apply_levels($1, $2)', [offering, JSON.stringify(deltas)]);
  }

  async read(tx: Tx, offering: string): Promise<PartSums[]> {
    const rows = await tx.rows<LevelRow>(
      `SELECT part, intent, kind, limit_price, size, orders, shares, rungs FROM book_levels
       WHERE offering = $1 AND rungs > 0 ORDER BY part, intent`,
      [offering],
    );
    const parts: PartSums[] = [];
    for (const row of rows) {
      const last = parts.at(-1);
      const part = last?.part === row.part && last.intent === row.intent ? last : newPart(row, parts);
      part.sums.push(toSum(row));
    }
    return parts;
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

  /** The investor's firm orders move to its new class, tier and country, while nobody else changes the book. */
  private async reclassify(tx: Tx, before: InvestorEntity, after: InvestorEntity): Promise<void> {
    const rows = await tx.rows<{ offering: string }>(
      'SELECT DISTINCT offering FROM invitations WHERE investor = $1 ORDER BY offering',
      [after.id],
    );
    for (const { offering } of rows) {
      await tx.rows('SELECT FROM offerings WHERE id = $1 FOR UPDATE', [offering]);
      const orders = await tx.manager.findBy(OrderEntity, { offering, investor: after.id, state: 'live' });
      if (orders.length === 0) continue;
      tx.record(offering, 'investor-reclassified', { investor: after.id });
      await this.apply(
        tx,
        offering,
        orders.flatMap((order) => [changeOf(order, before, -1), changeOf(order, after, 1)]),
      );
    }
  }
}

export function changeOf(order: OrderEntity, of: Standing, sign: 1 | -1): BookChange {
  return { sign, intent: order.intent, terms: readOrderTerms(termsDocument(order), ''), of };
}

/** The rows that a set of changes moves, added up; those that come to nothing are left out. */
export function deltasOf(changes: readonly BookChange[]): DeltaRow[] {
  const rows = new Map<string, DeltaRow>();
  for (const { sign, intent, terms, of } of changes) {
    for (const sum of sumsOf(terms)) {
      for (const part of intent === 'order' ? partsOf(of) : ['all']) addDelta(rows, part, intent, sum, sign);
    }
  }
  return [...rows.values()].filter(
    ({ orders, shares, rungs }) => orders !== 0 || shares !== 0 || rungs !== 0,
  );
}

function addDelta(
  rows: Map<string, DeltaRow>,
  part: string,
  intent: Intent,
  sum: LevelSum,
  sign: 1 | -1,
): void {
  const limit_price = (sum.limit ?? 0n).toString();
  const size = sum.size.toString();
  const key = `${part}\n${intent}\n${sum.kind}\n${limit_price}\n${size}`;
  let row = rows.get(key);
  if (!row)
    rows.set(
      key,
      (row = { part, intent, kind: sum.kind, limit_price, size, orders: 0, shares: 0, rungs: 0 }),
    );
  row.orders += sign * sum.orders;
  row.shares += sign * sum.shares;
  row.rungs += sign * sum.rungs;
}

export function partsOf({ category, tier, country }: Standing): string[] {
  return ['all', `class ${category}`, `tier ${tier ?? 'none'}`, `country ${country}`];
}

function newPart({ part, intent }: LevelRow, parts: PartSums[]): PartSums {
  const added = { part, intent, sums: [] };
  parts.push(added);
  return added;
}

function toSum({ kind, limit_price, size, orders, shares, rungs }: LevelRow): LevelSum {
  return {
    kind,
    limit: limit_price === '0' ? null : BigInt(limit_price),
    size: BigInt(size),
    orders: sharesFromColumn(orders),
    shares: sharesFromColumn(shares),
    rungs: sharesFromColumn(rungs),
  };
}
