// A gate that is asked with the evidence of an investor: with each certificate that counts, of which the best answer
// stands, and without one with nothing but the deal.
import { Refusal } from '../refusal.js';
import { attested, type Certificate, type CertificateType, validOf } from './certificates.js';
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

const rank = ['not-applicable', 'pass', 'warn', 'fail', 'unknown'];

/** Asks with each certificate that counts and keeps the best answer; without one, with nothing but the deal. */
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
  const valid = validOf(certificates, type, deal.id, deal.now);
  const found = valid.map((certificate) => ({
    answer: attested(evaluate(gate, { ...base, ...certificate.facts, ...own }), certificate),
    certificate: certificate.id,
  }));
  if (found.length === 0) return { answer: evaluate(gate, { ...base, ...own }), certificate: null };
  return found.reduce((best, one) =>
    rank.indexOf(one.answer.result) < rank.indexOf(best.answer.result) ? one : best,
  );
}
