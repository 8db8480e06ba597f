import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainders, firstOf, readShareOut, shareOut } from '../../src/domain/share-out.js';
import { largestRemainder } from '../support/reference-allocation.js';
import { refusalOf } from '../support/refusals.js';

type Published = {
  cases: { id: string; inputs: { weights: number[]; seats: number }; expected: { seats: number[] } }[];
};
const published = JSON.parse(
  readFileSync(new URL('../fixtures/vectors/apportionment.json', import.meta.url), 'utf8'),
) as Published;

describe('published apportionments', () => {
  it.each(published.cases.map((one) => [one.id, one] as const))('%s', (_, { inputs, expected }) => {
    expect(shareOut(inputs.seats, inputs.weights)).toEqual(expected.seats);
  });

  it('the example of the contract', () => {
    expect(shareOut(43, [21_878, 9_713, 4_167, 3_252, 1_065])).toEqual([24, 10, 4, 4, 1]);
  });

  it("Mustang Bio's option among its four underwriters, where flooring loses two shares", () => {
    expect(shareOut(1_031_250, [4_468_750, 1_375_000, 515_625, 515_625])).toEqual([
      670_312, 206_250, 77_344, 77_344,
    ]);
  });

  it("Ocular Therapeutix's option of December 2023 among its six", () => {
    const members = [9_240_000, 9_240_000, 7_084_000, 2_102_100, 2_102_100, 1_031_800];
    expect(shareOut(4_620_000, members)).toEqual([
      1_386_000, 1_386_000, 1_062_600, 315_315, 315_315, 154_770,
    ]);
  });
});

describe('sharing out', () => {
  it.each([
    [0, [1, 2], [0, 0]],
    [0, [0, 0], [0, 0]],
    [1, [1, 1, 1], [1, 0, 0]],
    [2, [1, 1, 1], [1, 1, 0]],
    [5, [0, 3, 0], [0, 5, 0]],
    [3, [1, 0, 1], [2, 0, 1]],
    [7, [9_007_199_254_740_990, 1], [7, 0]],
  ])('%s by %j is %j', (total, weights, shares) => {
    expect(shareOut(total, weights)).toEqual(shares);
  });

  const weights = fc.array(fc.oneof(fc.nat(20), fc.nat(2 ** 31), fc.integer({ min: 0, max: 2 ** 49 })), {
    minLength: 1,
    maxLength: 12,
  });

  it('conserves the total, stays within one of the quota, and agrees with exact fractions', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(60), fc.maxSafeNat()), weights, (total, parts) => {
        const sum = parts.reduce((so, part) => so + part, 0);
        fc.pre(sum > 0);
        const shares = shareOut(total, parts);
        expect(shares.reduce((so, share) => so + BigInt(share), 0n)).toBe(BigInt(total));
        shares.forEach((share, place) => {
          const scaled = BigInt(share) * BigInt(sum) - BigInt(total) * BigInt(parts[place]!);
          expect(scaled < BigInt(sum) && scaled > -BigInt(sum)).toBe(true);
        });
        expect(shares).toEqual(largestRemainder(BigInt(total), parts.map(BigInt)).map(Number));
      }),
    );
  });

  it('every small case agrees with exact fractions', () => {
    const small = [0, 1, 2, 3, 5];
    for (const a of small)
      for (const b of small)
        for (const c of small) {
          if (a + b + c === 0) continue;
          for (let total = 0; total <= 12; total += 1) {
            expect(shareOut(total, [a, b, c])).toEqual(
              largestRemainder(BigInt(total), [a, b, c].map(BigInt)).map(Number),
            );
          }
        }
  });
});

const ranks = [30, 10, 20];
const compareRanks = (a: number, b: number): number => ranks[a]! - ranks[b]!;

describe('the largest remainders', () => {
  const remainders = Float64Array.of(3, 5, 3, 0, 3);
  it.each([
    [0, []],
    [1, [1]],
    [2, [1, 4]],
    [3, [1, 2, 4]],
    [5, [0, 1, 2, 3, 4]],
  ])('%s of them, ties to the later place', (units, places) => {
    const chosen = [...largestRemainders(remainders, units, (a, b) => b - a)];
    expect(Array.from(chosen.toSorted())).toEqual(places);
  });

  it('compares bigint remainders past 2^53 exactly', () => {
    const big = [2n ** 60n, 2n ** 60n + 1n, 2n ** 60n];
    expect([...largestRemainders(big, 1, (a, b) => a - b)]).toEqual([1]);
    expect([...largestRemainders(big, 2, (a, b) => a - b)]).toEqual([1, 0]);
  });

  it('are those that sorting puts first, as numbers and as bigint', () => {
    const remainder = fc.oneof(
      fc.nat(3),
      fc.nat(2_000),
      fc.integer({ min: 9_007_199_254_740_000, max: 9_007_199_254_740_991 }),
    );
    const columns = fc.array(remainder, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(columns, fc.nat(40), (column, some) => {
        const units = Math.min(some, column.length);
        const first = [...column.keys()].toSorted((a, b) => column[b]! - column[a]! || a - b);
        const expected = new Set(first.slice(0, units));
        for (const form of [Float64Array.from(column), column.map(BigInt)]) {
          expect(new Set(largestRemainders(form, units, (a, b) => a - b))).toEqual(expected);
        }
      }),
    );
  });

  it('keeps the places that come first', () => {
    expect(firstOf([0, 1, 2], 2, compareRanks)).toEqual([1, 2]);
    expect(firstOf([0, 1, 2], 0, compareRanks)).toEqual([]);
    expect(firstOf([0, 1, 2], 3, compareRanks)).toEqual([0, 1, 2]);
  });
});

it.each([
  [{}, 'missing-field', 'total'],
  [{ total: 1 }, 'missing-field', 'weights'],
  [{ total: 1, weights: [] }, 'empty-list', 'weights'],
  [{ total: 1, weights: [0, 0] }, 'weights-missing', 'weights'],
  [{ total: 1, weights: [1, '2'] }, 'wrong-type', 'weights[1]'],
  [{ total: 1, weights: [1, null] }, 'wrong-type', 'weights[1]'],
  [{ total: 1, weights: [-1] }, 'out-of-range', 'weights[0]'],
  [{ total: 1, weights: [9_007_199_254_740_991, 1] }, 'too-large', 'weights'],
  [{ total: 1.5, weights: [1] }, 'wrong-type', 'total'],
  [{ total: 1, weights: [1], seed: 'x' }, 'unknown-field', 'seed'],
  [[1], 'wrong-type', ''],
])('%j is refused: %s at %s', (document, code, path) => {
  expect(refusalOf(() => readShareOut(document))).toMatchObject({ code, path });
});

it.each([
  [{ total: 1, weights: [0] }, 'weights must have one above zero: nobody can be given a share.'],
  [{ total: 1, weights: [9_007_199_254_740_991, 1] }, 'The weights together must not exceed'],
])('%j says why: %s', (document, message) => {
  expect(() => readShareOut(document)).toThrow(message);
});

it('shares nothing out among weights of nothing', () => {
  expect(readShareOut({ total: 0, weights: [0] })).toEqual({ total: 0, weights: [0] });
});
