// The desk may set single lines of a run by hand. Each says why by a code, stays between nothing and what its
// order wants, in whole lots, and no less than the least the order takes; all together never pass the supply.
// What is explained is kept: the formula's steps stand, and one more says what the desk changed.
import { asCount, asShares } from './gates/count.js';
import type { ExplanationStep } from './explanation.js';
import { Refusal } from './refusal.js';

export const overrideReasons = [
  'anchor-commitment',
  'long-term-holder',
  'concentration',
  'eligibility',
  'settlement-risk',
  'issuer-request',
  'correction',
] as const;
export type OverrideReason = (typeof overrideReasons)[number];

export type Override = Readonly<{ order: string; shares: number; reason: OverrideReason }>;

/** A line as it stands: `formula` is what the policy gave, before any hand. */
export type OverridableLine = Readonly<{
  order: string;
  wanted: number;
  shares: number;
  formula: number;
  minimumFill: number;
  explanation: readonly ExplanationStep[];
}>;

export type OverriddenLine = Readonly<{
  order: string;
  shares: number;
  formula: number;
  explanation: readonly (ExplanationStep & { reason?: OverrideReason })[];
}>;

/** The lines that change and what is allocated then. `run` is the run as it stands before. */
export function overrideLines(
  lines: ReadonlyMap<string, OverridableLine>,
  overrides: readonly Override[],
  run: Readonly<{ supply: number; allocated: number; lot: number }>,
): { lines: OverriddenLine[]; allocated: number } {
  const seen = new Set<string>();
  let { allocated } = run;
  const changed = overrides.map((override, index) => {
    const path = `lines[${index}]`;
    const line = lines.get(override.order);
    if (!line) throw new Refusal('unknown-value', 'This order is not in the run.', `${path}.order`);
    if (seen.has(override.order)) {
      throw new Refusal('repeated-id', 'This order stands twice; name it once.', `${path}.order`);
    }
    seen.add(override.order);
    checkShares(line, override.shares, run.lot, `${path}.shares`);
    allocated += override.shares - line.shares;
    return overridden(line, override);
  });
  if (allocated > run.supply) {
    const excess = allocated - run.supply;
    throw new Refusal(
      'above-supply',
      `These lines would allocate ${asCount(allocated)} of ${asShares(run.supply)}; take ${asShares(excess)} from other lines.`,
      'lines',
    );
  }
  return { lines: changed, allocated };
}

function checkShares({ wanted, minimumFill }: OverridableLine, shares: number, lot: number, path: string) {
  if (shares > wanted) {
    throw new Refusal('above-maximum', `The order wants ${asShares(wanted)} at this price, not more.`, path);
  }
  if (shares % lot !== 0) throw new Refusal('off-lot', `Shares are given in lots of ${lot}.`, path);
  if (shares > 0 && shares < minimumFill) {
    throw new Refusal('below-minimum', `The order takes at least ${asShares(minimumFill)}, or none.`, path);
  }
}

function overridden(line: OverridableLine, { shares, reason }: Override): OverriddenLine {
  const { order, wanted, formula } = line;
  const steps = line.explanation.filter(({ method }) => method !== 'override');
  const by = shares - formula;
  const step = { tranche: 'desk', method: 'override', wanted, quota: null, capped: false, floored: by };
  const last = { ...step, remainderLot: 0, shares: by, reason };
  return { order, shares, formula, explanation: [...steps, last] };
}
