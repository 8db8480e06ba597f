import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  MAX_SHARES,
  compareProducts,
  divFloor,
  divHalfUp,
  floorToLot,
  mulDivFloor,
  mulMod,
  plainNumber,
  toNumber,
  withinRange,
} from '../../src/domain/quantity.js';

const edge = fc.oneof(fc.maxSafeNat(), fc.integer({ min: MAX_SHARES - 100, max: MAX_SHARES }), fc.nat(1_000));

it('keeps the range of JSON integers', () => {
  expect(MAX_SHARES).toBe(9_007_199_254_740_991);
  expect(withinRange(MAX_SHARES, 'It')).toBe(MAX_SHARES);
  expect(() => withinRange(MAX_SHARES + 1, 'The book', 'orders')).toThrow(
    'The book must not exceed 9007199254740991',
  );
});

it('floors to lots', () => {
  expect([0, 999, 1_000, 1_999].map((shares) => floorToLot(shares, 1_000))).toEqual([0, 0, 1_000, 1_000]);
});

describe('division', () => {
  it.each([
    [7n, 2n, 3n, 4n],
    [6n, 2n, 3n, 3n],
    [1n, 3n, 0n, 0n],
    [2n, 3n, 0n, 1n],
    [0n, 5n, 0n, 0n],
  ])('%s / %s is %s rounded down and %s half up', (dividend, divisor, down, halfUp) => {
    expect([divFloor(dividend, divisor), divHalfUp(dividend, divisor)]).toEqual([down, halfUp]);
  });

  it('rounds down below zero too', () => {
    expect([divFloor(-7n, 2n), divFloor(-6n, 2n)]).toEqual([-4n, -3n]);
  });

  it('is exact at 2^53 and beyond', () => {
    fc.assert(
      fc.property(edge, edge, edge, (shares, factor, divisor) => {
        fc.pre(divisor > 0);
        const exact = (BigInt(shares) * BigInt(factor)) / BigInt(divisor);
        fc.pre(exact <= BigInt(MAX_SHARES));
        expect(BigInt(mulDivFloor(shares, factor, divisor))).toBe(exact);
        expect(BigInt(mulMod(shares, factor, divisor))).toBe(
          (BigInt(shares) * BigInt(factor)) % BigInt(divisor),
        );
      }),
    );
  });

  it('is exact where the product is just below 2^53', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 94_906_265 }),
        fc.integer({ min: 0, max: 3 }),
        (divisor, less) => {
          const dividend = Math.floor(MAX_SHARES / divisor) * divisor - less;
          expect(BigInt(mulDivFloor(dividend, 1, divisor))).toBe(BigInt(dividend) / BigInt(divisor));
          expect(BigInt(mulMod(dividend, 1, divisor))).toBe(BigInt(dividend) % BigInt(divisor));
        },
      ),
    );
  });
});

it.each([
  [7, 3, 2, 1],
  [9_007_199_254_740_991, 3, 2, 1],
  [9_007_199_254_740_991, 9_007_199_254_740_991, 10, 1],
  [9_007_199_254_740_991, 1, 9_007_199_254_740_990, 1],
])('of %s x %s in parts of %s there remains %s', (shares, factor, divisor, rest) => {
  expect(mulMod(shares, factor, divisor)).toBe(rest);
});

it('compares products exactly', () => {
  fc.assert(
    fc.property(edge, edge, edge, edge, (a, b, c, d) => {
      const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
      expect(Math.sign(compareProducts(a, b, c, d))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
    }),
  );
  expect(compareProducts(MAX_SHARES, MAX_SHARES, MAX_SHARES, MAX_SHARES)).toBe(0);
  expect(compareProducts(MAX_SHARES, 2, MAX_SHARES - 1, 2)).toBeGreaterThan(0);
});

it('says by NaN that a plain number would not be exact', () => {
  expect([0n, 5n, 9_007_199_254_740_991n].map(plainNumber)).toEqual([0, 5, 9_007_199_254_740_991]);
  expect([9_007_199_254_740_992n, 1n << 80n].map(plainNumber)).toEqual([NaN, NaN]);
});

it('turns whole numbers within the range back', () => {
  fc.assert(
    fc.property(edge, (shares) => {
      expect(toNumber(BigInt(shares))).toBe(shares);
    }),
  );
});

function takesBigint(count: () => number): boolean {
  const long = vi.spyOn(globalThis, 'BigInt');
  try {
    count();
    return long.mock.calls.length > 0;
  } finally {
    long.mockRestore();
  }
}

it.each<[string, boolean, () => number]>([
  ['a floor', false, () => mulDivFloor(MAX_SHARES, 1, 7)],
  ['a floor past it', true, () => mulDivFloor(MAX_SHARES, 2, 7)],
  ['a remainder', false, () => mulMod(MAX_SHARES, 1, 7)],
  ['a remainder past it', true, () => mulMod(MAX_SHARES, 2, 7)],
  ['two products', false, () => compareProducts(MAX_SHARES, 1, 1, MAX_SHARES)],
  ['two products, one of them past it', false, () => compareProducts(1, 1, MAX_SHARES, 2)],
  ['two products past it', true, () => compareProducts(MAX_SHARES, 2, MAX_SHARES, 2)],
])('takes bigint only where a plain number up to 2^53 - 1 is not enough, for %s: %s', (_, isLong, count) => {
  expect(takesBigint(count)).toBe(isLong);
});
