// Which money counts toward a minimum, and whether it is reached: only what has cleared by the stated day, came to the
// escrow in time, is bona fide, and belongs to somebody who stands by the terms as they are now. No investor counts
// with more than was allotted to it. 17 CFR 240.10b-9; funds that have not cleared are not yet received.
import { daysBetween, type IsoDate } from '../calendar/civil-date.js';
import { evaluateGate, type GateAnswer } from '../gates/evaluate-gate.js';
import { type Amount, formatAmount, formatPrice, type Price } from '../price.js';
import { type Deposit, hasCleared, isBonaFide } from './escrow.js';
import { type Change, type Elections, unansweredChange } from './minimum-clock.js';

/** What was said since money was paid. */
export type Answers = Readonly<{ changes: readonly Change[]; elections: Elections }>;

/** The most that an investor counts with: what was allotted to it, in money; null before a list is released. */
export type Allotments = ReadonlyMap<string, Amount> | null;

/** Whether the money may be closed on: cleared, in escrow in time, its investor by the terms as they are. */
export function isGood(deposit: Deposit, { changes, elections }: Answers): boolean {
  return (
    hasCleared(deposit) &&
    deposit.passedOnInTime &&
    unansweredChange(deposit, changes, elections) === undefined
  );
}

/** What counts comes first: good money before other, bona fide before other, then by the day on which it cleared. */
export function inCountingOrder(deposits: readonly Deposit[], answers: Answers): Deposit[] {
  const ranked = deposits.map((deposit) => ({
    deposit,
    rank: isGood(deposit, answers) ? (isBonaFide(deposit) ? 0 : 1) : 2,
    day: deposit.outcome?.on ?? '9999-12-31',
  }));
  return ranked
    .toSorted((a, b) => a.rank - b.rank || daysBetween(b.day, a.day))
    .map(({ deposit }) => deposit);
}

type Fund = Readonly<{ deposit: Deposit; amount: Amount; receivedOn: IsoDate }>;

/** Good money that was not refunded, up to what was allotted. */
function goodFunds(deposits: readonly Deposit[], answers: Answers, allotments: Allotments): Fund[] {
  const room = new Map(allotments ?? []);
  const good = inCountingOrder(deposits, answers).filter((deposit) => isGood(deposit, answers));
  return good.map((deposit) => {
    const left = deposit.amount - deposit.refunded;
    const allowed = allotments === null ? left : (room.get(deposit.investor) ?? 0n);
    const amount = left < allowed ? left : allowed;
    room.set(deposit.investor, allowed - amount);
    return { deposit, amount, receivedOn: deposit.outcome!.on };
  });
}

/** The money that counts toward the minimum when it must have cleared by a day. */
export function countedFunds(
  deposits: readonly Deposit[],
  by: IsoDate,
  answers: Answers,
  allotments: Allotments,
): Amount {
  return goodFunds(deposits, answers, allotments)
    .filter(({ deposit, receivedOn }) => isBonaFide(deposit) && daysBetween(receivedOn, by) >= 0)
    .reduce((sum, { amount }) => sum + amount, 0n);
}

export type MinimumTest = Readonly<{
  /** The day whose law applies. */
  on: IsoDate;
  minimumShares: number;
  price: Price;
  /** The stated day by which money must have cleared. */
  by: IsoDate;
}>;

/** What Rule 10b-9 says of breaking escrow on this money. */
export function judgeMinimum(
  deposits: readonly Deposit[],
  { on, minimumShares, price, by }: MinimumTest,
  answers: Answers,
  allotments: Allotments,
): GateAnswer {
  const sums = new Map<string, { fund: Fund; amount: Amount }>();
  for (const fund of goodFunds(deposits, answers, allotments)) {
    const { purchaser, disclosed } = fund.deposit;
    const key = `${fund.receivedOn} ${purchaser} ${disclosed}`;
    sums.set(key, { fund, amount: (sums.get(key)?.amount ?? 0n) + fund.amount });
  }
  const funds = [...sums.values()].map(({ fund: { deposit, receivedOn }, amount }) => ({
    amount: formatAmount(amount),
    receivedOn,
    status: 'cleared',
    affiliate: deposit.purchaser !== 'independent',
    affiliateDisclosed: deposit.disclosed,
  }));
  return evaluateGate('G43', {
    on,
    action: 'close',
    minimumShares,
    price: formatPrice(price),
    deadlineOn: by,
    funds,
    termsChanged: answers.changes.length > 0,
    // Money of whoever has not chosen again is not among the funds.
    everySubscriberReelected: true,
  }) as GateAnswer;
}
