import { expect, it } from 'vitest';
import { orderFields, readOrder, readOrderTerms } from '../../src/domain/order.js';

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
