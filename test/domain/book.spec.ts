import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBook } from '../../src/domain/book.js';
import { refusalOf } from '../support/refusals.js';

const order = (id: string): Record<string, unknown> => ({ id, investor: 'i', type: 'market', shares: 1 });
const idsOf = (ids: string[]): string[] => readBook(ids.map(order), 'orders').orders.map(({ id }) => id);

it('sorts by the bytes of the identifiers', () => {
  expect(idsOf(['b', 'B', '10', '9', 'a', '-', '_', '.'])).toEqual(['-', '.', '10', '9', 'B', '_', 'a', 'b']);
  expect(idsOf(['same-prefix-2', 'same-prefix-10', 'same-prefix-1', 'same-prefix'])).toEqual([
    'same-prefix',
    'same-prefix-1',
    'same-prefix-10',
    'same-prefix-2',
  ]);
  expect(idsOf([])).toEqual([]);
});

it('keeps the documents beside their orders, however they were sent', () => {
  const identifier = fc.stringMatching(/^[A-Za-z0-9._-]{1,12}$/);
  fc.assert(
    fc.property(fc.uniqueArray(identifier), (ids) => {
      const { orders, documents } = readBook(ids.map(order), 'orders');
      expect(orders.map(({ id }) => id)).toEqual(ids.toSorted());
      expect(documents).toEqual(ids.toSorted().map(order));
    }),
  );
});

it.each([
  [['a', 'b', 'a'], 'orders[2].id'],
  [['a', 'a'], 'orders[1].id'],
  [['long-prefix-b', 'long-prefix-a', 'long-prefix-b'], 'orders[2].id'],
])('refuses an identifier twice: %j', (ids, path) => {
  expect(refusalOf(() => idsOf(ids))).toMatchObject({ code: 'repeated-id', path });
});

it('names the order that cannot be read', () => {
  expect(refusalOf(() => readBook([order('a'), 5], 'orders')).path).toBe('orders[1]');
});
