// The book as it is shown, from its sums: demand level by level, cover, clearing prices, who wants what.
// Indications and conditional offers bind nobody, so they stand apart and count in none of these figures.

import { lacksNames } from '../domain/access/deal-facts.js';
import { smallParts, withoutSmallParts } from '../domain/access/small-parts.js';
import type { Actor } from '../domain/authority.js';
import { clearingPrice } from '../domain/clearing.js';
import { ladderWithout, type SumLadder } from '../domain/level-sums.js';
import { curveOfLadder, type DemandCurve } from '../domain/levels.js';
import { formatPrice, formatRatio, parsePrice } from '../domain/price.js';
import { readOffering } from '../domain/supply.js';
import { engineOffering, mostShares, type OfferingTerms } from '../domain/terms.js';
import type { BookSums } from './book-sums.js';

export type BreakDown = { name: string; orders: number; shares: number };

/** What came through one house: `desk`, `direct` from investors themselves, or a member with its party. */
export type HouseBreakDown = BreakDown & { member: string | null };

/** The demand that the desk counts on: the gross demand without the orders that it has scrubbed. */
export type ScrubbedDemand = {
  /** How many orders are scrubbed, and what they want at the price of the break-downs. */
  out: BreakDown;
  orders: number;
  demand: number;
  cover: string;
  coverWithOverAllotment: string;
  clearingPrice: string | null;
  clearingPriceWithOverAllotment: string | null;
};

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
  /** An issuer without the names reads parts of fewer than three orders together, as `others`. */
  byClass: BreakDown[];
  /** As `byClass`. */
  byTier: BreakDown[];
  /** As `byClass`. */
  byCountry: BreakDown[];
  /** As `byClass`. */
  byMember: HouseBreakDown[];
  /** As `byClass`. */
  byChannel: BreakDown[];
  scrubbed: ScrubbedDemand;
  indications: BreakDown;
  conditionalOffers: BreakDown;
};

/** `houses`: the names of the members that the sums speak of. */
export function toBookView(
  offering: string,
  asOf: string,
  terms: OfferingTerms,
  sums: BookSums,
  houses: ReadonlyMap<string, string>,
): BookView {
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
      .toSorted(bySize);
  const ways = waysOf(breakDown('via'), { orders, shares: demand });
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
    byMember: membersOf(ways, houses),
    byChannel: summed(ways, ({ channel }) => channel).toSorted(bySize),
    scrubbed: scrubbedDemand(sums, terms, total('scrubbed', sums.scrubbed), { curve, orders, demand }),
    indications: total('indications', sums.all('indication')),
    conditionalOffers: total('conditional offers', sums.all('conditional-offer')),
  };
}

const bySize = (a: BreakDown, b: BreakDown): number => b.shares - a.shares || (a.name < b.name ? -1 : 1);

type Way = { house: string; channel: string; orders: number; shares: number };

/** What came by each house and channel. What investors sent themselves is what the other ways leave of the whole. */
function waysOf(via: readonly BreakDown[], whole: { orders: number; shares: number }): Way[] {
  const others = via.map(({ name, ...sums }): Way => {
    const end = name.indexOf(' ');
    return { house: name.slice(0, end), channel: name.slice(end + 1), ...sums };
  });
  const direct = others.reduce(
    (left, { orders, shares }) => ({ orders: left.orders - orders, shares: left.shares - shares }),
    whole,
  );
  return direct.orders === 0 ? others : [{ house: 'direct', channel: 'investor', ...direct }, ...others];
}

const isMember = (house: string): boolean => house !== 'direct' && house !== 'desk';

function membersOf(ways: readonly Way[], names: ReadonlyMap<string, string>): HouseBreakDown[] {
  return summed(ways, ({ house }) => house)
    .map(({ name: house, ...sums }) => ({
      name: names.get(house) ?? house,
      member: isMember(house) ? house : null,
      ...sums,
    }))
    .toSorted(bySize);
}

function summed(ways: readonly Way[], nameOf: (way: Way) => string): BreakDown[] {
  const all = new Map<string, BreakDown>();
  for (const way of ways) {
    const name = nameOf(way);
    const sum = all.get(name) ?? { name, orders: 0, shares: 0 };
    all.set(name, { name, orders: sum.orders + way.orders, shares: sum.shares + way.shares });
  }
  return [...all.values()];
}

function scrubbedDemand(
  sums: BookSums,
  terms: OfferingTerms,
  out: BreakDown,
  { curve, orders, demand }: { curve: DemandCurve; orders: number; demand: number },
): ScrubbedDemand {
  const isWhole = out.orders === 0;
  const left = ladderWithout(sums.all('order'), sums.scrubbed);
  const offering = readOffering(engineOffering(terms), 'offering');
  const clearing = (supply: number): string | null => {
    const price = clearingPrice(left, offering, supply);
    return price === null ? null : formatPrice(price);
  };
  return {
    out,
    orders: orders - out.orders,
    demand: demand - out.shares,
    cover: formatRatio(demand - out.shares, terms.shares),
    coverWithOverAllotment: formatRatio(demand - out.shares, mostShares(terms)),
    clearingPrice: isWhole ? curve.clearingPrice : clearing(terms.shares),
    clearingPriceWithOverAllotment: isWhole
      ? curve.clearingPriceWithOverAllotment
      : clearing(mostShares(terms)),
  };
}

/** The book as this reader may have it: to an issuer that does not see who orders, no part that is one order. */
export function bookFor(actor: Pick<Actor, 'role'>, terms: OfferingTerms, view: BookView): BookView {
  if (!lacksNames(actor, terms)) return view;
  const { byClass, byTier, byCountry, byMember, byChannel } = view;
  const houses = withoutSmallParts(byMember);
  return {
    ...view,
    byClass: withoutSmallParts(byClass),
    byTier: withoutSmallParts(byTier),
    byCountry: withoutSmallParts(byCountry),
    byMember: houses.map((part) => (part.name === smallParts ? { ...part, member: null } : part)),
    byChannel: withoutSmallParts(byChannel),
  };
}
