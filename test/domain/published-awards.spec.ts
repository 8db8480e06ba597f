// Awards that regulators publish, allocated by the engine: the two-stage proportionate allotment of an Indian
// book (funds first, then everyone), and the awards of a Treasury auction at its single price.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { divCeil } from '../support/fraction.js';
import { allocateDeal, sharesOf } from '../support/deals.js';

const casesOf = <Case>(name: string): Case[] =>
  (
    JSON.parse(readFileSync(new URL(`../fixtures/vectors/${name}.json`, import.meta.url), 'utf8')) as {
      cases: Case[];
    }
  ).cases;

type Allotment = {
  id: string;
  inputs: { qib_portion: number; mf_reserve_pct: number; bids: Record<string, number> };
  expected: { rows: { bidder: string; bid: number; total_exact: string }[] };
};

describe('proportionate allotment to institutions with a reserve for mutual funds', () => {
  const { inputs, expected } = casesOf<Allotment>('proportionate-allotment').find(
    ({ id }) => id === 'PA-01',
  )!;
  // The table counts in millions; in single shares the exact fractions come out to within a share.
  const unit = 1_000_000;
  const shares = sharesOf({
    supply: inputs.qib_portion * unit,
    orders: Object.entries(inputs.bids).map(([id, bid]) => ({
      id,
      investor: id,
      category: id.startsWith('MF') ? 'mutual-fund' : 'institutional',
      type: 'market',
      shares: bid * unit,
    })),
    policy: {
      tranches: [
        {
          name: 'funds',
          percent: String(inputs.mf_reserve_pct),
          who: { category: ['mutual-fund'] },
          method: 'pro-rata',
        },
        { name: 'everyone', method: 'pro-rata' },
      ],
    },
  });

  it.each(expected.rows.map((row) => [row.bidder, row.total_exact] as const))(
    '%s gets %s million',
    (bidder, exact) => {
      const [dividend, divisor] = exact.split('/').map(Number);
      const balance = expected.rows.find((row) => row.bidder === bidder)!;
      expect(balance.bid).toBe(inputs.bids[bidder]);
      expect(Math.abs(shares[bidder]! - (dividend! * unit) / divisor!)).toBeLessThanOrEqual(1);
    },
  );

  it('allots everything', () => {
    expect(Object.values(shares).reduce((so, one) => so + one, 0)).toBe(inputs.qib_portion * unit);
  });
});

type Awards = {
  id: string;
  inputs: { bid: number; percent: number; multiple?: number; minimum?: number }[];
  expected: { award: number }[];
};

describe('a Treasury auction', () => {
  const { inputs, expected } = casesOf<Awards>('uniform-price').find(({ id }) => id === 'UST-RULE-2')!;

  // 31 CFR 356.21: bid x percentage, up to the next multiple, never below the minimum bid.
  it.each(inputs.map((one, index) => [one.bid, one.percent, expected[index]!.award, one] as const))(
    'awards %s at %s %% as %s',
    (bid, percent, award, { multiple = 100, minimum = 100 }) => {
      const hundredths = BigInt(percent.toFixed(2).replace('.', ''));
      const units = divCeil(BigInt(bid) * hundredths, 10_000n * BigInt(multiple));
      expect(Math.max(Number(units) * multiple, minimum)).toBe(award);
    },
  );

  it('fills what is bid at any price, then from the best price down, all at one price', () => {
    const result = allocateDeal({
      supply: 1_000,
      orders: ['n1 100', 'c1 300 @ 12', 'c2 400 @ 11', 'c3 300 @ 10', 'c4 300 @ 10', 'c5 500 @ 9'],
      policy: { price: 'clearing' },
      method: 'price-priority',
    });
    expect(result.price).toBe('10');
    expect(Object.fromEntries(result.allocations.map(({ order, shares }) => [order, shares]))).toEqual({
      n1: 100,
      c1: 300,
      c2: 400,
      c3: 100,
      c4: 100,
      c5: 0,
    });
    expect(result.grossProceeds).toBe('10000.00');
  });

  it('holds a single bidder at 35 % of the offering', () => {
    const policy = { maximumPerInvestor: { percent: '35' } };
    expect(
      sharesOf({ supply: 1_000, orders: ['a 900 @ 12', 'b 900 @ 11'], policy, method: 'price-priority' }),
    ).toEqual({
      a: 350,
      b: 350,
    });
  });
});
