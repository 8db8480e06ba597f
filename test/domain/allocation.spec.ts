import { describe, expect, it } from 'vitest';
import { allocateDeal, questionOf, sha256, sharesOf, type Deal } from '../support/deals.js';
import { allocate } from '../../src/domain/engine.js';

const workedExample: Deal = {
  supply: 10_000_000,
  offering: { overAllotment: 1_000_000, tick: '0.01' },
  orders: [
    'A 2000000 @ 0.40',
    'B $1000000',
    'C 4000000 @ 0.38',
    'D 5000000 @ 0.36',
    'E 1500000',
    'F 1000000 @ 0.40 / 2500000 @ 0.37 / 4000000 @ 0.35',
    'G 3000000 @ 0.37',
  ],
  policy: { price: '0.37', lot: 1_000, overAllotment: 1_000_000, maximumPerInvestor: { percent: '20' } },
};

describe('the worked example: eleven million shares at 37 cents', () => {
  it('comes out to the share', () => {
    expect(sharesOf(workedExample)).toEqual({
      A: 1_517_000,
      B: 2_050_000,
      C: 2_200_000,
      D: 0,
      E: 1_137_000,
      F: 1_896_000,
      G: 2_200_000,
    });
  });

  it('sells everything for $4,070,000.00', () => {
    expect(allocateDeal(workedExample)).toMatchObject({
      price: '0.37',
      supply: 11_000_000,
      allocated: 11_000_000,
      unallocated: 0,
      grossProceeds: '4070000.00',
    });
  });

  it('clears at 38 cents, where the same orders but D and G take part', () => {
    const cleared = allocateDeal({
      ...workedExample,
      policy: { ...workedExample.policy, price: 'clearing' },
    });
    expect(cleared.price).toBe('0.38');
    expect(cleared.allocations.filter(({ shares }) => shares > 0).map(({ order }) => order)).toEqual([
      'A',
      'B',
      'C',
      'E',
      'F',
    ]);
  });
});

const fund = { category: 'fund' };
const retail = { category: 'retail' };

describe('small books', () => {
  const rows: [name: string, deal: Deal, gets: Record<string, number>][] = [
    [
      'an investor with two orders stays within its maximum, in lots',
      {
        supply: 200,
        orders: ['x1 100 of x', 'x2 50 of x', 'y 150'],
        policy: { lot: 10, maximumPerInvestor: { shares: 60 } },
      },
      { x1: 40, x2: 20, y: 60 },
    ],
    [
      'price priority shares the level where the shares run out',
      {
        supply: 100,
        orders: ['a 30 @ 12 / 90 @ 10', 'b 60 @ 11', 'c 40 @ 10'],
        method: 'price-priority',
      },
      { a: 36, b: 60, c: 4 },
    ],
    [
      'nearest brings the smallest that went up down again',
      { supply: 10, orders: ['a 15', 'b 15', 'c 10'], policy: { rounding: 'nearest' } },
      { a: 4, b: 4, c: 2 },
    ],
    [
      'minimum fills are struck out one after the other',
      {
        supply: 100,
        orders: [
          { id: 'a', investor: 'a', type: 'market', shares: 100, minimumFill: 60 },
          { id: 'b', investor: 'b', type: 'market', shares: 100, minimumFill: 60 },
          'c 100',
        ],
      },
      { a: 0, b: 0, c: 100 },
    ],
    [
      'what a tranche cannot place goes to the next',
      {
        supply: 100,
        orders: [
          { id: 'f', investor: 'f', type: 'market', shares: 10, ...fund },
          { id: 'r', investor: 'r', type: 'market', shares: 80, ...retail },
          'o 80',
        ],
        policy: {
          tranches: [
            { name: 'funds', percent: '30', who: { category: ['fund'] }, method: 'pro-rata' },
            { name: 'retail', percent: '30', who: { category: ['retail'] }, method: 'pro-rata' },
            { name: 'rest', method: 'pro-rata' },
          ],
        },
      },
      { f: 10, r: 61, o: 29 },
    ],
    [
      'nothing flows back to an earlier tranche',
      {
        supply: 100,
        orders: [
          { id: 'f', investor: 'f', type: 'market', shares: 90, ...fund },
          { id: 'r', investor: 'r', type: 'market', shares: 10, ...retail },
        ],
        policy: {
          tranches: [
            { name: 'funds', shares: 30, who: { category: ['fund'] }, method: 'pro-rata' },
            { name: 'retail', who: { category: ['retail'] }, method: 'pro-rata' },
          ],
        },
      },
      { f: 30, r: 10 },
    ],
    [
      'the supply is floored to a lot before the first tranche',
      { supply: 25, orders: ['a 100', 'b 100'], policy: { lot: 10 } },
      { a: 10, b: 10 },
    ],
    // Found by comparing with the reference: without a maximum the room of an investor came out as NaN.
    [
      'time priority without a maximum',
      {
        supply: 1,
        orders: ['a 5 %', 'g 1', 'i 1 @ 8'],
        method: 'time-priority',
      },
      { a: 0, g: 1, i: 0 },
    ],
  ];
  it.each(rows)('%s', (_, deal, gets) => {
    expect(sharesOf(deal)).toEqual(gets);
  });
});

it('takes percentages of the supply as given, before it is floored to a lot', () => {
  const deal: Deal = {
    supply: 199,
    orders: ['a 300'],
    policy: { lot: 100, tranches: [{ name: 'half', percent: '50.5', method: 'pro-rata' }] },
  };
  expect(sharesOf(deal)).toEqual({ a: 100 });
});

it('does not let money orders pass the range of shares', () => {
  const deal = { supply: 1, orders: ['a $9007199254740992'], policy: { price: '1' } };
  expect(() => allocateDeal(deal)).toThrow(/order a/);
  expect(() => allocateDeal({ ...deal, orders: ['a 9007199254740991', 'b 1'] })).toThrow(
    /demand at the price/,
  );
  expect(sharesOf({ ...deal, orders: ['a $9007199254740991'] })).toEqual({ a: 1 });
});

it('shares out exactly where products pass 2^53', () => {
  const most = 9_007_199_254_740_991;
  const half = (most - 1) / 2;
  expect(sharesOf({ supply: most - 2, orders: [`a ${half}`, `b ${half}`], policy: { price: '1' } })).toEqual({
    a: half,
    b: half - 1,
  });
});

it('reads a document without changing it', () => {
  const question = questionOf(workedExample);
  const before = structuredClone(question);
  allocate(question, sha256);
  expect(question).toEqual(before);
});
