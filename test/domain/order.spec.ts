import { expect, it } from 'vitest';
import { orderFields, readOrder, readOrderTerms } from '../../src/domain/order.js';
import { refusalOf } from '../support/refusals.js';

it('reads the order of the contract', () => {
  const document = {
    id: 'o-17',
    investor: 'inv-4',
    category: 'institutional',
    tier: 1,
    receivedAt: '2026-11-02T14:03:11.250Z',
    type: 'limit',
    shares: 250_000,
    limit: '0.37',
    minimumFill: 100_000,
  };
  expect(readOrder(document, 'orders[0]')).toEqual({
    ...document,
    amount: undefined,
    receivedAt: { seconds: 1_793_628_191, nanos: 250_000_000 },
    limit: 370_000n,
  });
});

it.each([
  [
    { type: 'market', amount: '12.50' },
    { type: 'market', amount: 12_500_000n, minimumFill: 0 },
  ],
  [
    { type: 'percent', percent: '12.5' },
    { type: 'percent', percent: 12_500_000n, minimumFill: 0 },
  ],
  [
    { type: 'percent', percent: '100', limit: '3' },
    { type: 'percent', percent: 100_000_000n, limit: 3_000_000n, minimumFill: 0 },
  ],
  [
    { type: 'step', stepMode: 'cumulative', steps: [{ limit: '2', shares: 5 }], minimumFill: 3 },
    { type: 'step', stepMode: 'cumulative', steps: [{ limit: 2_000_000n, shares: 5 }], minimumFill: 3 },
  ],
])('reads the terms %j', (document, terms) => {
  expect(readOrderTerms(document, '')).toEqual(terms);
});

it('takes exclusive steps that are too many together, because only one of them is wanted', () => {
  const most = 9_007_199_254_740_991;
  const steps = [
    { limit: '2', shares: most },
    { limit: '1', shares: most },
  ];
  const terms = { type: 'step', stepMode: 'exclusive', steps };
  expect(readOrderTerms(terms, '')).toMatchObject({ steps: [{ shares: most }, { shares: most }] });
  expect(refusalOf(() => readOrderTerms({ ...terms, stepMode: 'cumulative' }, '')).code).toBe('too-large');
});

it('says of which order the size is missing, or of the order where there is but one', () => {
  const message = 'must have either shares or an amount of money: give exactly one of the two.';
  expect(refusalOf(() => readOrderTerms({ type: 'market' }, '')).message).toBe(`The order ${message}`);
  expect(refusalOf(() => readOrderTerms({ type: 'market' }, 'lines[3]')).message).toBe(`lines[3] ${message}`);
});

it('takes a minimum fill as large as the order, and texts of 64 characters', () => {
  const order = { id: 'a'.repeat(64), investor: 'B.c_d-9', type: 'market', shares: 5, minimumFill: 5 };
  expect(readOrder({ ...order, category: 'é'.repeat(64) }, '')).toMatchObject({ minimumFill: 5 });
});

it('names every field of an order once, for the columns of a CSV', () => {
  expect(orderFields).toEqual([
    'id',
    'investor',
    'category',
    'tier',
    'receivedAt',
    'type',
    'shares',
    'amount',
    'limit',
    'minimumFill',
    'steps',
    'stepMode',
    'percent',
  ]);
});
