// What FINRA 5130 and 5131(b) (G27, G28) are told of an account that buys a new issue: whether the deal is one, its day,
// and what the account's evidence represents of its owners.
import { newYorkDay } from '../calendar/new-york.js';
import { type Asked, withEvidence } from './asked-gate.js';
import { type Certificate, countingOf } from './certificates.js';
import { type GatedDeal, type Inputs, lawDate } from './deal-inputs.js';

export type NewIssueGate = 'G27' | 'G28';

const kinds = { G27: 'restricted-person', G28: 'spinning' } as const;

/** A representation is made on the day it is recorded; under the law of an earlier day, on that day. */
function represented(deal: GatedDeal, certificate: Certificate | undefined): Inputs {
  if (certificate === undefined) return {};
  const [recordedOn, on] = [newYorkDay(certificate.recordedAt), lawDate(deal)];
  return { representationOn: recordedOn < on ? recordedOn : on };
}

/** What the rule says of the account as its evidence stands; `usual` is what holds where nobody recorded another. */
export function newIssueAsked(
  gate: NewIssueGate,
  deal: GatedDeal & Readonly<{ id: string }>,
  certificates: readonly Certificate[],
  usual: Inputs = {},
): Asked {
  const type = kinds[gate];
  const found = countingOf(certificates, type, deal.id, deal.now);
  const dated = gate === 'G27' ? { ...usual, ...represented(deal, found) } : usual;
  return withEvidence(gate, type, { deal, certificates }, {}, dated);
}
