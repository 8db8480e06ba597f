// What each gate is told of an order, in three layers: what the deal says, what the certificates say, and what
// only the order itself can say. A gate that nothing here calls for is not asked.
import { orderDemand } from '../demand.js';
import { highestPrice } from '../order-worth.js';
import { formatPrice, parsePrice } from '../price.js';
import { Refusal } from '../refusal.js';
import { mostShares, type OfferingTerms } from '../terms.js';
import { holidaysBetween } from '../calendar/business-days.js';
import { addDays } from '../calendar/civil-date.js';
import { previousSession, sessionsBetween } from '../calendar/exchange-calendar.js';
import { attested, type Certificate, type CertificateType, validOf } from './certificates.js';
import { dealInputs, dealMoment, type GatedDeal, type Inputs, lawDate } from './deal-inputs.js';
import { evaluateGate, type GateAnswer } from './evaluate-gate.js';
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
}>;

export type DoorDeal = GatedDeal &
  Readonly<{
    id: string;
    /** The sanctions list in force; null where none was ever imported. */
    listVersion: string | null;
    /** Warnings that compliance has overridden, for everybody or for one investor. */
    overrides: ReadonlyArray<Readonly<{ id: string; gate: string; investor: string | null }>>;
  }>;

/** What a gate was found to say, and on which certificate. */
export type Asked = { answer: GateAnswer; certificate: string | null };

type Read = (gate: string) => Asked | null;
type Builder = (deal: DoorDeal, ask: OrderAsk, read: Read) => Asked | null;

/** Facts that contradict each other decide nothing; the answer says which. */
function evaluate(gate: string, inputs: Inputs): GateAnswer {
  try {
    return evaluateGate(gate, inputs) as GateAnswer;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const bare = evaluateGate(gate, { on: inputs.on }) as GateAnswer;
    return { ...bare, result: 'unknown', why: error.message, missing: [error.path ?? 'inputs'] };
  }
}

const rank = ['not-applicable', 'pass', 'warn', 'fail', 'unknown'];

/** Asks with each certificate that counts and keeps the best answer; without one, with nothing but the deal. */
function withEvidence(
  gate: string,
  type: CertificateType,
  { deal, ask }: { deal: DoorDeal; ask: OrderAsk },
  own: Inputs = {},
  usual: Inputs = {},
): Asked {
  const base = { ...usual, ...dealInputs(gate, deal) };
  const valid = validOf(ask.evidence.certificates, type, deal.id, deal.now);
  const found = valid.map((certificate) => ({
    answer: attested(evaluate(gate, { ...base, ...certificate.facts, ...own }), certificate),
    certificate: certificate.id,
  }));
  if (found.length === 0) return { answer: evaluate(gate, { ...base, ...own }), certificate: null };
  return found.reduce((best, one) =>
    rank.indexOf(one.answer.result) < rank.indexOf(best.answer.result) ? one : best,
  );
}

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

function sessionsBefore(day: string): string[] | undefined {
  try {
    return sessionsBetween(addDays(day, -21), previousSession(day));
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
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

const rule105: Builder = (deal, ask) => {
  const on = lawDate(deal);
  const usual = {
    firmCommitment: true,
    registeredOrRegulationA: /regulation a\b/i.test(deal.terms.exemption ?? 'regulation a'),
    forCash: true,
    shelf: false,
    pricingAt: dealMoment(deal),
    firstFiledAt: deal.filedAt,
    tradingDays: sessionsBefore(on),
    marketPurchases: [],
    separateAccounts: false,
    investmentCompanyException: false,
    sharesBoughtInOffering: sharesWanted(ask, deal.terms) ?? 1,
  };
  return withEvidence('G40', 'rule-105', { deal, ask }, {}, usual);
};

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
  return withEvidence('G47', 'ownership', { deal, ask }, { sharesToHolder: wanted }, usual);
};

const pennyStockPapers: Builder = (deal, ask, read) => {
  if (read('G45a')?.answer.result !== 'warn') return null;
  const own = { transactionAt: dealMoment(deal) };
  const usual = {
    ...noPapers,
    exempt: institution.test(ask.buyer.category),
    holidays: settlementHolidays(lawDate(deal)),
  };
  return withEvidence('G45b', 'penny-stock-papers', { deal, ask }, own, usual);
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
  G3a: (deal, { intent }) =>
    intent === 'conditional-offer' && deal.terms.gates?.G3b === undefined ? plainly('G3a', deal) : null,
  G3b: (deal, { intent }) =>
    intent === 'conditional-offer' && deal.terms.gates?.G3b !== undefined ? plainly('G3b', deal) : null,
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
    const asked = withEvidence('G16', 'sophisticated-investor', { deal, ask }, own, { notCounted: false });
    return { ...asked, certificate: asked.certificate ?? read('accredited')!.certificate };
  },
  G17: (deal, ask, read) => {
    const accredited = isAccredited(read) ? { accredited: true } : {};
    return withEvidence('G17', 'accredited-verification', { deal, ask }, {}, accredited);
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
    return withEvidence('G22', 'non-us', { deal, ask }, home);
  },
  G40: rule105,
  G45a: (deal, ask) =>
    deal.terms.gates?.G45a === undefined ? null : plainly('G45a', deal, priceOf(ask, deal.terms)),
  G45b: pennyStockPapers,
  G47: blocker,
  G48: sanctions,
  accredited: (deal, ask) => withEvidence('G18', 'accredited', { deal, ask }),
  buyer: (deal, ask) =>
    validOf(ask.evidence.certificates, 'qib', deal.id, deal.now).length === 0
      ? null
      : qualifiedBuyer(deal, ask, { fungibleWithListed: false, offeredToNonBuyers: false }),
};

const notAccredited = 'No accredited investor by the evidence at hand: Rule 506(b) (G16) decides.';

const isSolicited = ({ terms }: DoorDeal): boolean => terms.dealType === 'rule-506c';

function settled(answer: GateAnswer, result: GateAnswer['result'], why: string): GateAnswer {
  return { ...answer, result, why, missing: [] };
}

function qualifiedBuyer(deal: DoorDeal, ask: OrderAsk, more: Inputs = {}): Asked {
  const own = natural.test(ask.buyer.category) ? { buyerKind: 'natural-person', ...more } : more;
  const usual = { netWorth: null, fungibleWithListed: false, offeredToNonBuyers: false };
  return withEvidence('G21', 'qib', { deal, ask }, own, usual);
}
