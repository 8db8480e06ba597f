import { describe, expect, it } from 'vitest';
import {
  circumstancesOf,
  type Coefficient,
  type CoefficientName,
  dealTypes,
  type DiscountFacts,
  type DiscountModel,
  discountOf,
  discountTerms,
  slopes,
} from '../../../src/domain/pricing/discount.js';
import { fixedOfText } from '../../../src/domain/pricing/fixed-point.js';

const fixed = (text: string) => fixedOfText(text)!;
const number = (value: bigint | null) => (value === null ? null : Number(value) / 1e18);

/** Every coefficient 0.01 with a standard error of 0.002 and a spread of 0.5. */
const model: DiscountModel = {
  coefficients: Object.fromEntries(
    [...dealTypes, ...slopes].map((name) => [
      name,
      { value: fixed('0.01'), standardError: fixed('0.002'), spread: fixed('0.5') },
    ]),
  ) as Record<CoefficientName, Coefficient>,
};

const unknown: DiscountFacts = {
  type: 'overnight',
  price: fixed('30'),
  sizeOfOutstanding: null,
  sharesOverVolume: null,
  dailyVolatility: null,
  indexVolatility: null,
  indexReturn: null,
  revenue: null,
  profitable: null,
  warrants: null,
};

describe('discountOf', () => {
  it('is the level of the type where nothing else is known, widened by all that is not', () => {
    const { total, terms, standardError } = discountOf(model, unknown);
    expect(total).toBe(fixed('0.01'));
    expect(terms.filter(({ known }) => known).map(({ term }) => term)).toEqual(['deal-type', 'price']);
    // Deals of the type 0.5, the level's error 0.002, and eight circumstances of 0.01 x 0.5 each.
    expect(number(standardError)).toBeCloseTo(Math.sqrt(0.25 + 0.002 ** 2 + 8 * 0.005 ** 2), 12);
  });

  it('is the sum of its terms, in the order shown', () => {
    const { total, terms } = discountOf(model, {
      ...unknown,
      indexVolatility: fixed('0.3'),
      indexReturn: fixed('-0.1'),
      warrants: fixed('1'),
    });
    expect(terms.map(({ term }) => term)).toEqual(Object.keys(discountTerms));
    expect(terms.reduce((sum, { discount }) => sum + discount, 0n)).toBe(total);
    const conditions = terms.find(({ term }) => term === 'market-conditions')!;
    expect(number(conditions.discount)).toBeCloseTo(0.01 * Math.log(2) - 0.001, 12);
  });
});

describe('circumstancesOf', () => {
  const rows: [string, Partial<DiscountFacts>, keyof ReturnType<typeof circumstancesOf>, number][] = [
    ['a five-dollar share', { price: fixed('5') }, 'price', Math.log(6)],
    ['a two-cent share counts as ten cents', { price: fixed('0.02') }, 'price', Math.log(300)],
    ['a share of 804 counts as 50', { price: fixed('804') }, 'price', -Math.log(5 / 3)],
    [
      'a quarter of the shares',
      { sizeOfOutstanding: fixed('0.25') },
      'size',
      (4 / 33.75) * Math.log(0.25 / 0.13),
    ],
    [
      'twice the shares count as half',
      { sizeOfOutstanding: fixed('2') },
      'size',
      (4 / 33.75) * Math.log(0.5 / 0.13),
    ],
    [
      'four days of volume at 4 % a day',
      { sharesOverVolume: fixed('4'), dailyVolatility: fixed('0.04') },
      'impact',
      0.04,
    ],
    [
      '290 days count as 20',
      { sharesOverVolume: fixed('290'), dailyVolatility: fixed('0.05') },
      'impact',
      0.05 * Math.sqrt(20) - 0.04,
    ],
    ['an unknown volatility is 4.5 %', { sharesOverVolume: fixed('4') }, 'impact', 0.05],
    ['8 % a day', { dailyVolatility: fixed('0.08') }, 'volatility', 0.05],
    [
      'a calm index counts as 8 %',
      { indexVolatility: fixed('0.02') },
      'index-volatility',
      Math.log(0.08 / 0.15),
    ],
    ['a crash counts as -20 %', { indexReturn: fixed('-0.3') }, 'index-return', -0.2],
    ['revenue of ten million', { revenue: fixed('10') }, 'revenue', (4 / 33.75) * Math.log(4)],
    ['no revenue counts as one million', { revenue: 0n }, 'revenue', (4 / 33.75) * Math.log(40)],
    ['earnings', { profitable: true }, 'earnings', -2 / 33.75],
    ['losses', { profitable: false }, 'earnings', 2 / 33.75],
    ['three warrants count as two', { warrants: fixed('3') }, 'warrants', 2],
  ];
  it.each(rows)('%s', (_, changed, slope, expected) => {
    expect(number(circumstancesOf({ ...unknown, ...changed })[slope])).toBeCloseTo(expected, 12);
  });

  it('counts size and results by the study only in proportion, and not at all in a rights issue', () => {
    const sized = { ...unknown, sizeOfOutstanding: fixed('0.26'), profitable: false };
    const [small, large, none] = (
      ['marketed-follow-on', 'unregistered-placement', 'rights-issue'] as const
    ).map((type) => circumstancesOf({ ...sized, type }));
    expect(large!.size! > small!.size! && small!.size! > 0n).toBe(true);
    expect([none!.size, none!.earnings]).toEqual([0n, 0n]);
  });
});
