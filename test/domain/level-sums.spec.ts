import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLadder } from '../../src/domain/ladder.js';
import { ladderOfSums, sumsOf, type LevelSum } from '../../src/domain/level-sums.js';
import { readOrder, type Order } from '../../src/domain/order.js';
import { formatPrice } from '../../src/domain/price.js';

const price = fc.integer({ min: 1, max: 40 }).map((cents) => formatPrice(BigInt(cents) * 10_000n));
const shares = fc.integer({ min: 1, max: 50 }).map((lots) => lots * 100);
const amount = fc.integer({ min: 1, max: 9_999_999 }).map((cents) => formatPrice(BigInt(cents) * 10_000n));
const percent = fc.integer({ min: 1, max: 1_000 }).map((tenths) => formatPrice(BigInt(tenths) * 100_000n));
const steps = fc.uniqueArray(fc.record({ limit: price, shares }), {
  minLength: 1,
  maxLength: 4,
  selector: (one) => one.limit,
});
const terms = fc.oneof(
  fc.record({ type: fc.constant('limit'), shares, limit: price }),
  fc.record({ type: fc.constant('limit'), amount, limit: price }),
  fc.record({ type: fc.constant('market'), shares }),
  fc.record({ type: fc.constant('market'), amount }),
  fc.record({ type: fc.constant('percent'), percent, limit: price }),
  fc.record({ type: fc.constant('percent'), percent }),
  fc.record({ type: fc.constant('step'), steps, stepMode: fc.constantFrom('exclusive', 'cumulative') }),
);
const orders = (least: number) =>
  fc
    .array(terms, { minLength: least, maxLength: 12 })
    .map((all) => all.map((one, index) => readOrder({ id: `o-${index}`, investor: 'i', ...one }, '')));

/** Adds equal sums up, as the database does. */
function gathered(signed: Array<[Order, 1 | -1]>): LevelSum[] {
  const sums = new Map<string, LevelSum>();
  for (const [order, sign] of signed) {
    for (const { kind, limit, size, orders: count, shares: more, rungs } of sumsOf(order)) {
      const key = `${kind} ${limit} ${size}`;
      const had = sums.get(key) ?? { orders: 0, shares: 0, rungs: 0 };
      sums.set(key, {
        kind,
        limit,
        size,
        orders: had.orders + sign * count,
        shares: had.shares + sign * more,
        rungs: had.rungs + sign * rungs,
      });
    }
  }
  return [...sums.values()];
}

describe('the sums of a book', () => {
  it('give the ladder of its orders, whatever came and went', () => {
    fc.assert(
      fc.property(orders(0), orders(0), fc.integer({ min: 1, max: 45 }), (staying, leaving, cents) => {
        const sums = ladderOfSums(
          gathered([
            ...leaving.map((order): [Order, 1] => [order, 1]),
            ...staying.map((order): [Order, 1] => [order, 1]),
            ...leaving.map((order): [Order, -1] => [order, -1]),
          ]),
        );
        const ladder = buildLadder(staying);
        expect(sums.limits).toEqual(ladder.limits);
        for (const at of [BigInt(cents) * 10_000n, ...ladder.limits])
          expect(sums.demandAt(at, 12_345)).toEqual(ladder.demandAt(at, 12_345));
      }),
      { numRuns: 300 },
    );
  });

  it('count a step order once, at its highest limit', () => {
    const order = readOrder(
      {
        id: 'o',
        investor: 'i',
        type: 'step',
        stepMode: 'exclusive',
        steps: [
          { limit: '1', shares: 100 },
          { limit: '2', shares: 300 },
        ],
      },
      '',
    );
    expect(sumsOf(order).map(({ limit, orders: count, shares: more }) => [limit, count, more])).toEqual([
      [2_000_000n, 1, 300],
      [1_000_000n, 0, 0],
    ]);
  });
});
