// The rows of a deal pack as the database holds them, file by file, read through a cursor so that no file stands in
// memory whole. Nothing here is worked out: whether it agrees with the journal is for the one who verifies the pack.

import { Injectable } from '@nestjs/common';
import { BookSums } from '../book/book-sums.js';
import { allocationsFile, packFiles, snapshotFile } from '../domain/deal-pack/pack-files.js';
import { demandRows } from '../domain/deal-pack/verify-pack.js';
import { curveOfLadder } from '../domain/levels.js';
import { overAllotment } from '../domain/over-allotment/over-allotment.js';
import { readOffering } from '../domain/supply.js';
import { engineOffering } from '../domain/terms.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { BookLevels } from '../orders/book-levels.js';
import { MoveRows } from '../over-allotment/over-allotment-rows.js';
import type { Tx } from '../platform/database/transaction.js';
import { linesSql, runsSql, toLineRow, toRunRow, type LineColumns, type RunRow } from './deal-pack-runs.js';
import { escrowSources } from './escrow-pack-rows.js';
import { cursor, each, type PackSource, type Rows } from './pack-cursor.js';

@Injectable()
export class DealPackRows {
  constructor(
    private readonly levels: BookLevels,
    private readonly ledgers: MoveRows,
  ) {}

  /** The files of the offering's pack in their order. */
  async sources(tx: Tx, offering: OfferingEntity): Promise<PackSource[]> {
    const { id } = offering;
    const runs = await tx.rows<RunRow>(runsSql, [id]);
    const snapshots = await tx.rows<{ id: string; number: number; orders: number; hash: string }>(
      'SELECT id, number, orders, hash FROM book_snapshots WHERE offering = $1 ORDER BY number',
      [id],
    );
    const fixed: Record<(typeof packFiles)[number], () => Rows> = {
      'offering.ndjson': () => each([{ id, state: offering.state, termsVersion: offering.termsVersion }]),
      'terms.ndjson': () => this.terms(tx, id),
      'policies.ndjson': () => this.policies(tx, id),
      'journal.ndjson': () => this.journal(tx, id),
      'versions.ndjson': () => this.versions(tx, id),
      'demand.ndjson': () => this.demand(tx, offering),
      'snapshots.ndjson': () =>
        each(snapshots.map(({ id: snapshot, ...frozen }) => ({ snapshot, ...frozen }))),
      'runs.ndjson': () => each(runs.map(toRunRow)),
      'over-allotment.ndjson': () => this.overAllotment(tx, offering, runs.at(-1)?.run),
    };
    return [
      ...packFiles.map((name) => ({ name, rows: fixed[name] })),
      ...snapshots.map((one) => ({ name: snapshotFile(one.number), rows: () => this.frozen(tx, one.id) })),
      ...runs.map(({ run }) => ({ name: allocationsFile(run), rows: () => this.lines(tx, run) })),
      ...(await escrowSources(tx, id)),
    ];
  }

  private terms(tx: Tx, offering: string): Rows {
    const sql = `SELECT version, terms, recorded_at AS "recordedAt", recorded_by AS "recordedBy"
      FROM offering_terms WHERE offering = $1 ORDER BY version`;
    return dated(cursor(tx, sql, offering));
  }

  private policies(tx: Tx, offering: string): Rows {
    const sql = `SELECT id, name, version, policy, recorded_at AS "recordedAt", recorded_by AS "recordedBy"
      FROM allocation_policies WHERE offering = $1 ORDER BY id`;
    return dated(cursor(tx, sql, offering));
  }

  /** Each link, and after it its entries with their hashes. */
  private async *journal(tx: Tx, offering: string): Rows {
    type EntryRow = { number: string; entries: string; position: number; entry_hash: string } & LinkColumns &
      FactColumns;
    const sql = `
      SELECT number, previous, salt, root, link.hash, link.at, count(*) OVER (PARTITION BY number) AS entries,
        position, entry.hash AS entry_hash, entry.id, entry.kind, entry.at AS entry_at, entry.actor, entry.payload
      FROM journal_links link JOIN journal_entries entry ON entry.offering = link.offering AND entry.link = number
      WHERE link.offering = $1 ORDER BY number, position`;
    let link = 0;
    for await (const row of cursor<EntryRow>(tx, sql, offering)) {
      const number = Number(row.number);
      const { previous, salt, root, hash } = row;
      if (number !== link) {
        yield { number, previous, salt, root, hash, at: row.at.toISOString(), entries: Number(row.entries) };
      }
      link = number;
      const { id, kind, entry_at: at, actor, payload } = row;
      yield { fact: { id, offering, kind, at: at.toISOString(), actor, payload }, hash: row.entry_hash };
    }
  }

  /** What every receipt is over, in the order of the journal; found by order and version, as in `BookLevels.changed`. */
  private versions(tx: Tx, offering: string): Rows {
    const sql = `
      SELECT document, entry.id AS entry, document_hash AS "orderHash"
      FROM (
        SELECT id, (payload->>'order')::uuid AS "order", (payload->>'version')::int AS version, link, position
        FROM journal_entries WHERE offering = $1 AND kind LIKE 'order-%' OFFSET 0) entry
      JOIN order_versions one ON one.order_id = entry."order" AND one.version = entry.version AND one.entry = entry.id
      ORDER BY link, position`;
    return cursor(tx, sql, offering);
  }

  private frozen(tx: Tx, snapshot: string): Rows {
    const sql = 'SELECT version, document FROM snapshot_orders WHERE snapshot = $1 ORDER BY order_id';
    return cursor(tx, sql, snapshot);
  }

  /** The book as the desk reads it, from the sums that orders keep. */
  private async *demand(tx: Tx, { id, terms }: OfferingEntity): Rows {
    const sums = new BookSums(await this.levels.read(tx, id));
    const curve = curveOfLadder(sums.all('order'), readOffering(engineOffering(terms), 'offering'));
    yield* demandRows(curve);
  }

  private async *lines(tx: Tx, run: string): Rows {
    for await (const line of cursor<LineColumns>(tx, linesSql, run)) yield toLineRow(line);
  }

  private async *overAllotment(tx: Tx, { id, terms }: OfferingEntity, approved: string | undefined): Rows {
    const ledger = await this.ledgers.ledger(tx, id, terms);
    if (ledger === null || ledger.run !== approved) return;
    const { run, kind, document } = ledger;
    yield { run, kind, document, result: overAllotment(document) };
  }
}

type LinkColumns = { previous: string; salt: string; root: string; hash: string; at: Date };
type FactColumns = { id: string; kind: string; entry_at: Date; actor: object; payload: object };
async function* dated(rows: AsyncIterable<object>): Rows {
  for await (const row of rows)
    yield { ...row, recordedAt: (row as { recordedAt: Date }).recordedAt.toISOString() };
}
