import { readBook } from '../domain/book.js';
import { clearingPrice, requireDemand } from '../domain/clearing.js';
import { readFields, readList, readShares } from '../domain/document.js';
import { buildLadder } from '../domain/ladder.js';
import { type Price, parsePrice } from '../domain/price.js';
import { readOffering } from '../domain/supply.js';
import type { DealInput } from './price-input.js';

/** What the book says: its clearing prices and its demand at any price. */
export type BookFacts = {
  /** At base plus over-allotment, and at base; null where the book is not covered. */
  clearing: Price | null;
  clearingAtBase: Price | null;
  orders: number | null;
  demandAt: (price: Price) => number;
  /** The curve from the highest price down, for charts. */
  levels: { price: Price; cumulative: number }[];
};

const curveFields = new Set(
  `levels clearingPrice clearingPriceWithOverAllotment asOf at snapshot gross synthetic note source`.split(
    /\s+/,
  ),
);
const levelFields = new Set('price shares cumulative market orders cover coverWithOverAllotment'.split(' '));
const ordersFields = new Set(['offering', 'orders', 'asOf', 'synthetic', 'note', 'source']);

/** Reads the orders of the book, or the curve that `greenshoe demand` prints. */
export function readBookFacts(document: unknown, deal: DealInput): BookFacts {
  const isOrders = typeof document === 'object' && document !== null && 'orders' in document;
  return isOrders ? ofOrders(document, deal) : ofCurve(document);
}

function ofOrders(document: unknown, deal: DealInput): BookFacts {
  const fields = readFields(document, ordersFields, 'book');
  const given = fields.offering === undefined ? undefined : readOffering(fields.offering, 'book.offering');
  const offering = given ?? { shares: deal.shares, overAllotment: deal.overAllotment, nakedShort: 0 };
  const ticked = { ...offering, tick: offering.tick ?? deal.tick };
  const { orders } = readBook(readList(fields, 'orders', 'book'), 'book.orders');
  const ladder = buildLadder(orders);
  const all = ticked.shares + ticked.overAllotment;
  return {
    clearing: clearingPrice(ladder, ticked, all),
    clearingAtBase: clearingPrice(ladder, ticked, ticked.shares),
    orders: orders.length,
    demandAt: (price) => requireDemand(ladder, price, all).shares,
    levels: ladder.limits.map((price) => ({ price, cumulative: requireDemand(ladder, price, all).shares })),
  };
}

function priceOf(value: unknown, path: string): Price | null {
  return value === null || value === undefined ? null : parsePrice(value, path);
}

function ofCurve(document: unknown): BookFacts {
  const fields = readFields(document, curveFields, 'book');
  const levels = readList(fields, 'levels', 'book').map((value, i) => {
    const path = `book.levels[${i}]`;
    const level = readFields(value, levelFields, path);
    return {
      price: parsePrice(level.price, `${path}.price`),
      cumulative: readShares(level, 'cumulative', path),
      market: level.market === undefined ? 0 : readShares(level, 'market', path),
      orders: level.orders === undefined ? null : readShares(level, 'orders', path),
    };
  });
  const down = levels.toSorted((a, b) => (a.price > b.price ? -1 : 1));
  return {
    clearing: priceOf(fields.clearingPriceWithOverAllotment, 'book.clearingPriceWithOverAllotment'),
    clearingAtBase: priceOf(fields.clearingPrice, 'book.clearingPrice'),
    orders: down.at(-1)?.orders ?? null,
    demandAt: (price) => down.findLast((level) => level.price >= price)?.cumulative ?? down[0]?.market ?? 0,
    levels: down.map(({ price, cumulative }) => ({ price, cumulative })),
  };
}
