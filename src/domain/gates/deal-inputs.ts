// What a deal tells its gates by itself: its dates, its shares, its range. What the desk recorded for a gate
// beyond that (`terms.gates`) goes before it. The law is that of `rulesAsOf`, or of today; the clock that says
// when something is done is always the database's.
import { newYorkDay, newYorkTime } from '../calendar/new-york.js';
import type { OfferingState } from '../offering.js';
import { formatAmount, parsePrice } from '../price.js';
import { isFirmCommitment, mostShares, type OfferingTerms } from '../terms.js';

export type Inputs = Record<string, unknown>;

/** A deal as its gates see it; times are ISO 8601, null where there is none yet. */
export type GatedDeal = Readonly<{
  terms: OfferingTerms;
  state: OfferingState;
  filedAt: string | null;
  effectiveAt: string | null;
  noticedAt: string | null;
  windowEndsAt: string | null;
  now: string;
  /** When the price was approved, where it was. */
  pricedAt?: string;
}>;

/** The day whose law applies: that of the terms, or today in New York. */
export function lawDate({ terms, now }: Pick<GatedDeal, 'terms' | 'now'>): string {
  return terms.rulesAsOf ?? newYorkDay(now);
}

/** The moment at which an act of now falls on the deal's own calendar. */
export function dealMoment({ terms, now }: GatedDeal): string {
  return terms.rulesAsOf === undefined ? now : `${terms.rulesAsOf}${now.slice(10)}`;
}

/** Pricing on the deal's own calendar, by the clock of New York: as it was, or as it would be now. */
export function pricingMoment({ terms: { rulesAsOf }, now, pricedAt }: GatedDeal): string {
  const [at, day] = [pricedAt ?? now, rulesAsOf];
  if (day === undefined) return newYorkTime(at);
  const [clock] = newYorkTime(at).slice(11).split('-');
  const offset = newYorkTime(`${day}T17:00:00Z`).slice(-6);
  return `${day}T${clock}${offset}`;
}

/** Sales under Rule 506 are covered by section 18(b)(4) since its first day, whatever the security. */
const saleCoveredFrom = '1996-10-11';

function isCovered(deal: GatedDeal): boolean {
  const { coveredSecurity, dealType, exemption = '' } = deal.terms;
  const under506 = dealType === 'rule-506b' || dealType === 'rule-506c' || exemption.includes('506');
  return coveredSecurity || (under506 && lawDate(deal) >= saleCoveredFrom);
}

function matrixOf({ permittedStates = [] }: OfferingTerms): object[] {
  return permittedStates.map((state) => ({
    state,
    classes: ['retail', 'accredited', 'institution'],
    status: 'registered',
    from: '1933-05-27',
    to: null,
  }));
}

function largestAmount(terms: OfferingTerms): string | undefined {
  if (terms.cap === undefined) return undefined;
  return formatAmount(BigInt(mostShares(terms)) * parsePrice(terms.cap, 'cap'));
}

/** Whole seconds from the notice to the end of the window, as they were set when it began. */
function windowOf({ noticedAt, windowEndsAt }: GatedDeal): number | undefined {
  if (noticedAt === null || windowEndsAt === null) return undefined;
  return Math.floor((Date.parse(windowEndsAt) - Date.parse(noticedAt)) / 1_000);
}

/**
 * The notice is that of effectiveness, and the window that of the terms; where the desk recorded an earlier notice
 * of when effectiveness was expected, the hour is counted from that.
 */
const conditionalOffer =
  (gate: string) =>
  (deal: GatedDeal): Inputs => {
    const { effectiveAt, noticedAt, windowEndsAt, terms, now } = deal;
    return {
      effectiveAt,
      noticeAt: noticedAt,
      windowSeconds: terms.gates?.[gate]?.noticeAt === undefined ? windowOf(deal) : undefined,
      withdrawnAt: null,
      acceptAt: windowEndsAt === null || windowEndsAt < now ? now : windowEndsAt,
      rangeLow: terms.floor,
      rangeHigh: terms.cap,
      reconfirmed: false,
    };
  };

const known: Readonly<Record<string, (deal: GatedDeal) => Inputs>> = {
  G1: ({ now, filedAt, effectiveAt, state }) => ({
    act: 'sale',
    at: now,
    filedAt,
    effectiveAt,
    stopOrder: state === 'suspended',
    testTheWaters: false,
  }),
  G3a: conditionalOffer('G3a'),
  G3b: conditionalOffer('G3b'),
  G6: ({ terms }) => ({
    baseShares: terms.shares,
    additionalShares: terms.overAllotment,
    registeredShares: terms.registeredShares,
    outstandingShares: terms.sharesOutstanding,
  }),
  G11: (deal) => ({ covered: isCovered(deal), orderOn: lawDate(deal), matrix: matrixOf(deal.terms) }),
  G15: ({ terms }) => ({ thisOffering: largestAmount(terms) }),
  G16: (deal) => ({ soldOn: lawDate(deal), generalSolicitation: isSolicited(deal), prior: [] }),
  G17: (deal) => ({
    saleOn: lawDate(deal),
    generalSolicitation: isSolicited(deal),
    contraryKnowledge: false,
  }),
  G22: (deal) => ({ closingOn: lawDate(deal), directedSellingEfforts: false, saleToUsPersonOn: null }),
  G24: ({ terms }) => ({
    underwriting: isFirmCommitment(terms) ? 'firm-commitment' : 'best-efforts',
    baseShares: terms.shares,
    optionShares: terms.overAllotment,
  }),
  G27: (deal) => ({ offeringKind: offeringKind(deal), saleOn: lawDate(deal) }),
  G28: (deal) => ({ offeringKind: offeringKind(deal), allocationOn: lawDate(deal), conditioned: false }),
};

/** FINRA 5130(i)(9): a new issue is sold by a registration statement or an offering circular. */
function offeringKind({ terms: { dealType, exemption } }: GatedDeal): string {
  if (exemption !== undefined && !/regulation a\b/i.test(exemption)) return 'private-placement';
  return dealType === 'ipo' ? 'ipo' : 'follow-on';
}

const isSolicited = ({ terms }: GatedDeal): boolean => terms.dealType === 'rule-506c';

/** The inputs of a gate without the gaps. */
export function dealInputs(gate: string, deal: GatedDeal): Inputs {
  const inputs = { on: lawDate(deal), ...known[gate]?.(deal), ...deal.terms.gates?.[gate] };
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== undefined));
}
