// The terms of an offering as they are agreed, versioned and shown. Prices and amounts are decimal strings,
// shares whole numbers, as on the wire. What makes terms impossible is refused here: a range off the tick, a
// minimum above the offering, an over-allotment option above 15 % of a firm commitment (FINRA 5110(g)(9)).
// In a best-efforts deal the option is a right to place more, not a short, and has no such limit.

import { isDate } from './calendar/civil-date.js';
import { checkEscrowTerms, type EscrowTerms } from './closing/escrow-terms.js';
import { parsePercent, parsePrice } from './price.js';
import { checkStandingPolicy } from './pricing/price-policy.js';
import { Refusal } from './refusal.js';

export const dealTypes = [
  'firm-commitment-follow-on',
  'cmpo',
  'registered-direct',
  'pipe',
  'best-efforts-min-max',
  'best-efforts-all-or-none',
  'rule-506b',
  'rule-506c',
  'block-bought',
  'ipo',
] as const;
export type DealType = (typeof dealTypes)[number];

const firmTypes: readonly DealType[] = ['firm-commitment-follow-on', 'cmpo', 'block-bought', 'ipo'];

export type OfferingTerms = Readonly<{
  issuer: Readonly<{ name: string; symbol?: string; market?: string }>;
  placementAgent: string;
  dealType: DealType;
  /** The exemption that an unregistered deal relies on; absent for a registered one. */
  exemption?: string;
  currency: string;
  shares: number;
  minimumShares?: number;
  /** Who holds the money of a contingent offering, and how long it has to reach its minimum. */
  escrow?: EscrowTerms;
  overAllotment: number;
  tick: string;
  floor?: string;
  cap?: string;
  lot: number;
  minimumSubscription?: string;
  maximumPerOrder?: number;
  commissionPercent: string;
  expenses?: string;
  optionDays: number;
  /** Seconds between the notice of effectiveness and the conversion of conditional offers. */
  conditionalWindowSeconds: number;
  /** A covered security is pre-empted from state registration (Securities Act section 18). */
  coveredSecurity: boolean;
  permittedStates?: readonly string[];
  permittedClasses?: readonly string[];
  sharesOutstanding?: number;
  registeredShares?: number;
  /** Whether the desk grants the issuer the investors' names; in a new issue it always has them (FINRA 5131(d)). */
  issuerSeesNames?: boolean;
  /** The day whose law applies, YYYY-MM-DD; today's when absent. */
  rulesAsOf?: string;
  /** What gates need to know beyond these terms, by the gate's id and its inputs' names. */
  gates?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The board's choices for the price: reference, weights, maximum discount, tolerances and the like. */
  pricing?: Readonly<Record<string, unknown>>;
  /** Which of these terms are made up for a demonstration, and why. */
  synthetic?: ReadonlyArray<Readonly<{ field: string; why: string }>>;
}>;

/** How long the window of conditional offers stays open unless the terms say otherwise. */
const usualWindowSeconds = 3_600;

/** Terms as the desk sends them: what is usual need not be said. */
export type GivenTerms = Omit<OfferingTerms, 'conditionalWindowSeconds'> &
  Partial<Pick<OfferingTerms, 'conditionalWindowSeconds'>>;

export function completeTerms({
  conditionalWindowSeconds = usualWindowSeconds,
  ...terms
}: GivenTerms): OfferingTerms {
  return { ...terms, conditionalWindowSeconds };
}

export function isFirmCommitment(terms: Pick<OfferingTerms, 'dealType'>): boolean {
  return firmTypes.includes(terms.dealType);
}

/** The most that can be sold: base and over-allotment. */
export function mostShares(terms: Pick<OfferingTerms, 'shares' | 'overAllotment'>): number {
  return terms.shares + terms.overAllotment;
}

/** The offering as the engine reads it. */
export function engineOffering({
  shares,
  overAllotment,
  tick,
  floor,
  cap,
}: OfferingTerms): Record<string, unknown> {
  return {
    shares,
    overAllotment,
    tick,
    ...(floor === undefined ? {} : { floor }),
    ...(cap === undefined ? {} : { cap }),
  };
}

export function checkTerms(terms: OfferingTerms): void {
  refuseIf(
    !Number.isSafeInteger(mostShares(terms)),
    'overAllotment',
    'Shares and over-allotment together are too many.',
  );
  refuseIf(
    terms.rulesAsOf !== undefined && !isDate(terms.rulesAsOf),
    'rulesAsOf',
    'The day whose law applies must be a real one, YYYY-MM-DD.',
  );
  parsePercent(terms.commissionPercent, 'terms.commissionPercent');
  const tick = parsePrice(terms.tick, 'terms.tick');
  for (const field of ['floor', 'cap'] as const) {
    const text = terms[field];
    refuseIf(
      text !== undefined && parsePrice(text, `terms.${field}`) % tick !== 0n,
      field,
      `The ${field} must be a multiple of the tick of ${terms.tick}.`,
    );
  }
  if (terms.floor !== undefined && terms.cap !== undefined) {
    refuseIf(
      parsePrice(terms.floor, 'floor') > parsePrice(terms.cap, 'cap'),
      'floor',
      'The floor must not be above the cap.',
    );
  }
  refuseIf(
    (terms.minimumShares ?? 0) > terms.shares,
    'minimumShares',
    'The minimum must not be above the shares offered.',
  );
  refuseIf(
    isFirmCommitment(terms) && BigInt(terms.overAllotment) * 100n > BigInt(terms.shares) * 15n,
    'overAllotment',
    'In a firm commitment the option is at most 15 % of the shares offered; lower it.',
  );
  checkEscrowTerms(terms);
  checkStandingPolicy(terms.pricing ?? {}, tick, 'terms.pricing');
}

function refuseIf(wrong: boolean, field: string, sentence: string): void {
  if (wrong) throw new Refusal('terms-invalid', sentence, `terms.${field}`);
}
