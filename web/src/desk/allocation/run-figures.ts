// What a run comes to, from its lines.

import type { Line, Policy, Run } from '../../api/types';
import { percent, percentOf } from '../../money';
import { percentOfShares, parsePercent } from '../../../../src/domain/price';

export type RunFigures = { lines: number; filled: number; byHand: number; largest: string; hhi: string };

export function figuresOf(lines: readonly Line[]): RunFigures {
  const byInvestor = new Map<string, number>();
  // Without the names each order counts for itself.
  for (const { investor, order, shares } of lines) {
    const whose = investor ?? order;
    byInvestor.set(whose, (byInvestor.get(whose) ?? 0) + shares);
  }
  const total = lines.reduce((sum, { shares }) => sum + shares, 0);
  const squares = [...byInvestor.values()].reduce((sum, shares) => sum + BigInt(shares) * BigInt(shares), 0n);
  const whole = BigInt(total) * BigInt(total);
  const thousandths = whole === 0n ? 0n : (squares * 2_000n + whole) / (2n * whole);
  return {
    lines: lines.length,
    filled: lines.filter(({ shares }) => shares > 0).length,
    byHand: lines.filter(({ override }) => override !== undefined).length,
    largest: percentOf(Math.max(0, ...byInvestor.values()), total) || '–',
    hhi: `${thousandths / 1_000n}.${String(thousandths % 1_000n).padStart(3, '0')}`,
  };
}

/** The most that one investor may get under a policy, when it says so. */
export function maximumOf(
  policy: Policy | undefined,
  run: Run,
): { name: string; shares: number } | undefined {
  const part = policy?.policy.maximumPerInvestor as { shares?: number; percent?: string } | undefined;
  if (part === undefined || run.supply === null) return undefined;
  if (part.shares !== undefined) return { name: 'Maximum for one investor', shares: part.shares };
  if (part.percent === undefined) return undefined;
  return {
    name: `Maximum ${percent(part.percent)} of supply`,
    shares: percentOfShares(run.supply, parsePercent(part.percent, 'percent')),
  };
}

export const letterOf = (index: number): string => String.fromCodePoint(65 + index);

/** The list that the issuer decides on: the approved one, else the newest that counts. */
export function listOf(runs: readonly Run[]): Run | undefined {
  const counting = runs.filter(({ scenario }) => !scenario);
  return counting.find(({ approvedAt }) => approvedAt !== null) ?? counting.at(-1);
}

/** The runs to show side by side: the list first, then the newest of each policy and kind. */
export function shownRuns(runs: readonly Run[]): Run[] {
  const list = listOf(runs);
  const newest = new Map<string, Run>();
  for (const run of runs) {
    const kind = run.parent === null ? 'by policy' : 'by hand';
    newest.set(run.scenario ? `${run.policy} ${run.price} ${kind}` : kind, run);
  }
  if (list) newest.set(list.parent === null ? 'by policy' : 'by hand', list);
  return [...newest.values()].toSorted((a, b) => rank(a, list) - rank(b, list) || a.number - b.number);
}

const rank = (run: Run, list: Run | undefined): number => (run === list ? 0 : run.scenario ? 2 : 1);
