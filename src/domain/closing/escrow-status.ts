// Where an escrow stands today: what counts toward the minimum and what must go back. It waits, has reached its minimum,
// has closed, or has missed; without a price nothing can have reached it. Money that the bank reports afterwards, but had
// collected by the last day, still counts.
import type { IsoDate } from '../calendar/civil-date.js';
import type { OfferingState } from '../offering.js';
import { type Amount, amountOf, parsePrice, type Price } from '../price.js';
import type { Allotted } from './closing.js';
import { type Allotments, type Answers, countedFunds } from './counted-funds.js';
import { type Deposit, type EscrowSums, escrowSums } from './escrow.js';
import { type Extension, isOver, lastDay, type StatedMinimum } from './minimum-clock.js';
import { dueRefunds, type Refund } from './refunds.js';

export type EscrowFacts = Answers &
  Readonly<{
    stated: StatedMinimum;
    extension: Extension | null;
    state: OfferingState;
    /** The price of a share: the approved one, or the only one that the range has; null before. */
    price: Price | null;
    deposits: readonly Deposit[];
    /** The released list by investor; null before its release. */
    allotted: readonly Allotted[] | null;
    hasClosed: boolean;
    today: IsoDate;
  }>;

/**
 * `waiting` for the minimum while the clock runs; `reached`: escrow may break; `missed`: everything goes back;
 * `closed`: shares have closed, and more may; `withdrawn`: the offering ended before a closing.
 */
export type EscrowPhase = 'waiting' | 'reached' | 'missed' | 'closed' | 'withdrawn';

export type EscrowStatus = EscrowSums &
  Readonly<{
    phase: EscrowPhase;
    /** The last day on which money may reach the minimum. */
    endsOn: IsoDate;
    /** The minimum in money; null before the price is stated. */
    minimum: Amount | null;
    /** What counts toward it by the last day. */
    counted: Amount;
    refunds: readonly Refund[];
  }>;

/** The price that is stated before one is approved: that of a range which is a single price. */
export function statedPrice({ floor, cap }: Pick<StatedMinimum, 'floor' | 'cap'>): Price | null {
  if (floor === null || cap === null) return null;
  const price = parsePrice(floor, 'floor');
  return price === parsePrice(cap, 'cap') ? price : null;
}

/** What each investor was allotted, in money; null before the release or without a price. */
export function allotments({ allotted, price }: Pick<EscrowFacts, 'allotted' | 'price'>): Allotments {
  if (allotted === null || price === null) return null;
  return new Map(allotted.map(({ investor, shares }) => [investor, amountOf(shares, price)]));
}

export function escrowStatus(facts: EscrowFacts): EscrowStatus {
  const { stated, extension, price, deposits, allotted, today } = facts;
  const endsOn = lastDay(stated, extension);
  const minimum = price === null ? null : amountOf(stated.minimumShares, price);
  const counted = countedFunds(deposits, endsOn, facts, allotments(facts));
  const phase = phaseOf(facts, endsOn, minimum !== null && counted >= minimum);
  const open =
    allotted === null || price === null
      ? null
      : new Map(allotted.map((one) => [one.investor, amountOf(one.shares - one.closed, price)]));
  const refunds = dueRefunds(deposits, {
    changes: facts.changes,
    elections: facts.elections,
    today,
    isWithdrawn: phase === 'withdrawn',
    isMissed: phase === 'missed',
    open,
  });
  return { ...escrowSums(deposits), phase, endsOn, minimum, counted, refunds };
}

function phaseOf({ state, hasClosed, today }: EscrowFacts, endsOn: IsoDate, isReached: boolean): EscrowPhase {
  if (hasClosed) return 'closed';
  if (state === 'withdrawn') return 'withdrawn';
  if (isReached) return 'reached';
  return isOver(endsOn, today) ? 'missed' : 'waiting';
}
