import { describe, expect, it } from 'vitest';
import { checkStandingPolicy, readPricePolicy } from '../../../src/domain/pricing/price-policy.js';
import { refusalOf } from '../../support/refusals.js';

const cent = 10_000n;
const read = (document?: unknown) => readPricePolicy(document, cent);

describe('readPricePolicy', () => {
  it('has an answer where nothing is chosen', () => {
    expect(read()).toMatchObject({
      reference: { kind: 'last-close' },
      weights: { market: 600_000, comparables: 100_000, book: 300_000 },
      floor: null,
      cap: null,
      chosen: null,
      maximumDiscount: null,
      allowPremium: false,
      staleSessions: 3,
      seed: 'greenshoe',
      runs: 1_000,
      tolerances: { lastClose: 2_000_000n, demandAtPrice: 5_000_000n, terms: [] },
    });
  });

  it('takes what is chosen', () => {
    expect(
      read({
        reference: { vwap: 5 },
        weights: { market: '0.6', book: 0.4 },
        floor: '0.30',
        cap: '0.45',
        price: '0.37',
        maximumDiscountPercent: '30',
        seed: 'rush',
        runs: 5_000,
        tolerances: { lastClosePercent: '0', demandAtPricePercent: '12.5', terms: ['commissionPercent'] },
      }),
    ).toMatchObject({
      reference: { kind: 'vwap', sessions: 5 },
      weights: { market: 600_000, comparables: 0, book: 400_000 },
      floor: 300_000n,
      cap: 450_000n,
      chosen: 370_000n,
      maximumDiscount: 30_000_000n,
      runs: 5_000,
      tolerances: { lastClose: 0n, demandAtPrice: 12_500_000n, terms: ['commissionPercent'] },
    });
  });

  it.each([
    [{ reference: 'last-close' }, { reference: { kind: 'last-close' } }],
    [{ reference: 'minimum-price' }, { reference: { kind: 'minimum-price' } }],
    [{ reference: { vwap: 1 } }, { reference: { kind: 'vwap', sessions: 1 } }],
    [{ reference: { vwap: 250 } }, { reference: { kind: 'vwap', sessions: 250 } }],
    [{ runs: 100 }, { runs: 100 }],
    [{ runs: 20_000 }, { runs: 20_000 }],
    [
      { floor: '0.30', cap: '0.30' },
      { floor: 300_000n, cap: 300_000n },
    ],
    [{ floor: '0.30' }, { floor: 300_000n, cap: null }],
    [{ cap: '0.30' }, { floor: null, cap: 300_000n }],
    [{ allowPremium: true }, { allowPremium: true }],
    [{ allowPremium: false }, { allowPremium: false }],
    [{}, { perScore: 10n ** 16n, unknownPart: 4n * 10n ** 17n, staleResultsDays: 200 }],
    [
      { percentPerScore: '2', unknownPartPercent: '50' },
      { perScore: 2n * 10n ** 16n, unknownPart: 5n * 10n ** 17n },
    ],
    [
      { staleSessions: 1, staleResultsDays: 2, staleComparablesDays: 4 },
      { staleSessions: 1, staleResultsDays: 2, staleComparablesDays: 4 },
    ],
    [{ seed: 'x' }, { seed: 'x' }],
  ])('reads %j', (document, read1) => {
    expect(read(document)).toMatchObject(read1);
  });

  it.each([
    [{ weights: { market: '0.5', book: '0.3' } }, 'out-of-range', 'policy.weights'],
    [{ floor: '0.305' }, 'off-tick', 'policy.floor'],
    [{ floor: '0.40', cap: '0.30' }, 'floor-above-cap', 'policy.floor'],
    [{ reference: 'yesterday' }, 'wrong-type', 'policy.reference'],
    [{ reference: { vwap: 0 } }, 'unknown-value', 'policy.reference'],
    [{ allowPremium: 'yes' }, 'wrong-type', 'policy.allowPremium'],
    [{ maximumDiscountPercent: '101' }, 'out-of-range', 'policy.maximumDiscountPercent'],
    [{ runs: 99 }, 'out-of-range', 'policy.runs'],
    [{ runs: 20_001 }, 'out-of-range', 'policy.runs'],
    [{ tolerances: { lastClosePercent: '-1' } }, 'out-of-range', 'policy.tolerances.lastClosePercent'],
    [{ tolerances: { terms: ['weather'] } }, 'unknown-value', 'policy.tolerances.terms[0]'],
    [{ tolerances: { close: '2' } }, 'unknown-field', 'policy.tolerances.close'],
    [{ wieghts: {} }, 'unknown-field', 'policy.wieghts'],
    [{ weights: 'even' }, 'wrong-type', 'policy.weights'],
    [{ weights: { market: '-1', book: '2' } }, 'out-of-range', 'policy.weights.market'],
    [{ reference: { vwap: 251 } }, 'unknown-value', 'policy.reference'],
    [{ reference: { vwap: 1.5 } }, 'unknown-value', 'policy.reference'],
    [{ reference: { vwap: '5' } }, 'unknown-value', 'policy.reference'],
    [{ cap: '0.305' }, 'off-tick', 'policy.cap'],
    [{ cap: 'x' }, 'invalid-decimal', 'policy.cap'],
    [{ price: '0.375' }, 'off-tick', 'policy.price'],
    [{ percentPerScore: '-1' }, 'out-of-range', 'policy.percentPerScore'],
    [{ unknownPartPercent: '-1' }, 'out-of-range', 'policy.unknownPartPercent'],
    [{ staleSessions: -1 }, 'out-of-range', 'policy.staleSessions'],
    [{ staleResultsDays: -1 }, 'out-of-range', 'policy.staleResultsDays'],
    [{ staleComparablesDays: -1 }, 'out-of-range', 'policy.staleComparablesDays'],
    [{ seed: 7 }, 'wrong-type', 'policy.seed'],
    [7, 'wrong-type', 'policy'],
  ])('refuses %j', (document, code, path) => {
    const refusal = refusalOf(() => read(document));
    expect(refusal).toMatchObject({ code, path });
    expect(refusal.message).toMatchSnapshot();
  });
});

const check = (choices: Record<string, unknown>) => checkStandingPolicy(choices, cent, 'terms.pricing');

describe('checkStandingPolicy', () => {
  it('lets readable choices pass', () => {
    expect(check({ reference: 'minimum-price', tolerances: { lastClosePercent: '1' } })).toBeUndefined();
  });

  it.each([
    [{ price: '0.37' }, 'unknown-field', 'terms.pricing.price'],
    [{ floor: '0.30' }, 'unknown-field', 'terms.pricing.floor'],
    [{ runs: 1 }, 'out-of-range', 'terms.pricing.runs'],
  ])('refuses %j by its place', (choices, code, path) => {
    expect(refusalOf(() => check(choices))).toMatchObject({ code, path });
  });

  it('says whose a bound and a price are', () => {
    expect(refusalOf(() => check({ cap: '1' })).message).toBe(
      "terms.pricing.cap is not chosen here: floor and cap are terms, the price is the proposal's.",
    );
  });
});
