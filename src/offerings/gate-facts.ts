// The facts that a desk records for gates: read by the gates themselves before they are kept.

import { evaluateGate, type GateAnswer } from '../domain/gates/evaluate-gate.js';
import { gatePoints } from '../domain/gates/gate-points.js';
import { Refusal } from '../domain/refusal.js';

/** Judges one gate; what it cannot read is refused by its place in the terms. */
export function judgeFacts(gate: string, inputs: Record<string, unknown>): GateAnswer {
  try {
    return evaluateGate(gate, inputs) as GateAnswer;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const own = `terms.gates.${gate}`;
    const path = error.path?.startsWith('inputs.') ? error.path.replace('inputs', own) : own;
    throw new Refusal(error.code, error.message.replaceAll('inputs.', `${own}.`), path, error.regulation);
  }
}

/** Refuses facts that no gate can read, before they are kept with the terms. */
export function checkGateFacts(
  facts: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined,
  on: string,
): void {
  for (const [gate, inputs] of Object.entries(facts ?? {})) {
    if (!gatePoints.some((standing) => standing.gate === gate)) {
      throw new Refusal('unknown-gate', `There is no gate ${gate}.`, `terms.gates.${gate}`);
    }
    judgeFacts(gate, { on, ...inputs });
  }
}
