import { describe, expect, it } from 'vitest';
import { type Order, readOrder } from '../../src/domain/order.js';
import { readPolicy, type Tranche } from '../../src/domain/policy.js';
import { readOffering } from '../../src/domain/supply.js';
import { admits, sharesAvailable, takesRoomByItself } from '../../src/domain/tranche.js';

function tranche(document: Record<string, unknown>): Tranche {
  const policy = { price: '1', seed: 's', tranches: [{ name: 'some', method: 'pro-rata', ...document }] };
  return readPolicy(policy, readOffering({ shares: 1_000 }, ''), '').tranches[0]!;
}

const order = (fields: Record<string, unknown>): Order =>
  readOrder({ id: 'a', investor: 'x', type: 'market', shares: 1, ...fields }, 'order');

describe('who may take part', () => {
  const fund = order({ category: 'fund', tier: 2 });
  it.each([
    [undefined, true],
    [{}, true],
    [{ category: ['fund', 'retail'] }, true],
    [{ category: ['retail'] }, false],
    [{ category: [] }, false],
    [{ tier: [2] }, true],
    [{ tier: [1, 3] }, false],
    [{ investor: ['x'] }, true],
    [{ investor: ['y'] }, false],
    [{ category: ['fund'], tier: [1] }, false],
    [{ minShares: 50 }, true],
    [{ minShares: 51 }, false],
    [{ maxShares: 50 }, true],
    [{ maxShares: 49 }, false],
    [{ minShares: 50, maxShares: 50 }, true],
  ])('%j: %s', (who, isAdmitted) => {
    expect(admits(tranche({ who }).who, fund, 50)).toBe(isAdmitted);
  });

  it('an order without a category or a tier is in no list of them', () => {
    expect(admits(tranche({ who: { category: ['fund'] } }).who, order({}), 50)).toBe(false);
    expect(admits(tranche({ who: { tier: [1] } }).who, order({}), 50)).toBe(false);
  });
});

describe('what a tranche has', () => {
  it.each([
    ['its percentage, floored to a lot', { percent: '25.5' }, 0, 1_000, 250],
    ['its shares, floored to a lot', { shares: 259 }, 0, 1_000, 250],
    ['plus what the one before could not place', { shares: 250 }, 100, 1_000, 350],
    ['at most what is left', { shares: 250 }, 100, 300, 300],
    ['all that is left without a part', {}, 100, 730, 730],
  ])('%s', (_, part, carried, left, available) => {
    expect(sharesAvailable(tranche(part), 1_000, 10, carried, left)).toBe(available);
  });
});

it('knows the methods that use rooms up in their own order', () => {
  const takers = ['pro-rata', 'price-priority', 'time-priority', 'equal'].filter((method) =>
    takesRoomByItself(tranche({ method })),
  );
  expect(takers).toEqual(['price-priority', 'time-priority']);
});
