// What each gate is told of an order, in three layers: what the deal says, what the certificates say, and what
// only the order itself can say. A gate that nothing here calls for is not asked.
import { orderDemand } from '../demand.js';
import { highestPrice } from '../order-worth.js';
import { formatPrice, parsePrice } from '../price.js';
import { Refusal } from '../refusal.js';
import { mostShares, type OfferingTerms } from '../terms.js';
import { holidaysBetween } from '../calendar/business-days.js';
import { addDays } from '../calendar/civil-date.js';
import { type Asked, evaluate, withEvidence } from './asked-gate.js';
import { type Certificate, countingOf } from './certificates.js';
import { dealInputs, dealMoment, type GatedDeal, type Inputs, lawDate } from './deal-inputs.js';
import type { GateAnswer } from './evaluate-gate.js';
import { newIssueAsked } from './new-issues.js';
import { rule105Asked } from './short-sales.js';
import type { Buyer, Intent } from '../order-admission.js';
import type { OrderTerms } from '../order.js';

/** The last screening of the investor against a sanctions list. */
export type Screened = Readonly<{
  outcome: 'clear' | 'possible-match' | 'match';
  cleared: boolean;
  listVersion: string;
  screenedOn: string;
  owners: ReadonlyArray<Readonly<{ name: string; blocked: boolean; percent: string }>>;
}>;

export type InvestorEvidence = Readonly<{
  certificates: readonly Certificate[];
  screening: Screened | null;
  /** Purchasers without accreditation that the issuer's offerings count before this one. */
  counted: ReadonlyArray<Readonly<{ soldOn: string; count: number }>>;
}>;

export type OrderAsk = Readonly<{
  intent: Intent;
  order: OrderTerms;
  buyer: Buyer;
  evidence: InvestorEvidence;
  /** The investor itself, where an override is for it alone. */
  investor: string;
  /** A conditional offer that is accepted now. */
  accepts?: boolean;
}>;

export type DoorDeal = GatedDeal &
  Readonly<{
    id: string;
    /** The sanctions list in force; null where none was ever imported. */
    listVersion: string | null;
    /** Warnings that compliance has overridden, for everybody or for one investor. */
    overrides: ReadonlyArray<Readonly<{ id: string; gate: string; investor: string | null }>>;
  }>;

type Read = (gate: string) => Asked | null;
type Builder = (deal: DoorDeal, ask: OrderAsk, read: Read) => Asked | null;

const evidenceOf = (deal: DoorDeal, { evidence: { certificates } }: OrderAsk) => ({ deal, certificates });

const plainly = (gate: string, deal: DoorDeal, own: Inputs = {}): Asked => ({
  answer: evaluate(gate, { ...dealInputs(gate, deal), ...own }),
  certificate: null,
});

const passes = (asked: Asked | null): asked is Asked => asked?.answer.result === 'pass';

const institution =
  /institution|long-only|long only|hedge|fund|bank|insurance|pension|endowment|adviser|dealer|qib/i;
const natural = /individual|natural/i;

function stateClass({ buyer }: OrderAsk, read: Read): 'retail' | 'accredited' | 'institution' {
  if (institution.test(buyer.category)) return 'institution';
  if (/accredited|family.office/i.test(buyer.category) || isAccredited(read)) return 'accredited';
  return 'retail';
}

const isAccredited = (read: Read): boolean => passes(read('accredited')) || passes(read('buyer'));

/** The most shares the order can lead to, as far as its terms say. */
function sharesWanted({ order }: OrderAsk, terms: OfferingTerms): number | undefined {
  const cap = terms.cap === undefined ? undefined : parsePrice(terms.cap, 'cap');
  const isSized = !('amount' in order) || order.amount === undefined;
  const price = isSized ? 0n : highestPrice(order, cap);
  return price === undefined ? undefined : orderDemand(order, price, mostShares(terms));
}

function settlementHolidays(day: string): string[] | undefined {
  try {
    return [...holidaysBetween('settlement', addDays(day, -30), day)];
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const noPapers = {
  exempt: false,
  riskDocumentSentAt: null,
  receiptSignedAt: null,
  suitabilityDeliveredAt: null,
  agreementReceivedAt: null,
};

/** The highest price of the order; where it names none, the one that the desk recorded stays. */
function priceOf({ order }: OrderAsk, terms: OfferingTerms): Inputs {
  const price = highestPrice(order, terms.cap === undefined ? undefined : parsePrice(terms.cap, 'cap'));
  return price === undefined ? {} : { price: formatPrice(price) };
}

/** What the last screening of an investor is worth against the list in force; null where there is no list. */
export function sanctionsAnswer(deal: DoorDeal, screening: Screened | null): GateAnswer | null {
  if (deal.listVersion === null) return null;
  const on = lawDate(deal);
  // What was screened is nobody's to record with the terms, unlike other facts.
  const base = { on, currentListVersion: deal.listVersion };
  if (screening === null) return evaluate('G48', base);
  return evaluate('G48', {
    ...base,
    outcome: screening.cleared ? 'possible-match' : screening.outcome,
    clearedByCompliance: screening.cleared,
    screenedOn: screening.screenedOn < on ? screening.screenedOn : on,
    listVersion: screening.listVersion,
    owners: screening.owners,
  });
}

const sanctions: Builder = (deal, { evidence }) => {
  const answer = sanctionsAnswer(deal, evidence.screening);
  return answer === null ? null : { answer, certificate: null };
};

const rule105: Builder = (deal, ask) =>
  rule105Asked(deal, ask.evidence.certificates, sharesWanted(ask, deal.terms) ?? 1);

const blocker: Builder = (deal, ask) => {
  const { terms } = deal;
  const isElected = ask.evidence.certificates.some(({ type }) => type === 'ownership');
  if (!isElected && terms.gates?.G47 === undefined) return null;
  const wanted = sharesWanted(ask, terms);
  const usual = {
    outstandingBefore: terms.sharesOutstanding,
    sharesIssued: Math.max(mostShares(terms), wanted ?? 0),
    noticeOn: null,
    newPercent: null,
    noticeDays: 61,
    issueOn: lawDate(deal),
  };
  // An order that does not tell how many leaves what the deal or the evidence says of it.
  const own = wanted === undefined ? {} : { sharesToHolder: wanted };
  return withEvidence('G47', 'ownership', evidenceOf(deal, ask), own, usual);
};

/** What the order would lift the holder to, and that nothing is reported yet; asked where the desk wants it asked. */
const ownershipReport: Builder = (deal, ask) => {
  const { terms } = deal;
  const wanted = sharesWanted(ask, terms);
  if (terms.gates?.G46 === undefined || wanted === undefined) return null;
  const held = countingOf(ask.evidence.certificates, 'ownership', deal.id, deal.now)?.facts?.holderShares;
  const usual = {
    ...(terms.sharesOutstanding && { outstandingShares: terms.sharesOutstanding + mostShares(terms) }),
    filer: '13D',
    crossedOn: lawDate(deal),
    filedOn: null,
    holidays: [],
  };
  const own = { holdingShares: (typeof held === 'number' ? held : 0) + wanted };
  return { answer: evaluate('G46', { ...usual, ...dealInputs('G46', deal), ...own }), certificate: null };
};

const pennyStockPapers: Builder = (deal, ask, read) => {
  if (read('G45a')?.answer.result !== 'warn') return null;
  const own = { transactionAt: dealMoment(deal) };
  const usual = {
    ...noPapers,
    exempt: institution.test(ask.buyer.category),
    holidays: settlementHolidays(lawDate(deal)),
  };
  return withEvidence('G45b', 'penny-stock-papers', evidenceOf(deal, ask), own, usual);
};

/** By gate; `accredited` and `buyer` are what other gates ask of the evidence, not gates of the order. */
export const orderGateTable: Readonly<Record<string, Builder>> = {
  G1: (deal, { intent }) => {
    const { effectiveAt, filedAt } = deal;
    return plainly('G1', deal, {
      act: intent === 'order' ? 'sale' : 'offer',
      at: deal.now,
      filedAt,
      effectiveAt,
    });
  },
  G3a: (deal, ask) => (offers(ask) && conditionalGate(deal) === 'G3a' ? plainly('G3a', deal) : null),
  G3b: (deal, ask) => (offers(ask) && conditionalGate(deal) === 'G3b' ? plainly('G3b', deal) : null),
  G11: (deal, ask, read) => {
    const { country, state } = ask.buyer;
    if (country !== 'US') return null;
    const listed = read('G12')?.answer.result;
    const covered = listed === undefined ? {} : { covered: listed === 'pass' };
    return plainly('G11', deal, {
      ...covered,
      ...(state === null ? {} : { state }),
      investorClass: stateClass(ask, read),
    });
  },
  G12: (deal) => (deal.terms.gates?.G12 === undefined ? null : plainly('G12', deal)),
  G15: (deal) => plainly('G15', deal),
  G16: (deal, ask, read) => {
    const listed = deal.terms.gates?.G16?.prior;
    const prior = [...(Array.isArray(listed) ? listed : []), ...ask.evidence.counted];
    const own = { prior, accredited: isAccredited(read) };
    const asked = withEvidence('G16', 'sophisticated-investor', evidenceOf(deal, ask), own, {
      notCounted: false,
    });
    return { ...asked, certificate: asked.certificate ?? read('accredited')!.certificate };
  },
  G17: (deal, ask, read) => {
    const accredited = isAccredited(read) ? { accredited: true } : {};
    return withEvidence('G17', 'accredited-verification', evidenceOf(deal, ask), {}, accredited);
  },
  G18: (deal, _, read) => {
    const own = read('accredited')!;
    if (own.answer.result === 'pass') return own;
    const shown = [read('buyer'), isSolicited(deal) ? read('G17') : null].find(passes);
    if (shown) return { ...shown, answer: settled(own.answer, 'pass', shown.answer.why) };
    return isSolicited(deal) ? own : { ...own, answer: settled(own.answer, 'not-applicable', notAccredited) };
  },
  G21: (deal, ask) => qualifiedBuyer(deal, ask),
  G22: (deal, ask) => {
    const home = ask.buyer.country === 'US' ? { offshoreTransaction: false } : {};
    return withEvidence('G22', 'non-us', evidenceOf(deal, ask), home);
  },
  G27: (deal, { evidence }) => newIssueAsked('G27', deal, evidence.certificates),
  G28: (deal, { evidence }) => newIssueAsked('G28', deal, evidence.certificates),
  G40: rule105,
  G45a: (deal, ask) =>
    deal.terms.gates?.G45a === undefined ? null : plainly('G45a', deal, priceOf(ask, deal.terms)),
  G45b: pennyStockPapers,
  G46: ownershipReport,
  G47: blocker,
  G48: sanctions,
  accredited: (deal, ask) => withEvidence('G18', 'accredited', evidenceOf(deal, ask)),
  buyer: (deal, ask) =>
    countingOf(ask.evidence.certificates, 'qib', deal.id, deal.now) === undefined
      ? null
      : qualifiedBuyer(deal, ask, { fungibleWithListed: false, offeredToNonBuyers: false }),
};

const offers = ({ intent, accepts }: OrderAsk): boolean => intent === 'conditional-offer' || accepts === true;

/** The policy by which the deal takes conditional offers: G3b, the looser one, where the desk recorded it. */
export const conditionalGate = ({ terms }: GatedDeal): 'G3a' | 'G3b' =>
  terms.gates?.G3b === undefined ? 'G3a' : 'G3b';

const notAccredited = 'No accredited investor by the evidence at hand: Rule 506(b) (G16) decides.';

const isSolicited = ({ terms }: DoorDeal): boolean => terms.dealType === 'rule-506c';

function settled(answer: GateAnswer, result: GateAnswer['result'], why: string): GateAnswer {
  return { ...answer, result, why, missing: [] };
}

function qualifiedBuyer(deal: DoorDeal, ask: OrderAsk, more: Inputs = {}): Asked {
  const own = natural.test(ask.buyer.category) ? { buyerKind: 'natural-person', ...more } : more;
  const usual = { netWorth: null, fungibleWithListed: false, offeredToNonBuyers: false };
  return withEvidence('G21', 'qib', evidenceOf(deal, ask), own, usual);
}
