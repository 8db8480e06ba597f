// The founding deal in its acts, from the filing to the released allocation.

import { allocateAndRelease, showWho } from './act-allocation.js';
import { takeOrders, withdrawInWindow } from './act-book.js';
import { createDeal, declareEffective, takeIndications } from './act-filing.js';
import { priceTheDeal } from './act-price.js';
import type { Cast } from './cast.js';
import { readBookLines, readFacts } from './deal-data.js';
import { Deal } from './deal.js';
import { note, say } from './narrator.js';

/** @returns the offering, released. @throws where the deal does not end as it must. */
export async function playFoundingDeal(cast: Cast): Promise<string> {
  const deal = new Deal(cast, readFacts(), readBookLines());
  say(`Playing the founding deal against ${cast.address}.`);
  note(
    'The terms, dates, money and results are real, with their sources in data/demonstration/rush-2004.json.',
  );
  note('The order book, the daily bars of the stock and what is called synthetic there are invented.');
  await createDeal(deal);
  await takeIndications(deal);
  await declareEffective(deal);
  await withdrawInWindow(deal);
  await takeOrders(deal);
  await priceTheDeal(deal);
  await allocateAndRelease(deal);
  await showWho(deal);
  return deal.offering;
}
