import { describe, expect, it } from 'vitest';
import { equalShares } from '../../src/domain/equal.js';
import { claimsOf, inOrder } from '../support/deals.js';

const lastFirst = (a: number, b: number): number => b - a;

describe('water-filling', () => {
  it.each([
    ['the same to everyone', [30, 30, 30], 60, 1, [20, 20, 20], [0, 0, 0], [0, 0, 0]],
    ['small orders in full, the rest the same', [5, 30, 30], 45, 1, [5, 20, 20], [1, 0, 0], [0, 0, 0]],
    ['one small order after the other in full', [5, 10, 30], 35, 1, [5, 10, 20], [1, 1, 0], [0, 0, 0]],
    ['the last round by the tie-break', [30, 30, 30], 62, 1, [21, 21, 20], [0, 0, 0], [1, 1, 0]],
    ['not to those at their limit', [20, 30, 30], 61, 1, [20, 21, 20], [1, 0, 0], [0, 1, 0]],
    ['by lots', [300, 300], 500, 100, [300, 200], [0, 0], [1, 0]],
    [
      'a limit of one lot among larger ones',
      [100, 300, 300],
      600,
      100,
      [100, 300, 200],
      [1, 0, 0],
      [0, 1, 0],
    ],
    ['fewer lots than orders', [30, 30, 30], 2, 1, [1, 1, 0], [0, 0, 0], [1, 1, 0]],
    ['nothing', [30, 30], 0, 1, [0, 0], [0, 0], [0, 0]],
    ['everything fits', [30, 20], 60, 1, [30, 20], [0, 0], [0, 0]],
    ['a limit met exactly by the level', [10, 20, 20], 30, 1, [10, 10, 10], [1, 0, 0], [0, 0, 0]],
  ])('%s', (_, wants, available, lot, shares, capped, extra) => {
    const award = equalShares(claimsOf(wants), available, { lot, rounding: 'down' }, inOrder);
    expect([...award.shares]).toEqual(shares);
    expect([...award.capped]).toEqual(capped);
    expect([...award.remainderLots]).toEqual(extra);
    expect(award.quotaOf(0)).toBeNull();
  });

  it('gives the last round by the tie-break, not by the place', () => {
    const award = equalShares(claimsOf([30, 30, 30]), 61, { lot: 1, rounding: 'down' }, lastFirst);
    expect([...award.shares]).toEqual([20, 20, 21]);
  });
});
