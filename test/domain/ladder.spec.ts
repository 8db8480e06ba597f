import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBook } from '../../src/domain/book.js';
import { orderDemand } from '../../src/domain/demand.js';
import { buildLadder } from '../../src/domain/ladder.js';
import { parsePrice } from '../../src/domain/price.js';
import { orders } from '../support/books.js';
import { orderOf } from '../support/deals.js';

const ladderOf = (texts: string[]): ReturnType<typeof buildLadder> =>
  buildLadder(readBook(texts.map(orderOf), 'orders').orders);

it('lists every distinct limit once, from the top', () => {
  const ladder = ladderOf(['a 1 @ 10', 'b 1 @ 12', 'c 1 @ 10.0', 'd 1 @ 11 / 2 @ 9', 'e 5', 'f 5 % @ 8']);
  expect(ladder.limits).toEqual([12n, 11n, 10n, 9n, 8n].map((price) => price * 1_000_000n));
  expect(ladderOf([]).limits).toEqual([]);
});

it('finds at any price what asking every order finds', () => {
  const book = orders({ most: 90, prices: ['8', '9.5', '10', '12'] }, 12);
  const prices = ['0.000001', '7', '8', '9', '9.5', '10', '11', '12', '13'].map((at) => parsePrice(at, 'p'));
  fc.assert(
    fc.property(book, fc.integer({ min: 1, max: 500 }), (documents, supply) => {
      const { orders: read } = readBook(documents, 'orders');
      const ladder = buildLadder(read);
      for (const price of prices) {
        const demands = read.map((order) => orderDemand(order, price, supply));
        const market = read.filter((order) => order.type !== 'step' && !('limit' in order && order.limit));
        expect(ladder.demandAt(price, supply)).toEqual({
          shares: demands.reduce((so, shares) => so + shares, 0),
          market: market.reduce((so, order) => so + orderDemand(order, price, supply), 0),
          orders: demands.filter((shares) => shares > 0).length,
        });
      }
    }),
  );
});

it('counts amounts and prices past 2^53 millionths exactly', () => {
  const ladder = ladderOf(['a $90071992547409910', 'b $90071992547409910', 'c $5']);
  expect(ladder.demandAt(30_000_000n, 1)).toEqual({
    shares: 2 * 3_002_399_751_580_330,
    market: 2 * 3_002_399_751_580_330,
    orders: 2,
  });
  expect(ladder.demandAt(90_071_992_547_409_910_000_000n, 1).shares).toBe(2);
  expect(ladder.demandAt(90_071_992_547_409_910_000_001n, 1)).toEqual({ shares: 0, market: 0, orders: 0 });
});
