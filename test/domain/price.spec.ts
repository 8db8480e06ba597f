import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountOf,
  formatAmount,
  formatPrice,
  formatRatio,
  parseAmount,
  parsePercent,
  parsePrice,
  percentOfPriceHalfUp,
  percentOfShares,
  sharesFor,
} from '../../src/domain/price.js';
import { refusalOf } from '../support/refusals.js';

describe('reading', () => {
  it.each([
    ['0.37', 370_000n],
    ['28.2499', 28_249_900n],
    ['0.000001', 1n],
    ['10', 10_000_000n],
    ['10.50', 10_500_000n],
    ['9999999999999999999999999999999999.999999', 9999999999999999999999999999999999999999n],
  ])('%s is %s millionths', (text, millionths) => {
    expect(parsePrice(text, 'p')).toBe(millionths);
  });

  it.each([
    [() => parsePrice('1e3', 'p'), 'The price p must be digits'],
    [() => parseAmount('1e3', 'p'), 'The amount p must be digits'],
    [() => parsePercent('1e3', 'p'), 'The percentage p must be digits'],
    [() => parsePrice('1'.repeat(65), 'p'), 'The price p must have at most 64 characters.'],
  ])('says what it was about to read: %#', (read, sentence) => {
    expect(refusalOf(read).message).toContain(sentence);
  });

  it('takes 64 characters, as much as any amount of money needs', () => {
    expect(parseAmount('1'.repeat(64), 'p')).toBe(BigInt('1'.repeat(64)) * 1_000_000n);
  });

  it.each([
    [0.37, 'price-not-a-string'],
    [10, 'price-not-a-string'],
    [null, 'price-not-a-string'],
    ['0', 'zero-price'],
    ['0.000000', 'zero-price'],
    ['0.0000001', 'invalid-decimal'],
    ['-1', 'invalid-decimal'],
    ['+1', 'invalid-decimal'],
    ['1e3', 'invalid-decimal'],
    ['1.', 'invalid-decimal'],
    ['.5', 'invalid-decimal'],
    ['007', 'invalid-decimal'],
    ['1,000', 'invalid-decimal'],
    [' 1', 'invalid-decimal'],
    ['1\n', 'invalid-decimal'],
    ['', 'invalid-decimal'],
    ['0x10', 'invalid-decimal'],
    ['١', 'invalid-decimal'],
    ['NaN', 'invalid-decimal'],
    ['9'.repeat(65), 'too-large'],
  ])('%j is refused: %s', (value, code) => {
    expect(refusalOf(() => parsePrice(value, 'p'))).toMatchObject({ code, path: 'p' });
  });

  it('lets an amount be zero', () => {
    expect(parseAmount('0', 'a')).toBe(0n);
    expect(refusalOf(() => parseAmount(5, 'a')).code).toBe('price-not-a-string');
  });

  it.each([
    ['20', 20_000_000n],
    ['100', 100_000_000n],
    ['0.000001', 1n],
  ])('%s per cent', (text, expected) => expect(parsePercent(text, 'p')).toBe(expected));

  it.each([
    ['0', 'out-of-range'],
    ['100.000001', 'out-of-range'],
    ['-5', 'invalid-decimal'],
    [20, 'wrong-type'],
  ])('%j per cent is refused: %s', (value, code) => {
    expect(refusalOf(() => parsePercent(value, 'p'))).toMatchObject({ code, path: 'p' });
  });
});

describe('writing', () => {
  it.each([
    [370_000n, '0.37', '0.37'],
    [400_000n, '0.4', '0.40'],
    [10_000_000n, '10', '10.00'],
    [1n, '0.000001', '0.000001'],
    [4_070_000_000_000n, '4070000', '4070000.00'],
    [300_000_020_351_700n, '300000020.3517', '300000020.3517'],
    [0n, '0', '0.00'],
    [-180_000_000_000n, '-180000', '-180000.00'],
    [-1n, '-0.000001', '-0.000001'],
  ])('%s millionths', (value, price, amount) => {
    expect([formatPrice(value), formatAmount(value)]).toEqual([price, amount]);
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (value) => {
        expect(parseAmount(formatAmount(value), 'a')).toBe(value);
        expect(parseAmount(formatPrice(value), 'a')).toBe(value);
      }),
    );
  });

  it.each([
    [11_131_578, 10_000_000, '1.1132'],
    [1, 3, '0.3333'],
    [1, 20_000, '0.0001'],
    [1, 20_001, '0.0000'],
    [0, 7, '0.0000'],
    [9_007_199_254_740_991, 1, '9007199254740991.0000'],
  ])('%s / %s has four decimals, half up: %s', (dividend, divisor, text) => {
    expect(formatRatio(dividend, divisor)).toBe(text);
  });
});

describe('arithmetic', () => {
  it('buys whole shares', () => {
    expect(sharesFor(1_000_000_000_000n, 370_000n)).toBe(2_702_702n);
    expect(sharesFor(370_000n, 370_000n)).toBe(1n);
    expect(sharesFor(369_999n, 370_000n)).toBe(0n);
  });

  it('takes a percentage rounded down', () => {
    expect(percentOfShares(999, 12_500_000n)).toBe(124);
    expect(percentOfShares(9_007_199_254_740_991, 100_000_000n)).toBe(9_007_199_254_740_991);
  });

  it('keeps sub-cent prices exact: pre-funded warrants, one rounding at the total', () => {
    // Prospectus of October 2024, CIK 1727196: 10,265,488 shares at 28.25 and 353,983 warrants at 28.2499.
    const gross = amountOf(10_265_488, 28_250_000n) + amountOf(353_983, 28_249_900n);
    const discount = amountOf(10_265_488 + 353_983, 1_624_400n);
    expect([gross, discount, gross - discount].map(formatAmount)).toEqual([
      '300000020.3517',
      '17250268.6924',
      '282749751.6593',
    ]);
  });

  it('rounds a percentage of a price half up', () => {
    expect(percentOfPriceHalfUp(370_000n, 10_000_000n)).toBe(37_000n);
    expect(percentOfPriceHalfUp(1n, 50_000_000n)).toBe(1n);
    expect(percentOfPriceHalfUp(1n, 49_999_999n)).toBe(0n);
  });
});
