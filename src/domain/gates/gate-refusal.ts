// What stops an order becomes an answer: the rule, its citation, why, what is missing and what to do. Every
// outcome goes with it, so that the journal of a refused order says as much as that of one that was taken.
import { Refusal, type RefusalCode, type RefusalRule } from '../refusal.js';
import type { GateAnswer } from './evaluate-gate.js';
import type { Severity } from './gate-definition.js';
import { remedyOf } from './order-remedies.js';

export type OrderOutcome = GateAnswer &
  Readonly<{
    severity: Severity;
    stops: boolean;
    /** The certificate that it rests on. */
    certificate: string | null;
    override: string | null;
    remedy: string;
  }>;

/** A refusal by a gate, with what every gate said. */
export class GateRefusal extends Refusal {
  constructor(
    code: RefusalCode,
    message: string,
    path: string | undefined,
    regulation: RefusalRule,
    readonly outcomes: readonly OrderOutcome[],
  ) {
    super(code, message, path, regulation);
  }
}

const codes: Readonly<Record<string, RefusalCode>> = {
  G1: 'before-effectiveness',
  G11: 'state-not-permitted',
  G48: 'sanctions-not-cleared',
};

function codeOf({ gate, result }: OrderOutcome): RefusalCode {
  const own = codes[gate];
  if (own !== undefined) return own;
  if (result === 'unknown') return 'evidence-missing';
  return result === 'warn' ? 'warning-stands' : 'gate-failed';
}

/** What others are to this investor, and whether a list says anything of it, is not for the refusal to tell. */
function sentenceOf({ gate, why }: OrderOutcome): string {
  if (gate === 'G48') return 'The identification of this investor is not complete.';
  if (gate === 'G16' && /allowed|were counted/.test(why))
    return 'No further investor without accreditation can be taken under Rule 506(b).';
  return why;
}

/** The refusal of the first gate that stops; undefined when none does. `remedy` adds to the gate's own. */
export function gateRefusal(outcomes: readonly OrderOutcome[], remedy = ''): GateRefusal | undefined {
  const stop = outcomes.find(({ stops }) => stops);
  if (stop === undefined) return undefined;
  const { gate, rule, citation } = stop;
  // Nobody can tell by it an investor who was never screened from one who is on a list.
  const missing = gate === 'G48' ? ['identification'] : stop.missing;
  const advice = `${stop.remedy}${remedy === '' ? '' : ` ${remedy}`}`;
  return new GateRefusal(
    codeOf(stop),
    `${sentenceOf(stop)} ${advice}`.trim(),
    gate === 'G1' ? 'intent' : undefined,
    { rule, citation, missing, gate, remedy: advice },
    outcomes,
  );
}

/** The refusal of one hard gate that does not pass; undefined when it passes or does not apply. */
export function hardGateRefusal(answer: GateAnswer): GateRefusal | undefined {
  const stops = answer.result === 'fail' || answer.result === 'unknown';
  const remedy = stops ? remedyOf(answer.gate, answer.result, null) : '';
  return gateRefusal([{ ...answer, severity: 'hard', stops, certificate: null, override: null, remedy }]);
}
