// What an investor states of itself: kinds of evidence that are its own representation, for how long one is good, and
// who has the last word where the desk or compliance have recorded evidence of the same kind.

import { unknownField } from '../document.js';
import { Refusal } from '../refusal.js';
import type { CertificateType } from './certificates.js';

/** Rule 105 of Regulation M, FINRA 5130 and 5131(b): each rests on what the account's holder represents. */
export const attestationTypes = [
  'rule-105',
  'restricted-person',
  'spinning',
] as const satisfies readonly CertificateType[];
export type AttestationType = (typeof attestationTypes)[number];

/** What the investor knows of itself, where its certificate says more: whose client a company is, the desk knows. */
const ownFacts: Readonly<Partial<Record<AttestationType, readonly string[]>>> = {
  spinning: ['coveredPercent', 'exemptAccount'],
};

/** @throws unknown-field for a fact that is the desk's to record */
export function checkOwnFacts(type: AttestationType, facts: Readonly<Record<string, unknown>>): void {
  const allowed = ownFacts[type];
  const strange = Object.keys(facts).find((field) => allowed?.includes(field) === false);
  if (strange !== undefined) throw unknownField(`facts.${strange}`, allowed!);
}

/** FINRA 5130(b): a representation is good for twelve months. */
const mostMonths = 12;

/** Evidence of the same kind that stands on record, by its newest version; `offering` is null for every one. */
export type OnRecord = Readonly<{
  recordedRole: string;
  version: number;
  valid: boolean;
  offering: string | null;
}>;

/** @throws out-of-range unless the statement ends after now and within twelve months of it */
export function checkUntil(until: Date, now: Date): void {
  const last = new Date(now);
  last.setUTCMonth(last.getUTCMonth() + mostMonths);
  if (now < until && until <= last) return;
  throw new Refusal(
    'out-of-range',
    `An attestation is good until a time within ${mostMonths} months from now.`,
    'expiresAt',
  );
}

/**
 * The investor's word does not stand against that of the desk or compliance: where evidence of theirs is good, or they
 * have ended one early, they alone record more.
 * @throws evidence-decided
 */
export function refuseDecided(onRecord: readonly OnRecord[]): void {
  const deciding = onRecord.filter(
    ({ recordedRole, version, valid }) => !isOwn(recordedRole) && (valid || version > 1),
  );
  if (deciding.length === 0) return;
  const done = deciding.some(({ valid }) => valid) ? 'recorded' : 'ended';
  throw new Refusal(
    'evidence-decided',
    `The desk or compliance have ${done} evidence of this kind: only they record it anew. Ask them to, and say why.`,
    'type',
  );
}

/**
 * Whether what is recorded now, by this role and for this offering (null for every one), ends an attestation: the desk's
 * and compliance's does; the investor's own ends those of the same reach, and one for every offering ends them all.
 */
export function endsAttestation(
  role: string,
  offering: string | null,
  { recordedRole, valid, offering: other }: OnRecord,
): boolean {
  return valid && isOwn(recordedRole) && (!isOwn(role) || offering === null || other === offering);
}

/** Whether the investor itself, or its member, has recorded it. */
export const isOwn = (recordedRole: string): boolean =>
  recordedRole === 'investor' || recordedRole === 'member';
