// The trade's words for the codes of the API, and how times are written.

const states: Record<string, string> = {
  draft: 'Draft',
  filed: 'Filed',
  effective: 'Effective',
  'book-open': 'Book open',
  'book-closed': 'Book closed',
  priced: 'Allocating',
  'allocated-draft': 'Allocated, draft',
  'allocated-final': 'Allocated, approved',
  released: 'Released',
  suspended: 'Suspended',
  withdrawn: 'Withdrawn',
};

const moves: Record<string, string> = {
  file: 'Record filing',
  'declare-effective': 'Declare effective',
  open: 'Open the book',
  close: 'Close the book',
  're-open': 'Re-open the book',
  suspend: 'Suspend',
  resume: 'Resume',
  withdraw: 'Withdraw the offering',
};

const dealTypes: Record<string, string> = {
  'firm-commitment-follow-on': 'firm-commitment follow-on',
  cmpo: 'confidentially marketed offering',
  'registered-direct': 'registered direct',
  pipe: 'PIPE',
  'best-efforts-min-max': 'best efforts',
  'best-efforts-all-or-none': 'best efforts, all or none',
  'rule-506b': 'Rule 506(b) placement',
  'rule-506c': 'Rule 506(c) placement',
  'block-bought': 'bought block',
  ipo: 'initial public offering',
};

const orderTypes: Record<string, string> = {
  limit: 'Limit',
  market: 'Strike',
  step: 'Step',
  percent: 'Percent',
};

const intents: Record<string, string> = {
  order: 'Order',
  'conditional-offer': 'Conditional offer',
  indication: 'Indication',
};

const roles: Record<string, string> = {
  desk: 'syndicate desk',
  member: 'syndicate member',
  issuer: 'issuer',
  investor: 'investor',
  compliance: 'compliance',
  admin: 'administrator',
};

const approachStates: Record<string, string> = {
  asked: 'Asked',
  consented: 'Crossed',
  declined: 'Declined',
  lapsed: 'Lapsed',
};

export const approachWord = (state: string): string => approachStates[state] ?? sentence(state);
export const stateWord = (state: string): string => states[state] ?? sentence(state);
export const moveWord = (move: string): string => moves[move] ?? sentence(move);
export const dealTypeWord = (type: string): string => dealTypes[type] ?? type.replaceAll('-', ' ');
export const orderTypeWord = (type: string): string => orderTypes[type] ?? sentence(type);
export const intentWord = (intent: string): string => intents[intent] ?? sentence(intent);
export const roleWord = (role: string): string => roles[role] ?? role;

/** `long-only` -> Long only */
export function sentence(code: string): string {
  const words = code.replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `clearingPriceWithOverAllotment` -> Clearing price with over allotment */
export function fieldWord(name: string): string {
  return sentence(
    name.replaceAll(/([a-z])([A-Z0-9])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`),
  );
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const fine = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** 4 May 2004; this year's without the year. */
export function dateWord(at: string): string {
  const date = new Date(at);
  return (date.getFullYear() === new Date().getFullYear() ? day : dayYear).format(date);
}

/** 14:03 of today, else 22 Nov 14:03 */
export function timeWord(at: string): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday ? clock.format(date) : `${dateWord(at)} ${clock.format(date)}`;
}

/** A sentence of the server with its instants as people read them. */
export const withTimes = (text: string): string =>
  text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (at) => timeWord(at));

/** 14:03:11.250 of today, else with its date */
export function exactTime(at: string): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday ? fine.format(date) : `${dateWord(at)} ${fine.format(date)}`;
}

/** 2 h 14 min, 45 s */
export function durationWord(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** 9f2c…71ab */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-4)}`;
