// Whether escrow may break: for the first closing the minimum must have cleared by its cut-off, and by the last day of
// the minimum; for those after it, it had. Rule 10b-9 says so, as a hard gate.
import { daysBetween, type IsoDate } from '../calendar/civil-date.js';
import { hardGateRefusal } from '../gates/gate-refusal.js';
import type { Price } from '../price.js';
import { judgeMinimum } from './counted-funds.js';
import { allotments, type EscrowFacts } from './escrow-status.js';
import { lastDay } from './minimum-clock.js';

/** Throws the gate's refusal where the money of these deposits does not reach the minimum. */
export function refuseToBreak(facts: EscrowFacts, cutOffOn: IsoDate, price: Price): void {
  const { stated, extension, deposits, hasClosed, today } = facts;
  const last = lastDay(stated, extension);
  const by = !hasClosed && daysBetween(cutOffOn, last) > 0 ? cutOffOn : last;
  const test = { on: today, minimumShares: stated.minimumShares, price, by };
  const refusal = hardGateRefusal(judgeMinimum(deposits, test, facts, allotments({ ...facts, price })));
  if (refusal !== undefined) throw refusal;
}
