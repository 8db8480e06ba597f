import { expect, it } from 'vitest';
import {
  awardInFull,
  emptyAward,
  placesUpTo,
  sharesOfPart,
  sumOf,
  wholeQuota,
} from '../../src/domain/award.js';
import { claimsOf } from '../support/deals.js';

it('gives everyone its limit, and says where that is less than the want in whole lots', () => {
  const claims = claimsOf([1_900, 1_900, 1_000], [1_000, 0, 1_000]);
  const award = awardInFull(claims, 1_000);
  expect(award.shares).not.toBe(claims.limits);
  expect([...award.shares]).toEqual([1_000, 0, 1_000]);
  expect([...award.capped]).toEqual([0, 1, 0]);
  expect([...award.remainderLots]).toEqual([0, 0, 0]);
  expect(award.quotaOf(1)).toBe(1_900_000_000n);
});

it('begins with nothing and without a quota', () => {
  const award = emptyAward(2);
  expect([[...award.shares], [...award.capped], award.quotaOf(0)]).toEqual([[0, 0], [0, 0], null]);
});

it('takes a part in shares or in per cent of the supply, rounded down', () => {
  expect(sharesOfPart({ shares: 7 }, 999)).toBe(7);
  expect(sharesOfPart({ percent: 33_300_000n }, 100)).toBe(33);
  expect([sumOf(Float64Array.of(1, 2, 3)), wholeQuota(3)]).toEqual([6, 3_000_000n]);
});

it('counts places from zero', () => {
  expect([...placesUpTo(3)]).toEqual([0, 1, 2]);
});
