import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalText,
  divHalfAway,
  fixedFrom,
  fixedOfText,
  naturalLog,
  one,
  over,
  shortText,
  squareRoot,
  times,
  unitsOf,
} from '../../../src/domain/pricing/fixed-point.js';

const fixed = (text: string) => fixedOfText(text)!;

describe('fixed-point numbers', () => {
  it.each([
    ['1.5', 1_500_000_000_000_000_000n],
    ['-0.000000000000000001', -1n],
    ['31.701358795166016', 31_701_358_795_166_016_000n],
    ['157.78e6', 157_780_000n * one],
    ['1.25E-3', 1_250_000_000_000_000n],
    ['.5', one / 2n],
    ['7.', 7n * one],
    ['1.0000000000000000019', one + 1n],
    ['12345e-20', 123n],
    ['5e-18', 5n],
  ])('reads %s', (text, value) => expect(fixedOfText(text)).toBe(value));

  it.each(['', '.', '-', '1,5', '1.2.3', 'e5', 'NaN', '0x10', '1e1000', '--1'])(
    'does not read "%s"',
    (text) => {
      expect(fixedOfText(text)).toBeUndefined();
    },
  );

  it.each([
    [7n, 2n, 4n],
    [-7n, 2n, -4n],
    [7n, -2n, -4n],
    [5n, 3n, 2n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
  ])('%d / %d is %d, halves away from zero', (above, below, result) => {
    expect(divHalfAway(above, below)).toBe(result);
  });

  // Published values: OEIS A002162 (ln 2), A002392 (ln 10), A002193 (root of 2).
  it('knows logarithms and roots', () => {
    expect(naturalLog(2n * one)).toBe(693_147_180_559_945_309n);
    expect(naturalLog(10n * one)).toBe(2_302_585_092_994_045_684n);
    expect(naturalLog(one)).toBe(0n);
    expect(squareRoot(2n * one)).toBe(1_414_213_562_373_095_048n);
    expect(squareRoot(0n)).toBe(0n);
    expect(() => naturalLog(0n)).toThrow('a logarithm is taken of a number above zero');
    expect(() => squareRoot(-1n)).toThrow('a square root is taken of zero or more');
    expect(() => divHalfAway(1n, 0n)).toThrow('a divisor is not zero');
  });

  it('takes roots that square to the number, and logarithms that add', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 24n), fc.bigInt(1n, 10n ** 24n), (a, b) => {
        const root = squareRoot(a);
        expect(root * root <= a * one && (root + 1n) * (root + 1n) > a * one).toBe(true);
        // The product is cut to 18 decimals, so its logarithm may be off by as much in proportion.
        const product = times(a * one, b * one);
        const gap = naturalLog(product) - naturalLog(a * one) - naturalLog(b * one);
        expect(gap < 20n && gap > -20n).toBe(true);
        expect(Math.abs(Number(naturalLog(a)) / 1e18 - Math.log(Number(a) / 1e18))).toBeLessThan(1e-12);
      }),
    );
  });

  it('writes decimals', () => {
    expect(decimalText(154_600_800n, 6)).toBe('154.600800');
    expect(decimalText(-5n, 6)).toBe('-0.000005');
    expect(decimalText(42n, 0)).toBe('42');
    expect(decimalText(0n, 2)).toBe('0.00');
    expect(shortText(42n, 0)).toBe('42');
    expect(shortText(42_000_000n, 6)).toBe('42');
    expect(shortText(1_004_500n, 6)).toBe('1.0045');
    expect(shortText(500_000n, 6)).toBe('0.5');
    expect(shortText(4_070_000_000_000n, 6, 2)).toBe('4070000.00');
    expect(shortText(-120_000n, 6, 2)).toBe('-0.12');
    expect(unitsOf(fixed('0.0000005'), 6)).toBe(1n);
    expect(fixedFrom(370_000n, 6)).toBe(fixed('0.37'));
    expect(over(fixed('1'), fixed('3'))).toBe(333_333_333_333_333_333n);
  });
});
