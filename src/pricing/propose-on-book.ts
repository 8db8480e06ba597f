// A price that rests on every order of a book, worked out apart.

import type { PriceModel } from '../domain/pricing/price-model.js';
import { engineOffering } from '../domain/terms.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import type { OrderBook } from '../orders/order-book.js';
import type { Tx } from '../platform/database/transaction.js';
import { apart, type WorkPlace } from '../platform/threads/apart.js';
import type { ProposalDocument } from './propose.js';
import type { ProposeQuestion } from './propose-work.js';

const proposing: WorkPlace<ProposeQuestion, ProposalDocument> = {
  url: new URL('./propose-work.js', import.meta.url),
  load: () => import('./propose-work.js'),
};

/** Of the orders, which the reader may not see, only the price comes out. */
export function proposeOnBook(
  tx: Tx,
  orders: OrderBook,
  { id, terms }: OfferingEntity,
  request: object,
  model: PriceModel,
): Promise<ProposalDocument> {
  return tx.beyondOwn(async () => {
    const investors = await orders.investorsOf(tx, id);
    const question = { request, offering: engineOffering(terms), investors, model };
    return apart(proposing, question, orders.lines(tx, id), async (proposal) => proposal);
  });
}
