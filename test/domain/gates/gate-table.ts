import { describe, expect, it } from 'vitest';
import { evaluateGate, type GateAnswer } from '../../../src/domain/gates/evaluate-gate.js';

type Inputs = Record<string, unknown>;
/** What the case is, what differs from the base (undefined takes an input away), the result, and what is missing. */
export type GateCase = readonly [
  name: string,
  change: Inputs,
  result: GateAnswer['result'],
  missing?: string[],
];

/** The base with changes; an input that changes to undefined is left out. */
export function withChange(base: Inputs, change: Inputs): Inputs {
  return Object.fromEntries(
    Object.entries({ ...base, ...change }).filter(([, value]) => value !== undefined),
  );
}

export function answerOf(gate: string, inputs: Inputs): GateAnswer {
  const answer = evaluateGate(gate, inputs);
  if (Array.isArray(answer)) throw new Error(`${gate} has parts`);
  return answer;
}

/** One gate, one base, a row a case: the result is the last word of each row. What the answer says lies in
 *  `__snapshots__`: `npm run test:domain -- -u` writes it anew, and the difference is to be read. */
export function gateTable(gate: string, title: string, base: Inputs, cases: readonly GateCase[]): void {
  describe(`${gate}: ${title}`, () => {
    for (const [name, change, result, missing = []] of cases) {
      it(name, () => {
        const answer = answerOf(gate, withChange(base, change));
        expect(answer).toMatchObject({ gate, result, missing });
        expect(answer.why).toMatchSnapshot();
      });
    }
  });
}
