import { describe, expect, it, vi } from 'vitest';
import type { Claims } from '../../src/domain/award.js';
import { freezeAtLimits, proRata } from '../../src/domain/pro-rata.js';
import { type Quotas, quotasOf } from '../../src/domain/quota.js';
import type { Rounding } from '../../src/domain/policy.js';
import type { Compare } from '../../src/domain/tie-break.js';
import { claimsOf, inOrder } from '../support/deals.js';

type Row = [
  name: string,
  wants: number[],
  limits: number[],
  available: number,
  lot: number,
  rounding: Rounding,
  shares: number[],
  capped: number[],
];

describe('pro rata', () => {
  const largest = 'largest-remainder';
  const rows: Row[] = [
    ['in full where it fits', [30, 20], [30, 20], 60, 1, largest, [30, 20], [0, 0]],
    ['in full exactly', [30, 20], [30, 20], 50, 1, largest, [30, 20], [0, 0]],
    ['in proportion', [30, 10], [30, 10], 20, 1, largest, [15, 5], [0, 0]],
    ['a lot to the largest remainder', [30, 20], [30, 20], 16, 1, largest, [10, 6], [0, 0]],
    ['a tie to the first', [10, 10, 10], [10, 10, 10], 20, 1, largest, [7, 7, 6], [0, 0, 0]],
    [
      'frozen at a maximum, the rest to the others',
      [60, 20, 20],
      [10, 20, 20],
      30,
      1,
      largest,
      [10, 10, 10],
      [1, 0, 0],
    ],
    ['frozen one after the other', [60, 30, 10], [10, 20, 10], 38, 1, largest, [10, 20, 8], [1, 1, 0]],
    ['a want below a lot gets nothing', [900, 1_900], [0, 1_000], 1_000, 1_000, largest, [0, 1_000], [0, 0]],
    ['a maximum that binds where all fits', [60, 20], [10, 20], 60, 1, largest, [10, 20], [1, 0]],
    ['down', [10, 10, 10], [10, 10, 10], 20, 1, 'down', [6, 6, 6], [0, 0, 0]],
    ['nearest, fewer than there are', [10, 10, 10], [10, 10, 10], 10, 1, 'nearest', [3, 3, 3], [0, 0, 0]],
    ['nearest, half goes up', [10, 10, 20], [10, 10, 20], 30, 5, 'nearest', [10, 5, 15], [0, 0, 0]],
    ['nearest, more than there are', [15, 15, 10], [15, 15, 10], 10, 1, 'nearest', [4, 4, 2], [0, 0, 0]],
    ['nothing to share', [10, 10], [10, 10], 0, 1, largest, [0, 0], [0, 0]],
  ];
  it.each(rows)('%s', (_, wants, limits, available, lot, rounding, shares, capped) => {
    const award = proRata(claimsOf(wants, limits), available, { lot, rounding }, inOrder);
    expect([[...award.shares], [...award.capped]]).toEqual([shares, capped]);
  });

  it('multiplies wants by weights', () => {
    const claims = claimsOf([10, 10, 10], [10, 10, 10], [3, 2, 1]);
    expect([...proRata(claims, 12, { lot: 1, rounding: 'down' }, inOrder).shares]).toEqual([6, 4, 2]);
  });

  it('tells quotas, whole lots and the lot on top apart', () => {
    const award = proRata(claimsOf([20, 30]), 16, { lot: 1, rounding: 'largest-remainder' }, inOrder);
    expect([...award.remainderLots]).toEqual(
      [0, 1].map((_, index) => (award.shares[index]! > [6, 9][index]! ? 1 : 0)),
    );
    expect([award.quotaOf(0), award.quotaOf(1)]).toEqual([6_400_000n, 9_600_000n]);
  });

  it('is as exact when a book makes freezing slow, one order a round', () => {
    // Each limit lies between the quotas before and after the one above it is frozen, so no two freeze at once.
    const [count, frozen, available] = [30, 20, 1_000_000_000_000];
    const limits = Array<number>(count).fill(available);
    let [rest, quota] = [available, 0];
    for (let round = 0; round < frozen; round += 1) {
      const next = Math.floor(rest / (count - round));
      limits[round] = Math.floor((quota + next) / 2);
      rest -= limits[round]!;
      quota = next;
    }
    const places = [...limits.keys()].toSorted((a, b) => ((a * 7) % count) - ((b * 7) % count));
    const claims = claimsOf(
      Array<number>(count).fill(available),
      places.map((place) => limits[place]!),
    );
    const award = proRata(claims, available, { lot: 1, rounding: 'down' }, inOrder);
    const expected = limits.map((limit, round) =>
      round < frozen ? limit : Math.floor(rest / (count - frozen)),
    );
    expect([...award.shares]).toEqual(places.map((place) => expected[place]));
    expect([...award.capped]).toEqual(places.map((place) => (place < frozen ? 1 : 0)));
  });
});

it('gives the last lots by the tie-break', () => {
  const claims = claimsOf([10, 10, 10]);
  const shared = (ties: Compare): number[] => [
    ...proRata(claims, 20, { lot: 1, rounding: 'largest-remainder' }, ties).shares,
  ];
  expect(shared(inOrder)).toEqual([7, 7, 6]);
  expect(shared((a, b) => b - a)).toEqual([6, 7, 7]);
});

/** Twelve equal wants and their limits, highest first, of which each round of freezing takes out the lowest alone. */
function oneByOne(): { claims: Claims; total: bigint; left: bigint; limits: bigint[] } {
  // Each limit lies just above the average before the claim with the lower limit is frozen, and below the one after.
  const count = 12n;
  const total = count * 10n ** 12n;
  const limits: bigint[] = [];
  let [left, averageBefore] = [total, (total * 9n) / (10n * count)];
  for (let others = count; others > 1n; others -= 1n) {
    limits.unshift(averageBefore + 1n);
    expect(limits[0]! * others < left).toBe(true);
    averageBefore = left / others;
    left -= limits[0]!;
  }
  const want = 10 ** 14;
  return {
    claims: claimsOf(Array<number>(12).fill(want), [want, ...limits.map(Number)]),
    total,
    left,
    limits,
  };
}

it('freezes one claim after the other, as often as it takes', () => {
  const { claims, total, left, limits } = oneByOne();
  const terms = { lot: 1, rounding: 'largest-remainder' } as const;
  const { shares, capped } = proRata(claims, Number(total), terms, inOrder);
  expect([...shares]).toEqual([Number(left), ...limits.map(Number)]);
  expect([...capped]).toEqual([0, ...Array<number>(11).fill(1)]);
});

/** How often a claim is asked whether it exceeds its limit, and two claims which of them freezes first. */
function questionsAbout(
  quotas: Quotas,
  count: number,
): { staying: number[]; exceeds: number; order: number } {
  const exceeds = vi.spyOn(quotas, 'exceeds');
  const order = vi.spyOn(quotas, 'compareRatio');
  const staying = [...freezeAtLimits(quotas, count)];
  return { staying, exceeds: exceeds.mock.calls.length, order: order.mock.calls.length };
}

describe('is quick whatever the book', () => {
  it('asks each claim once where none is held back, and sorts none', () => {
    const quotas = quotasOf(claimsOf([10, 20, 30]), 40, 1);
    expect(questionsAbout(quotas, 3)).toEqual({ staying: [0, 1, 2], exceeds: 3, order: 0 });
  });

  it('asks those that stay once more where some are, and sorts none', () => {
    const quotas = quotasOf(claimsOf([60, 20, 20], [10, 20, 20]), 30, 1);
    expect(questionsAbout(quotas, 3)).toEqual({ staying: [1, 2], exceeds: 3 + 2, order: 0 });
  });

  it('sorts them after eight rounds where each round holds back one', () => {
    const { claims, total } = oneByOne();
    const { staying, exceeds, order } = questionsAbout(quotasOf(claims, Number(total), 1), 12);
    expect({ staying, exceeds }).toEqual({ staying: [0], exceeds: 12 + 11 + 10 + 9 + 8 + 7 + 6 + 5 + 4 });
    expect(order).toBeGreaterThan(0);
  });
});
