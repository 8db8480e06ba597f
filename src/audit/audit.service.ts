// The journal as people read it, and the proof that it is whole: every link recomputed from its entries.

import { Injectable } from '@nestjs/common';
import { firstBreak, type ChainLink, type JournalFact } from '../domain/journal-chain.js';
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

type LinkRow = { number: string; previous: string; salt: string; root: string; hash: string };

@Injectable()
export class AuditService {
  constructor(private readonly offerings: OfferingsService) {}

  /** Entries in the order of the chain, as far as they are the reader's, and the last link that they are from. */
  async journal(tx: Tx, offering: string, afterLink: number, limit: number): Promise<JournalPage> {
    await this.offerings.find(tx, offering);
    const newest = await newestLink(tx, offering);
    const upTo = Math.min(newest, afterLink + limit);
    return { items: await entries(tx, offering, afterLink, limit), next: upTo < newest ? `${upTo}` : null };
  }

  /** Recomputes the whole chain; `brokenAt` names the first place that does not hold. */
  async verify(tx: Tx, offering: string): Promise<VerificationView> {
    await this.offerings.find(tx, offering);
    const links = await tx.rows<LinkRow>(
      'SELECT number, previous, salt, root, hash FROM journal_links WHERE offering = $1 ORDER BY number',
      [offering],
    );
    // Also those that the issuer reads only with the names; nothing but their number leaves.
    const whole = await tx.beyondOwn(() => entries(tx, offering, 0, Number.MAX_SAFE_INTEGER));
    const byLink = new Map<number, JournalFact[]>();
    for (const entry of whole) byLink.set(entry.link, [...(byLink.get(entry.link) ?? []), toFact(entry)]);
    const chain = links.map((link): ChainLink => ({
      ...link,
      number: Number(link.number),
      entries: byLink.get(Number(link.number)) ?? [],
    }));
    const brokenAt = firstBreak(chain, sha256);
    return { links: links.length, entries: whole.length, brokenAt, head: links.at(-1)?.hash ?? null };
  }
}

async function entries(
  tx: Tx,
  offering: string,
  afterLink: number,
  limit: number,
): Promise<JournalEntryView[]> {
  const rows = await tx.rows<EntryRow>(
    `SELECT id, offering, kind, at, actor, payload, link, position, hash FROM journal_entries
       WHERE offering = $1 AND link > $2 AND link <= $2 + $3 ORDER BY link, position`,
    [offering, afterLink, limit],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), link: Number(row.link) }));
}

function toFact({ id, offering, kind, at, actor, payload }: JournalEntryView): JournalFact {
  return { id, offering, kind, at, actor, payload };
}
