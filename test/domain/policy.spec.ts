import { expect, it } from 'vitest';
import { readPolicy, requireSeed } from '../../src/domain/policy.js';
import { readOffering } from '../../src/domain/supply.js';
import { refusalOf } from '../support/refusals.js';

const offering = readOffering(
  { shares: 1_000, overAllotment: 100, nakedShort: 10, tick: '0.01' },
  'offering',
);
const read = (document: Record<string, unknown>): ReturnType<typeof readPolicy> =>
  readPolicy(document, offering, 'policy');

it('reads the policy of the contract', () => {
  const policy = read({
    price: '0.37',
    lot: 1_000,
    overAllotment: 110,
    rounding: 'largest-remainder',
    tieBreak: 'received',
    seed: 'any text',
    maximumPerInvestor: { percent: '20' },
    tranches: [
      { name: 'reserved for funds', percent: '5', who: { category: ['mutual-fund'] }, method: 'pro-rata' },
      { name: 'everyone', method: 'pro-rata' },
    ],
  });
  expect(policy).toMatchObject({
    price: 370_000n,
    lot: 1_000,
    overAllotment: 110,
    seed: 'any text',
    maximumPerInvestor: { percent: 20_000_000n },
  });
  expect(policy.tranches[0]).toMatchObject({
    name: 'reserved for funds',
    part: { percent: 5_000_000n },
    who: { category: new Set(['mutual-fund']) },
    method: 'pro-rata',
  });
});

it('assumes a lot of one, no over-allotment, largest remainder, ties as received', () => {
  const policy = read({
    price: 'clearing',
    tranches: [{ name: 'all', method: 'draw', minimum: 5 }],
    seed: '',
  });
  expect(policy).toMatchObject({
    price: 'clearing',
    lot: 1,
    overAllotment: 0,
    rounding: 'largest-remainder',
    tieBreak: 'received',
    seed: '',
    maximumPerInvestor: undefined,
  });
  expect(policy.tranches[0]).toEqual({
    name: 'all',
    part: undefined,
    who: {},
    method: 'draw',
    tierWeights: undefined,
    minimum: 5,
    drawBy: 'orders',
  });
});

it('reads weights by tier', () => {
  const weights = { tier: { '1': 3, '9007199254740991': 9_007_199_254_740_991 } };
  const { tranches } = read({ price: '1', tranches: [{ name: 'all', method: 'price-priority', weights }] });
  expect([...tranches[0]!.tierWeights!]).toEqual([
    [1, 3],
    [9_007_199_254_740_991, 9_007_199_254_740_991],
  ]);
});

it.each([
  ['a list', ['3'], 'wrong-type', 'must be an object from tiers to weights'],
  ['nothing', null, 'wrong-type', 'must be an object from tiers to weights'],
  ['a number', 3, 'wrong-type', 'must be an object from tiers to weights'],
  ['a text', '3', 'wrong-type', 'must be an object from tiers to weights'],
  ['a tier with a sign', { '+1': 3 }, 'out-of-range', 'must be keyed by tiers'],
  ['a tier with words behind', { '1st': 3 }, 'out-of-range', 'must be keyed by tiers'],
  ['a tier with words before', { 'tier 1': 3 }, 'out-of-range', 'must be keyed by tiers'],
])('takes no weights from %s', (_, tier, code, sentence) => {
  const tranche = { name: 'all', method: 'pro-rata', weights: { tier } };
  const refusal = refusalOf(() => read({ price: '1', tranches: [tranche] }));
  expect(refusal).toMatchObject({ code, path: 'policy.tranches[0].weights.tier' });
  expect(refusal.message).toContain(sentence);
});

it('needs a seed where one tranche of several draws', () => {
  const tranches = [
    { name: 'lots', shares: 10, method: 'draw', minimum: 5 },
    { name: 'all', method: 'pro-rata' },
  ];
  expect(refusalOf(() => read({ price: '1', tranches }))).toMatchObject({
    code: 'seed-missing',
    path: 'policy.seed',
  });
});

it('takes a seed, even an empty one, where it is there', () => {
  expect(requireSeed('')).toBe('');
  expect(() => requireSeed(undefined)).toThrow('policy.seed is required');
});
