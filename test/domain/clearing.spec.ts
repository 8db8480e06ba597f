import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBook } from '../../src/domain/book.js';
import { clearingPrice, requireDemand } from '../../src/domain/clearing.js';
import { demand } from '../../src/domain/engine.js';
import { buildLadder } from '../../src/domain/ladder.js';
import { formatPrice } from '../../src/domain/price.js';
import { readOffering } from '../../src/domain/supply.js';
import { orders } from '../support/books.js';
import { orderOf } from '../support/deals.js';
import { type OrderDocument, referenceClearingPrice } from '../support/reference-allocation.js';
import { compare, decimal } from '../support/fraction.js';

function clear(offering: Record<string, unknown>, documents: unknown[], supply: number): string | null {
  const ladder = buildLadder(readBook(documents, 'orders').orders);
  const price = clearingPrice(ladder, readOffering(offering, 'offering'), supply);
  return price === null ? null : formatPrice(price);
}

const tick = { tick: '1' };

it.each([
  ['the highest price at which all is sold', 100, tick, ['a 60 @ 12', 'b 60 @ 10', 'c 60 @ 9'], '10'],
  [
    'between two limits the upper of the lower one',
    100,
    { tick: '0.5' },
    ['a 60 @ 12', 'b 60 @ 10.7'],
    '10.5',
  ],
  ['never enough', 100, tick, ['a 99 @ 12'], null],
  ['no limit and no cap: nowhere to start', 100, tick, ['a 500'], null],
  ['no limit, but a cap', 100, { ...tick, cap: '15' }, ['a 500'], '15'],
  ['a cap above all limits', 100, { ...tick, cap: '15' }, ['a 60', 'b 60 @ 12'], '12'],
  ['a cap below all limits', 100, { ...tick, cap: '11' }, ['a 500 @ 20'], '11'],
  ['only below the floor', 100, { ...tick, floor: '11' }, ['a 60 @ 12', 'b 60 @ 10'], null],
  ['at the floor', 100, { ...tick, floor: '10' }, ['a 60 @ 12', 'b 60 @ 10'], '10'],
  ['a floor above the highest limit', 100, { ...tick, floor: '13' }, ['a 500 @ 12'], null],
  [
    'a floor above the highest limit, though the market alone would do',
    100,
    { ...tick, floor: '13' },
    ['a 500', 'b 1 @ 12'],
    null,
  ],
  ['limits below one tick', 100, tick, ['a 500 @ 0.5'], null],
  ['down to one tick', 100, tick, ['a 60 @ 12', 'b 40 @ 1'], '1'],
  ['money buys more as the price falls', 100, tick, ['a $500 @ 50'], '5'],
])('%s', (_, supply, bounds, texts, price) => {
  expect(clear({ shares: supply, ...bounds }, texts.map(orderOf), supply)).toBe(price);
});

it('agrees with trying every tick', () => {
  const book = orders({ most: 60, prices: ['0.5', '8', '9.5', '10', '12'] }, 8);
  const bound = fc.option(fc.constantFrom('7', '9.5', '10'), { nil: undefined });
  const cap = fc.option(fc.constantFrom('10', '11', '14.5'), { nil: undefined });
  fc.assert(
    fc.property(book, fc.integer({ min: 1, max: 300 }), bound, cap, (documents, supply, floor, top) => {
      const offering = { shares: supply, tick: '0.5', ...(floor && { floor }), ...(top && { cap: top }) };
      const expected = referenceClearingPrice(
        { offering, orders: documents as OrderDocument[] },
        BigInt(supply),
      );
      const price = clear(offering, documents, supply);
      if (expected === null) expect(price).toBeNull();
      else expect(compare(decimal(price!), expected)).toBe(0);
    }),
  );
});

it('refuses demand past the range, which the search may pass', () => {
  const documents = ['a 9007199254740991 @ 10', 'b 5 @ 9'].map(orderOf);
  expect(clear({ shares: 5, ...tick }, documents, 5)).toBe('10');
  const ladder = buildLadder(readBook(documents, 'orders').orders);
  expect(requireDemand(ladder, 10_000_000n, 5).shares).toBe(9_007_199_254_740_991);
  expect(() => requireDemand(ladder, 9_000_000n, 5)).toThrow('The demand of the book must not exceed');
});

type Illustration = {
  inputs: { issue_size_shares: number; price_band: [number, number]; bids_qty_price: [number, number][] };
  expected: { cut_off_price: number; demand_curve_qty_price_cum_pct: [number, number, number, number][] };
};

describe("the regulator's illustration of price discovery", () => {
  const { cases } = JSON.parse(
    readFileSync(new URL('../fixtures/vectors/price-discovery.json', import.meta.url), 'utf8'),
  ) as { cases: Illustration[] };
  const { inputs, expected } = cases[0]!;
  const [floor, cap] = inputs.price_band.map(String);
  const book = inputs.bids_qty_price.map(([shares, limit], index) =>
    orderOf(`o${index} ${shares} @ ${limit}`),
  );
  const answer = demand({
    offering: { shares: inputs.issue_size_shares, tick: '1', floor, cap },
    orders: book,
  });

  it('cuts off at 22', () => {
    expect(answer.clearingPrice).toBe(String(expected.cut_off_price));
  });

  it('has the same curve', () => {
    const curve = answer.levels.map((level) => [level.shares, Number(level.price), level.cumulative]);
    expect(curve).toEqual(expected.demand_curve_qty_price_cum_pct.map((row) => row.slice(0, 3)));
    answer.levels.forEach(({ cover }, index) => {
      expect(Number(cover) * 100).toBeCloseTo(expected.demand_curve_qty_price_cum_pct[index]![3], 1);
    });
  });

  it('counts three bids of one bidder as alternatives', () => {
    const bid = orderOf('a 300 @ 110 / 300 @ 105 / 450 @ 100');
    const { levels } = demand({ offering: { shares: 1, tick: '1' }, orders: [bid] });
    expect(levels.map(({ price, cumulative }) => [price, cumulative])).toEqual([
      ['110', 300],
      ['105', 300],
      ['100', 450],
    ]);
  });
});
