// What the desk sends about an escrow and its closings, and how they are shown. Amounts are decimal strings.

import { IsBoolean } from 'class-validator';
import { type EscrowPhase } from '../domain/closing/escrow-status.js';
import type { Purchaser } from '../domain/closing/escrow.js';
import type { RefundReason } from '../domain/closing/refunds.js';
import { formatAmount, formatPrice } from '../domain/price.js';
import { sharesFromColumn } from '../platform/database/columns.js';
import { IsDay, IsId, IsInstant, IsOneOf, IsPrice, IsText } from '../platform/http/validators.js';
import type { DepositRow } from './escrow-rows.js';

export class DepositBody {
  @IsId('the investor that paid') investor!: string;
  @IsText(64, 'what the escrow bank calls the payment; the same reference is recorded once')
  reference!: string;
  @IsPrice('what was paid, an amount above zero as a decimal string') amount!: string;
  @IsInstant('when the broker, or the bank itself, received it: it was paid on the terms of that moment')
  receivedAt!: string;
  @IsInstant('when it reached the escrow: by noon of the next business day in New York') passedOnAt!: string;
  @IsOneOf<Purchaser>({
    independent: 'somebody who buys for itself',
    affiliate: 'an affiliate of the issuer or of the broker',
    'not-bona-fide': 'bought so that the minimum is reached',
  })
  purchaser!: Purchaser;
  @IsBoolean() disclosed!: boolean;
}

export class DepositOutcomeBody {
  @IsOneOf<'cleared' | 'returned'>({
    cleared: 'the bank has collected the money: from this day it counts',
    returned: 'it came back unpaid',
  })
  outcome!: 'cleared' | 'returned';
  @IsDay('the day in New York on which it did, not before the one on which it was received, YYYY-MM-DD')
  on!: string;
}

export class ExtensionBody {
  @IsDay('the last day of the extended minimum, YYYY-MM-DD') until!: string;
}

export class ReElectionBody {
  @IsId('the investor that chose to stay') investor!: string;
  @IsText(200, 'where its own words are kept: 1 to 200 characters') evidence!: string;
}

export class ClosingBody {
  @IsDay('money that cleared by this day closes, YYYY-MM-DD') cutOffOn!: string;
  @IsDay('the day of the bring-down call, since the cut-off, YYYY-MM-DD') bringDownOn!: string;
  @IsDay("the day of the officers' certificates, at most 30 days ago, YYYY-MM-DD") certificatesOn!: string;
}

export type EscrowView = {
  offering: string;
  bank: string;
  phase: EscrowPhase;
  minimumShares: number;
  /** The price of a share; null before it is stated. */
  price: string | null;
  /** The minimum in money; null before there is a price. */
  minimum: string | null;
  /** What counts toward the minimum: cleared in time, bona fide, of who stands by the terms. */
  counted: string;
  pledged: string;
  cleared: string;
  returned: string;
  released: string;
  refunded: string;
  held: string;
  refundsDue: string;
  /** Shares of the released list; null before its release. */
  allottedShares: number | null;
  closedShares: number;
  minBy: string;
  extendedTo: string | null;
  /** The last day on which money may reach the minimum. */
  endsOn: string;
  /** Days from today to the last day in New York; 0 on the last day and after it. */
  daysLeft: number;
  /** The last day of a minimum that was missed, once that was noted; null while it is not missed. */
  missedOn: string | null;
};

export type DepositView = {
  id: string;
  offering: string;
  investor: string;
  /** Absent where the reader has no name of the investor. */
  legalName?: string;
  reference: string;
  amount: string;
  receivedAt: string;
  passedOnAt: string;
  purchaser: Purchaser;
  disclosed: boolean;
  /** Whether it reached the escrow by noon of the next business day (Rule 15c2-4); otherwise it must go back. */
  passedOnInTime: boolean;
  state: 'pledged' | 'cleared' | 'returned';
  /** The day in New York on which it cleared or came back. */
  stateOn: string | null;
  released: string;
  refunded: string;
  recordedAt: string;
};

export type ExtensionView = { offering: string; until: string; answerBy: string };
export type ReElectionView = { offering: string; investor: string; evidence: string; recordedAt: string };

export type ClosingView = {
  id: string;
  offering: string;
  number: number;
  run: string;
  cutOffOn: string;
  bringDownOn: string;
  certificatesOn: string;
  price: string;
  shares: number;
  /** shares x price, drawn from the escrow. */
  amount: string;
  commission: string;
  /** What the issuer receives: amount less commission. */
  net: string;
  closedAt: string;
};

/** `heldBack`: investors whom the sanctions list stops; their money stays where it is. */
export type MadeClosing = ClosingView & { heldBack: string[] };

export type ClosingLineView = { investor: string; legalName?: string; shares: number; amount: string };

export type RefundView = {
  id: string;
  offering: string;
  investor: string;
  legalName?: string;
  deposit: string;
  /** What the escrow bank calls the payment that goes back. */
  reference: string;
  amount: string;
  reason: RefundReason;
  refundedAt: string;
};

export type MadeRefunds = { offering: string; amount: string; refunds: number; heldBack: string[] };

export type ClosingRow = {
  id: string;
  offering: string;
  number: number;
  run: string;
  cut_off_on: string;
  bring_down_on: string;
  certificates_on: string;
  price: string;
  shares: string;
  amount: string;
  commission: string;
  closed_at: Date;
};

export type RefundRow = {
  id: string;
  offering: string;
  investor: string;
  legal_name: string | null;
  deposit: string;
  reference: string;
  amount: string;
  reason: RefundReason;
  paid_at: Date;
};

export type LineRow = {
  id: string;
  legal_name: string | null;
  shares: string;
  amount: string;
};

const money = (millionths: string): string => formatAmount(BigInt(millionths));
const named = (legalName: string | null) => (legalName === null ? {} : { legalName });

export function toDepositView(row: DepositRow): DepositView {
  return {
    id: row.id,
    offering: row.offering,
    investor: row.investor,
    ...named(row.legal_name),
    reference: row.reference,
    amount: money(row.amount),
    receivedAt: row.received_at.toISOString(),
    passedOnAt: row.passed_on_at.toISOString(),
    purchaser: row.purchaser,
    disclosed: row.disclosed,
    passedOnInTime: row.passed_on_in_time,
    state: row.outcome ?? 'pledged',
    stateOn: row.outcome_on,
    released: money(row.released),
    refunded: money(row.refunded),
    recordedAt: row.recorded_at.toISOString(),
  };
}

export function toClosingView(row: ClosingRow): ClosingView {
  return {
    id: row.id,
    offering: row.offering,
    number: row.number,
    run: row.run,
    cutOffOn: row.cut_off_on,
    bringDownOn: row.bring_down_on,
    certificatesOn: row.certificates_on,
    price: formatPrice(BigInt(row.price)),
    shares: sharesFromColumn(row.shares),
    amount: money(row.amount),
    commission: money(row.commission),
    net: formatAmount(BigInt(row.amount) - BigInt(row.commission)),
    closedAt: row.closed_at.toISOString(),
  };
}

export function toClosingLineView({ id, legal_name: name, shares, amount }: LineRow): ClosingLineView {
  return { investor: id, ...named(name), shares: sharesFromColumn(shares), amount: money(amount) };
}

export function toRefundView(row: RefundRow): RefundView {
  return {
    id: row.id,
    offering: row.offering,
    investor: row.investor,
    ...named(row.legal_name),
    deposit: row.deposit,
    reference: row.reference,
    amount: money(row.amount),
    reason: row.reason,
    refundedAt: row.paid_at.toISOString(),
  };
}
