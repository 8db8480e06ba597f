import { describe, expect, it } from 'vitest';
import { highestPrice, isWorthLess, onlyLowersShares } from '../../src/domain/order-worth.js';
import { readOrderTerms } from '../../src/domain/order.js';

const order = (document: object) => readOrderTerms(document, '');
const steps = (mode: string, ...ladder: Array<[string, number]>) => ({
  type: 'step',
  stepMode: mode,
  steps: ladder.map(([limit, shares]) => ({ limit, shares })),
});
const cents = (count: bigint): bigint => count * 10_000n;

const limit = (shares: number, price: string, more: object = {}) => ({
  type: 'limit',
  shares,
  limit: price,
  ...more,
});

describe('the highest price an order pays', () => {
  it.each<[object, bigint | undefined, bigint | undefined]>([
    [{ type: 'limit', shares: 1, limit: '0.37' }, cents(45n), cents(37n)],
    [{ type: 'market', shares: 1 }, cents(45n), cents(45n)],
    [{ type: 'market', shares: 1 }, undefined, undefined],
    [{ type: 'percent', percent: '5', limit: '0.40' }, cents(45n), cents(40n)],
    [{ type: 'percent', percent: '5' }, undefined, undefined],
    [steps('exclusive', ['0.35', 9], ['0.40', 1]), undefined, cents(40n)],
    [steps('exclusive', ['0.40', 1], ['0.35', 9]), cents(45n), cents(40n)],
  ])('%j under a cap of %s', (document, cap, expected) => {
    expect(highestPrice(order(document), cap)).toBe(expected);
  });
});

describe('worth less than a minimum of 1,000', () => {
  it.each<[object, boolean]>([
    [{ type: 'limit', shares: 2_702, limit: '0.37' }, true],
    [{ type: 'limit', shares: 2_703, limit: '0.37' }, false],
    [{ type: 'market', amount: '999.999999' }, true],
    [{ type: 'market', amount: '1000' }, false],
    [{ type: 'market', shares: 2_222 }, true],
    [{ type: 'market', shares: 2_223 }, false],
    [{ type: 'percent', percent: '0.000001' }, false],
    [steps('exclusive', ['0.40', 2_000], ['0.35', 2_800]), true],
    [steps('exclusive', ['0.40', 2_000], ['0.35', 2_858]), false],
    [steps('cumulative', ['0.40', 2_000], ['0.35', 800]), false],
    [steps('cumulative', ['0.40', 1_000], ['0.35', 800]), true],
    [{ type: 'limit', shares: 2_500, limit: '0.40' }, false],
    [{ type: 'percent', percent: '5', limit: '0.40' }, false],
    [steps('exclusive', ['0.40', 2_500], ['0.35', 2_800]), false],
    [steps('cumulative', ['0.40', 1_500], ['0.20', 2_000]), false],
    [steps('cumulative', ['0.40', 1_500], ['0.20', 1_999]), true],
  ])('%j: %s', (document, expected) => {
    expect(isWorthLess(order(document), 1_000_000_000n, cents(45n))).toBe(expected);
  });
});

it('is not said of shares at any price, where there is no cap', () => {
  expect(isWorthLess(order({ type: 'market', shares: 1 }), 1_000_000_000n, undefined)).toBe(false);
});

describe('an amendment that only lowers the shares', () => {
  it.each<[object, object, boolean]>([
    [limit(10, '1'), limit(9, '1'), true],
    [limit(10, '1'), limit(10, '1'), true],
    [limit(10, '1'), limit(11, '1'), false],
    [limit(10, '1'), limit(9, '2'), false],
    [limit(10, '1'), limit(9, '0.9'), false],
    [limit(10, '1', { minimumFill: 5 }), limit(9, '1', { minimumFill: 4 }), false],
    [limit(10, '1'), { type: 'market', shares: 9 }, false],
    [{ type: 'market', shares: 10 }, { type: 'market', shares: 9 }, true],
    [{ type: 'market', amount: '10' }, { type: 'market', amount: '9' }, false],
    [{ type: 'percent', percent: '5' }, { type: 'percent', percent: '4' }, false],
    [steps('exclusive', ['2', 5], ['1', 9]), steps('exclusive', ['2', 5], ['1', 8]), true],
    [steps('exclusive', ['2', 5], ['1', 9]), steps('exclusive', ['2', 6], ['1', 8]), false],
    [steps('exclusive', ['2', 5], ['1', 9]), steps('cumulative', ['2', 5], ['1', 9]), false],
    [steps('exclusive', ['2', 5], ['1', 9]), steps('exclusive', ['2', 5]), false],
    [steps('exclusive', ['2', 5], ['1', 9]), steps('exclusive', ['2', 5], ['1.5', 9]), false],
    [steps('exclusive', ['2', 5], ['1', 9]), steps('exclusive', ['3', 5], ['1', 9]), false],
    [steps('exclusive', ['2', 5]), limit(5, '2'), false],
    [limit(5, '2'), steps('exclusive', ['2', 5]), false],
    [{ type: 'market', shares: 10 }, limit(9, '1'), false],
    [{ type: 'market', shares: 10 }, { type: 'market', amount: '9' }, false],
    [{ type: 'market', amount: '10' }, { type: 'market', shares: 9 }, false],
    [{ type: 'market', shares: 10 }, { type: 'percent', percent: '5' }, false],
    [{ type: 'percent', percent: '5' }, { type: 'market', shares: 10 }, false],
    [limit(10, '1'), { type: 'percent', percent: '5', limit: '1' }, false],
    [limit(10, '1', { minimumFill: 5 }), limit(9, '1', { minimumFill: 5 }), true],
  ])('%j to %j: %s', (before, after, expected) => {
    expect(onlyLowersShares(order(before), order(after))).toBe(expected);
  });
});
