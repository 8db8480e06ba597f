// What a gate is: a numbered rule of the field with its inputs and its dated versions. A version may have a
// scope (outside it the rule does not apply) and has one condition; a hard gate whose condition is not met
// fails, a warning or information gate warns.
import type { IsoDate } from '../calendar/civil-date.js';
import { Absent, date, type Facts, factsOf, type Schema } from './evidence.js';
import { type Finding, settle, type Test } from './verdict.js';

export type Severity = 'hard' | 'warning' | 'information';
export type GateResult = 'pass' | 'fail' | 'warn' | 'not-applicable' | 'unknown';

/** Half-open: in force while effectiveFrom <= date < effectiveTo; null is open. */
export type Period = { effectiveFrom: IsoDate | null; effectiveTo: IsoDate | null };

export type GateVersion<F> = Period & { rule: string; citation: string; scope?: Test<F>; condition: Test<F> };

export type GateText = { id: string; severity: Severity };

type Judgement = { result: GateResult; why: string; missing: readonly string[] };

/** A version as the evaluator sees it: `judge` takes the raw inputs and refuses what is not well formed. */
export type DatedRule = Period & { rule: string; citation: string; judge: (inputs: unknown) => Judgement };

export type Gate = GateText & { inputs: Schema; versions: readonly DatedRule[] };

const dated = { on: date('date at which the law is tested') };
export type WithDate<S extends Schema> = Facts<S & typeof dated>;

function answer(finding: Finding, yes: GateResult, no: GateResult): Judgement {
  if (finding.holds === undefined) return { result: 'unknown', why: '', missing: finding.missing };
  return { result: finding.holds ? yes : no, why: finding.why, missing: [] };
}

function judge<F>(version: GateVersion<F>, severity: Severity, facts: F): Judgement {
  const condition = settle(version.condition, facts);
  const verdict = answer(condition, 'pass', severity === 'hard' ? 'fail' : 'warn');
  if (!version.scope) return verdict;
  const scope = answer(settle(version.scope, facts), 'pass', 'not-applicable');
  if (scope.result === 'pass') return verdict;
  return {
    ...scope,
    missing: [...new Set([...scope.missing, ...(scope.missing.length ? verdict.missing : [])])],
  };
}

/** Binds the inputs to the versions; `check` refuses inputs that contradict each other. */
export function defineGate<S extends Schema>(
  gate: GateText & {
    inputs: S;
    check?: (facts: WithDate<S>) => void;
    versions: readonly GateVersion<WithDate<S>>[];
  },
): Gate {
  const inputs = { ...dated, ...gate.inputs };
  return {
    id: gate.id,
    severity: gate.severity,
    inputs,
    versions: gate.versions.map((version) => ({
      rule: version.rule,
      citation: version.citation,
      effectiveFrom: version.effectiveFrom,
      effectiveTo: version.effectiveTo,
      judge: (raw) => {
        const facts = factsOf(inputs, raw, 'inputs') as WithDate<S>;
        consistent(facts, gate.check);
        return judge(version, gate.severity, facts);
      },
    })),
  };
}

function consistent<F>(facts: F, check: ((facts: F) => void) | undefined): void {
  try {
    check?.(facts);
  } catch (error) {
    if (!(error instanceof Absent)) throw error;
  }
}
