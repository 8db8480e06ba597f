// The book as it is shown, from its sums: demand level by level, cover, clearing prices, who wants what.
// Indications and conditional offers bind nobody, so they stand apart and count in none of these figures.

import { ladderOfSums, type LevelSum } from '../domain/level-sums.js';
import { curveOfLadder, type DemandCurve } from '../domain/levels.js';
import { formatRatio, parsePrice, type Price } from '../domain/price.js';
import { readOffering } from '../domain/supply.js';
import type { OfferingTerms } from '../domain/terms.js';
import type { PartSums } from '../orders/book-levels.js';

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

/** The offering as the engine reads it. */
export function engineOffering({
  shares,
  overAllotment,
  tick,
  floor,
  cap,
}: OfferingTerms): Record<string, unknown> {
  return {
    shares,
    overAllotment,
    tick,
    ...(floor === undefined ? {} : { floor }),
    ...(cap === undefined ? {} : { cap }),
  };
}

export function toBookView(
  offering: string,
  asOf: string,
  terms: OfferingTerms,
  parts: PartSums[],
): BookView {
  const whole = sumsOfPart(parts, 'all', 'order');
  const ladder = ladderOfSums(whole);
  const curve = curveOfLadder(ladder, readOffering(engineOffering(terms), 'offering'));
  const at = curve.clearingPriceWithOverAllotment ?? curve.levels.at(-1)?.price ?? terms.floor ?? null;
  const price = at === null ? null : parsePrice(at, 'at');
  const total = (name: string, sums: LevelSum[]): BreakDown => totalOf(name, sums, price, terms.shares);
  const { orders, shares: demand } = total('all', whole);
  const breakDown = (dimension: string): BreakDown[] =>
    parts
      .filter(({ part, intent }) => intent === 'order' && part.startsWith(`${dimension} `))
      .map(({ part, sums }) => total(part.slice(dimension.length + 1), sums))
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
    indications: total('indications', sumsOfPart(parts, 'all', 'indication')),
    conditionalOffers: total('conditional offers', sumsOfPart(parts, 'all', 'conditional-offer')),
  };
}

function sumsOfPart(parts: PartSums[], part: string, intent: PartSums['intent']): LevelSum[] {
  return parts.find((one) => one.part === part && one.intent === intent)?.sums ?? [];
}

function totalOf(name: string, sums: LevelSum[], price: Price | null, supply: number): BreakDown {
  const shares = price === null ? 0 : ladderOfSums(sums).demandAt(price, supply).shares;
  return { name, orders: sums.reduce((count, sum) => count + sum.orders, 0), shares };
}
