import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestOrders, smallParts, withoutSmallParts } from '../../../src/domain/access/small-parts.js';

const part = (name: string, orders: number, shares = orders * 1_000) => ({ name, orders, shares });
const named = (parts: ReturnType<typeof part>[]) =>
  parts.map(({ name, orders, shares }) => `${name} ${orders} ${shares}`);

describe('the parts of a book, for who does not see the names', () => {
  it.each([
    ['none', [], []],
    ['all large', [part('a', 5), part('b', 3)], ['a 5 5000', 'b 3 3000']],
    ['several small', [part('a', 2), part('b', 9), part('c', 1)], ['b 9 9000', 'others 3 3000']],
    [
      'one small goes with the next larger',
      [part('a', 7), part('b', 1), part('c', 4)],
      ['a 7 7000', 'others 5 5000'],
    ],
    ['two that are few together', [part('a', 1), part('b', 1), part('c', 8)], ['others 10 10000']],
    ['a single part that is small', [part('a', 2)], ['others 2 2000']],
    ['a part of no order', [part('a', 3), part('b', 0, 0)], ['a 3 3000', 'others 0 0']],
  ])('%s', (_, parts, expected) => {
    expect(named(withoutSmallParts(parts))).toEqual(expected);
  });

  it('tell of no part with fewer orders than that, lose nothing and name none that was hidden', () => {
    const anyParts = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 1_000_000 })), {
        maxLength: 8,
      })
      .map((all) => all.map(([orders, shares], index) => part(`class-${index}`, orders, shares)));
    fc.assert(
      fc.property(anyParts, (parts) => {
        const shown = withoutSmallParts(parts);
        const sum = (of: typeof parts, what: 'orders' | 'shares') =>
          of.reduce((all, one) => all + one[what], 0);
        expect(sum(shown, 'orders')).toBe(sum(parts, 'orders'));
        expect(sum(shown, 'shares')).toBe(sum(parts, 'shares'));
        for (const one of shown) {
          if (one.name !== smallParts) expect(parts).toContainEqual(one);
          if (sum(parts, 'orders') >= fewestOrders) expect(one.orders).toBeGreaterThanOrEqual(fewestOrders);
        }
        expect(withoutSmallParts(shown)).toEqual(shown.length === 1 ? shown : expect.anything());
      }),
    );
  });
});
