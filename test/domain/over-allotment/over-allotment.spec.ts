import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overAllotment } from '../../../src/domain/over-allotment/over-allotment.js';
import { refusalOf } from '../../support/refusals.js';

const none = { exercises: [], purchases: [], optionDays: 30, pricedOn: '2026-01-05' };

describe('real offerings', () => {
  it('Ocular Therapeutix, December 2020: the option in full', () => {
    const result = overAllotment({
      ...none,
      offerPrice: '21.50',
      grossSpread: '0',
      base: 3_725_000,
      option: 558_750,
      allocated: 4_283_750,
      exercises: [{ on: '2026-01-05', shares: 558_750 }],
    });
    expect(result).toMatchObject({
      covered: 558_750,
      naked: 0,
      openShort: 0,
      optionLeft: 0,
      sharesIssued: 4_283_750,
      issuerProceeds: { total: '92100625.00' },
    });
  });

  it('Ocular Therapeutix, December 2023: 15 % to the share', () => {
    const result = overAllotment({
      ...none,
      offerPrice: '3.25',
      grossSpread: '0.195',
      base: 30_800_000,
      option: 4_620_000,
      allocated: 35_420_000,
    });
    expect(result.shortCreated).toBe(4_620_000);
    expect(result.issuerProceeds).toEqual({ base: '94094000.00', option: '0.00', total: '94094000.00' });
  });

  it('Applied DNA, April 2015: a third of the option, 45 days', () => {
    const result = overAllotment({
      ...none,
      offerPrice: '3.00',
      grossSpread: '0',
      base: 3_820_000,
      option: 573_000,
      allocated: 4_393_000,
      exercises: [{ on: '2026-01-05', shares: 191_000 }],
      optionDays: 45,
      pricedOn: '2026-01-05',
    });
    expect(result).toMatchObject({
      exercised: 191_000,
      optionLeft: 382_000,
      optionExpires: '2026-02-19',
      sharesIssued: 4_011_000,
      issuerProceeds: { total: '12033000.00' },
    });
  });

  it('Facebook, May 2012: 15 % of the base is rounded down', () => {
    const facebook = {
      ...none,
      offerPrice: '38',
      grossSpread: '0.418',
      base: 421_233_615,
      allocated: 484_418_657,
    };
    expect(overAllotment({ ...facebook, option: 63_185_042 }).covered).toBe(63_185_042);
    expect(refusalOf(() => overAllotment({ ...facebook, option: 63_185_043 })).code).toBe(
      'option-above-15-percent',
    );
  });

  it('Rush, July 2004: best efforts place more and have no short', () => {
    const rush = {
      ...none,
      offerPrice: '0.37',
      grossSpread: '0.037',
      base: 10_000_000,
      option: 1_000_000,
      allocated: 11_000_000,
      additionalPlacement: true,
      pricedOn: '2004-07-22',
    };
    expect(overAllotment(rush)).toEqual({
      shortCreated: 0,
      covered: 0,
      naked: 0,
      openShort: 0,
      exercised: 1_000_000,
      optionLeft: 0,
      optionExpires: '2004-08-21',
      sharesIssued: 11_000_000,
      issuerProceeds: { base: '3330000.00', option: '333000.00', total: '3663000.00' },
      syndicateProfit: { gross: '0.00', netOfConcession: null },
      lines: [],
      warnings: [],
    });
    const small = overAllotment({ ...rush, allocated: 1_500_000, concession: '0.01' });
    expect(small).toMatchObject({ exercised: 0, optionLeft: 1_000_000, sharesIssued: 1_500_000 });
    expect(small.issuerProceeds).toEqual({ base: '499500.00', option: '0.00', total: '499500.00' });
    expect(small.syndicateProfit.netOfConcession).toBe('0.00');
    expect(overAllotment({ ...rush, base: 1_000, option: 900, allocated: 1_900 }).exercised).toBe(900);
  });

  type Published = {
    id: string;
    topic: string;
    inputs: { base_shares: number; option_shares: number; offer_price: number };
  };
  const { cases } = JSON.parse(
    readFileSync(new URL('../../fixtures/vectors/over-allotment.json', import.meta.url), 'utf8'),
  ) as { cases: Published[] };
  const offerings = cases.filter(({ topic }) => topic === 'greenshoe');
  it.each(offerings.map((one) => [one.id, one.inputs] as const))('%s, exercised in full', (_, inputs) => {
    const { base_shares: base, option_shares: option } = inputs;
    const result = overAllotment({
      ...none,
      offerPrice: String(inputs.offer_price),
      grossSpread: '0',
      base,
      option,
      allocated: base + option,
      exercises: [{ on: '2026-01-14', shares: option }],
    });
    const value = BigInt(option) * BigInt(inputs.offer_price);
    expect(result).toMatchObject({ openShort: 0, optionLeft: 0, issuerProceeds: { option: `${value}.00` } });
  });
});

describe('a naked short', () => {
  const deal = {
    ...none,
    offerPrice: '20',
    grossSpread: '1.40',
    concession: '0.84',
    base: 10_000_000,
    option: 1_500_000,
    allocated: 12_000_000,
    exercises: [{ on: '2026-01-20', shares: 500_000 }],
    purchases: [
      { on: '2026-01-11', shares: 600_000, price: '19.10', kind: 'stabilizing' },
      { on: '2026-01-10', shares: 900_000, price: '19.40', kind: 'covering' },
    ],
  };

  it('is closed to the share, and its profit is exact', () => {
    expect(overAllotment(deal)).toEqual({
      shortCreated: 2_000_000,
      covered: 1_500_000,
      naked: 500_000,
      openShort: 0,
      exercised: 500_000,
      optionLeft: 1_000_000,
      optionExpires: '2026-02-04',
      sharesIssued: 10_500_000,
      issuerProceeds: { base: '186000000.00', option: '9300000.00', total: '195300000.00' },
      syndicateProfit: { gross: '1080000.00', netOfConcession: '-180000.00' },
      lines: [
        {
          on: '2026-01-05',
          kind: 'short',
          shares: 2_000_000,
          price: '20',
          openShort: 2_000_000,
          optionLeft: 1_500_000,
        },
        {
          on: '2026-01-10',
          kind: 'covering',
          shares: 900_000,
          price: '19.4',
          openShort: 1_100_000,
          optionLeft: 1_500_000,
        },
        {
          on: '2026-01-11',
          kind: 'stabilizing',
          shares: 600_000,
          price: '19.1',
          openShort: 500_000,
          optionLeft: 1_500_000,
        },
        {
          on: '2026-01-20',
          kind: 'exercise',
          shares: 500_000,
          price: '18.6',
          openShort: 0,
          optionLeft: 1_000_000,
        },
      ],
      warnings: [],
    });
  });

  it('above 5 % of the base is warned of, at 5 % it is not', () => {
    const { warnings } = overAllotment({ ...deal, allocated: 12_000_001 });
    expect(warnings.map(({ code, on }) => [code, on])).toEqual([['naked-short-above-5-percent', undefined]]);
    expect(warnings[0]!.message).toMatch(/^The naked short is above 5 % of the base: .*\.$/);
  });

  it('bought dear is warned of, by date', () => {
    const purchases = [
      { on: '2026-01-12', shares: 1, price: '20.01', kind: 'covering' },
      { on: '2026-01-11', shares: 1, price: '21', kind: 'covering' },
      { on: '2026-01-11', shares: 1, price: '20', kind: 'covering' },
    ];
    const result = overAllotment({ ...deal, purchases });
    expect(result.warnings.map(({ code, on }) => [code, on])).toEqual([
      ['covering-above-offer-price', '2026-01-11'],
      ['covering-above-offer-price', '2026-01-12'],
    ]);
    expect(result.syndicateProfit.gross).toBe('-1.01');
    expect(result.warnings[0]!.message).toMatch(/^A covering purchase above the offer price costs .*\.$/);
  });

  it('counts purchases of a day before its exercises, whatever their order', () => {
    const day = {
      ...deal,
      allocated: 11_000_000,
      purchases: [{ on: '2026-01-20', shares: 500_000, price: '19', kind: 'covering' }],
    };
    expect(overAllotment(day).lines.map(({ kind }) => kind)).toEqual(['short', 'covering', 'exercise']);
    const beyond = { ...day, exercises: [{ on: '2026-01-20', shares: 500_001 }] };
    expect(refusalOf(() => overAllotment(beyond)).code).toBe('exercise-beyond-short');
  });

  it('may be bought back to the last share', () => {
    const purchases = [{ on: '2026-01-10', shares: 2_000_000, price: '20', kind: 'stabilizing' }];
    expect(overAllotment({ ...deal, purchases, exercises: [] }).openShort).toBe(0);
  });

  it('may be exercised on the last day of the option, the day of pricing included', () => {
    for (const on of ['2026-01-05', '2026-02-04']) {
      expect(overAllotment({ ...deal, purchases: [], exercises: [{ on, shares: 1 }] }).exercised).toBe(1);
    }
  });
});

it('without a short has no lines, and issues the base', () => {
  const result = overAllotment({
    ...none,
    offerPrice: '1',
    grossSpread: '1',
    base: 100,
    option: 15,
    allocated: 90,
  });
  expect(result).toMatchObject({ shortCreated: 0, covered: 0, naked: 0, sharesIssued: 100, lines: [] });
  expect(result.issuerProceeds.total).toBe('0.00');
});

it('allotted = exercised + bought + still open, on every deal that is not refused', () => {
  const deal = fc.record({
    allocated: fc.integer({ min: 0, max: 1_400 }),
    exercises: fc.array(
      fc.record({ on: fc.constantFrom('2026-01-06', '2026-01-09'), shares: fc.integer({ min: 1, max: 60 }) }),
      { maxLength: 3 },
    ),
    purchases: fc.array(
      fc.record({
        on: fc.constantFrom('2026-01-06', '2026-01-09', '2026-03-01'),
        shares: fc.integer({ min: 1, max: 60 }),
        price: fc.constantFrom('19.99', '20'),
        kind: fc.constantFrom('stabilizing', 'covering'),
      }),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(deal, (moves) => {
      fc.pre(
        moves.allocated >=
          1_000 + [...moves.exercises, ...moves.purchases].reduce((so, { shares }) => so + shares, 0),
      );
      fc.pre(moves.exercises.reduce((so, { shares }) => so + shares, 0) <= 150);
      const result = overAllotment({
        ...none,
        ...moves,
        offerPrice: '20',
        grossSpread: '1',
        base: 1_000,
        option: 150,
      });
      const bought = moves.purchases.reduce((so, { shares }) => so + shares, 0);
      expect(result.shortCreated).toBe(result.exercised + bought + result.openShort);
      expect(result.shortCreated).toBe(result.covered + result.naked);
      expect(result.sharesIssued).toBe(1_000 + result.exercised);
      const last = result.lines.at(-1);
      if (last !== undefined)
        expect([last.openShort, last.optionLeft]).toEqual([result.openShort, result.optionLeft]);
      expect(result.lines.map(({ on }) => on)).toEqual(result.lines.map(({ on }) => on).toSorted());
    }),
  );
});
