// The escrow of a pack as the database holds it: deposits with what became of them, and closings. A deal into which
// nothing was paid has neither file.

import { closingsFile, escrowFile } from '../domain/deal-pack/pack-escrow.js';
import { closingsSql } from '../closings/closing-rows.js';
import { toClosingView, toDepositView, type ClosingRow } from '../closings/closings.dto.js';
import { depositsSql, type DepositRow } from '../closings/escrow-rows.js';
import type { Tx } from '../platform/database/transaction.js';
import { cursor, type PackSource, type Rows } from './pack-cursor.js';

export async function escrowSources(tx: Tx, offering: string): Promise<PackSource[]> {
  const some = await tx.row('SELECT 1 FROM escrow_deposits WHERE offering = $1 LIMIT 1', [offering]);
  if (some === undefined) return [];
  return [
    { name: escrowFile, rows: () => deposits(tx, offering) },
    { name: closingsFile, rows: () => closings(tx, offering) },
  ];
}

async function* deposits(tx: Tx, offering: string): Rows {
  const sql = `${depositsSql} WHERE deposit.offering = $1 ORDER BY deposit.id`;
  for await (const row of cursor<DepositRow>(tx, sql, offering)) {
    const { id, offering: _, legalName: _name, recordedAt: _at, stateOn, ...facts } = toDepositView(row);
    yield { deposit: id, ...facts, on: stateOn };
  }
}

async function* closings(tx: Tx, offering: string): Rows {
  const sql = `${closingsSql} WHERE offering = $1 ORDER BY number`;
  for await (const row of cursor<ClosingRow>(tx, sql, offering)) {
    const { id, offering: _, ...facts } = toClosingView(row);
    yield { closing: id, ...facts };
  }
}
