// Screening of investors against the sanctions list in force: when they are recorded or changed, when they
// order, and all of them when the list changes. A match stops the investor until compliance has cleared it with
// its reason; a clearance holds for later lists as long as they match nothing else.

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import {
  type ListMatch,
  type OwnedScreening,
  type Screener,
  screenWithOwners,
} from '../domain/gates/sanctions-screening.js';
import { Refusal } from '../domain/refusal.js';
import type { Tx } from '../platform/database/transaction.js';
import { Handlers } from '../platform/queue/handlers.js';
import type { Work } from '../platform/queue/jobs.js';
import { noteForDeals } from './deal-notes.js';
import { InvestorEntity } from './investor.entity.js';
import { InvestorsService } from './investors.service.js';
import { SanctionsLists } from './sanctions-lists.service.js';
import type { ClearanceBody, ScreeningView } from './screening.dto.js';

type ScreeningRow = {
  id: string;
  investor: string;
  legal_name: string;
  list_version: string;
  screened_at: Date;
  outcome: ScreeningView['outcome'];
  matches: ListMatch[];
  owners: ScreeningView['owners'];
  reason: string | null;
  document_hash: string | null;
  cleared_by: string | null;
  cleared_at: Date | null;
};

/** A screening with its clearance: its own, or an earlier one that covers all it found. */
const latestScreenings = `
  SELECT DISTINCT ON (screening.investor) screening.id, screening.investor, legal_name, list_version, screened_at, outcome,
    matches, screening.owners, reason, document_hash, cleared_by, cleared_at
  FROM screenings screening JOIN investors ON investors.id = screening.investor
  LEFT JOIN screening_clearances clearance ON clearance.screening = coalesce(screening.cleared_as, screening.id)`;

const mostInOneJob = 100;

@Injectable()
export class ScreeningService implements OnModuleInit {
  constructor(
    private readonly investors: InvestorsService,
    private readonly lists: SanctionsLists,
    private readonly handlers: Handlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register('screen-investors', (tx, work) => this.screenNext(tx, work));
    this.investors.onRecorded((tx, investor) => this.screenAnew(tx, [investor]));
  }

  /** Screens those of the investors who were not yet screened against the list in force. */
  async screen(tx: Tx, investors: readonly string[]): Promise<void> {
    const version = await this.lists.version(tx);
    if (version === null || investors.length === 0) return;
    const open = await tx.rows<{ id: string }>(
      `SELECT one.id FROM unnest($1::uuid[]) AS one (id) WHERE (
         SELECT list_version FROM screenings WHERE investor = one.id ORDER BY screenings.id DESC LIMIT 1) IS DISTINCT FROM $2`,
      [investors, version],
    );
    if (open.length === 0) return;
    const found = await tx.manager.findBy(InvestorEntity, { id: In(open.map(({ id }) => id)) });
    await this.screenAnew(tx, found);
  }

  /** The last screening of an investor; null where no list was ever imported. */
  async last(tx: Tx, investor: string): Promise<ScreeningView | null> {
    await this.investors.find(tx, investor);
    const row = await this.lastRow(tx, investor);
    return row === undefined ? null : toScreeningView(row);
  }

  /** The investors whom a match stops, in the order of their names. */
  async stopped(tx: Tx): Promise<ScreeningView[]> {
    const rows = await tx.rows<ScreeningRow>(
      `SELECT * FROM (${latestScreenings} ORDER BY screening.investor, screening.id DESC) last
       WHERE outcome <> 'clear' AND cleared_at IS NULL ORDER BY legal_name, investor LIMIT 1000`,
    );
    return rows.map(toScreeningView);
  }

  async clear(tx: Tx, investor: string, { reason, documentHash }: ClearanceBody): Promise<ScreeningView> {
    await this.investors.find(tx, investor);
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`screening\n${investor}`]);
    const row = await this.lastRow(tx, investor);
    if (row === undefined || row.outcome === 'clear' || row.cleared_at !== null) {
      throw new Refusal('nothing-to-clear', 'No match with the sanctions list stops this investor.');
    }
    const cleared = { cleared_by: tx.actor.user, cleared_at: tx.now, document_hash: documentHash ?? null };
    await tx.rows(
      `INSERT INTO screening_clearances (screening, investor, reason, document_hash, cleared_by, cleared_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [row.id, investor, reason, cleared.document_hash, cleared.cleared_by, cleared.cleared_at],
    );
    const entries = row.matches.map(({ number, listedName }) => ({ number, listedName }));
    await noteForDeals(tx, investor, null, 'screening-cleared', {
      investor,
      screening: row.id,
      entries,
      reason,
    });
    return toScreeningView({ ...row, ...cleared, reason });
  }

  private async lastRow(tx: Tx, investor: string): Promise<ScreeningRow | undefined> {
    return tx.row<ScreeningRow>(
      `${latestScreenings} WHERE screening.investor = $1 ORDER BY screening.investor, screening.id DESC`,
      [investor],
    );
  }

  private async screenAnew(tx: Tx, investors: readonly InvestorEntity[]): Promise<void> {
    const version = await this.lists.version(tx);
    if (version === null) return;
    const screen = await this.lists.screener(tx, version);
    for (const investor of investors) {
      await this.keep(tx, investor, screeningOf(investor, screen));
      await nextTurn();
    }
  }

  private async keep(tx: Tx, { id: investor }: InvestorEntity, screening: OwnedScreening): Promise<void> {
    const { listVersion, matches } = screening;
    const isBlocked = screening.owners.some(({ blocked }) => blocked);
    const outcome = screening.outcome === 'clear' && isBlocked ? 'possible-match' : screening.outcome;
    const before = await this.lastRow(tx, investor);
    const all = [...matches, ...screening.owners.flatMap((owner) => owner.screening.matches)];
    const covered = outcome === 'clear' ? null : await this.clearanceOver(tx, investor, all);
    const id = uuid();
    await tx.rows(
      `INSERT INTO screenings (id, investor, list_version, screened_at, outcome, matches, owners, cleared_as)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        investor,
        listVersion,
        tx.now,
        outcome,
        JSON.stringify(all),
        JSON.stringify(screening.owners.map(({ name, percent, blocked }) => ({ name, percent, blocked }))),
        covered,
      ],
    );
    const wasStopped = before !== undefined && before.outcome !== 'clear' && before.cleared_at === null;
    if (outcome === 'clear' || covered !== null || wasStopped) return;
    await noteForDeals(tx, investor, null, 'investor-stopped', {
      investor,
      screening: id,
      outcome,
      listVersion,
    });
  }

  /** The screening whose clearance covers every match: the same names against the same entries. */
  private async clearanceOver(
    tx: Tx,
    investor: string,
    matches: readonly ListMatch[],
  ): Promise<string | null> {
    const cleared = await tx.rows<{ screening: string; matches: ListMatch[] }>(
      `SELECT screening, matches FROM screening_clearances JOIN screenings ON screenings.id = screening
       WHERE screening_clearances.investor = $1 ORDER BY screening DESC LIMIT 20`,
      [investor],
    );
    const covers = (earlier: readonly ListMatch[]): boolean => {
      const known = new Set(earlier.map(matchKey));
      return matches.length > 0 && matches.every((match) => known.has(matchKey(match)));
    };
    return cleared.find((one) => covers(one.matches))?.screening ?? null;
  }

  /** A job screens so many, and asks for the next one while there are more. */
  private async screenNext(tx: Tx, { aggregate, epoch }: Work): Promise<void> {
    const list = await tx.row<{ version: string }>('SELECT version FROM sanctions_lists WHERE id = $1', [
      aggregate,
    ]);
    if (list?.version !== (await this.lists.version(tx))) return;
    const open = await tx.rows<{ id: string }>(
      `SELECT id FROM investors WHERE (
         SELECT list_version FROM screenings WHERE investor = investors.id ORDER BY screenings.id DESC LIMIT 1)
         IS DISTINCT FROM $1 ORDER BY id LIMIT $2`,
      [list!.version, mostInOneJob],
    );
    await this.screen(
      tx,
      open.map(({ id }) => id),
    );
    if (open.length < mostInOneJob) return;
    tx.follow({ kind: 'screen-investors', offering: aggregate, aggregate, epoch: epoch + 1 });
  }
}

const countries = new Intl.DisplayNames('en', { type: 'region' });

function screeningOf(investor: InvestorEntity, screen: Screener): OwnedScreening {
  const { legalName, kind, aliases, country, address, city, owners } = investor;
  const party = {
    name: legalName,
    aliases,
    country: countries.of(country) ?? country,
    ...(kind === null ? {} : { kind }),
    ...(address === null ? {} : { address }),
    ...(city === null ? {} : { city }),
  };
  return screenWithOwners(screen, party, owners);
}

function matchKey({ number, name, listedName, relation }: ListMatch): string {
  return [number, name, listedName, relation].join('\n');
}

function toScreeningView(row: ScreeningRow): ScreeningView {
  const { reason, cleared_by: clearedBy, cleared_at: clearedAt } = row;
  return {
    id: row.id,
    investor: row.investor,
    legalName: row.legal_name,
    listVersion: row.list_version,
    screenedAt: row.screened_at.toISOString(),
    outcome: row.outcome,
    stopped: row.outcome !== 'clear' && clearedAt === null,
    matches: row.matches,
    owners: row.owners,
    clearance:
      clearedAt === null
        ? null
        : {
            reason: reason!,
            documentHash: row.document_hash,
            clearedBy: clearedBy!,
            clearedAt: clearedAt.toISOString(),
          },
  };
}
