import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawLots } from '../../src/domain/draw.js';
import { claimsOf, inOrder, sha256, sharesOf } from '../support/deals.js';

describe('winners by group', () => {
  type Row = [string, number[], number[], number, 'orders' | 'shares', number[]];
  const rows: Row[] = [
    ['as many as there are lots', [10, 10, 10], [10, 10, 10], 25, 'orders', [10, 10, 0]],
    ['no more than there are orders', [10, 10], [10, 10], 500, 'orders', [10, 10]],
    [
      'in proportion to the orders',
      [20, 20, 20, 20, 10, 10],
      [20, 20, 20, 20, 10, 10],
      30,
      'orders',
      [10, 10, 0, 0, 10, 0],
    ],
    ['a tie to the larger want', [10, 20], [10, 20], 10, 'orders', [0, 10]],
    [
      'in proportion to the shares',
      [30, 30, 10, 10, 10],
      [30, 30, 10, 10, 10],
      30,
      'shares',
      [10, 10, 10, 0, 0],
    ],
    [
      'what is more than a group has is shared again',
      [90, 10, 10, 10],
      [90, 10, 10, 10],
      30,
      'shares',
      [10, 10, 10, 0],
    ],
    [
      'what is more than a group has left is shared once more',
      [100_000, 4_000, 4_000, 10, 10, 10, 10, 10, 10],
      [100_000, 4_000, 4_000, 10, 10, 10, 10, 10, 10],
      80,
      'shares',
      [10, 10, 10, 10, 10, 10, 10, 10, 0],
    ],
    ['not with a limit below the lot', [20, 20], [9, 20], 20, 'orders', [0, 10]],
    ['not enough for one lot', [20, 20], [20, 20], 9, 'orders', [0, 0]],
    ['nobody', [], [], 20, 'orders', []],
  ];
  it.each(rows)('%s', (_, wants, limits, available, drawBy, shares) => {
    const award = drawLots(claimsOf(wants, limits), available, { minimum: 10, drawBy }, inOrder);
    expect([...award.shares]).toEqual(shares);
    expect(award.quotaOf(0)).toBeNull();
  });
});

it('is drawn by SHA-256 of seed and identifier, whatever the tie-break', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const winners = ids.toSorted((a, b) => (sha256([`s\n${a}`]) < sha256([`s\n${b}`]) ? -1 : 1)).slice(0, 2);
  const shares = sharesOf({
    supply: 20,
    orders: ids.map((id) => `${id} 10`),
    policy: { seed: 's', tieBreak: 'size' },
    method: { method: 'draw', minimum: 10 },
  });
  expect(ids.filter((id) => shares[id] === 10)).toEqual(winners.toSorted());
});

it('allots as many applications as there are lots in the published example', () => {
  const { cases } = JSON.parse(
    readFileSync(new URL('../fixtures/vectors/price-discovery.json', import.meta.url), 'utf8'),
  ) as { cases: { id: string; inputs: unknown; expected: unknown }[] };
  const { inputs, expected } = cases.find(({ id }) => id === 'PD-05')! as {
    inputs: { issue_shares: number; lot: number }[];
    expected: { max_allottees: number }[];
  };
  inputs.forEach(({ issue_shares: supply, lot }, index) => {
    const claims = claimsOf(Array.from({ length: 10_500 }, () => lot * 2));
    const award = drawLots(claims, supply, { minimum: lot, drawBy: 'orders' }, inOrder);
    expect(award.shares.filter((shares) => shares === lot)).toHaveLength(expected[index]!.max_allottees);
  });
});
