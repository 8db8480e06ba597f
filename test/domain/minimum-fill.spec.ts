import { expect, it } from 'vitest';
import { readBook } from '../../src/domain/book.js';
import { withMinimumFill, worstBelowMinimumFill } from '../../src/domain/minimum-fill.js';
import { inOrder } from '../support/deals.js';

const book = (minimums: number[]): ReturnType<typeof readBook>['orders'] =>
  readBook(
    minimums.map((minimumFill, index) => ({
      id: `o${String(index).padStart(2, '0')}`,
      investor: 'i',
      type: 'market',
      amount: '1',
      minimumFill,
    })),
    'orders',
  ).orders;

it.each([
  ['none below', [10, 10], [10, 11], []],
  ['nothing at all is not below', [10, 10], [0, 10], []],
  ['no minimum', [0, 0], [5, 0], []],
  ['the lowest ratio', [10, 100], [9, 80], [1]],
  ['the lowest ratio, though the first', [10, 100], [1, 80], [0]],
  ['of equal ratios the last', [10, 20], [5, 10], [1]],
  ['an eighth, rounded up', Array<number>(9).fill(10), [9, 8, 7, 6, 5, 4, 3, 2, 1], [8, 7]],
  ['one of eight', Array<number>(8).fill(10), [9, 8, 7, 6, 5, 4, 3, 2], [7]],
  [
    'ratios that differ by less than a float can tell',
    [9_007_199_254_740_990, 9_007_199_254_740_991],
    [9_007_199_254_740_989, 9_007_199_254_740_990],
    [0],
  ],
])('%s', (_, minimums, shares, places) => {
  const orders = book(minimums);
  expect(worstBelowMinimumFill(withMinimumFill(orders), orders, Float64Array.from(shares), inOrder)).toEqual(
    places,
  );
});

it('keeps the places of the orders with a minimum', () => {
  expect(withMinimumFill(book([0, 5, 0, 7]))).toEqual([1, 3]);
});
