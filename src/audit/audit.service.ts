// The journal as people read it, and the proof that it is whole: every link recomputed from its entries.

import { Injectable } from '@nestjs/common';
import { chainStart, firstBreak, type ChainLink, type JournalFact } from '../domain/journal-chain.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Tx } from '../platform/database/transaction.js';
import { newestLink, sha256 } from '../platform/journal/journal.js';

export type JournalEntryView = JournalFact & { link: number; position: number; hash: string };

export type JournalPage = { items: JournalEntryView[]; next: string | null };

type EntryRow = Omit<JournalFact, 'at'> & { at: Date; link: string; position: number; hash: string };
/** The head is the hash of the last link; null before there is one. */
export type VerificationView = {
  links: number;
  entries: number;
  brokenAt: string | null;
  head: string | null;
};

/** A link holds up to 256. */
const mostEntries = 5_000;
const linksAtOnce = 16;

type LinkRow = { number: string; previous: string; salt: string; root: string; hash: string };

@Injectable()
export class AuditService {
  constructor(private readonly offerings: OfferingsService) {}

  /**
   * Entries in the order of the chain, as far as they are the reader's, and the last link that they are from. Of whole
   * links, as many as were asked for or as hold the most entries.
   */
  async journal(tx: Tx, offering: string, afterLink: number, limit: number): Promise<JournalPage> {
    await this.offerings.find(tx, offering);
    const newest = await newestLink(tx, offering);
    const found = await entries(tx, offering, afterLink, afterLink + limit, mostEntries + 1);
    const beyond = found[mostEntries];
    const upTo = beyond === undefined ? Math.min(newest, afterLink + limit) : beyond.link - 1;
    return {
      items: found.filter(({ link }) => link <= upTo),
      next: upTo < newest ? `${upTo}` : null,
    };
  }

  /** Recomputes the whole chain, some links at a time; `brokenAt` names the first place that does not hold. */
  async verify(tx: Tx, offering: string): Promise<VerificationView> {
    await this.offerings.find(tx, offering);
    // Also those that the issuer reads only with the names; nothing but their number leaves.
    return tx.beyondOwn(async () => {
      let place = chainStart;
      let brokenAt: string | null = null;
      const count = { links: 0, entries: 0 };
      for (;;) {
        const links = await linksAfter(tx, offering, place.number);
        if (links.length === 0) break;
        brokenAt ??= firstBreak(links, sha256, place);
        place = links.at(-1)!;
        count.links += links.length;
        for (const link of links) count.entries += link.entries.length;
      }
      return { ...count, brokenAt, head: place === chainStart ? null : place.hash };
    });
  }
}

/** The next links with their entries. */
async function linksAfter(tx: Tx, offering: string, number: number): Promise<ChainLink[]> {
  const links = await tx.rows<LinkRow>(
    `SELECT number, previous, salt, root, hash FROM journal_links WHERE offering = $1 AND number > $2
     ORDER BY number LIMIT $3`,
    [offering, number, linksAtOnce],
  );
  const upTo = Number(links.at(-1)?.number ?? number);
  const facts = new Map<number, JournalFact[]>(links.map((link) => [Number(link.number), []]));
  for (const entry of await entries(tx, offering, number, upTo)) facts.get(entry.link)?.push(toFact(entry));
  return links.map((link) => ({
    ...link,
    number: Number(link.number),
    entries: facts.get(Number(link.number))!,
  }));
}

async function entries(
  tx: Tx,
  offering: string,
  afterLink: number,
  upToLink: number,
  most: number | null = null,
): Promise<JournalEntryView[]> {
  const rows = await tx.rows<EntryRow>(
    `SELECT id, offering, kind, at, actor, payload, link, position, hash FROM journal_entries
     WHERE offering = $1 AND link > $2 AND link <= $3 ORDER BY link, position LIMIT $4`,
    [offering, afterLink, upToLink, most],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), link: Number(row.link) }));
}

function toFact({ id, offering, kind, at, actor, payload }: JournalEntryView): JournalFact {
  return { id, offering, kind, at, actor, payload };
}
