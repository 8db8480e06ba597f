import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Quotas } from '../../src/domain/quota.js';
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
        const quotas = new Quotas(claimsOf(wants, wants, isWeighted ? weights : undefined), lots);
        const indices = Uint32Array.from(wants.keys());
        const remainders = Array.from(quotas.remainders(indices), BigInt);
        for (const index of indices) {
          const product = BigInt(lots) * exact[index]!;
          expect(BigInt(quotas.wholeLots(index))).toBe(product / total);
          expect(remainders[index]).toBe(product % total);
          expect(quotas.exceeds(index, limit)).toBe(product > BigInt(limit) * total);
          expect(quotas.millionths(index, 10)).toBe((product * 10_000_000n) / total);
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
        const quotas = new Quotas(claimsOf([a, b], [a, b], [weight, 1]), 5);
        const left = BigInt(limitA) * BigInt(b);
        const right = BigInt(limitB) * BigInt(a) * BigInt(weight);
        const sign = Math.sign(quotas.compareRatio(0, 1, Float64Array.of(limitA, limitB)));
        expect(sign).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });
});

it('leaves what freezing leaves', () => {
  const quotas = new Quotas(claimsOf([10, 30, 60]), 50);
  expect([0, 1, 2].map((index) => quotas.wholeLots(index))).toEqual([5, 15, 30]);
  quotas.freeze([2], Float64Array.of(0, 0, 10));
  expect(quotas.lotsLeft).toBe(40);
  expect([0, 1].map((index) => quotas.wholeLots(index))).toEqual([10, 30]);
});

it('freezes weights past 2^53 exactly', () => {
  const quotas = new Quotas(claimsOf([big, big, 3], [1, 1, 1], [1_000_000, 1_000_001, 1]), 10);
  quotas.freeze([0, 1], Float64Array.of(2, 1, 0));
  expect([quotas.lotsLeft, quotas.wholeLots(2)]).toEqual([7, 7]);
});
