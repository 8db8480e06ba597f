import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixedOfText, one } from '../../src/domain/pricing/fixed-point.js';
import { backtest, rankCorrelationOf, ranksOf } from '../../src/pricing/backtest.js';
import { dealHistory, dealTypeOf, warrantsOf } from '../../src/pricing/deal-history-reader.js';
import { fitModel } from '../../src/pricing/fit-model.js';
import { literaturePriors } from '../../src/pricing/literature-priors.js';
import { coefficientNames, type PriceModel, priceModelOf } from '../../src/domain/pricing/price-model.js';

const published = JSON.parse(
  readFileSync(new URL('../fixtures/pricing/deals.json', import.meta.url), 'utf8'),
) as {
  cases: { id: string }[];
};
const history = dealHistory(published);
const fitted = fitModel(literaturePriors, history, { name: 'own', dated: '2026-11-22' });
const refusing = (code: string, path?: string) =>
  expect.objectContaining(path ? { code, path } : { code }) as Error;

/** Tesla of February 2020 in the other shape of file: the same deal as DL-01 of the published ones. */
const withBars = {
  deals: [
    {
      id: 'MB-01',
      ticker: 'TSLA',
      pricingDate: '2020-02-13',
      type: 'marketed overnight follow-on',
      currency: 'USD',
      offerPrice: '767.00',
      shares: 2650000,
      warrants: 'none',
      fromBars: {
        closeAsTraded: '804.0000',
        adv20AsTraded: 24735245,
        volatility20Annualised: 1.131441,
        indexSPX: { return20: 0.025735, volatility20Annualised: 0.134466 },
      },
      discountToLastClosePct: 4.602,
    },
  ],
};

describe('the literature', () => {
  it('names study, sample, unit, standard error and scaling of every coefficient', () => {
    for (const name of coefficientNames) {
      const { value, standardError, unit, study, sample, scaling } = literaturePriors.coefficients[name];
      expect(Number(standardError)).toBeGreaterThan(0);
      for (const text of [value, unit, study, sample, scaling]) expect(text.length).toBeGreaterThan(0);
    }
    expect(priceModelOf(JSON.parse(JSON.stringify(literaturePriors)))).toEqual(literaturePriors);
  });

  it.each([
    [{}, 'format'],
    [null, 'format'],
    [{ ...literaturePriors, coefficients: {} }, 'coefficients.marketed-follow-on'],
    [{ ...literaturePriors, name: 7 }, 'name'],
    [{ ...literaturePriors, residual: 0.1 }, 'residual'],
  ])('is refused when it is no model', (document, path) => {
    expect(() => priceModelOf(document)).toThrowError(refusing('not-a-model', path));
  });
});

describe('dealHistory', () => {
  it('leaves out cases without a close or a discount, and says why', () => {
    expect(history.deals).toHaveLength(20);
    expect(history.leftOut).toEqual([
      { id: 'NQ-01', why: 'no close before pricing' },
      { id: 'NQ-RULE', why: 'no close before pricing' },
    ]);
  });

  it('reads the statistics of bars, and prices in pence and other currencies as dollars', () => {
    const [tesla] = dealHistory(withBars).deals;
    expect(tesla).toMatchObject({ type: 'overnight', actual: '0.046020', facts: { price: 804n * one } });
    expect(tesla!.facts.sharesOverVolume).not.toBeNull();
    const pence = history.deals.find(({ id }) => id === 'DL-27')!;
    expect(pence.facts).toMatchObject({ type: 'rights-issue', price: fixedOfText('0.2626') });
    expect(dealHistory({ deals: [{ ...withBars.deals[0], currency: 'XXX' }] }).leftOut).toEqual([
      { id: 'MB-01', why: 'the currency XXX is not known' },
    ]);
  });

  it.each([
    ['marketed follow-on (with mandatory convertible)', 'marketed-follow-on'],
    ['block re-offer', 'overnight'],
    ['UK accelerated placing', 'overnight'],
    ['QIP floor', 'overnight'],
    ['registered direct', 'registered-direct'],
    ['best-efforts units', 'best-efforts'],
    ['PIPE', 'unregistered-placement'],
    ['fully underwritten placing and open offer', 'rights-issue'],
  ])('takes "%s" for %s', (words, type) => expect(dealTypeOf(words)).toBe(type));

  it.each([
    ['none', 0n],
    ['none (11.9m pre-funded counted as shares)', 0n],
    ['0.5 per share, 48 months, strike 0.26', one / 2n],
    ['1 B-1 (5y) + 1 B-2 (18m), strike 1.10', 2n * one],
    ['with warrants', one],
    [null, null],
  ])('reads the warrants of "%s"', (words, count) => expect(warrantsOf(words)).toBe(count));

  it('refuses another document', () => {
    expect(() => dealHistory([])).toThrowError(refusing('not-deals'));
  });
});

describe('fitModel', () => {
  it('writes what it did, and comes out the same twice', () => {
    expect(fitted).toMatchObject({
      name: 'own',
      dated: '2026-11-22',
      fit: { deals: 20, priors: { name: 'literature-priors' } },
    });
    expect(fitModel(literaturePriors, history, { name: 'own', dated: '2026-11-22' })).toEqual(fitted);
    expect(priceModelOf(JSON.parse(JSON.stringify(fitted)))).toEqual(fitted);
  });

  it('gives twenty deals only a few free coefficients', () => {
    expect(Number(fitted.fit!.effectiveCoefficients)).toBeLessThan(5);
    for (const name of coefficientNames) {
      const [before, after] = [literaturePriors.coefficients[name], fitted.coefficients[name]];
      expect(Number(after.standardError)).toBeLessThanOrEqual(Number(before.standardError));
      const shift = Math.abs(Number(after.value) - Number(before.value));
      expect(shift).toBeLessThan(3 * Number(before.standardError));
    }
  });

  it('leaves alone what no deal tells', () => {
    for (const name of ['unregistered-placement', 'revenue', 'earnings', 'index-return'] as const) {
      expect(Number(fitted.coefficients[name].value)).toBe(Number(literaturePriors.coefficients[name].value));
    }
  });

  it('finds the coefficients of many deals that follow them exactly', () => {
    const exact = Array.from({ length: 400 }, (_, i) => ({
      ...history.deals[0]!,
      id: `x-${i}`,
      circumstances: { price: ((i % 9) - 4).toFixed(6) },
      actual: (0.08 + 0.05 * ((i % 9) - 4)).toFixed(6),
    }));
    const { coefficients } = fitModel(
      literaturePriors,
      { deals: exact, leftOut: [] },
      { name: 'x', dated: 'x' },
    );
    expect(Number(coefficients.overnight.value)).toBeCloseTo(0.08, 2);
    expect(Number(coefficients.price.value)).toBeCloseTo(0.05, 2);
  });

  it('refuses a handful of deals', () => {
    const few = { deals: history.deals.slice(0, 4), leftOut: [] };
    expect(() => fitModel(literaturePriors, few, { name: 'x', dated: 'x' })).toThrowError(
      refusing('too-few-deals'),
    );
  });
});

describe('backtest', () => {
  it('beats the naive rules on the published deals, each predicted without itself', () => {
    const result = backtest(fitted, literaturePriors, history);
    expect(result.deals.every(({ leftOneOut }) => leftOneOut)).toBe(true);
    expect(result.rankCorrelation).toBeGreaterThan(0.4);
    expect(result.meanAbsoluteError! / result.naiveMean!).toBeLessThan(0.85);
    expect(result.meanAbsoluteError!).toBeLessThan(result.naiveByType!);
    expect(result.leftOut).toHaveLength(2);
    const mean = result.deals.reduce((sum, { error }) => sum + Math.abs(error), 0) / 20;
    expect(result.meanAbsoluteError).toBeCloseTo(mean, 3);
  });

  it('ranks them with the literature alone', () => {
    const result = backtest(literaturePriors, literaturePriors, history);
    expect(result.deals.some(({ leftOneOut }) => leftOneOut)).toBe(false);
    expect(result.rankCorrelation).toBeGreaterThan(0.4);
    expect(result.ratioToNaiveMean).toBeLessThan(0.85);
  });

  it('knows a calibration deal under another name', () => {
    const { deals } = backtest(fitted, literaturePriors, dealHistory(withBars));
    expect(deals[0]).toMatchObject({ id: 'MB-01', actual: 4.602, leftOneOut: true });
    const other = dealHistory({ deals: [{ ...withBars.deals[0], ticker: 'OTHER' }] });
    expect(backtest(fitted, literaturePriors, other).deals[0]!.leftOneOut).toBe(false);
  });

  it('predicts in whole numbers what the model says', () => {
    const changed: PriceModel = { ...literaturePriors, coefficients: { ...literaturePriors.coefficients } };
    changed.coefficients.overnight = { ...changed.coefficients.overnight, value: '0.14' };
    const [before, after] = [literaturePriors, changed].map((model) =>
      backtest(model, literaturePriors, dealHistory(withBars)),
    );
    expect(after!.deals[0]!.predicted - before!.deals[0]!.predicted).toBeCloseTo(10, 3);
    expect([before!.rankCorrelation, before!.naiveMean]).toEqual([null, null]);
  });

  // Ranks with ties and the coefficient as in Kendall, Rank Correlation Methods, by hand.
  it('shares ranks between equals', () => {
    expect(ranksOf([3, 1, 3, 2])).toEqual([3.5, 1, 3.5, 2]);
    expect(rankCorrelationOf([1, 2, 3, 4], [1, 2, 3, 4])).toBe(1);
    expect(rankCorrelationOf([1, 2, 3, 4], [9, 7, 5, 3])).toBe(-1);
    expect(rankCorrelationOf([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(0.948683, 6);
    expect(rankCorrelationOf([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(rankCorrelationOf([1, 2], [1, 2])).toBeNull();
  });
});
