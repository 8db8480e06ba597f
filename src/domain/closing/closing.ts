// A closing: the shares of the released list that good money has paid for by a cut-off, and exactly that money. Shares
// and cash tie: every line is shares times price, drawn from deposits to the millionth. A closing needs its bring-down
// since the cut-off and certificates not older than 30 days; the first one must reach the minimum.
import { daysBetween, type IsoDate, isDate } from '../calendar/civil-date.js';
import { asShares, howMany } from '../gates/count.js';
import { type Amount, amountOf, type Price, sharesFor } from '../price.js';
import { floorToLot, toNumber, withinRange } from '../quantity.js';
import { Refusal } from '../refusal.js';
import { type Answers, inCountingOrder, isGood } from './counted-funds.js';
import { type Deposit, type Draw, heldOf } from './escrow.js';

/** What the released list allots to an investor, and what of it has closed. */
export type Allotted = Readonly<{ investor: string; shares: number; closed: number }>;

export type ClosingLine = Readonly<{ investor: string; shares: number; amount: Amount }>;

/** The lines by investor and what they draw; `shares` times the price is `amount`. */
export type ClosingSet = Readonly<{
  lines: readonly ClosingLine[];
  draws: readonly Draw[];
  shares: number;
  amount: Amount;
}>;

export type ClosingAsk = Readonly<{
  /** Money counts that has cleared by the end of this day. */
  cutOffOn: IsoDate;
  price: Price;
  lot: number;
}>;

/** What can close: whole lots that are allotted, not closed yet and paid for. */
export function closingSet(
  allotted: readonly Allotted[],
  deposits: readonly Deposit[],
  answers: Answers,
  { cutOffOn, price, lot }: ClosingAsk,
): ClosingSet {
  const good = new Map<string, Deposit[]>();
  for (const deposit of inCountingOrder(deposits, answers)) {
    if (!isGood(deposit, answers) || daysBetween(deposit.outcome!.on, cutOffOn) < 0) continue;
    const own = good.get(deposit.investor);
    if (own === undefined) good.set(deposit.investor, [deposit]);
    else own.push(deposit);
  }
  const lines: ClosingLine[] = [];
  const draws: Draw[] = [];
  for (const { investor, shares, closed } of allotted) {
    const own = good.get(investor) ?? [];
    const held = own.reduce((sum, deposit) => sum + heldOf(deposit), 0n);
    const paidFor = sharesFor(held, price);
    const open = shares - closed;
    // Fewer than are open, so few enough for a number.
    const closes = paidFor >= open ? open : floorToLot(toNumber(paidFor), lot);
    if (closes <= 0) continue;
    const amount = amountOf(closes, price);
    lines.push({ investor, shares: closes, amount });
    draws.push(...drawn(own, amount));
  }
  const shares = lines.reduce((sum, line) => sum + line.shares, 0);
  withinRange(shares, 'The shares of a closing');
  return { lines, draws, shares, amount: amountOf(shares, price) };
}

function drawn(deposits: readonly Deposit[], amount: Amount): Draw[] {
  const draws: Draw[] = [];
  let left = amount;
  for (const deposit of deposits) {
    const held = heldOf(deposit);
    const part = held < left ? held : left;
    if (part > 0n) draws.push({ deposit: deposit.id, investor: deposit.investor, amount: part });
    left -= part;
  }
  return draws;
}

/** Refuses a set that closes nothing, or a first one below the minimum, with what is missing. */
export function checkClosingSet({ shares }: ClosingSet, minimumShares: number, isFirst: boolean): void {
  if (shares === 0) {
    const message = 'No share of the released list is paid for by cleared funds that have not closed yet.';
    throw new Refusal('nothing-to-close', message);
  }
  if (!isFirst || shares >= minimumShares) return;
  const message = `The first closing takes at least the minimum of ${asShares(minimumShares)}; ${howMany(shares, 'is', 'are')} paid for.`;
  throw new Refusal('below-minimum', message);
}

/** The papers of a closing, by the days that they are of. */
export type ClosingPapers = Readonly<{ cutOffOn: IsoDate; bringDownOn: IsoDate; certificatesOn: IsoDate }>;

/** The most days that the officers' certificates may be old. */
export const certificateDays = 30;

/** Refuses papers that do not bring the closing down to today; `previous` is the cut-off of the closing before. */
export function checkClosingPapers(papers: ClosingPapers, today: IsoDate, previous: IsoDate | null): void {
  for (const [field, day] of Object.entries(papers)) {
    if (!isDate(day)) throw new Refusal('invalid-date', `${field} must be a real day, YYYY-MM-DD.`, field);
    refuseIf(daysBetween(day, today) < 0, field, `must not lie after today, ${today}`);
  }
  const { cutOffOn, bringDownOn, certificatesOn } = papers;
  refuseIf(
    previous !== null && daysBetween(previous, cutOffOn) < 0,
    'cutOffOn',
    `must not lie before ${previous}, the cut-off of the closing before`,
  );
  refuseIf(
    daysBetween(cutOffOn, bringDownOn) < 0,
    'bringDownOn',
    `must not lie before the cut-off on ${cutOffOn}: make the bring-down call again`,
  );
  refuseIf(
    daysBetween(certificatesOn, today) > certificateDays,
    'certificatesOn',
    `must not lie more than ${certificateDays} days before today, ${today}: ask for new certificates`,
  );
}

function refuseIf(wrong: boolean, field: string, what: string): void {
  if (wrong) throw new Refusal('out-of-range', `${field} ${what}.`, field);
}
