import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { minimumThenProRata } from '../../src/domain/minimum.js';
import { claimsOf, inOrder } from '../support/deals.js';

const precedence = { ties: inOrder, times: inOrder, draw: (a: number, b: number) => b - a };
const terms = { lot: 1, rounding: 'largest-remainder' } as const;

it.each([
  ['the minimum, then in proportion to what is still wanted', [40, 20, 5], 35, 10, [18, 12, 5], [0, 0, 0]],
  ['all minimums and nothing more', [40, 20, 5], 25, 10, [10, 10, 5], [0, 0, 0]],
  ['in full where it fits', [40, 20, 5], 99, 10, [40, 20, 5], [0, 0, 0]],
  ['too few for all minimums: a draw of the minimum', [40, 20, 5], 24, 10, [10, 10, 0], [0, 0, 0]],
  ['too few for more than one', [40, 20, 20], 19, 10, [0, 0, 10], [0, 0, 0]],
])('%s', (_, wants, available, minimum, shares, capped) => {
  const award = minimumThenProRata(claimsOf(wants), available, minimum, terms, precedence);
  expect([...award.shares]).toEqual(shares);
  expect([...award.capped].map((_flag, index) => capped[index])).toEqual(capped);
});

it('counts the minimum into the quota', () => {
  const award = minimumThenProRata(claimsOf([40, 20]), 35, 10, terms, precedence);
  expect([award.quotaOf(0), award.quotaOf(1)]).toEqual([21_250_000n, 13_750_000n]);
});

type Retail = {
  inputs: {
    retail_portion: number;
    applicants: number;
    min_lot: number;
    total_applied: number;
    applications: Record<string, number>;
  };
  expected: { allotted: Record<string, number> };
};

it("allots as the regulator's example of retail investors does", () => {
  const { cases } = JSON.parse(
    readFileSync(new URL('../fixtures/vectors/proportionate-allotment.json', import.meta.url), 'utf8'),
  ) as { cases: (Retail & { id: string })[] };
  const { inputs, expected } = cases.find(({ id }) => id === 'PA-03')!;
  // A hundred thousand applications: the five of the table, and others that add up to the total applied for
  // and of which four have a quarter of a share, so that both halves in the table find a share to go up to.
  const named = Object.values(inputs.applications);
  const rest = [142, 142, 142, 142, 92, ...Array<number>(inputs.applicants - named.length - 5).fill(140)];
  expect([...named, ...rest].reduce((so, shares) => so + shares, 0)).toBe(inputs.total_applied);
  const claims = claimsOf([...named, ...rest]);
  const all = { ties: inOrder, times: inOrder, draw: inOrder };
  const nearest = { lot: 1, rounding: 'nearest' } as const;
  const award = minimumThenProRata(claims, inputs.retail_portion, inputs.min_lot, nearest, all);
  const allotted = Object.keys(inputs.applications).map((name, index) => [name, award.shares[index]]);
  expect(Object.fromEntries(allotted)).toEqual(expected.allotted);
});
