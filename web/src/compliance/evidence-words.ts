// The kinds of evidence and the matches of a screening, in the words of compliance.

import { certificateGates, certificateTypes } from '../../../src/domain/gates/certificates';
import type { Certificate, CertificateType, Gate, HeldEvidence, ListMatch } from '../api/types';
import type { Tone } from '../parts/panel';
import { dateWord } from '../words';

const types: Readonly<Record<CertificateType, string>> = {
  accredited: 'Accredited investor',
  'accredited-verification': 'Accredited, verified',
  'sophisticated-investor': 'Sophisticated purchaser',
  qib: 'Qualified institutional buyer',
  'non-us': 'Outside the United States',
  'restricted-person': 'Restricted persons',
  spinning: 'Spinning',
  'rule-105': 'Rule 105 attestation',
  'penny-stock-papers': 'Penny stock papers',
  ownership: 'Ownership limit',
};

export const typeWord = (type: CertificateType): string => types[type];

export const typeChoices = certificateTypes.map((type) => ({
  value: type,
  label: `${types[type]}, read by ${certificateGates[type]}`,
}));

const soonMs = 30 * 86_400_000;

/** `counts`: whether the gates read it, of several of its kind. */
export type Held = { type: CertificateType; expiresAt: string | null; valid: boolean; counts: boolean };

/** Good, ends within thirty days, ended, or left for a newer one: each with its word, never by colour alone. */
export function heldAs({ expiresAt, valid, counts }: Held, now: number): { tone: Tone; word: string } {
  if (!valid && expiresAt !== null) return { tone: 'bad', word: `ended ${dateWord(expiresAt)}` };
  if (!counts) return { tone: 'plain', word: 'left for a newer one' };
  if (expiresAt === null) return { tone: 'good', word: 'good, no end' };
  const isSoon = Date.parse(expiresAt) - now < soonMs;
  return { tone: isSoon ? 'warn' : 'good', word: `${isSoon ? 'ends' : 'to'} ${dateWord(expiresAt)}` };
}

/** Whether the other, newer, of its kind and for as many deals, took the place of a certificate, be it ended since. */
const isLeft = (one: Certificate, { id, type, offering, valid, version }: Certificate): boolean =>
  id > one.id &&
  type === one.type &&
  (offering === null || offering === one.offering) &&
  (valid || version > 1);

/** Those of an investor, each with whether it still has its place. */
export function counted(all: readonly Certificate[]): Array<Certificate & { counts: boolean }> {
  return all.map((one) => ({ ...one, counts: !all.some((other) => isLeft(one, other)) }));
}

/** Sales that rest on who buys: without this evidence nothing is taken. The others warn, or settle a question. */
const required: ReadonlySet<string> = new Set(['G16', 'G17', 'G18', 'G21', 'G22']);

export type Need = { type: CertificateType; isRequired: boolean };

/** The evidence that gates of this deal read. */
export function needsOf(gates: readonly Gate[]): Need[] {
  const standing = new Set(gates.flatMap(({ gate, result }) => (result === 'not-applicable' ? [] : [gate])));
  return certificateTypes
    .filter((type) => standing.has(certificateGates[type]))
    .map((type) => ({ type, isRequired: required.has(certificateGates[type]) }));
}

/** What an investor has no evidence for that counts. */
export const lackingOf = ({ certificates }: HeldEvidence, needs: readonly Need[]): Need[] =>
  needs.filter(({ type }) => !certificates.some((one) => one.type === type && one.counts));

export const outcomeWord: Readonly<Record<string, string>> = {
  clear: 'Clear',
  'possible-match': 'Possible match',
  match: 'Match',
};

/** 923 thousandths -> 92.3% */
export const likeness = (score: number): string => `${Math.floor(score / 10)}.${score % 10}%`;

const relations: Readonly<Record<ListMatch['relation'], string>> = {
  name: 'its listed name',
  aka: 'an alias of it',
  fka: 'a former name of it',
  nka: 'its name now',
  address: 'a listed address of it',
};

/** Why the list names this investor, in sentences that a person can check. */
export function matchReasons(match: ListMatch): string[] {
  const { outcome, relation, score, sameCountry, listedAs } = match;
  return [
    `“${match.name}” meets “${match.listedName}”, ${relations[relation]}${relation === 'name' ? '' : ` (${listedAs})`}.`,
    outcome === 'match'
      ? 'The same words, whatever their order, accents and corporate form.'
      : relation === 'address'
        ? `The address is alike to ${likeness(score)}.`
        : `Alike to ${likeness(score)}: near, a weak alias, or another kind of party; a person decides.`,
    sameCountry === null
      ? 'The list knows no country to compare.'
      : sameCountry
        ? 'A listed address lies in the same country.'
        : 'No listed address lies in its country.',
  ];
}
