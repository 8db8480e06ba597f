// A policy while it is written: the fields of the form, the document they mean, and the engine's reading of it.

import type { Schemas } from '#client';
import { policySentence } from '../../../../src/domain/policy-sentence';
import { readPolicy } from '../../../../src/domain/policy';
import { Refusal } from '../../../../src/domain/refusal';
import { readOffering } from '../../../../src/domain/supply';
import type { Offering, Policy } from '../../api/types';
import { readShares, shares } from '../../money';

export const methods = [
  'pro-rata',
  'price-priority',
  'time-priority',
  'equal',
  'minimum-then-pro-rata',
  'draw',
] as const;

type PolicyDocument = Schemas['PolicyBody']['policy'];
type Method = (typeof methods)[number];

export type TrancheDraft = {
  key: number;
  name: string;
  method: Method;
  /** `20%`, `500,000`, or nothing for all that is left. */
  part: string;
  /** Classes, divided by commas; nothing for everyone. */
  classes: string;
  minimum: string;
};

export type PolicyDraft = {
  name: string;
  lot: string;
  overAllotment: string;
  maximum: string;
  rounding: NonNullable<PolicyDocument['rounding']>;
  tieBreak: NonNullable<PolicyDocument['tieBreak']>;
  seed: string;
  tranches: TrancheDraft[];
};

let made = 0;
export const newTranche = (name: string): TrancheDraft => ({
  key: (made += 1),
  name,
  method: 'pro-rata',
  part: '',
  classes: '',
  minimum: '',
});

export function newDraft({ terms }: Offering, policies: readonly Policy[]): PolicyDraft {
  return {
    name: policies.length === 0 ? 'Everyone pro rata' : '',
    lot: shares(terms.lot),
    overAllotment: shares(terms.overAllotment),
    maximum: '',
    rounding: 'largest-remainder',
    tieBreak: 'received',
    seed: '',
    tranches: [newTranche('everyone')],
  };
}

export const needsSeed = ({ tieBreak, tranches }: PolicyDraft): boolean =>
  tieBreak === 'draw' || tranches.some(({ method }) => method === 'draw');

export const hasMinimum = (method: Method): boolean =>
  method === 'draw' || method === 'minimum-then-pro-rata';

/** Shares that could not be read go through as they were typed, and the engine's reader says what is wrong. */
const count = (typed: string): number => readShares(typed) ?? (typed as unknown as number);

function part(typed: string): { percent?: string; shares?: number } {
  const text = typed.trim();
  if (text === '') return {};
  return text.endsWith('%') ? { percent: text.slice(0, -1).trim() } : { shares: count(text) };
}

export function documentOf(draft: PolicyDraft): PolicyDocument {
  const maximum = part(draft.maximum);
  return {
    lot: count(draft.lot),
    overAllotment: draft.overAllotment.trim() === '' ? 0 : count(draft.overAllotment),
    rounding: draft.rounding,
    tieBreak: draft.tieBreak,
    ...(needsSeed(draft) && draft.seed !== '' ? { seed: draft.seed } : {}),
    ...(Object.keys(maximum).length === 0 ? {} : { maximumPerInvestor: maximum }),
    tranches: draft.tranches.map((tranche) => {
      const classes = tranche.classes
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
      return {
        name: tranche.name,
        ...part(tranche.part),
        ...(classes.length === 0 ? {} : { who: { category: classes } }),
        method: tranche.method,
        ...(hasMinimum(tranche.method) ? { minimum: count(tranche.minimum) } : {}),
      };
    }),
  };
}

/** The sentence that the policy means, or what is wrong with it. */
export function readDraft(draft: PolicyDraft, { terms }: Offering): { says: string } | { problem: string } {
  try {
    const { tick, floor, cap } = terms;
    const offering = readOffering(
      {
        shares: terms.shares,
        overAllotment: terms.overAllotment,
        tick,
        ...(floor ? { floor } : {}),
        ...(cap ? { cap } : {}),
      },
      'offering',
    );
    return {
      says: policySentence(readPolicy({ ...documentOf(draft), price: 'clearing' }, offering, 'policy')),
    };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.message };
    throw error;
  }
}
