// The gates at the confirmation of a sale, for one buyer: the preliminary prospectus 48 hours before it (G9),
// the final one before or with it or the access that equals its delivery (G10a), and the sanctions list once
// more (G48). Delivery is asked for where the desk keeps the papers, or facts of the gate, with the offering.
import { dealInputs, type Inputs } from './deal-inputs.js';
import { evaluateGate, type GateAnswer } from './evaluate-gate.js';
import { gatesAt } from './gate-points.js';
import type { OrderOutcome } from './gate-refusal.js';
import { type DoorDeal, type InvestorEvidence, sanctionsAnswer } from './order-gate-table.js';
import { remedyOf } from './order-remedies.js';

export type Deliveries = Readonly<{
  /** When the first of the kind reached the buyer; null where none did, undefined where none is kept. */
  preliminaryProspectus?: string | null;
  finalProspectus?: string | null;
}>;

const papers = {
  G9: 'preliminaryProspectus',
  G10a: 'finalProspectus',
} as const satisfies Record<string, keyof Deliveries>;

function paperInputs(gate: keyof typeof papers, deal: DoorDeal, deliveredAt: string | null): Inputs {
  if (gate === 'G9')
    return {
      issuerReporting: deal.terms.dealType !== 'ipo',
      ...dealInputs('G9', deal),
      preliminaryProspectusSentAt: deliveredAt,
      confirmationSentAt: deal.now,
    };
  return {
    proceedingPending: deal.state === 'suspended',
    finalProspectus: 'filed',
    excludedOffering: false,
    ...dealInputs('G10a', deal),
    confirmationSentAt: deal.now,
    securityDeliveredAt: null,
    finalProspectusDeliveredAt: deliveredAt,
    effectiveAt: deal.effectiveAt,
  };
}

function outcomeOf(answer: GateAnswer): OrderOutcome {
  const { gate, result } = answer;
  const stops = result === 'fail' || result === 'unknown';
  const remedy = stops ? remedyOf(gate, result, null) : '';
  return { ...answer, severity: 'hard', stops, certificate: null, override: null, remedy };
}

/** What the gates say of confirming a sale to this buyer now. */
export function confirmationOutcomes(
  deal: DoorDeal,
  deliveries: Deliveries,
  screening: InvestorEvidence['screening'],
): OrderOutcome[] {
  const { dealType, exemption } = deal.terms;
  const standing = new Set(gatesAt('confirmation', { dealType, exemption }).map(({ gate }) => gate));
  const answers = (['G9', 'G10a'] as const).flatMap((gate) => {
    const at = deliveries[papers[gate]];
    if (!standing.has(gate) || (at === undefined && deal.terms.gates?.[gate] === undefined)) return [];
    return [evaluateGate(gate, paperInputs(gate, deal, at ?? null)) as GateAnswer];
  });
  const sanctions = sanctionsAnswer(deal, screening);
  return [...answers, ...(sanctions === null ? [] : [sanctions])].map(outcomeOf);
}
