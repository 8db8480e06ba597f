// Pricing, apart: a proposal rests on every order of the book.

import { lineReader } from '../orders/book-lines.js';
import type { PriceModel } from '../domain/pricing/price-model.js';
import { sha256 } from '../platform/journal/journal.js';
import type { Work } from '../platform/threads/work.js';
import { propose, type ProposalDocument } from './propose.js';

/** A request without its book, the offering of the book and whose orders are in it. */
export type ProposeQuestion = { request: object; offering: object; investors: string; model: PriceModel };

/** Takes the lines of the orders that count. */
export function begin({ request, offering, investors, model }: ProposeQuestion): Work<ProposalDocument> {
  const read = lineReader(investors);
  const orders: object[] = [];
  return {
    take(text) {
      for (const line of text.split('\n')) orders.push(read(line).document);
    },
    finish() {
      const book = orders.length === 0 ? {} : { book: { offering, orders } };
      return { answer: propose({ ...request, ...book }, model, sha256), texts: [] };
    },
  };
}
