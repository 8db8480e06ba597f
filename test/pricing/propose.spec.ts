import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literaturePriors } from '../../src/pricing/literature-priors.js';
import type { PriceModel } from '../../src/domain/pricing/price-model.js';
import { simulate } from '../../src/pricing/simulation.js';
import { proposeAndSimulate, type ProposalDocument } from '../../src/pricing/propose.js';

type Document = Record<string, Record<string, unknown>> & { asOf: string };

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const example = () =>
  JSON.parse(readFileSync(new URL('../../docs/price-example.json', import.meta.url), 'utf8')) as Document;
const proposed = (document: unknown, model: PriceModel = literaturePriors) =>
  proposeAndSimulate(document, model, sha256);
const changed = (change: (document: Document) => void): Document => {
  const document = example();
  change(document);
  return document;
};
/** Decimal text of at most seven decimals in whole ten-millionths. */
const units = (text: string): bigint => {
  const [whole, fraction = ''] = text.replace('-', '').split('.') as [string, string?];
  const size = BigInt(whole + fraction.padEnd(7, '0'));
  return text.startsWith('-') ? -size : size;
};
const sumOf = ({ waterfall }: ProposalDocument) =>
  waterfall.steps.reduce((sum, { amount }) => sum + units(amount), units(waterfall.from));

const rush = proposed(example());
const weightsOf = ({ parts }: ProposalDocument) =>
  parts.reduce((total, { weight }) => total + units(weight), 0n);
const referring = (reference: unknown) =>
  proposed(changed(({ policy }) => Object.assign(policy!, { reference }))).referencePrice;
const rowOf = (input: string) => rush.sensitivity.find((each) => each.input === input)!;

describe('the Rush deal of July 2004', () => {
  it('explains a discount in the twenties with a range that holds the price of the prospectus', () => {
    const percent = Number(rush.discount.percent);
    expect(percent).toBeGreaterThan(20);
    expect(percent).toBeLessThan(30);
    expect(Number(rush.low)).toBeLessThanOrEqual(0.37);
    expect(Number(rush.high)).toBeGreaterThanOrEqual(0.37);
  });

  it('does so without the book, and whatever the volume of the thin market is taken to be', () => {
    for (const factor of [1, 5, 20]) {
      const alone = proposed(
        changed((document) => {
          delete (document as Record<string, unknown>)['book'];
          const { bars } = document['market'] as { bars: { volume: number }[] };
          for (const bar of bars) bar.volume *= factor;
        }),
      );
      expect(Number(alone.discount.percent)).toBeGreaterThan(20);
      expect(Number(alone.discount.percent)).toBeLessThan(30);
      expect([Number(alone.low) <= 0.37, Number(alone.high) >= 0.37]).toEqual([true, true]);
    }
  });

  it('works out the proceeds of the prospectus at 0.37', () => {
    const row = rush.grid.find(({ price }) => price === '0.37')!;
    expect(row.withOverAllotment).toEqual({
      shares: 11000000,
      gross: '4070000.00',
      spread: '407000.00',
      net: '3573000.00',
    });
    expect(row).toMatchObject({
      discountToClosePercent: '26.00',
      demand: 15702702,
      cover: '1.5703',
      dilutionPercent: '36.065574',
    });
    expect(rush.grid).toHaveLength(9);
    expect(rush.parts.find(({ part }) => part === 'book')).toMatchObject({ value: '0.38' });
  });

  it('shows the five factors in their announced order and the book last', () => {
    expect(rush.sections.map(({ section }) => section)).toEqual([
      'market-conditions',
      'price-and-volume',
      'results',
      'comparables',
      'potential',
      'book',
    ]);
    const comparables = rush.sections[3]!;
    expect(comparables).toMatchObject({ present: false, contribution: { amount: '0', points: '0.00' } });
    expect(comparables.says).toContain('adds nothing and widens the range');
  });

  it('flags what is stale, missing and made up', () => {
    expect(rush.flags.map(({ code, section }) => [code, section])).toEqual([
      ['stale-input', 'results'],
      ['section-empty', 'comparables'],
      ['synthetic-input', 'price-and-volume'],
    ]);
  });

  it('asks the gates under the law of the day', () => {
    expect(rush.gates.map(({ gate, result }) => [gate, result])).toEqual([
      ['G6', 'pass'],
      ['G34c', 'pass'],
    ]);
  });
});

describe('propose', () => {
  it('answers the documented example as documented', () => {
    const answer = readFileSync(new URL('../../docs/price-example-answer.json', import.meta.url), 'utf8');
    expect(JSON.parse(JSON.stringify(rush))).toEqual(JSON.parse(answer));
  });

  it('adds its waterfall up exactly to the proposal, and its sections to the waterfall less the tick', () => {
    expect(sumOf(rush)).toBe(units(rush.price));
    const tick = rush.waterfall.steps.find(({ step }) => step === 'tick')!;
    const sections = rush.sections.reduce((sum, { contribution }) => sum + units(contribution.amount), 0n);
    expect(units(rush.waterfall.from) + sections + units(tick.amount)).toBe(units(rush.price));
  });

  it('declares weights that add up to one', () => {
    expect(weightsOf(rush)).toBe(10_000_000n);
    expect(
      weightsOf(proposed({ asOf: '2004-07-20', deal: example()['deal'], market: { close: '0.50' } })),
    ).toBe(10_000_000n);
  });

  it('is the same document twice, whatever the order of fields and orders', () => {
    const reversed = changed((document) => {
      const book = document['book'] as { orders: unknown[] };
      const { deal, ...rest } = document;
      Object.assign(document, {
        book: { orders: book.orders },
        deal: Object.fromEntries(Object.entries(deal!).toReversed()),
        ...rest,
      });
    });
    expect(proposed(example())).toEqual(rush);
    expect(proposed(reversed).proposalHash).toBe(rush.proposalHash);
  });

  it('hashes inputs, and the price with terms and policy', () => {
    const higher = proposed(changed(({ market }) => Object.assign(market!, { bid: '0.49' })));
    expect(higher.price).toBe(rush.price);
    expect(higher.inputHash).not.toBe(rush.inputHash);
    expect(higher.proposalHash).not.toBe(rush.proposalHash);
  });

  it('takes other reference prices', () => {
    expect(referring('minimum-price')).toMatchObject({ kind: 'minimum-price', price: '0.5' });
    expect(referring({ vwap: 5 })).toMatchObject({ kind: 'vwap', sessions: 5, price: '0.509' });
  });

  it('says when a bound of the board binds', () => {
    const { price, binding, flags, waterfall } = proposed(
      changed(({ policy }) => Object.assign(policy!, { floor: '0.40' })),
    );
    expect([price, binding]).toEqual(['0.4', { bound: 'floor', at: '0.4', without: '0.37' }]);
    expect(flags.at(-1)!.message).toBe("The board's floor binds: without it the price would be 0.37.");
    expect(waterfall.steps.at(-1)).toEqual({ step: 'floor', amount: '0.03', points: '6.00' });
  });

  it.each([
    ['a stock the size of NVIDIA', '115.00', 24_600_000_000, 50_000_000, '450000000', '0.01'],
    ['a stock of two cents', '0.0213', 900_000_000, 500_000_000, '1200000', '0.0001'],
  ])('prices %s to the tick', (_, close, sharesOutstanding, shares, adv20, tick) => {
    const deal = { type: 'cmpo', shares, sharesOutstanding, tick, spreadPercent: '4' };
    const answer = proposed({ asOf: '2024-06-03', deal, market: { close, adv20, volatility20: '0.6' } });
    expect(sumOf(answer)).toBe(units(answer.price));
    const [low, price, high] = [answer.low, answer.price, answer.high].map(units);
    expect(low! <= price! && price! <= high! && price! <= units(close)).toBe(true);
    for (const { withOverAllotment: all, price: at } of answer.grid)
      expect(units(all.gross)).toBe(units(at) * BigInt(shares));
  });

  it('flags a part that is far from the market', () => {
    const { flags } = proposed(
      changed((document) => {
        document['comparables'] = { peers: [{ name: 'A', marketCap: '1000000000', revenue: '100000' }] };
      }),
    );
    const flag = flags.find(({ code }) => code === 'parts-disagree');
    expect(flag).toMatchObject({ section: 'comparables' });
  });

  it('flags a stale close', () => {
    const { flags } = proposed({ ...example(), asOf: '2004-08-20' });
    expect(flags.filter(({ code }) => code === 'stale-input').map(({ section }) => section)).toEqual([
      'market-conditions',
      'price-and-volume',
      'results',
    ]);
  });

  it('stores the seed of its simulation and repeats it', () => {
    expect(rush.simulation).toMatchObject({ seed: 'rush-2004', runs: 1000 });
    const [p10, p50, p90] = [rush.simulation.p10, rush.simulation.p50, rush.simulation.p90].map(Number);
    expect(p10! < p50! && p50! < p90!).toBe(true);
    const other = proposed(changed(({ policy }) => Object.assign(policy!, { seed: 'another' })));
    expect(Number(other.simulation.p50)).toBeCloseTo(p50!, 1);
    expect(simulate(rush.parts, rush.draws, sha256)).toEqual(rush.simulation);
  });

  it('draws as often as the policy says', () => {
    const often = proposed(changed(({ policy }) => Object.assign(policy!, { runs: 5000 })));
    expect(often.simulation.runs).toBe(5000);
    expect(Math.abs(Number(often.simulation.p50) - Number(rush.simulation.p50))).toBeLessThan(0.015);
  });

  it('shows what moves the price, in the direction it moves', () => {
    expect(Number(rowOf('reference price').lower)).toBeLessThan(Number(rowOf('reference price').higher));
    expect(Number(rowOf('volatility of the stock').lower)).toBeGreaterThan(
      Number(rowOf('volatility of the stock').higher),
    );
    expect(rowOf('multiple of the peers')).toBeUndefined();
  });

  it('takes the curve of the book in place of its orders', () => {
    const levels = [
      { price: '0.39', cumulative: 7064102 },
      { price: '0.38', cumulative: 11131578 },
      { price: '0.37', cumulative: 15702702 },
    ];
    const book = { levels, clearingPrice: '0.38', clearingPriceWithOverAllotment: '0.38' };
    const { price, grid } = proposed({ ...example(), book });
    expect([price, grid.map(({ demand }) => demand)]).toEqual([
      rush.price,
      [15702702, 15702702, 15702702, 15702702, 15702702, 11131578, 7064102, 0, 0],
    ]);
    const uncovered = proposed({ ...example(), book: { ...book, clearingPriceWithOverAllotment: null } });
    expect(uncovered.sections[5]).toMatchObject({ present: false });
  });

  it.each<[string, unknown, string, string]>([
    ['an unknown field', { ...example(), extra: 1 }, 'unknown-field', 'extra'],
    ['no market', { asOf: '2004-07-20', deal: example()['deal'] }, 'missing-field', 'market'],
    ['no close', { ...example(), market: { adv20: 1 } }, 'no-reference-price', 'market'],
    [
      'a close as a number of no use',
      { ...example(), market: { close: 'x' } },
      'invalid-decimal',
      'market.close',
    ],
    [
      'no such type',
      changed(({ deal }) => Object.assign(deal!, { type: 'spac' })),
      'unknown-value',
      'deal.type',
    ],
    ['no shares', changed(({ deal }) => Object.assign(deal!, { shares: 0 })), 'zero-supply', 'deal.shares'],
    [
      'weights of 1.1',
      changed(({ policy }) => Object.assign(policy!, { weights: { market: '1.1' } })),
      'out-of-range',
      'policy.weights',
    ],
    [
      'a floor off the tick',
      changed(({ policy }) => Object.assign(policy!, { floor: '0.405' })),
      'off-tick',
      'policy.floor',
    ],
    [
      'a floor above the cap',
      changed(({ policy }) => Object.assign(policy!, { floor: '0.5', cap: '0.4' })),
      'floor-above-cap',
      'policy.floor',
    ],
    [
      'a tick above the price',
      changed(({ deal, policy }) => {
        Object.assign(deal!, { tick: '1' });
        Object.assign(policy!, {});
      }),
      'out-of-range',
      'deal.tick',
    ],
    [
      'a score of 6',
      changed(({ potential }) => Object.assign(potential!, { score: 6 })),
      'out-of-range',
      'potential.score',
    ],
    [
      'no rationale',
      changed(({ potential }) => delete potential!['rationale']),
      'missing-field',
      'potential.rationale',
    ],
    [
      'an unknown gate',
      changed(({ deal }) => Object.assign(deal!, { gates: { G99: {} } })),
      'unknown-gate',
      'deal.gates.G99',
    ],
    [
      'a gate input that is none',
      changed(({ deal }) => Object.assign(deal!, { gates: { G6: { shares: 1 } } })),
      'unknown-field',
      'deal.gates.G6.shares',
    ],
    [
      'a day twice',
      {
        ...example(),
        market: {
          bars: [
            { on: '2004-07-20', close: '1' },
            { on: '2004-07-20', close: '2' },
          ],
        },
      },
      'repeated-id',
      'market.bars',
    ],
  ])('refuses %s', (_, document, code, path) => {
    expect(() => proposed(document)).toThrowError(expect.objectContaining({ code, path }) as Error);
  });

  it('is sane from two cents to many hundred dollars', () => {
    const price = fc.record({
      close: fc
        .integer({ min: 200, max: 9_000_000 })
        .map((tenthousandths) => (tenthousandths / 10_000).toFixed(4)),
      type: fc.constantFrom('marketed-follow-on', 'overnight', 'registered-direct', 'pipe', 'best-efforts'),
      volatility20: fc.integer({ min: 5, max: 400 }).map((percent) => percent / 100),
      adv20: fc.integer({ min: 0, max: 1_000_000_000 }),
      sharesOutstanding: fc.integer({ min: 1_000_000, max: 2_000_000_000 }),
    });
    fc.assert(
      fc.property(price, ({ close, type, volatility20, adv20, sharesOutstanding }) => {
        const deal = { type, shares: 500_000, tick: '0.0001', sharesOutstanding };
        const found = proposed({ asOf: '2026-03-12', deal, market: { close, adv20, volatility20 } });
        const ratio = Number(found.price) / Number(close);
        expect(ratio).toBeGreaterThan(0.25);
        expect(ratio).toBeLessThanOrEqual(1);
        expect(sumOf(found)).toBe(units(found.price));
        expect([Number(found.low) <= Number(found.price), Number(found.price) <= Number(found.high)]).toEqual(
          [true, true],
        );
      }),
      { numRuns: 25 },
    );
  });
});
