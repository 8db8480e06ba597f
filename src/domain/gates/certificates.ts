// Evidence that is recorded of an investor: what kind it is, which gate reads it, what it says and until when.
// Its facts are inputs of that gate, so that the law of the deal's date decides what they are worth; a
// certificate without facts is the conclusion of whoever recorded it, and stands where the law leaves open
// nothing else.
import { unknownField } from '../document.js';
import { Refusal } from '../refusal.js';
import { evaluateGate, type GateAnswer } from './evaluate-gate.js';

/** Kind of evidence -> the gate that reads its facts. */
export const certificateGates = {
  accredited: 'G18',
  'accredited-verification': 'G17',
  'sophisticated-investor': 'G16',
  qib: 'G21',
  'non-us': 'G22',
  'restricted-person': 'G27',
  spinning: 'G28',
  'rule-105': 'G40',
  'penny-stock-papers': 'G45b',
  ownership: 'G47',
} as const;
export type CertificateType = keyof typeof certificateGates;
export const certificateTypes = Object.keys(certificateGates) as CertificateType[];

export type Certificate = Readonly<{
  id: string;
  type: CertificateType;
  /** The one offering it is for; null for every one. */
  offering: string | null;
  facts: Readonly<Record<string, unknown>> | null;
  /** ISO 8601 in UTC; null where it does not expire. */
  expiresAt: string | null;
  /** When it was first recorded, ISO 8601 in UTC. */
  recordedAt: string;
  /** Whether somebody has brought its end forward since. */
  broughtForward: boolean;
}>;

/** What a certificate may say of its investor; what the deal and the order say is not for it to say. */
const saying: Readonly<Partial<Record<CertificateType, readonly string[]>>> = {
  'accredited-verification': [
    'accredited',
    'method',
    'evidenceOn',
    'investment',
    'investorKind',
    'naturalOwners',
    'writtenRepresentation',
    'financedByThirdParty',
    'contraryKnowledge',
  ],
  'sophisticated-investor': ['sophisticated', 'informationDelivered', 'notCounted'],
  qib: ['buyerKind', 'securitiesOwned', 'netWorth'],
  'non-us': ['offshoreTransaction'],
  'restricted-person': ['restrictedPercent', 'exemptAccount', 'representationOn'],
  spinning: [
    'coveredPercent',
    'exemptAccount',
    'clientNow',
    'lastPaidOn',
    'expectsWithinThreeMonths',
    'conditioned',
  ],
  'rule-105': [
    'shortSales',
    'marketPurchases',
    'coveredWithOfferingShares',
    'separateAccounts',
    'investmentCompanyException',
  ],
  'penny-stock-papers': [
    'exempt',
    'riskDocumentSentAt',
    'receiptSignedAt',
    'suitabilityDeliveredAt',
    'agreementReceivedAt',
  ],
  ownership: ['electedPercent', 'holderShares', 'noticeOn', 'newPercent', 'noticeDays'],
};

/** Refuses facts that the certificate's gate cannot read, naming their place. */
export function checkFacts(
  type: CertificateType,
  facts: Readonly<Record<string, unknown>>,
  on: string,
): void {
  const allowed = saying[type];
  const strange = Object.keys(facts).find((field) => field === 'on' || allowed?.includes(field) === false);
  if (strange !== undefined) throw unknownField(`facts.${strange}`, allowed ?? ['the inputs of its gate']);
  try {
    evaluateGate(certificateGates[type], { on, ...facts });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const path = (error.path ?? 'inputs').replace(/^inputs/, 'facts');
    throw new Refusal(error.code, error.message.replaceAll('inputs.', 'facts.'), path, error.regulation);
  }
}

/** Whether the certificate is still good at a moment, both in UTC with milliseconds. */
export function isValid({ expiresAt }: Pick<Certificate, 'expiresAt'>, now: string): boolean {
  return expiresAt === null || now < expiresAt;
}

/**
 * The one of a kind that counts for the offering at that moment: the newest that is good. One that somebody has ended
 * early takes those before it along; one that ran out leaves the word to them.
 */
export function countingOf<One extends Omit<Certificate, 'facts'>>(
  certificates: readonly One[],
  type: CertificateType,
  offering: string,
  now: string,
): One | undefined {
  const deciding = certificates
    .filter((one) => one.type === type && (one.offering === null || one.offering === offering))
    .filter((one) => isValid(one, now) || one.broughtForward)
    .reduce<One | undefined>(
      (newest, one) => (newest !== undefined && newest.recordedAt > one.recordedAt ? newest : one),
      undefined,
    );
  return deciding !== undefined && isValid(deciding, now) ? deciding : undefined;
}

/** When the last certificate of a kind expired, where none is good any more. */
export function expiredAt(certificates: readonly Certificate[], type: CertificateType): string | null {
  const ends = certificates.flatMap((one) => (one.type === type ? (one.expiresAt ?? []) : []));
  return ends.toSorted().at(-1) ?? null;
}

/** A conclusion without facts settles what would otherwise be missing, and nothing else. */
export function attested(answer: GateAnswer, { facts, expiresAt }: Certificate): GateAnswer {
  if (facts !== null || answer.result !== 'unknown') return answer;
  const until = expiresAt === null ? 'without expiry' : `good until ${expiresAt}`;
  return { ...answer, result: 'pass', why: `Attested by a certificate ${until}.`, missing: [] };
}
