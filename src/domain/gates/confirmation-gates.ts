// The gates at the confirmation of a sale, for one buyer: a conditional offer at a price inside the range that it
// was made on (G3), the preliminary prospectus 48 hours before (G9), the final one before or with the confirmation or
// the access that equals its delivery (G10a), in a new issue the account's owners (G27, G28), no short sale in Rule
// 105's period before pricing (G40), and the sanctions list once more (G48). A paper that the desk has not recorded was
// not delivered, and a representation that nobody recorded was not made.
import type { Asked } from './asked-gate.js';
import { type Inputs, dealInputs } from './deal-inputs.js';
import { evaluateGate, type GateAnswer } from './evaluate-gate.js';
import { gatesAt } from './gate-points.js';
import type { OrderOutcome } from './gate-refusal.js';
import {
  conditionalGate,
  type DoorDeal,
  type InvestorEvidence,
  sanctionsAnswer,
} from './order-gate-table.js';
import { remedyOf } from './order-remedies.js';
import { newIssueAsked } from './new-issues.js';
import { rule105Asked } from './short-sales.js';

/** A conditional offer that became an order; prices in decimal dollars. */
export type AcceptedOffer = Readonly<{
  /** The range of the terms when the offer was made; absent where they had none. */
  rangeLow?: string;
  rangeHigh?: string;
  /** The investor has changed, and so confirmed, it since it was accepted. */
  reconfirmed: boolean;
}>;

export type ConfirmedSale = Readonly<{
  price: string;
  shares: number;
  /** When the first of the kind reached the buyer; null where none did. */
  preliminaryProspectus: string | null;
  finalProspectus: string | null;
  /** Whether the desk has recorded a final prospectus with the offering. */
  keepsFinalProspectus: boolean;
  offers: readonly AcceptedOffer[];
}>;

function paperInputs(gate: 'G9' | 'G10a', deal: DoorDeal, sale: ConfirmedSale): Inputs {
  if (gate === 'G9')
    return {
      issuerReporting: deal.terms.dealType !== 'ipo',
      ...dealInputs('G9', deal),
      preliminaryProspectusSentAt: sale.preliminaryProspectus,
      confirmationSentAt: deal.now,
    };
  return {
    proceedingPending: deal.state === 'suspended',
    finalProspectus: sale.keepsFinalProspectus ? 'filed' : 'will-be-filed-in-time',
    excludedOffering: false,
    ...dealInputs('G10a', deal),
    confirmationSentAt: deal.now,
    securityDeliveredAt: null,
    finalProspectusDeliveredAt: sale.finalProspectus,
    effectiveAt: deal.effectiveAt,
  };
}

const paper = (gate: 'G9' | 'G10a', deal: DoorDeal, sale: ConfirmedSale): Asked => ({
  answer: evaluateGate(gate, paperInputs(gate, deal, sale)) as GateAnswer,
  certificate: null,
});

/** The first offer that the price does not reach, or any. */
function conditionalOffer(deal: DoorDeal, { price, offers }: ConfirmedSale): Asked[] {
  const gate = conditionalGate(deal);
  const answers = offers.map(({ rangeLow, rangeHigh, reconfirmed }) => {
    const range = { ...(rangeLow && { rangeLow }), ...(rangeHigh && { rangeHigh }) };
    const { rangeLow: _low, rangeHigh: _high, ...inputs } = dealInputs(gate, deal);
    return evaluateGate(gate, { ...inputs, ...range, finalPrice: price, reconfirmed }) as GateAnswer;
  });
  const told = answers.find(({ result }) => result === 'fail') ?? answers[0];
  return told === undefined ? [] : [{ answer: told, certificate: null }];
}

/** Without a range nothing tells whether the price is inside it, and without evidence nobody sold short. */
const decidesOnlyByNo: ReadonlySet<string> = new Set(['G3a', 'G3b', 'G40']);

function outcomeOf({ answer, certificate }: Asked): OrderOutcome {
  const { gate, result } = answer;
  const stops = result === 'fail' || (result === 'unknown' && !decidesOnlyByNo.has(gate));
  const remedy = stops ? remedyOf(gate, result, null) : '';
  return { ...answer, severity: 'hard', stops, certificate, override: null, remedy };
}

/** What the gates say of confirming a sale to this buyer now. */
export function confirmationOutcomes(
  deal: DoorDeal,
  sale: ConfirmedSale,
  { certificates, screening }: Pick<InvestorEvidence, 'certificates' | 'screening'>,
): OrderOutcome[] {
  const { dealType, exemption } = deal.terms;
  const standing = new Set(
    (['confirmation', 'allocation'] as const).flatMap((point) =>
      gatesAt(point, { dealType, exemption }).map(({ gate }) => gate),
    ),
  );
  const asked: readonly Asked[] = [
    ...(standing.has('G3a') ? conditionalOffer(deal, sale) : []),
    ...(['G9', 'G10a'] as const).filter((gate) => standing.has(gate)).map((gate) => paper(gate, deal, sale)),
    ...(['G27', 'G28'] as const)
      .filter((gate) => standing.has(gate))
      .map((gate) =>
        newIssueAsked(gate, deal, certificates, gate === 'G27' ? { representationOn: null } : {}),
      ),
    ...(standing.has('G40') ? [rule105Asked(deal, certificates, sale.shares)] : []),
  ];
  const sanctions = sanctionsAnswer(deal, screening);
  return [...asked, ...(sanctions === null ? [] : [{ answer: sanctions, certificate: null }])].map(outcomeOf);
}
