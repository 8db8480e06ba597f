// The book as it is shown, from its sums: demand level by level, cover, clearing prices, who wants what.
// Indications and conditional offers bind nobody, so they stand apart and count in none of these figures.

import type { SumLadder } from '../domain/level-sums.js';
import { curveOfLadder, type DemandCurve } from '../domain/levels.js';
import { formatRatio, parsePrice } from '../domain/price.js';
import { readOffering } from '../domain/supply.js';
import { engineOffering, type OfferingTerms } from '../domain/terms.js';
import type { BookSums } from './book-sums.js';

export type BreakDown = { name: string; orders: number; shares: number };

export type BookView = DemandCurve & {
  offering: string;
  asOf: string;
  shares: number;
  overAllotment: number;
  orders: number;
  /** The price at which the break-downs count: the clearing price with over-allotment, else the lowest level. */
  at: string | null;
  demand: number;
  cover: string;
  byClass: BreakDown[];
  byTier: BreakDown[];
  byCountry: BreakDown[];
  indications: BreakDown;
  conditionalOffers: BreakDown;
};

export function toBookView(offering: string, asOf: string, terms: OfferingTerms, sums: BookSums): BookView {
  const whole = sums.all('order');
  const curve = curveOfLadder(whole, readOffering(engineOffering(terms), 'offering'));
  const at = curve.clearingPriceWithOverAllotment ?? curve.levels.at(-1)?.price ?? terms.floor ?? null;
  const price = at === null ? null : parsePrice(at, 'at');
  const total = (name: string, ladder: SumLadder): BreakDown => ({
    name,
    orders: ladder.orders,
    shares: price === null ? 0 : ladder.demandAt(price, terms.shares).shares,
  });
  const { orders, shares: demand } = total('all', whole);
  const breakDown = (dimension: string): BreakDown[] =>
    sums
      .by(dimension)
      .map(({ name, ladder }) => total(name, ladder))
      .toSorted((a, b) => b.shares - a.shares || (a.name < b.name ? -1 : 1));
  return {
    ...curve,
    offering,
    asOf,
    shares: terms.shares,
    overAllotment: terms.overAllotment,
    orders,
    at,
    demand,
    cover: formatRatio(demand, terms.shares),
    byClass: breakDown('class'),
    byTier: breakDown('tier'),
    byCountry: breakDown('country'),
    indications: total('indications', sums.all('indication')),
    conditionalOffers: total('conditional offers', sums.all('conditional-offer')),
  };
}
