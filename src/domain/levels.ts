// The demand of a book level by level, from the highest price down: what the desk watches while the book is
// open. Each level counts every order that would take part at its price, so a market order counts at all of
// them; `shares` is what a level adds to the one above, money orders' gain from the lower price included.
import { type Book, readOrGivenBook } from './book.js';
import { clearingPrice, requireDemand } from './clearing.js';
import { missingField, readFields } from './document.js';
import { type Ladder, buildLadder } from './ladder.js';
import { type Price, formatPrice, formatRatio } from './price.js';
import { Refusal } from './refusal.js';
import { type Offering, readOffering, requireTick } from './supply.js';

export type Level = {
  price: string;
  shares: number;
  cumulative: number;
  market: number;
  orders: number;
  cover: string;
  coverWithOverAllotment: string;
};

export type DemandCurve = {
  levels: Level[];
  clearingPrice: string | null;
  clearingPriceWithOverAllotment: string | null;
};

/** A book with its offering; `isGrid` asks for every tick from cap to floor. */
export type DemandQuestion = { offering: Offering; book: Book; isGrid: boolean };

const FIELDS: ReadonlySet<string> = new Set(['offering', 'orders', 'grid']);
const MOST_TICKS = 100_000;

/** Reads the question; `given` is a book that was read from a file of its own. */
export function readDemandQuestion(document: unknown, given?: Book): DemandQuestion {
  const fields = readFields(document, FIELDS, '');
  if (fields.grid !== undefined && typeof fields.grid !== 'boolean') {
    throw new Refusal('wrong-type', 'grid must be true or false.', 'grid');
  }
  const offering = readOffering(fields.offering, 'offering');
  requireTick(offering);
  return { offering, book: readOrGivenBook(fields, given), isGrid: fields.grid === true };
}

export function demandCurve({ offering, book, isGrid }: DemandQuestion): DemandCurve {
  return curveOfLadder(buildLadder(book.orders), offering, isGrid);
}

/** The same from a ladder that is kept, whose orders need not be at hand. */
export function curveOfLadder(ladder: Ladder, offering: Offering, isGrid = false): DemandCurve {
  const supplyWithMore = offering.shares + offering.overAllotment;
  let above = 0;
  const levels = (isGrid ? grid(offering) : ladder.limits).map((price): Level => {
    const demand = requireDemand(ladder, price, offering.shares);
    const withMore = requireDemand(ladder, price, supplyWithMore);
    const level = {
      price: formatPrice(price),
      shares: demand.shares - above,
      cumulative: demand.shares,
      market: demand.market,
      orders: demand.orders,
      cover: formatRatio(demand.shares, offering.shares),
      coverWithOverAllotment: formatRatio(withMore.shares, supplyWithMore),
    };
    above = demand.shares;
    return level;
  });
  return {
    levels,
    clearingPrice: formattedClearingPrice(ladder, offering, offering.shares),
    clearingPriceWithOverAllotment: formattedClearingPrice(ladder, offering, supplyWithMore),
  };
}

function formattedClearingPrice(ladder: Ladder, offering: Offering, supply: number): string | null {
  const price = clearingPrice(ladder, offering, supply);
  return price === null ? null : formatPrice(price);
}

function grid(offering: Offering): Price[] {
  const { floor, cap } = offering;
  if (floor === undefined) throw missingField('offering.floor');
  if (cap === undefined) throw missingField('offering.cap');
  const tick = requireTick(offering);
  if ((cap - floor) / tick >= BigInt(MOST_TICKS)) {
    const message = `A grid has at most ${MOST_TICKS} prices: bring floor and cap together or use a larger tick.`;
    throw new Refusal('too-large', message, 'grid');
  }
  const prices: Price[] = [];
  for (let price = cap; price >= floor; price -= tick) prices.push(price);
  return prices;
}
