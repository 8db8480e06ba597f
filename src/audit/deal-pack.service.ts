// The deal pack: all that is needed to prove a deal without this database, as one zip file. One is made at a time.

import { Injectable } from '@nestjs/common';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { refuseWithoutNames } from '../domain/access/deal-facts.js';
import type { Actor } from '../domain/authority.js';
import { packFormat } from '../domain/deal-pack/pack-files.js';
import { engineVersion } from '../domain/engine.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Tx } from '../platform/database/transaction.js';
import { Commands } from '../platform/http/commands.js';
import { ReadTrail } from '../platform/http/read-trail.js';
import { TooMany } from '../platform/http/too-many.js';
import { DealPackRows } from './deal-pack-rows.js';
import { writeArchive } from './pack-archive.js';

export type PackDownload = { stream: Readable; length: number };

@Injectable()
export class DealPackService {
  private isMaking = false;

  constructor(
    private readonly commands: Commands,
    private readonly offerings: OfferingsService,
    private readonly rows: DealPackRows,
    private readonly trail: ReadTrail,
  ) {}

  /** Makes the pack in one snapshot of the database and notes whose orders are in it before a byte is given. */
  async download(actor: Actor, offering: string, target: string): Promise<PackDownload> {
    if (this.isMaking) throw new TooMany('busy', 'Another deal pack is being made; ask again soon.', 5);
    this.isMaking = true;
    try {
      return await inFolder(async (folder) => {
        const path = join(folder, 'pack.zip');
        const investors = await this.commands.read(actor, (tx) => this.make(tx, offering, path));
        await this.trail.note(actor, 'read-deal-pack', target, investors);
        const file = await open(path);
        return { length: (await file.stat()).size, stream: file.createReadStream() };
      });
    } finally {
      this.isMaking = false;
    }
  }

  private async make(tx: Tx, id: string, path: string): Promise<string[]> {
    const offering = await this.offerings.find(tx, id);
    refuseWithoutNames(tx.actor, offering.terms);
    const head = await tx.row<{ number: string; hash: string }>(
      'SELECT number, hash FROM journal_heads WHERE offering = $1',
      [id],
    );
    const investors = await tx.rows<{ investor: string }>(
      `SELECT investor FROM orders WHERE offering = $1 UNION SELECT investor FROM escrow_deposits WHERE offering = $1
       ORDER BY investor`,
      [id],
    );
    await writeArchive(path, await this.rows.sources(tx, offering), {
      format: packFormat,
      engine: engineVersion,
      offering: id,
      head: { link: Number(head!.number), hash: head!.hash },
    });
    return investors.map(({ investor }) => investor);
  }
}

/** Works in a folder of its own, which is gone afterwards; what was opened in it can still be read. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'greenshoe-pack-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
