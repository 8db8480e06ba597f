// The book as the desk and the issuer read it: now from the sums that orders keep, at a past moment from the
// versions that stood then.

import { Injectable } from '@nestjs/common';
import { Refusal } from '../domain/refusal.js';
import { sumsOf } from '../domain/level-sums.js';
import { readOrderTerms } from '../domain/order.js';
import type { Intent } from '../domain/order-admission.js';
import type { OfferingTerms } from '../domain/terms.js';
import { newestLink } from '../platform/journal/journal.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import { BookLevels, partsOf, type PartSums, type Standing } from '../orders/book-levels.js';
import type { Tx } from '../platform/database/transaction.js';
import { toBookView, type BookView } from './book-view.js';

const mostKept = 256;

type VersionRow = { intent: Intent; terms: object } & Standing;

@Injectable()
export class BookService {
  /** The book of each offering as it was last read, with the newest link of the journal at that time. */
  private readonly kept = new Map<string, { link: number; view: BookView }>();

  constructor(
    private readonly offerings: OfferingsService,
    private readonly levels: BookLevels,
  ) {}

  /** Whatever changes a book is in its journal, so a book whose journal stands still is not added up again. */
  async read(tx: Tx, id: string): Promise<BookView> {
    const { terms } = await this.offerings.find(tx, id);
    const link = await newestLink(tx, id);
    const asOf = tx.now.toISOString();
    const kept = this.kept.get(id);
    if (kept?.link === link) return { ...kept.view, asOf };
    const view = toBookView(id, asOf, terms, await this.levels.read(tx, id));
    if ((kept?.link ?? -1) < link) this.keep(id, link, view);
    return view;
  }

  private keep(id: string, link: number, view: BookView): void {
    this.kept.delete(id);
    this.kept.set(id, { link, view });
    if (this.kept.size > mostKept) this.kept.delete(this.kept.keys().next().value!);
  }

  /** The book under the terms and with the versions of that moment; classes are those of today. */
  async readAt(tx: Tx, id: string, at: Date): Promise<BookView> {
    await this.offerings.find(tx, id);
    if (at > tx.now) throw new Refusal('out-of-range', '"at" lies ahead; ask for a past moment.', 'at');
    const row = await tx.row<{ terms: OfferingTerms }>(
      'SELECT terms FROM offering_terms WHERE offering = $1 AND recorded_at <= $2 ORDER BY version DESC LIMIT 1',
      [id, at],
    );
    if (!row) throw new Refusal('out-of-range', 'The offering was not there yet at this moment.', 'at');
    const versions = await tx.rows<VersionRow>(
      `SELECT intent, terms, category, tier, country FROM (
         SELECT DISTINCT ON (order_id) one.investor, one.intent, event, document->'terms' AS terms
         FROM orders JOIN order_versions one ON order_id = orders.id
         WHERE offering = $1 AND recorded_at <= $2 ORDER BY order_id, one.version DESC) latest
       JOIN investors ON investors.id = latest.investor WHERE event NOT IN ('withdrawn', 'lapsed')`,
      [id, at],
    );
    return toBookView(id, at.toISOString(), row.terms, partsOfVersions(versions));
  }
}

function partsOfVersions(versions: readonly VersionRow[]): PartSums[] {
  const parts = new Map<string, PartSums>();
  for (const { intent, terms, ...standing } of versions) {
    const sums = sumsOf(readOrderTerms(terms, ''));
    for (const part of intent === 'order' ? partsOf(standing) : ['all']) {
      const key = `${part}\n${intent}`;
      const known = parts.get(key) ?? { part, intent, sums: [] };
      known.sums.push(...sums);
      parts.set(key, known);
    }
  }
  return [...parts.values()];
}
