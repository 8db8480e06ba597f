import { expect, it } from 'vitest';
import { readBook } from '../../src/domain/book.js';
import { type Rooms, numberInvestors, roomsOf, unlimitedRooms } from '../../src/domain/maximum.js';
import type { Compare } from '../../src/domain/tie-break.js';
import { claimsOf, inOrder, orderOf } from '../support/deals.js';

const { orders } = claimsOf([0, 0, 0, 0]);
const investors = Uint32Array.of(1, 1, 2, 1);
function limitsIn(rooms: Rooms, wants: number[], ties: Compare = inOrder): number[] {
  const limits = new Float64Array(wants.length);
  rooms.limits(orders, Float64Array.from(wants), ties, limits);
  return [...limits];
}
const limits = (maximum: number, wants: number[], lot: number, held = 0): number[] => {
  const rooms = roomsOf(maximum, investors, lot);
  rooms.take(3, held);
  return limitsIn(rooms, wants);
};

it.each([
  ['wants within the maximum, in whole lots', 500, [99, 51, 300, 10], 10, 0, [90, 50, 300, 10]],
  ['the room in proportion to the wants', 60, [100, 50, 150, 0], 10, 0, [40, 20, 60, 0]],
  ['a tie of remainders to the first', 50, [100, 100, 10, 100], 10, 0, [20, 20, 10, 10]],
  ['less what the orders hold', 60, [100, 50, 150, 0], 10, 30, [20, 10, 60, 0]],
  ['what fits the maximum, but not what is left of it', 100, [50, 40, 99, 0], 10, 30, [40, 30, 90, 0]],
  ['no room left', 60, [100, 50, 150, 0], 10, 60, [0, 0, 60, 0]],
  ['never more than the want in whole lots', 26, [15, 6, 1, 6], 10, 0, [10, 0, 0, 0]],
  ['a part that an odd lot cannot take is not handed on', 29, [9, 21, 1, 0], 10, 0, [0, 10, 0, 0]],
  ['exactly the maximum', 150, [100, 50, 150, 0], 1, 0, [100, 50, 150, 0]],
])('%s', (_, maximum, wants, lot, held, expected) => {
  expect(limits(maximum, wants, lot, held)).toEqual(expected);
});

it('gives the last lot of a room by the tie-break', () => {
  const rooms = roomsOf(50, investors, 10);
  expect(limitsIn(rooms, [100, 100, 10, 100], (a, b) => b - a)).toEqual([10, 20, 10, 20]);
});

it('shares the room anew each time it is asked', () => {
  const rooms = roomsOf(60, investors, 10);
  const wants = [100, 50, 150, 0];
  expect(limitsIn(rooms, wants)).toEqual(limitsIn(rooms, wants));
  rooms.take(0, 10);
  expect([rooms.roomOf(1), rooms.roomOf(2)]).toEqual([50, 60]);
});

it('without a maximum limits nothing but odd lots', () => {
  const rooms = unlimitedRooms(10);
  rooms.take(0, 10);
  expect(limitsIn(rooms, [19, 5, 10, 0])).toEqual([10, 0, 10, 0]);
  expect(rooms.roomOf(0)).toBe(9_007_199_254_740_991);
});

it('numbers the investors that want more than the maximum, the same for orders of the same', () => {
  const book = readBook(['a 6 of x', 'b 10 of y', 'c 5 of x', 'd 11 of z'].map(orderOf), 'orders');
  const wanted = Float64Array.of(6, 10, 5, 11);
  expect([...numberInvestors(book, wanted, 10)]).toEqual([1, 0, 1, 2]);
  expect([...numberInvestors(book, wanted, 11)]).toEqual([0, 0, 0, 0]);
  expect([...numberInvestors(book, wanted, 0)]).toEqual([1, 2, 1, 3]);
});

it('does not bind investors without a number', () => {
  const rooms = roomsOf(10, Uint32Array.of(0, 1, 0, 1), 5);
  for (const order of orders) rooms.take(order, 4);
  expect(limitsIn(rooms, [99, 2, 99, 0])).toEqual([95, 0, 95, 0]);
  expect([rooms.roomOf(0), rooms.roomOf(1)]).toEqual([9_007_199_254_740_991, 2]);
});
