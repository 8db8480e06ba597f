// Money that must go back promptly, without interest: all of it when the minimum was missed or the offering was
// withdrawn; an investor's that did not choose again after a change; what came to the escrow late; and what an investor
// paid beyond its allotment. Exact, deposit by deposit, never more than is held. 17 CFR 240.10b-9 and 240.15c2-4.
import { daysBetween, type IsoDate } from '../calendar/civil-date.js';
import type { Amount } from '../price.js';
import { type Answers, inCountingOrder } from './counted-funds.js';
import { type Deposit, type Draw, heldOf } from './escrow.js';
import { unansweredChange } from './minimum-clock.js';

export type RefundReason =
  'offering-withdrawn' | 'minimum-missed' | 'not-re-elected' | 'passed-on-late' | 'beyond-allotment';

export type Refund = Draw & Readonly<{ reason: RefundReason }>;

export type RefundFacts = Answers &
  Readonly<{
    today: IsoDate;
    isWithdrawn: boolean;
    isMissed: boolean;
    /** What each investor may still close, in money; null before a list is released. */
    open: ReadonlyMap<string, Amount> | null;
  }>;

/** What must go back now; of what is paid beyond an allotment, the money that counts last. */
export function dueRefunds(deposits: readonly Deposit[], facts: RefundFacts): Refund[] {
  const room = new Map(facts.open ?? []);
  return inCountingOrder(deposits, facts).flatMap((deposit): Refund[] => {
    const { id, investor } = deposit;
    const held = heldOf(deposit);
    const reason = reasonOf(deposit, facts);
    const allowed = facts.open === null ? held : (room.get(investor) ?? 0n);
    const kept = reason !== undefined ? 0n : held < allowed ? held : allowed;
    room.set(investor, allowed - kept);
    if (kept === held) return [];
    return [{ deposit: id, investor, amount: held - kept, reason: reason ?? 'beyond-allotment' }];
  });
}

function reasonOf(deposit: Deposit, facts: RefundFacts): RefundReason | undefined {
  const { today, isWithdrawn, isMissed, changes, elections } = facts;
  if (isWithdrawn) return 'offering-withdrawn';
  if (isMissed) return 'minimum-missed';
  const change = unansweredChange(deposit, changes, elections);
  if (change !== undefined && daysBetween(change.answerBy, today) > 0) return 'not-re-elected';
  return deposit.passedOnInTime ? undefined : 'passed-on-late';
}
