import fc from 'fast-check';
import { expect, it } from 'vitest';
import { demand } from '../../src/domain/engine.js';
import { orders } from '../support/books.js';
import { orderOf } from '../support/deals.js';

const book = [
  'A 2000000 @ 0.40',
  'B $1000000',
  'C 4000000 @ 0.38',
  'D 5000000 @ 0.36',
  'E 1500000',
  'F 1000000 @ 0.40 / 2500000 @ 0.37 / 4000000 @ 0.35',
  'G 3000000 @ 0.37',
].map(orderOf);
const offering = { shares: 10_000_000, overAllotment: 1_000_000, tick: '0.01' };

it('shows the worked example level by level', () => {
  const answer = demand({ offering, orders: book });
  expect(answer.levels.map(({ price, cumulative, cover }) => [price, cumulative, cover])).toEqual([
    ['0.4', 7_000_000, '0.7000'],
    ['0.38', 11_131_578, '1.1132'],
    ['0.37', 15_702_702, '1.5703'],
    ['0.36', 20_777_777, '2.0778'],
    ['0.35', 22_357_142, '2.2357'],
  ]);
  expect(answer.levels[1]).toEqual({
    price: '0.38',
    shares: 4_131_578,
    cumulative: 11_131_578,
    market: 4_131_578,
    orders: 5,
    cover: '1.1132',
    coverWithOverAllotment: '1.0120',
  });
  expect([answer.clearingPrice, answer.clearingPriceWithOverAllotment]).toEqual(['0.38', '0.38']);
});

it('lists every tick from cap to floor as a grid', () => {
  const bounds = { ...offering, floor: '0.35', cap: '0.40' };
  const { levels } = demand({ offering: bounds, orders: book, grid: true });
  expect(levels.map(({ price, cumulative }) => [price, cumulative])).toEqual([
    ['0.4', 7_000_000],
    ['0.39', 7_064_102],
    ['0.38', 11_131_578],
    ['0.37', 15_702_702],
    ['0.36', 20_777_777],
    ['0.35', 22_357_142],
  ]);
  expect(demand({ offering: bounds, orders: book, grid: false }).levels).toHaveLength(5);
});

it('may have 100,000 prices in a grid', () => {
  const wide = { shares: 1, tick: '0.0001', floor: '1.0001', cap: '11' };
  expect(demand({ offering: wide, orders: [], grid: true }).levels).toHaveLength(100_000);
});

it('counts percent orders of the shares, and of shares and option in the figures with it', () => {
  const answer = demand({
    offering: { shares: 100, overAllotment: 50, tick: '1' },
    orders: ['a 100 % @ 12', 'b 20 @ 10'].map(orderOf),
  });
  expect(answer.levels).toMatchObject([
    { price: '12', cumulative: 100, cover: '1.0000', coverWithOverAllotment: '1.0000' },
    { price: '10', cumulative: 120, cover: '1.2000', coverWithOverAllotment: '1.1333' },
  ]);
  expect([answer.clearingPrice, answer.clearingPriceWithOverAllotment]).toEqual(['12', '12']);
});

it('has no levels and no clearing price without limits', () => {
  expect(demand({ offering, orders: [orderOf('a 99')] })).toEqual({
    levels: [],
    clearingPrice: null,
    clearingPriceWithOverAllotment: null,
  });
});

it('adds up from level to level, and does not depend on the order of the orders', () => {
  const some = orders({ most: 90, prices: ['8', '9.5', '10', '12'] }, 9);
  fc.assert(
    fc.property(some, (documents) => {
      const question = { offering: { shares: 77, overAllotment: 7, tick: '0.5' }, orders: documents };
      const answer = demand(question);
      let sum = 0;
      for (const level of answer.levels) {
        sum += level.shares;
        expect(level.cumulative).toBe(sum);
        expect(level.shares).toBeGreaterThanOrEqual(0);
      }
      expect(demand({ ...question, orders: documents.toReversed() })).toEqual(answer);
    }),
  );
});

it('refuses a sum past the range at the level where it happens', () => {
  const huge = ['a 9007199254740991 @ 10', 'b 1 @ 9'].map(orderOf);
  expect(() => demand({ offering, orders: huge })).toThrow('The demand of the book must not exceed');
});
