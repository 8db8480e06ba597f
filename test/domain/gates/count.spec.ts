import { expect, it } from 'vitest';
import { asCount, asShares, howMany, inDigits } from '../../../src/domain/gates/count.js';

it('puts separators into counts', () => {
  expect([0, 999, 1000, 11_000_000].map(asCount)).toEqual(['0', '999', '1,000', '11,000,000']);
});

it('lets the noun agree with its count', () => {
  expect([0, 1n, 1, 2, 2_000n].map(asShares)).toEqual([
    '0 shares',
    '1 share',
    '1 share',
    '2 shares',
    '2,000 shares',
  ]);
  expect([1, 2].map((count) => howMany(count, 'share was', 'shares were'))).toEqual([
    '1 share was',
    '2 shares were',
  ]);
});

it('leaves the digits bare for programs', () => {
  expect([0, 1, 2000].map((count) => inDigits(count, 'entry', 'entries'))).toEqual([
    '0 entries',
    '1 entry',
    '2000 entries',
  ]);
});
