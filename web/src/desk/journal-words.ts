// A journal entry in the words of the desk: what happened, to whom, with which figures and their units.

import type { JournalEntry, OrderDocument } from '../api/types';
import { money, price, shares } from '../money';
import { dateWord, fieldWord, intentWord, moveWord, plural, sentence, stateWord, timeWord } from '../words';
import { inWords } from './book/order-text';

export type Names = { currency: string; investor: (id: unknown) => string };

type Payload = JournalEntry['payload'];

const kinds: Readonly<Record<string, string>> = {
  moved: 'Moved on',
  'offering-sealed': 'Put under seal',
  'offering-cleansed': 'Cleansed',
  'approach-answered': 'Approach answered',
  refused: 'Refused',
  'run-requested': 'Run asked for',
  'scenario-run': 'Scenario run',
  'over-allotment-recorded': 'Over-allotment recorded',
  'policy-recorded': 'Policy recorded',
  'input-recorded': 'Pricing input recorded',
  'price-simulated': 'Price simulated',
  'confirmation-judged': 'Gates of the confirmation asked',
};

export const kindWord = (kind: string): string => kinds[kind] ?? sentence(kind);

const count = (value: unknown): string => (typeof value === 'number' ? shares(value) : '');
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const refusals: Readonly<Record<string, string>> = {
  'window-open': 'the window of conditional offers is still open',
  'before-effectiveness': 'nothing may be sold before effectiveness',
  'book-closed': 'the book is closed',
  'role-may-not': 'not for this role',
};

function allocatedWords(payload: Payload, { currency }: Names): string {
  const left = typeof payload.supply === 'number' && typeof payload.allocated === 'number';
  return [
    `run ${count(payload.number)} at ${price(text(payload.price), currency)}`,
    `${count(payload.allocated)} of ${left ? count(payload.supply) : ''} shares`,
    `${money(text(payload.grossProceeds), currency)} gross`,
  ].join(', ');
}

function orderWords(payload: Payload, names: Names): string {
  const terms = payload.terms as OrderDocument | undefined;
  const order = terms === undefined ? '' : inWords(terms, names.currency).replace(/\.$/, '');
  const intent = text(payload.intent);
  return [
    names.investor(payload.investor),
    order,
    intent === 'order' || intent === '' ? '' : intentWord(intent).toLowerCase(),
    typeof payload.version === 'number' && payload.version > 1 ? `version ${payload.version}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

const saying: Readonly<Record<string, (payload: Payload, names: Names) => string>> = {
  moved: ({ move, from, to }) =>
    `${moveWord(text(move))}: ${stateWord(text(from)).toLowerCase()} to ${stateWord(text(to)).toLowerCase()}`,
  refused: ({ code, rule, action }) =>
    [
      refusals[text(code)] ?? sentence(text(code)).toLowerCase(),
      text(rule) || sentence(text(action)).toLowerCase(),
    ]
      .filter(Boolean)
      .join('; '),
  allocated: allocatedWords,
  'scenario-run': allocatedWords,
  'price-simulated': ({ runs, p10, p50, p90 }, { currency }) =>
    `${count(runs)} draws: a tenth below ${price(text(p10), currency)}, half below ${price(text(p50), currency)}, a tenth above ${price(text(p90), currency)}`,
  'price-proposed': (payload, { currency }) =>
    `proposal ${count(payload.number)} at ${price(text(payload.price), currency)}`,
  'price-approved': (payload, { currency }) => price(text(payload.price), currency),
  'price-countered': (payload, { currency }) =>
    `${price(text(payload.counterPrice ?? payload.price), currency)}: “${text(payload.words)}”`,
  'option-exercised': (payload) => `${count(payload.shares)} shares`,
  'purchase-recorded': (payload, { currency }) =>
    `${count(payload.shares)} shares at ${price(text(payload.price), currency)}, ${text(payload.kind)}`,
  'deposit-recorded': (payload, { currency, investor }) =>
    `${investor(payload.investor)}, ${money(text(payload.amount), currency)}, ${text(payload.reference)}`,
  'deposit-released': (payload, { currency, investor }) =>
    `${investor(payload.investor)}, ${money(text(payload.amount), currency)}`,
  'deposit-refunded': (payload, { currency, investor }) =>
    `${investor(payload.investor)}, ${money(text(payload.amount), currency)}: ${sentence(text(payload.reason)).toLowerCase()}`,
  'payments-held-back': ({ investors }) =>
    `of ${plural(typeof investors === 'number' ? investors : 0, 'investor')}, by the sanctions list`,
  'closing-made': (payload, { currency }) =>
    `closing ${count(payload.number)}: ${count(payload.shares)} shares, ${money(text(payload.amount), currency)}`,
  'minimum-missed': (payload, { currency }) =>
    `${money(text(payload.counted), currency)} by ${dateWord(text(payload.endedOn))}; ${money(text(payload.refundsDue), currency)} goes back`,
  'price-rejected': ({ words }) => `“${text(words)}”`,
  'book-frozen': ({ orders }) => plural(typeof orders === 'number' ? orders : 0, 'order'),
  'over-allotment-recorded': ({ kind, base, overAllotted }) =>
    `${sentence(text(kind)).toLowerCase()}: ${count(overAllotted)} shares beyond the base of ${count(base)}`,
  'policy-recorded': ({ name, version }) => `${text(name)}, version ${count(version)}`,
  'input-recorded': ({ kind, asOf, source }) =>
    `${sentence(text(kind))} as of ${text(asOf) === '' ? '' : dateWord(text(asOf))}, ${text(source)}`,
  'investors-invited': ({ investors }) => plural(Array.isArray(investors) ? investors.length : 0, 'investor'),
  'investors-approached': ({ investors, lapsesAt }) =>
    `${plural(Array.isArray(investors) ? investors.length : 0, 'investor')}, to answer by ${timeWord(text(lapsesAt))}`,
  'approach-answered': ({ answer, investor: who }, { investor }) =>
    `${investor(who)}: ${answer === 'consent' ? 'consents, and undertakes not to trade' : 'declines'}`,
  'offering-cleansed': ({ reason, move }) =>
    text(reason) === '' ? `by the move: ${moveWord(text(move)).toLowerCase()}` : text(reason),
  'offering-created': ({ terms }, { currency }) => {
    const { shares: base, overAllotment } = (terms ?? {}) as { shares?: number; overAllotment?: number };
    return `${count(base)} shares, ${count(overAllotment)} beyond, in ${currency}`;
  },
  'run-requested': ({ scenario }) => (scenario === true ? 'a scenario, which binds nobody' : 'the list'),
};

/** The facts of an entry in a line; where nothing better is known, its plain fields by name. */
export function entryWords(entry: JournalEntry, names: Names): string {
  const { kind, payload } = entry;
  const say = saying[kind] ?? (kind.startsWith('order-') ? orderWords : plainly);
  return say(payload, names);
}

function plainly(payload: Payload, names: Names): string {
  return Object.entries(payload)
    .flatMap(([name, value]) => {
      const word = fieldWord(name).toLowerCase();
      if (name === 'investor') return [names.investor(value)];
      if (typeof value === 'number') return [`${word} ${value.toLocaleString('en-US')}`];
      if (typeof value !== 'string' || /^[0-9a-f-]{36}$|^[0-9a-f]{64}$/.test(value)) return [];
      if (/^\d{4}-\d\d-\d\dT/.test(value)) return [`${word} ${dateWord(value)}`];
      return [`${word} ${value}`];
    })
    .join(', ');
}
