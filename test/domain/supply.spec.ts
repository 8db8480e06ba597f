import { expect, it } from 'vitest';
import { readOffering, requireAllowedPrice, requireTick } from '../../src/domain/supply.js';
import { refusalOf } from '../support/refusals.js';

const million = 1_000_000n;

it('reads what is given and assumes nothing on top', () => {
  expect(readOffering({ shares: 5 }, 'offering')).toEqual({
    shares: 5,
    overAllotment: 0,
    nakedShort: 0,
    tick: undefined,
    floor: undefined,
    cap: undefined,
  });
  expect(readOffering({ shares: 5, tick: '0.5', floor: '1', cap: '1' }, '').cap).toBe(million);
});

it('may be as large as the range of shares, and not larger', () => {
  const large = { shares: 9_007_199_254_740_980, overAllotment: 10, nakedShort: 1 };
  expect(readOffering(large, 'offering').shares).toBe(large.shares);
  expect(refusalOf(() => readOffering({ ...large, nakedShort: 12 }, 'offering')).code).toBe('too-large');
});

const offering = readOffering({ shares: 5, tick: '0.5', floor: '2', cap: '3' }, '');

it.each([2n, 3n])('allows a price at its bounds: %s', (whole) => {
  expect(requireAllowedPrice(whole * million, offering, 'price')).toBe(whole * million);
});

it.each([
  ['1.5', 'outside-floor-and-cap'],
  ['3.5', 'outside-floor-and-cap'],
  ['2.25', 'off-tick'],
])('refuses %s: %s', (text, code) => {
  const price = BigInt(text.replace('.', '').padEnd(text.length === 4 ? 7 : 7, '0'));
  expect(refusalOf(() => requireAllowedPrice(price, offering, 'price'))).toMatchObject({
    code,
    path: 'price',
  });
});

it('names the bounds that there are', () => {
  const only = (bound: Record<string, string>): string =>
    refusalOf(() => requireAllowedPrice(9n * million, readOffering({ shares: 1, ...bound }, ''), 'p'))
      .message;
  expect(only({ floor: '10' })).toContain('at least 10:');
  expect(only({ cap: '8' })).toContain('at most 8:');
  expect(only({ floor: '10', cap: '11' })).toContain('at least 10 and at most 11:');
  expect(requireAllowedPrice(9n * million, readOffering({ shares: 1 }, ''), 'p')).toBe(9n * million);
});

it.each([
  ['0', 'zero-tick'],
  ['0.00', 'zero-tick'],
  ['0.000000', 'zero-tick'],
  [0, 'price-not-a-string'],
])('refuses a tick of %j: %s', (tick, code) => {
  expect(refusalOf(() => readOffering({ shares: 1, tick }, ''))).toMatchObject({ code, path: 'tick' });
});

it('takes a tick that ends in nought', () => {
  expect(readOffering({ shares: 1, tick: '10' }, '').tick).toBe(10n * million);
});

it('has a tick where one is needed', () => {
  expect(requireTick(offering)).toBe(500_000n);
  expect(refusalOf(() => requireTick(readOffering({ shares: 1 }, '')))).toMatchObject({
    code: 'missing-field',
    path: 'offering.tick',
  });
});
