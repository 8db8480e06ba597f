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
])('%j', (policy, expected) => {
  expect(sentence(policy)).toBe(expected);
});
