import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotasOf } from '../../src/domain/quota.js';
import { claimsOf } from '../support/deals.js';

const big = 4_503_599_627_370_000;
const want = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: big }));
const factor = fc.oneof(
  fc.constant(1),
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 1, max: 10 ** 12 }),
);

describe('against exact arithmetic, below 2^53 and past it', () => {
  const books = fc.record({
    wants: fc.array(want, { minLength: 1, maxLength: 2 }),
    factors: fc.array(factor, { minLength: 2, maxLength: 2 }),
    isWeighted: fc.boolean(),
    lots: fc.oneof(fc.nat(100), fc.nat(big)),
    limit: fc.oneof(fc.nat(100), fc.nat(big)),
  });

  it('agrees in whole lots, remainders, limits and millionths', () => {
    fc.assert(
      fc.property(books, ({ wants, factors, isWeighted, lots, limit }) => {
        const weights = wants.map((_, index) => (isWeighted ? factors[index]! : 1));
        const exact = wants.map((one, index) => BigInt(one) * BigInt(weights[index]!));
        const total = exact.reduce((so, weight) => so + weight, 0n);
        const limits = wants.map(() => limit);
        const quotas = quotasOf(claimsOf(wants, limits, isWeighted ? weights : undefined), lots, 1);
        const indices = Uint32Array.from(wants.keys());
        const remainders = Array.from(quotas.remainders(indices), BigInt);
        for (const index of indices) {
          const product = BigInt(lots) * exact[index]!;
          expect(BigInt(quotas.wholeLots(index))).toBe(product / total);
          expect(remainders[index]).toBe(product % total);
          expect(quotas.exceeds(index)).toBe(product > BigInt(limit) * total);
          expect(quotas.millionths(index)).toBe((product * 1_000_000n) / total);
          expect(quotas.isHalfOrMore(quotas.remainders(indices)[index]!)).toBe(
            2n * (product % total) >= total,
          );
        }
      }),
    );
  });

  it('orders claims by limit against weight', () => {
    fc.assert(
      fc.property(want, want, factor, fc.nat(big), fc.nat(big), (a, b, weight, limitA, limitB) => {
        const quotas = quotasOf(claimsOf([a, b], [limitA, limitB], [weight, 1]), 5, 1);
        const left = BigInt(limitA) * BigInt(b);
        const right = BigInt(limitB) * BigInt(a) * BigInt(weight);
        const sign = Math.sign(quotas.compareRatio(0, 1));
        expect(sign).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });
});

const huge = 1_000_000_000_000_000;

describe.each([
  ['below 2^53', [1, 1, 1]],
  ['past it', [huge, huge, huge]],
])('with weights that add up to what is %s', (_, weights) => {
  it('leaves what freezing leaves', () => {
    const quotas = quotasOf(claimsOf([10, 30, 60], [50, 500, 100], weights), 500, 10);
    expect(quotas.lotsLeft).toBe(50);
    expect([0, 1, 2].map((index) => quotas.wholeLots(index))).toEqual([5, 15, 30]);
    expect([0, 1, 2].map((index) => quotas.exceeds(index))).toEqual([false, false, true]);
    quotas.freeze([2]);
    expect(quotas.lotsLeft).toBe(40);
    expect([0, 1].map((index) => quotas.wholeLots(index))).toEqual([10, 30]);
    expect([0, 1].map((index) => quotas.millionths(index))).toEqual([100_000_000n, 300_000_000n]);
  });

  it('compares limits in proportion to wants', () => {
    const quotas = quotasOf(claimsOf([10, 30, 60], [20, 60, 90], weights), 100, 10);
    expect(quotas.compareRatio(0, 1)).toBe(0);
    expect(quotas.compareRatio(0, 2)).toBeGreaterThan(0);
    expect(quotas.compareRatio(2, 0)).toBeLessThan(0);
  });
});

it('freezes weights past 2^53 exactly', () => {
  const quotas = quotasOf(claimsOf([big, big, 3], [2, 1, 0], [1_000_000, 1_000_001, 1]), 10, 1);
  quotas.freeze([0, 1]);
  expect([quotas.lotsLeft, quotas.wholeLots(2)]).toEqual([7, 7]);
});

const x = 2 ** 30;

it.each([
  ['more by one part in 2^60', x - 1, [x, 1], true],
  ['the same', x, [x], false],
  ['well below', x + 1, [x - 1, 0], false],
])('tells a quota from a limit past 2^53: %s', (_, limit, wants, exceeds) => {
  const quotas = quotasOf(claimsOf(wants, [limit, 0]), x, 1);
  expect(quotas.exceeds(0)).toBe(exceeds);
});

it.each([
  [x, x, x - 1, x + 1, 1],
  [x - 1, x + 1, x, x, -1],
  [x, x, x, x, 0],
])('compares %s x %s with %s x %s past 2^53', (limitA, wantB, limitB, wantA, sign) => {
  const quotas = quotasOf(claimsOf([wantA, wantB], [limitA, limitB]), 5, 1);
  expect(quotas.compareRatio(0, 1)).toBe(sign);
});

it('counts half a lot as half', () => {
  const quotas = quotasOf(claimsOf([1, 1]), 1, 1);
  const [half] = quotas.remainders(Uint32Array.of(0));
  expect([half, quotas.isHalfOrMore(half!), quotas.isHalfOrMore(0)]).toEqual([1, true, false]);
});

it('counts half a lot as half past 2^53 too', () => {
  const most = 9_007_199_254_740_991;
  const quotas = quotasOf(claimsOf([most, most]), 1, 1);
  const [half] = quotas.remainders(Uint32Array.of(0));
  expect(half).toBe(BigInt(most));
  expect([quotas.isHalfOrMore(half!), quotas.isHalfOrMore(BigInt(most) - 1n)]).toEqual([true, false]);
});
