import { expect, it } from 'vitest';
import { quotasOf } from '../../src/domain/quota.js';
import type { Rounding } from '../../src/domain/policy.js';
import { extraLots } from '../../src/domain/rounding.js';
import { claimsOf } from '../support/deals.js';

const rows: [rounding: Rounding, lots: number, wants: number[], extra: number[]][] = [
  ['down', 20, [1, 1, 1], []],
  ['largest-remainder', 20, [1, 1, 1], [0, 1]],
  ['largest-remainder', 21, [1, 1, 1], []],
  ['largest-remainder', 10, [1, 1, 1], [0]],
  ['largest-remainder', 10, [5, 3, 1], [0]],
  ['nearest', 20, [1, 1, 1], [0, 1]],
  ['nearest', 10, [1, 1, 1], []],
  ['nearest', 10, [1, 3], [0]],
  ['nearest', 10, [5, 3, 1], [0]],
  ['nearest', 7, [2, 2, 1, 1], []],
  ['nearest', 8, [2, 2, 1, 1], [0, 1]],
];
it.each(rows)('%s: %s lots for %j', (rounding, lots, wants, extra) => {
  const quotas = quotasOf(claimsOf(wants), lots, 1);
  const active = Uint32Array.from(wants.keys());
  expect([...extraLots(active, quotas, rounding, (a, b) => a - b)].toSorted()).toEqual(extra);
});

it('breaks ties as it is told', () => {
  const quotas = quotasOf(claimsOf([1, 1, 1]), 20, 1);
  const active = Uint32Array.of(0, 1, 2);
  expect([...extraLots(active, quotas, 'nearest', (a, b) => b - a)].toSorted()).toEqual([1, 2]);
});
