import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BookReader, readBook, readOrGivenBook } from '../../src/domain/book.js';
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
  expect(idsOf(['x', 'longer-than-seven-2', 'longer-than-seven-1', 'longer', 'longer-than-seven'])).toEqual([
    'longer',
    'longer-than-seven',
    'longer-than-seven-1',
    'longer-than-seven-2',
    'x',
  ]);
  expect(idsOf([])).toEqual([]);
});

it('keeps the documents beside their orders, however they were sent', () => {
  const identifier = fc.oneof(fc.stringMatching(/^[A-Za-z0-9._-]{1,12}$/), fc.stringMatching(/^[a.]{1,12}$/));
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

it('counts the orders while they come in', () => {
  const reader = new BookReader('orders');
  reader.add(order('b'));
  reader.add(order('a'));
  expect(reader.count).toBe(2);
});

it('takes the orders from the document or from a file of their own, never from both', () => {
  const given = readBook([order('a')], 'orders');
  expect(readOrGivenBook({ orders: [order('b')] }, undefined).orders).toMatchObject([{ id: 'b' }]);
  expect(readOrGivenBook({}, given)).toBe(given);
  expect(refusalOf(() => readOrGivenBook({ orders: [] }, given))).toMatchObject({
    code: 'orders-twice',
    message: 'The orders are in the document and in a file of their own: keep them in one place.',
    path: 'orders',
  });
  expect(refusalOf(() => readOrGivenBook({}, undefined))).toMatchObject({
    code: 'missing-field',
    path: 'orders',
  });
});
