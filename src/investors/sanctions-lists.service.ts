// Sanctions lists as they were imported, each for good, and the screeners made of them. The newest is in force;
// a process prepares a list once, when it first screens somebody against it.

import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { type ListedParty, type Screener, screenerInSteps } from '../domain/gates/sanctions-screening.js';
import { Refusal } from '../domain/refusal.js';
import type { Tx } from '../platform/database/transaction.js';
import { documentHash } from '../platform/journal/journal.js';
import { readSanctionsList, type SanctionsFiles } from './sanctions-list.js';
import type { SanctionsListView } from './screening.dto.js';

type ListRow = {
  id: string;
  version: string;
  entries: number;
  document_hash: string;
  imported_by: string;
  imported_at: Date;
};

@Injectable()
export class SanctionsLists {
  private prepared: { version: string; screen: Promise<Screener> } | null = null;

  /** Puts a list in force; screening everybody against it is work that follows. */
  async import(tx: Tx, files: SanctionsFiles): Promise<SanctionsListView> {
    const { version, parties } = readSanctionsList(files);
    await tx.rows("SELECT pg_advisory_xact_lock(hashtextextended('sanctions lists', 0))");
    const known = await tx.row('SELECT FROM sanctions_lists WHERE version = $1', [version]);
    if (known !== undefined) {
      throw new Refusal(
        'sanctions-list-known',
        `The list ${version} was imported already; a list that has changed has another version.`,
        'version',
      );
    }
    const row: ListRow = {
      id: uuid(),
      version,
      entries: parties.length,
      document_hash: documentHash(parties),
      imported_by: tx.actor.user,
      imported_at: tx.now,
    };
    await tx.rows(
      `INSERT INTO sanctions_lists (id, version, parties, entries, document_hash, imported_by, imported_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        row.id,
        version,
        JSON.stringify(parties),
        row.entries,
        row.document_hash,
        row.imported_by,
        row.imported_at,
      ],
    );
    tx.follow({ kind: 'screen-investors', offering: row.id, aggregate: row.id, epoch: 1 });
    return toListView(row, true);
  }

  async list(tx: Tx): Promise<SanctionsListView[]> {
    const rows = await tx.rows<ListRow>(
      `SELECT id, version, entries, document_hash, imported_by, imported_at FROM sanctions_lists
       ORDER BY number DESC LIMIT 100`,
    );
    return rows.map((row, index) => toListView(row, index === 0));
  }

  /** The version in force; null where no list was ever imported. */
  async version(tx: Tx): Promise<string | null> {
    const row = await tx.row<{ version: string }>(
      'SELECT version FROM sanctions_lists ORDER BY number DESC LIMIT 1',
    );
    return row?.version ?? null;
  }

  /** Whoever asks while a list is being prepared waits for it; others are served meanwhile. */
  async screener(tx: Tx, version: string): Promise<Screener> {
    if (this.prepared?.version === version) return this.prepared.screen;
    const row = await tx.row<{ parties: ListedParty[] }>(
      'SELECT parties FROM sanctions_lists WHERE version = $1',
      [version],
    );
    if (this.prepared?.version !== version)
      this.prepared = { version, screen: inTurns(screenerInSteps({ version, parties: row!.parties })) };
    return this.prepared.screen;
  }
}

async function inTurns<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await nextTurn();
  }
}

function toListView(row: ListRow, inForce: boolean): SanctionsListView {
  return {
    id: row.id,
    version: row.version,
    entries: row.entries,
    documentHash: row.document_hash,
    inForce,
    importedBy: row.imported_by,
    importedAt: row.imported_at.toISOString(),
  };
}
