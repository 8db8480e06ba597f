// Payments into escrow as the bank reports them, each once by the bank's reference. A payment is taken from
// effectiveness on, of an invited investor, where Rule 15c2-4 lets the money be held; whether it came there by noon of
// the next business day is kept with it, because what came late cannot close.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { isOpen, refuseUnlessOpen } from '../domain/authority.js';
import { addDays, dayNumber } from '../domain/calendar/civil-date.js';
import { statedMinimum } from '../domain/closing/minimum-clock.js';
import { checkOutcomeDay, judgeTransmittal } from '../domain/closing/transmittal.js';
import { GateRefusal, hardGateRefusal } from '../domain/gates/gate-refusal.js';
import { formatAmount, parseAmount } from '../domain/price.js';
import { Refusal } from '../domain/refusal.js';
import { OfferingGates } from '../offerings/offering-gates.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Tx } from '../platform/database/transaction.js';
import { instantOf } from '../platform/http/instants.js';
import type { DepositBody, DepositOutcomeBody } from './closings.dto.js';
import { EscrowRows, type DepositRow } from './escrow-rows.js';

@Injectable()
export class DepositsService {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly gates: OfferingGates,
    private readonly escrows: EscrowRows,
  ) {}

  /** Records a payment; the same reference with the same facts is the deposit that there is. */
  async record(tx: Tx, id: string, body: DepositBody): Promise<DepositRow> {
    const offering = await this.offerings.find(tx, id, 'pessimistic_write');
    const { minBy } = statedMinimum(offering.terms);
    const known = await this.escrows.byReference(tx, id, body.reference);
    if (known !== undefined) {
      tx.dependsOnState = false;
      return sameDeposit(known, body);
    }
    this.refuseClosedDoor(tx, offering);
    if (!(await this.offerings.isInvited(tx, id, body.investor)))
      throw new Refusal('unknown-investor', 'This investor is not invited to the offering.', 'investor');
    const passedOnInTime = this.passedOnInTime(tx, offering, body);
    const row = await this.insert(tx, id, body, passedOnInTime);
    tx.record(id, 'deposit-recorded', {
      deposit: row.id,
      investor: row.investor,
      reference: row.reference,
      amount: formatAmount(BigInt(row.amount)),
      receivedAt: row.received_at.toISOString(),
      passedOnAt: row.passed_on_at.toISOString(),
      purchaser: row.purchaser,
      disclosed: row.disclosed,
      passedOnInTime,
    });
    followMinimum(tx, id, minBy);
    return row;
  }

  /** The bank has collected the money, or it came back unpaid: once for each deposit. */
  async decide(tx: Tx, id: string, deposit: string, body: DepositOutcomeBody): Promise<DepositRow> {
    await this.offerings.findOpen(tx, id, 'record-deposit', 'pessimistic_write');
    const row = await this.escrows.deposit(tx, id, deposit);
    if (row === undefined) throw new Refusal('not-found', 'There is no such thing here.');
    if (row.outcome === body.outcome && row.outcome_on === body.on) return row;
    if (row.outcome !== null) {
      const message = `The deposit is ${row.outcome} since ${row.outcome_on}: what is decided stays.`;
      throw new Refusal('deposit-decided', message, 'outcome');
    }
    checkOutcomeDay(body.on, row.received_at.toISOString(), tx.today);
    await tx.rows(
      'UPDATE escrow_deposits SET outcome = $2, outcome_on = $3, decided_at = $4, decided_by = $5 WHERE id = $1',
      [deposit, body.outcome, body.on, tx.now, tx.actor.user],
    );
    const { outcome, on } = body;
    tx.record(id, `deposit-${outcome}`, { deposit, investor: row.investor, on });
    return { ...row, outcome, outcome_on: on };
  }

  /** Before effectiveness nobody pays (Securities Act, section 5). */
  private refuseClosedDoor(tx: Tx, offering: OfferingEntity): void {
    const { state, stateBeforeSuspension } = offering;
    if (isOpen('record-deposit', stateBeforeSuspension ?? state)) return;
    const sale = this.gates.judge(offering, 'G1', tx.now);
    const refusal = sale === undefined ? undefined : hardGateRefusal(sale);
    if (refusal !== undefined) {
      const { code, message, regulation, outcomes } = refusal;
      throw new GateRefusal(code, message, undefined, regulation!, outcomes);
    }
    refuseUnlessOpen('record-deposit', offering.state);
  }

  private passedOnInTime(tx: Tx, { terms }: OfferingEntity, body: DepositBody): boolean {
    const times = {
      receivedAt: instantOf(body.receivedAt, 'receivedAt').toISOString(),
      passedOnAt: instantOf(body.passedOnAt, 'passedOnAt').toISOString(),
    };
    const { holder, hour } = judgeTransmittal(times, terms.gates?.G44 ?? {}, tx.now.toISOString());
    const refusal = hardGateRefusal(holder);
    if (refusal !== undefined) throw refusal;
    return hour.result === 'pass';
  }

  private async insert(tx: Tx, offering: string, body: DepositBody, inTime: boolean): Promise<DepositRow> {
    const id = uuid();
    const amount = parseAmount(body.amount, 'amount');
    if (amount === 0n) throw new Refusal('zero-amount', 'amount must be above zero.', 'amount');
    await tx.rows(
      `INSERT INTO escrow_deposits (id, offering, investor, reference, amount, received_at, passed_on_at, purchaser,
         disclosed, passed_on_in_time, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        offering,
        body.investor,
        body.reference,
        amount.toString(),
        instantOf(body.receivedAt, 'receivedAt'),
        instantOf(body.passedOnAt, 'passedOnAt'),
        body.purchaser,
        body.disclosed,
        inTime,
        tx.now,
        tx.actor.user,
      ],
    );
    return (await this.escrows.deposit(tx, offering, id))!;
  }
}

function sameDeposit(row: DepositRow, body: DepositBody): DepositRow {
  const isSame =
    row.investor === body.investor &&
    BigInt(row.amount) === parseAmount(body.amount, 'amount') &&
    row.received_at.getTime() === instantOf(body.receivedAt, 'receivedAt').getTime() &&
    row.passed_on_at.getTime() === instantOf(body.passedOnAt, 'passedOnAt').getTime() &&
    row.purchaser === body.purchaser &&
    row.disclosed === body.disclosed;
  if (isSame) return row;
  const message = `The payment ${body.reference} is recorded already, with other facts: look whether it is the same.`;
  throw new Refusal('deposit-known', message, 'reference');
}

/** The job that looks at the minimum once its last day is over; one for each day that it may be. */
export function followMinimum(tx: Tx, offering: string, endsOn: string): void {
  tx.follow({
    kind: 'check-minimum',
    offering,
    aggregate: offering,
    epoch: dayNumber(endsOn),
    // Midnight in New York is 05:00 UTC in winter and 04:00 in summer.
    notBefore: new Date(`${addDays(endsOn, 1)}T05:00:00Z`),
  });
}
