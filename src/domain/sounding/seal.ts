// An offering under seal: nobody may learn whose it is who has not consented to be told. The seal ends once, when the
// issuer's news is public: by the desk's word, or with the move of the lifecycle that makes the offering public.

import type { Actor } from '../authority.js';
import type { Move, OfferingState } from '../offering.js';
import { Refusal, type RefusalRule } from '../refusal.js';
import type { DealType, OfferingTerms } from '../terms.js';

export type Seal = Readonly<{ sealedAt: Date | null; cleansedAt: Date | null }>;

export function isSealed({ sealedAt, cleansedAt }: Seal): boolean {
  return sealedAt !== null && cleansedAt === null;
}

/** @throws move-not-allowed once somebody may know of the offering, or the deal has left its draft. */
export function refuseSealing(offering: Seal & { state: OfferingState }, isKnown: boolean): void {
  const { state, sealedAt } = offering;
  if (sealedAt !== null)
    throw new Refusal('move-not-allowed', 'An offering is put under seal once; this one was.');
  if (state !== 'draft')
    throw new Refusal(
      'move-not-allowed',
      `Only a draft is put under seal; this offering is ${state}. Make another.`,
    );
  if (isKnown)
    throw new Refusal(
      'move-not-allowed',
      'Investors or members were told of this offering already. Make another, and approach them under seal.',
    );
}

/** @throws not-under-seal */
export function refuseUnlessSealed(seal: Seal): void {
  if (isSealed(seal)) return;
  const message =
    seal.cleansedAt === null
      ? 'The offering is not under seal: invite investors, there is nothing to keep from them.'
      : `The seal ended at ${seal.cleansedAt.toISOString()}: invite investors as for any offering.`;
  throw new Refusal('not-under-seal', message);
}

/** @throws not-under-seal, or move-not-allowed once the deal has ended without a sale */
export function refuseApproaching(offering: Seal & { state: OfferingState }): void {
  refuseUnlessSealed(offering);
  if (offering.state === 'withdrawn')
    throw new Refusal(
      'move-not-allowed',
      'The offering is withdrawn: there is nothing to be told of any more.',
    );
}

/** With which move a kind of deal is public at the latest: a filing that names it, its launch, or its end. */
const publicWith: Readonly<Record<DealType, Move>> = {
  ipo: 'file',
  'best-efforts-min-max': 'file',
  'best-efforts-all-or-none': 'file',
  // Their shelf may have been filed years before.
  'firm-commitment-follow-on': 'open',
  'block-bought': 'open',
  'rule-506c': 'open',
  cmpo: 'release',
  'registered-direct': 'release',
  pipe: 'release',
  'rule-506b': 'release',
};

/** Whether the move makes the offering public. What is exempt is sold in private, but for Rule 506(c). */
export function endsSeal({ dealType, exemption }: Pick<OfferingTerms, 'dealType' | 'exemption'>, move: Move) {
  if (move === 'release') return true;
  const isPrivate = exemption !== undefined && dealType !== 'rule-506c';
  return !isPrivate && publicWith[dealType] === move;
}

const crossingRule: RefusalRule = {
  rule: 'Whoever is told of an offering before it is public has agreed to keep it confidential',
  citation: '17 CFR 243.100(b)(2)(ii)',
  missing: ['the consent of the investor'],
  remedy: 'Approach the investor, and wait for its consent or for the end of the seal.',
};

/** Why nobody orders for an investor that was not invited. A member is told the same of whoever is not its client. */
export function notInvited({ role }: Pick<Actor, 'role'>, isUnderSeal: boolean, path: string): Refusal {
  if (isUnderSeal && role === 'desk')
    return new Refusal(
      'not-crossed',
      'The offering is under seal, and this investor has not consented to be told of it.',
      path,
      crossingRule,
    );
  return new Refusal(
    'unknown-investor',
    'No investor with this identifier was invited to the offering. Invite it first.',
    path,
  );
}
