// The book as the desk and the issuer read it: now from the sums that orders keep, at a past moment from the
// versions that stood then. Whatever changes a book is in its journal, so each process keeps the sums that it has
// read with the link of the journal at which they stood, and takes from the table only what changed since. Once a
// minute it reads a changed book whole, so that no mistake of the sums that it keeps can stay.

import { Injectable } from '@nestjs/common';
import { Refusal } from '../domain/refusal.js';
import { readOrderTerms } from '../domain/order.js';
import type { Intent } from '../domain/order-admission.js';
import type { OfferingTerms } from '../domain/terms.js';
import { newestLink } from '../platform/journal/journal.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import {
  BookLevels,
  sumsOfChanges,
  type Origin,
  type PartSum,
  type Standing,
} from '../orders/book-levels.js';
import type { Tx } from '../platform/database/transaction.js';
import { BookSums } from './book-sums.js';
import { bookFor, toBookView, type BookView } from './book-view.js';

const mostBooks = 256;
const mostSums = 500_000;
const wholeEveryMs = 60_000;

type VersionRow = { intent: Intent; terms: object } & Standing & Origin;

/** A book with the newest link of the journal that it tells of. */
export type LinkedBook = { link: number; view: BookView };

type Houses = ReadonlyMap<string, string>;

type KeptBook = LinkedBook & { sums: BookSums; houses: Houses; size: number; readAt: Date; wholeAt: Date };

@Injectable()
export class BookService {
  /** The books that were read last, the longest unread first. */
  private readonly kept = new Map<string, KeptBook>();

  constructor(
    private readonly offerings: OfferingsService,
    private readonly levels: BookLevels,
  ) {}

  /** The book as this transaction sees it, or as a later one of this process has seen it, and as its reader may. */
  async read(tx: Tx, id: string): Promise<LinkedBook> {
    const { terms } = await this.offerings.find(tx, id);
    const { link, view } = await this.whole(tx, id, terms);
    return { link, view: bookFor(tx.actor, terms, view) };
  }

  private async whole(tx: Tx, id: string, terms: OfferingTerms): Promise<LinkedBook> {
    const link = await newestLink(tx, id);
    const known = this.known(tx, id, link);
    if (known && known.link > link) return known;
    if (known?.link === link) return { link, view: { ...known.view, asOf: tx.now.toISOString() } };
    const isDue = !known || tx.now.getTime() - known.wholeAt.getTime() > wholeEveryMs;
    // What is kept is shown to other readers too, so it is read as the application, whoever asks.
    const changes = isDue ? null : await tx.beyondOwn(() => this.levels.changed(tx, id, known.link, link));
    const all = changes ? null : await tx.beyondOwn(() => this.levels.read(tx, id));
    const houses = await housesOf(tx, id, all ?? changes!, known?.houses);
    // From here to the end nobody comes between. Others may have read meanwhile, up to here or further.
    const newest = this.kept.get(id);
    if (newest && newest.link >= link) return newest;
    if (all) return this.keep(tx, { id, terms }, link, { sums: new BookSums(all), houses, wholeAt: tx.now });
    if (!newest || newest.link < known!.link) return this.whole(tx, id, terms);
    newest.sums.put(changes!);
    return this.keep(tx, { id, terms }, link, { ...newest, houses });
  }

  /** What is kept of a book. A journal that went back is another database's: then nothing is known. */
  private known(tx: Tx, id: string, link: number): KeptBook | undefined {
    const kept = this.kept.get(id);
    if (kept && kept.link > link && kept.readAt < tx.now) this.kept.delete(id);
    return this.kept.get(id);
  }

  private keep(
    tx: Tx,
    { id, terms }: { id: string; terms: OfferingTerms },
    link: number,
    { sums, houses, wholeAt }: Pick<KeptBook, 'sums' | 'houses' | 'wholeAt'>,
  ): LinkedBook {
    // Should the view be refused, the book is read whole the next time.
    this.kept.delete(id);
    const view = toBookView(id, tx.now.toISOString(), terms, sums, houses);
    this.kept.set(id, { link, view, sums, houses, size: sums.size, readAt: tx.now, wholeAt });
    let sumsKept = [...this.kept.values()].reduce((all, { size }) => all + size, 0);
    for (const [oldest, { size }] of this.kept) {
      if (this.kept.size <= mostBooks && sumsKept <= mostSums) break;
      this.kept.delete(oldest);
      sumsKept -= size;
    }
    return { link, view };
  }

  /** The book under the terms and with the versions of that moment; classes are those of today. */
  async readAt(tx: Tx, id: string, at: Date): Promise<BookView> {
    const { terms } = await this.offerings.find(tx, id);
    if (at > tx.now) throw new Refusal('out-of-range', '"at" lies ahead; ask for a past moment.', 'at');
    const row = await tx.row<{ terms: OfferingTerms }>(
      'SELECT terms FROM offering_terms WHERE offering = $1 AND recorded_at <= $2 ORDER BY version DESC LIMIT 1',
      [id, at],
    );
    if (!row) throw new Refusal('out-of-range', 'The offering was not there yet at this moment.', 'at');
    const versions = await tx.beyondOwn(() =>
      tx.rows<VersionRow>(
        `SELECT intent, terms, category, tier, country, latest.channel, entered.member, EXISTS (
           SELECT FROM order_scrubs scrub WHERE scrub.order_id = latest.order_id AND scrubbed_at <= $2
             AND (lifted_at IS NULL OR lifted_at > $2)) AS "isScrubbed"
         FROM (
         SELECT DISTINCT ON (order_id) order_id, one.investor, one.intent, event, document->'terms' AS terms,
           document->>'channel' AS channel
         FROM orders JOIN order_versions one ON order_id = orders.id
         WHERE offering = $1 AND recorded_at <= $2 ORDER BY order_id, one.version DESC) latest
       JOIN investors ON investors.id = latest.investor
       LEFT JOIN member_orders entered ON entered.order_id = latest.order_id
       WHERE event NOT IN ('withdrawn', 'lapsed')`,
        [id, at],
      ),
    );
    const sums = sumsOfVersions(versions);
    const houses = await housesOf(tx, id, sums);
    const view = toBookView(id, at.toISOString(), row.terms, new BookSums(sums), houses);
    return bookFor(tx.actor, terms, view);
  }
}

function sumsOfVersions(versions: readonly VersionRow[]): ReturnType<typeof sumsOfChanges> {
  return sumsOfChanges(
    versions.map(({ intent, terms, ...row }) => ({
      sign: 1,
      intent,
      terms: readOrderTerms(terms, ''),
      of: row,
      from: row,
    })),
  );
}

const noHouses: Houses = new Map();

/** The names of the members that these sums speak of, beside those that are known; read only where one is not. */
async function housesOf(
  tx: Tx,
  offering: string,
  sums: readonly PartSum[],
  known: Houses = noHouses,
): Promise<Houses> {
  const isNew = ({ part }: PartSum): boolean =>
    part.startsWith('via ') && !part.startsWith('via desk ') && !known.has(part.split(' ', 2)[1]!);
  if (!sums.some(isNew)) return known;
  const rows = await tx.beyondOwn(() =>
    tx.rows<{ party: string; name: string }>(
      `SELECT party, (SELECT min(party_name) FROM users WHERE users.party = syndicate_members.party) AS name
       FROM syndicate_members WHERE offering = $1`,
      [offering],
    ),
  );
  return new Map(rows.map(({ party, name }) => [party, name]));
}
