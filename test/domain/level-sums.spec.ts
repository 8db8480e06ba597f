import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLadder } from '../../src/domain/ladder.js';
import { ladderWithout, SumLadder, sumsOf, type LevelSum } from '../../src/domain/level-sums.js';
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

const sharesAt = (limit: bigint, count: number): LevelSum => ({
  kind: 'shares',
  limit,
  size: 0n,
  orders: 1,
  shares: count,
  rungs: 1,
});

type Move = { leaves: boolean; which: number; order: Order; cents: number; supply: number };
const move = fc.record({
  leaves: fc.boolean(),
  which: fc.nat(),
  order: orders(1).map(([order]) => order!),
  cents: fc.integer({ min: 1, max: 45 }),
  supply: fc.constantFrom(12_345, 20_000),
});

/** Puts every sum that an order touches as it stands with and without it. */
function follow(ladder: SumLadder, standing: Order[], { leaves, which, order }: Move): void {
  const place = which % Math.max(1, standing.length);
  const moved = leaves && standing.length > 0 ? standing.splice(place, 1)[0]! : order;
  if (moved === order) standing.push(order);
  const now = gathered(standing.map((one) => [one, 1]));
  for (const { kind, limit, size } of sumsOf(moved)) {
    const same = now.find((sum) => sum.kind === kind && sum.limit === limit && sum.size === size);
    ladder.put(same ?? { kind, limit, size, orders: 0, shares: 0, rungs: 0 });
  }
}

describe('the sums of a book', () => {
  it('give the ladder of its orders, whatever came and went', () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 20 }), (moves) => {
        const ladder = new SumLadder();
        const standing: Order[] = [];
        for (const one of moves) {
          follow(ladder, standing, one);
          const fresh = buildLadder(standing);
          expect([ladder.limits, ladder.orders]).toEqual([fresh.limits, standing.length]);
          for (const at of [BigInt(one.cents) * 10_000n, ...fresh.limits])
            expect(ladder.demandAt(at, one.supply)).toEqual(fresh.demandAt(at, one.supply));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('without a part of it are those of the orders that are left', () => {
    const parted = fc.tuple(orders(1), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }));
    fc.assert(
      fc.property(parted, fc.integer({ min: 1, max: 45 }), ([all, isOut], cents) => {
        const without = ladderWithout(buildLadder(all), buildLadder(all.filter((_, at) => isOut[at])));
        const left = buildLadder(all.filter((_, at) => !isOut[at]));
        for (const at of [BigInt(cents) * 10_000n, ...without.limits])
          expect(without.demandAt(at, 20_000)).toEqual(left.demandAt(at, 20_000));
      }),
    );
  });

  it('are exact again when the demand comes back from above the range', () => {
    const ladder = new SumLadder();
    ladder.put(sharesAt(3n, 7));
    expect(ladder.demandAt(1n, 1).shares).toBe(7);
    ladder.put(sharesAt(2n, Number.MAX_SAFE_INTEGER));
    expect(ladder.demandAt(1n, 1).shares).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
    ladder.put({ ...sharesAt(2n, 0), orders: 0, rungs: 0 });
    expect(ladder.demandAt(1n, 1)).toEqual({ shares: 7, market: 0, orders: 1 });
  });

  it('answer as before after more questions than are kept', () => {
    const ladder = new SumLadder();
    for (const sum of sumsOf(readOrder({ id: 'o', investor: 'i', type: 'market', amount: '1' }, '')))
      ladder.put(sum);
    const ask = () => Array.from({ length: 600 }, (_, index) => ladder.demandAt(BigInt(index + 1), 1));
    expect(ask()).toEqual(ask());
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

const sumsOfTerms = (document: Record<string, unknown>): LevelSum[] =>
  sumsOf(readOrder({ id: 'o', investor: 'i', ...document }, ''));

const money = (size: bigint, count: number): LevelSum => ({
  kind: 'money',
  limit: null,
  size,
  orders: count,
  shares: 0,
  rungs: count,
});

it('names what an order adds: shares, money or a part of the supply, with or without a limit', () => {
  const one = { orders: 1, rungs: 1 };
  expect(sumsOfTerms({ type: 'market', shares: 5 })).toEqual([
    { ...one, kind: 'shares', limit: null, size: 0n, shares: 5 },
  ]);
  expect(sumsOfTerms({ type: 'limit', amount: '5', limit: '2' })).toEqual([
    { ...one, kind: 'money', limit: 2_000_000n, size: 5_000_000n, shares: 0 },
  ]);
  expect(sumsOfTerms({ type: 'percent', percent: '5' })).toEqual([
    { ...one, kind: 'percent', limit: null, size: 5_000_000n, shares: 0 },
  ]);
});

it('counts equal amounts together, also past 2^53 millionths', () => {
  const ladder = new SumLadder();
  ladder.put(money(90_071_992_547_409_910_000_000n, 2));
  ladder.put(money(100_000_000n, 3));
  const wanted = 2 * 3_002_399_751_580_330 + 3 * 3;
  expect(ladder.demandAt(30_000_000n, 1)).toEqual({ shares: wanted, market: wanted, orders: 5 });
  expect(ladder.demandAt(90_071_992_547_409_910_000_000n, 1)).toEqual({ shares: 2, market: 2, orders: 2 });
  // 2^54 + 1 millionths are no plain number: rounded to one they would buy a share less.
  const odd = new SumLadder();
  odd.put(money(18_014_398_509_481_985n, 1));
  expect(odd.demandAt(5n, 1).shares).toBe(3_602_879_701_896_397);
});

it('is exact again when a book leaves the range and comes back', () => {
  const most = 9_007_199_254_740_991;
  const ladder = new SumLadder();
  const at = { market: 0, orders: 1 };
  expect(ladder.demandAt(10n, 1).shares).toBe(0);
  ladder.put(sharesAt(10n, most));
  ladder.put(sharesAt(11n, 2));
  expect(ladder.demandAt(10n, 1).shares).toBeGreaterThan(most);
  ladder.put({ ...sharesAt(11n, 0), orders: 0, rungs: 0 });
  expect(ladder.demandAt(10n, 1)).toEqual({ ...at, shares: most });
});

it('lists a limit as long as a sum stands at it, and counts sums and orders', () => {
  const ladder = new SumLadder();
  ladder.put(sharesAt(10n, 5));
  ladder.put(sharesAt(12n, 5));
  ladder.put({ ...sharesAt(10n, 9), orders: 2, rungs: 2 });
  ladder.put({ ...sharesAt(10n, 0), kind: 'money', size: 7n });
  expect([ladder.limits, ladder.size, ladder.orders]).toEqual([[12n, 10n], 3, 4]);
  ladder.put({ ...sharesAt(10n, 0), orders: 0, rungs: 0 });
  expect([ladder.limits, ladder.size, ladder.orders]).toEqual([[12n, 10n], 2, 2]);
  ladder.put({ ...sharesAt(10n, 0), kind: 'money', size: 7n, orders: 0, rungs: 0 });
  expect([ladder.limits, ladder.size, ladder.orders]).toEqual([[12n], 1, 1]);
  ladder.put(sharesAt(11n, 1));
  expect(ladder.limits).toEqual([12n, 11n]);
});
