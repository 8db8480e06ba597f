// What the book of a deal takes. Before effectiveness only indications of interest, which bind nobody, and
// conditional offers, which bind only after effectiveness and the end of their window. What the law says is
// asked of the gates and comes in as their outcomes. An order keeps to the tick, the lot, the range and the
// minimum subscription of the terms; one that can never be met whole is refused, not cut.

import { orderDemand } from './demand.js';
import { asShares } from './gates/count.js';
import { gateRefusal, type OrderOutcome } from './gates/gate-refusal.js';
import { highestPrice, isWorthLess } from './order-worth.js';
import { offeringStates, type OfferingState } from './offering.js';
import type { OrderTerms } from './order.js';
import { formatPrice, parseAmount, parsePrice, sharesFor, type Price } from './price.js';
import { Refusal } from './refusal.js';
import { mostShares, type OfferingTerms } from './terms.js';

export const intents = ['indication', 'conditional-offer', 'order'] as const;
/** An `indication` binds nobody, a `conditional-offer` from the end of its window on, an `order` at once. */
export type Intent = (typeof intents)[number];

/** Where the buyer is and what it is. */
export type Buyer = Readonly<{ country: string; state: string | null; category: string }>;

export type Admission = Readonly<{
  intent: Intent;
  order: OrderTerms;
  buyer: Buyer;
  state: OfferingState;
  terms: OfferingTerms;
  /** What every gate of the order says. */
  gates: readonly OrderOutcome[];
}>;

/** Refuses what the book does not take; returns when it does. */
export function admitOrder(admission: Admission): void {
  refuseIntent(admission);
  refuseClass(admission);
  const stopped = gateRefusal(admission.gates);
  if (stopped) throw stopped;
  refuseSize(admission);
  for (const [path, limit] of limitsWithPaths(admission.order)) refuseLimit(limit, path, admission.terms);
}

/** Refuses whatever comes once the book has closed, or before there is one that takes anything. */
export function refuseClosedBook(state: OfferingState, registered: boolean): void {
  const opensLater = registered && beforeOpening.includes(state);
  if (opensLater || intentsTaken(state, registered).length > 0) return;
  throw closedBook(state, registered);
}

function closedBook(state: OfferingState, registered: boolean): Refusal {
  const opens = offeringStates.filter((one) => intentsTaken(one, registered).length > 0);
  const states = opens.join(', ').replace(/, ([^,]*)$/, ' or $1');
  return new Refusal(
    'book-closed',
    `The book takes nothing while the offering is ${state}; it must be ${states}.`,
  );
}

/** Refuses an intent that the deal's state does not take. */
function refuseIntent({ intent, state, terms, gates }: Admission): void {
  const takes = intentsTaken(state, terms.exemption === undefined);
  if (takes.includes(intent)) return;
  const instead = takes.length > 0 ? ` Possible now: ${takes.join(' or ')}.` : '';
  if (intent === 'order' && beforeOpening.includes(state) && terms.exemption === undefined) {
    const early = gateRefusal(
      gates.filter(({ gate }) => gate === 'G1'),
      instead.trim(),
    );
    throw early ?? new Refusal('before-effectiveness', `The book is not open yet.${instead}`, 'intent');
  }
  if (takes.length === 0) throw closedBook(state, terms.exemption === undefined);
  throw new Refusal(
    'intent-not-taken',
    `While the offering is ${state}, its book takes ${takes.join(' or ')}.`,
    'intent',
  );
}

const beforeOpening: readonly OfferingState[] = ['draft', 'filed', 'effective'];

/** What a book takes in each state. Until it opens, conditional offers; while open, orders and indications. */
export function intentsTaken(state: OfferingState, registered: boolean): readonly Intent[] {
  if (state === 'book-open') return ['indication', 'order'];
  if (registered && (state === 'filed' || state === 'effective')) return ['indication', 'conditional-offer'];
  return [];
}

function refuseClass({ buyer, terms }: Admission): void {
  if (terms.permittedClasses === undefined || terms.permittedClasses.includes(buyer.category)) return;
  throw new Refusal(
    'class-not-permitted',
    `This offering is not open to investors of the class ${buyer.category}.`,
  );
}

function refuseSize({ order, terms }: Admission): void {
  const most = Math.min(terms.maximumPerOrder ?? mostShares(terms), mostShares(terms));
  for (const [path, shares] of [...sizesWithPaths(order), ...wantedInAll(order, terms)]) {
    if (shares > most) {
      const message = `"${path}" comes to more than the ${asShares(most)} that one order may ask for; ask for less.`;
      throw new Refusal('above-maximum', message, path);
    }
  }
  for (const [path, shares] of sizesWithPaths(order)) {
    if (shares % terms.lot === 0) continue;
    const message = `"${path}" must be a multiple of the lot of ${asShares(terms.lot)}.`;
    throw new Refusal('off-lot', message, path);
  }
  const lowest = terms.floor ?? terms.tick;
  const buys =
    'amount' in order && order.amount !== undefined && sharesFor(order.amount, parsePrice(lowest, 'terms'));
  if (typeof buys === 'bigint' && buys < BigInt(terms.lot)) {
    const message = `"amount" pays for no lot of ${terms.lot} even at ${lowest}, the lowest price; ask for more.`;
    throw new Refusal('below-minimum', message, 'amount');
  }
  if (
    terms.minimumSubscription !== undefined &&
    isWorthLess(order, parseAmount(terms.minimumSubscription, 'terms'), capOf(terms))
  ) {
    const message = `The smallest subscription is ${terms.minimumSubscription} ${terms.currency}; ask for more.`;
    throw new Refusal(
      'below-minimum',
      message,
      'amount' in order && order.amount !== undefined ? 'amount' : 'shares',
    );
  }
}

function refuseLimit(limit: Price, path: string, terms: OfferingTerms): void {
  const tick = parsePrice(terms.tick, 'tick');
  if (limit % tick !== 0n)
    throw new Refusal('off-tick', `"${path}" must be a multiple of the tick of ${terms.tick}.`, path);
  if (terms.floor !== undefined && limit < parsePrice(terms.floor, 'floor')) {
    throw new Refusal(
      'outside-floor-and-cap',
      `"${path}" of ${formatPrice(limit)} is below the floor of ${terms.floor}.`,
      path,
    );
  }
  const cap = capOf(terms);
  if (cap !== undefined && limit > cap) {
    throw new Refusal(
      'outside-floor-and-cap',
      `"${path}" of ${formatPrice(limit)} is above the cap of ${terms.cap}; a market order pays any price.`,
      path,
    );
  }
}

function capOf(terms: OfferingTerms): Price | undefined {
  return terms.cap === undefined ? undefined : parsePrice(terms.cap, 'cap');
}

function limitsWithPaths(order: OrderTerms): Array<[string, Price]> {
  if (order.type === 'step') return order.steps.map((step, index) => [`steps[${index}].limit`, step.limit]);
  return order.limit === undefined ? [] : [['limit', order.limit]];
}

function sizesWithPaths(order: OrderTerms): Array<[string, number]> {
  if (order.type === 'step') return order.steps.map((step, index) => [`steps[${index}].shares`, step.shares]);
  return order.type === 'percent' || order.shares === undefined ? [] : [['shares', order.shares]];
}

/** What cumulative steps add up to; of money and per cent the least that they come to, as price and supply are open. */
function wantedInAll(order: OrderTerms, terms: OfferingTerms): Array<[string, number | bigint]> {
  if (order.type === 'step' || order.type === 'percent')
    return [[order.type === 'step' ? 'steps' : 'percent', orderDemand(order, 0n, terms.shares)]];
  const highest = highestPrice(order, capOf(terms));
  return order.amount && highest ? [['amount', sharesFor(order.amount, highest)]] : [];
}
