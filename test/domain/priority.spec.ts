import { describe, expect, it } from 'vitest';
import { allocateDeal, sharesOf, type Deal } from '../support/deals.js';

const at = (id: string, receivedAt: string, shares: number, investor = id): Record<string, unknown> => ({
  id,
  investor,
  type: 'market',
  shares,
  receivedAt,
});

const tiered = (id: string, tier: number): Record<string, unknown> => ({
  ...at(id, '2026-11-02T10:00:00Z', 90),
  tier,
});

describe('time priority', () => {
  const one = '2026-11-02T10:00:00Z';
  const two = '2026-11-02T12:00:00+01:00';
  const rows: [string, Deal, Record<string, number>][] = [
    [
      'the earliest in full, the last what is left',
      { supply: 50, orders: [at('a', two, 40), at('b', one, 30)] },
      { a: 20, b: 30 },
    ],
    ['no time comes last', { supply: 50, orders: ['a 40', at('b', one, 30)] }, { a: 20, b: 30 }],
    [
      'the same instant by identifier',
      { supply: 50, orders: [at('b', one, 40), at('a', '2026-11-02T11:00:00+01:00', 40)] },
      { a: 40, b: 10 },
    ],
    [
      'the same instant by size',
      { supply: 50, orders: [at('a', one, 20), at('b', one, 40)], policy: { tieBreak: 'size' } },
      { a: 10, b: 40 },
    ],
    [
      'by lots',
      { supply: 50, orders: [at('a', one, 25), at('b', two, 40)], policy: { lot: 10 } },
      { a: 20, b: 30 },
    ],
    [
      "an investor's room is used up in the same order",
      {
        supply: 90,
        orders: [at('a', two, 40, 'x'), at('b', one, 30, 'x'), at('c', two, 99)],
        policy: { maximumPerInvestor: { shares: 45 } },
      },
      { a: 15, b: 30, c: 45 },
    ],
  ];
  it.each(rows)('%s', (_, deal, gets) => {
    expect(sharesOf({ ...deal, method: 'time-priority' })).toEqual(gets);
  });

  it('says when a maximum, not the shares, was the end', () => {
    const { allocations } = allocateDeal({
      supply: 60,
      orders: [at('a', one, 40), at('b', two, 40)],
      policy: { maximumPerInvestor: { shares: 35 } },
      method: 'time-priority',
    });
    expect(allocations.map(({ explanation }) => explanation[0]!)).toMatchObject([
      { capped: true, quota: null, shares: 35 },
      { capped: false, quota: null, shares: 25 },
    ]);
  });

  it('says of an order that got all it wants that nothing held it back', () => {
    const { allocations } = allocateDeal({
      supply: 60,
      orders: [at('a', one, 30), at('b', two, 20)],
      policy: { maximumPerInvestor: { shares: 30 } },
      method: 'time-priority',
    });
    expect(allocations.map(({ explanation }) => explanation[0]!.capped)).toEqual([false, false]);
  });
});

describe('price priority', () => {
  const rows: [string, Deal, Record<string, number>][] = [
    ['the market before all limits', { supply: 50, orders: ['a 40 @ 99', 'b 30'] }, { a: 20, b: 30 }],
    [
      'the market itself is shared where it is too much',
      { supply: 50, orders: ['a 40 @ 99', 'b 75', 'c 25'] },
      { a: 0, b: 38, c: 12 },
    ],
    ['the highest limit first', { supply: 50, orders: ['a 40 @ 11', 'b 30 @ 12'] }, { a: 20, b: 30 }],
    [
      'the level where the shares run out pro rata',
      { supply: 50, orders: ['a 20 @ 12', 'b 40 @ 11', 'c 20 @ 11'] },
      { a: 20, b: 20, c: 10 },
    ],
    [
      'a step stands at each limit with what it adds',
      { supply: 70, orders: ['a 30 @ 12 / 90 @ 10', 'b 30 @ 11', 'c 60 @ 10'] },
      { a: 35, b: 30, c: 5 },
    ],
    [
      'cumulative steps add up',
      { supply: 70, orders: ['a 30 @ 12 + 90 @ 10', 'b 30 @ 11', 'c 10 @ 10'] },
      { a: 39, b: 30, c: 1 },
    ],
    [
      'steps below the price do not count',
      { supply: 99, orders: ['a 30 @ 12 / 90 @ 9', 'b 30 @ 9'] },
      { a: 30, b: 0 },
    ],
    [
      'an odd lot above is still wanted below',
      { supply: 99, orders: ['a 15 @ 12 + 15 @ 11'], policy: { lot: 10 } },
      { a: 30 },
    ],
    [
      'nothing goes below a level that is short',
      {
        supply: 25,
        orders: ['a 10 @ 12', 'b 10 @ 12', 'c 10 @ 12', 'd 50 @ 11'],
        policy: { rounding: 'down' },
      },
      { a: 8, b: 8, c: 8, d: 0 },
    ],
    ['shares that run out exactly', { supply: 30, orders: ['a 30 @ 12', 'b 30 @ 11'] }, { a: 30, b: 0 }],
    [
      'a room used up above is not there below',
      {
        supply: 99,
        orders: ['a 30 @ 12 of x', 'b 30 @ 11 of x', 'c 60 @ 11'],
        policy: { maximumPerInvestor: { shares: 40 } },
      },
      { a: 30, b: 10, c: 40 },
    ],
    [
      'a room is shared inside a level',
      {
        supply: 99,
        orders: ['a 30 @ 12 of x', 'b 60 @ 12 of x'],
        policy: { maximumPerInvestor: { shares: 30 } },
      },
      { a: 10, b: 20 },
    ],
  ];
  it.each(rows)('%s', (_, deal, gets) => {
    expect(sharesOf({ ...deal, method: 'price-priority' })).toEqual(gets);
  });

  it('says that a maximum was the end, also where the level above took the last share', () => {
    const { allocations } = allocateDeal({
      supply: 50,
      orders: ['a 50 @ 12 of x', 'b 20 @ 11 of x'],
      policy: { maximumPerInvestor: { shares: 50 } },
      method: 'price-priority',
    });
    expect(allocations.map(({ explanation }) => explanation[0]!)).toMatchObject([
      { capped: false, shares: 50 },
      { capped: true, shares: 0 },
    ]);
  });

  it('multiplies wants by tier inside a level', () => {
    const method = { method: 'price-priority', weights: { tier: { '1': 2 } } };
    expect(sharesOf({ supply: 60, orders: [tiered('a', 1), tiered('b', 2)], method })).toEqual({
      a: 40,
      b: 20,
    });
  });

  it('brings to a later tranche what the earlier one left of its lowest steps', () => {
    const policy = {
      tranches: [
        { name: 'first', shares: 30, who: { investor: ['x'] }, method: 'pro-rata' },
        { name: 'then', method: 'price-priority' },
      ],
    };
    const orders = ['a 40 @ 12 / 90 @ 10 of x', 'b 30 @ 11', 'c 50 @ 10'];
    expect(sharesOf({ supply: 95, orders, policy })).toEqual({ a: 53, b: 30, c: 12 });
  });

  it('counts what the levels above gave into the quota', () => {
    const { allocations } = allocateDeal({
      supply: 100,
      orders: ['a 30 @ 12 / 90 @ 10', 'b 60 @ 11', 'c 40 @ 10', 'd 5 @ 10'],
      method: 'price-priority',
    });
    const quotas = allocations.map(({ explanation }) => explanation[0]!.quota);
    expect(quotas).toEqual(['35.714285', '60', '3.809523', '0.47619']);
    const below = allocateDeal({ supply: 5, orders: ['a 5 @ 12', 'b 5 @ 11'], method: 'price-priority' });
    expect(below.allocations[1]!.explanation[0]).toMatchObject({ quota: '0', shares: 0 });
  });
});
