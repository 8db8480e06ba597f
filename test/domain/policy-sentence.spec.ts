import { expect, it } from 'vitest';
import { policySentence } from '../../src/domain/policy-sentence.js';
import { readPolicy } from '../../src/domain/policy.js';
import { readOffering } from '../../src/domain/supply.js';

const offering = readOffering({ shares: 10_000_000, overAllotment: 1_000_000, tick: '0.01' }, 'offering');
const sentence = (policy: object): string =>
  policySentence(readPolicy({ price: 'clearing', ...policy }, offering, 'policy'));

it.each<[object, string]>([
  [
    {
      lot: 1_000,
      overAllotment: 1_000_000,
      maximumPerInvestor: { percent: '20' },
      tranches: [{ name: 'everyone', method: 'pro-rata' }],
    },
    'All (everyone) to everyone, pro rata to what is wanted. In lots of 1,000; the lots left go to the largest remainders; ties go to the earlier order; ' +
      'at most 20 % of the supply for one investor; with 1,000,000 shares of over-allotment.',
  ],
  [
    {
      tranches: [
        { name: 'funds', percent: '5', who: { category: ['mutual-fund'] }, method: 'pro-rata' },
        { name: 'rest', method: 'draw', minimum: 100 },
      ],
      seed: 'any',
      tieBreak: 'size',
      rounding: 'down',
    },
    'First, 5 % of the supply (funds) to the classes mutual-fund, pro rata to what is wanted. Then, the rest (rest) to everyone, by drawing lots. ' +
      'What does not fill a lot is left; ties go to the larger order; without over-allotment.',
  ],
  [
    {
      lot: 10,
      rounding: 'nearest',
      tieBreak: 'draw',
      seed: 'any',
      maximumPerInvestor: { shares: 1_234_567 },
      tranches: [
        {
          name: 'large',
          shares: 2_000_000,
          who: { tier: [1, 2], minShares: 100_000, maxShares: 1_000_000 },
          method: 'time-priority',
        },
        { name: 'friends', percent: '12.5', who: { investor: ['a', 'b', 'c'] }, method: 'equal' },
        { name: 'rest', method: 'price-priority' },
      ],
    },
    'First, 2,000,000 shares (large) to tiers 1, 2 and orders of at least 100,000 shares and orders of at most 1,000,000 shares, ' +
      'by time, earliest first. ' +
      'Then, 12.5 % of the supply (friends) to 3 named investors, equally, level by level. ' +
      'Then, the rest (rest) to everyone, by price, highest limits first, the last level pro rata. ' +
      'In lots of 10; each share of a lot is rounded to the nearest lot; ties are drawn; ' +
      'at most 1,234,567 shares for one investor; without over-allotment.',
  ],
  [
    {
      tranches: [
        { name: 'all', who: { category: ['a', 'b'] }, method: 'minimum-then-pro-rata', minimum: 5 },
        { name: 'more', who: { maxShares: 0 }, method: 'pro-rata' },
      ],
    },
    'First, all (all) to the classes a, b, a minimum each, then pro rata. ' +
      'Then, the rest (more) to orders of at most 0 shares, pro rata to what is wanted. ' +
      'The lots left go to the largest remainders; ties go to the earlier order; without over-allotment.',
  ],
])('%j', (policy, expected) => {
  expect(sentence(policy)).toBe(expected);
});
