// A gate that is asked with the evidence of an investor: with the certificate of its kind that counts, and
// without one with nothing but the deal.
import { Refusal } from '../refusal.js';
import { attested, type Certificate, type CertificateType, countingOf } from './certificates.js';
import { dealInputs, type GatedDeal, type Inputs } from './deal-inputs.js';
import { evaluateGate, type GateAnswer } from './evaluate-gate.js';

/** What a gate was found to say, and on which certificate. */
export type Asked = { answer: GateAnswer; certificate: string | null };

/** Facts that contradict each other decide nothing; the answer says which. */
export function evaluate(gate: string, inputs: Inputs): GateAnswer {
  try {
    return evaluateGate(gate, inputs) as GateAnswer;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const bare = evaluateGate(gate, { on: inputs.on }) as GateAnswer;
    return { ...bare, result: 'unknown', why: error.message, missing: [error.path ?? 'inputs'] };
  }
}

/** Asks with the certificate of the kind that counts, and without one with nothing but the deal. */
export function withEvidence(
  gate: string,
  type: CertificateType,
  {
    deal,
    certificates,
  }: { deal: GatedDeal & Readonly<{ id: string }>; certificates: readonly Certificate[] },
  own: Inputs = {},
  usual: Inputs = {},
): Asked {
  const base = { ...usual, ...dealInputs(gate, deal) };
  const found = countingOf(certificates, type, deal.id, deal.now);
  if (found === undefined) return { answer: evaluate(gate, { ...base, ...own }), certificate: null };
  const answer = evaluate(gate, { ...base, ...found.facts, ...own });
  return { answer: attested(answer, found), certificate: found.id };
}
