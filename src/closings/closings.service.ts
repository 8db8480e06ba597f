// Closings of the released list: each takes what good money has paid for by its cut-off, and exactly that money. Rule
// 10b-9 is asked with what had cleared by then, and the sanctions list once more; whom it stops is left out.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { refuseUnlessOpen } from '../domain/authority.js';
import {
  checkClosingPapers,
  checkClosingSet,
  closingSet,
  type ClosingPapers,
  type ClosingSet,
} from '../domain/closing/closing.js';
import { refuseToBreak } from '../domain/closing/escrow-break.js';
import { formatAmount, type Price } from '../domain/price.js';
import { invariant } from '../domain/refusal.js';
import { spreadPerShareHalfUp } from '../domain/spread.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Tx } from '../platform/database/transaction.js';
import { ClosingRows } from './closing-rows.js';
import { toClosingView, type ClosingRow, type MadeClosing } from './closings.dto.js';
import { EscrowPayments, noteHeldBack } from './escrow-payments.js';
import { EscrowRows } from './escrow-rows.js';

@Injectable()
export class ClosingsService {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly escrows: EscrowRows,
    private readonly payments: EscrowPayments,
    private readonly closings: ClosingRows,
  ) {}

  /** Breaks escrow for the shares that are paid for: once the minimum is reached, and then as money comes. */
  async close(tx: Tx, id: string, papers: ClosingPapers): Promise<MadeClosing> {
    const offering = await this.offerings.find(tx, id, 'pessimistic_write');
    const state = await this.escrows.state(tx, offering);
    refuseUnlessOpen('make-closing', offering.state);
    const { run, price, allotted } = state;
    invariant(run !== null && price !== null && allotted !== null, 'a released offering has its list');
    checkClosingPapers(papers, tx.today, state.lastCutOff);
    const paying = state.deposits.map(({ investor }) => investor);
    const heldBack = await this.payments.heldBack(tx, offering, paying);
    const deposits = state.deposits.filter(({ investor }) => !heldBack.has(investor));
    const { cutOffOn } = papers;
    refuseToBreak({ ...state, deposits }, cutOffOn, price);
    const set = closingSet(allotted, deposits, state, { cutOffOn, price, lot: offering.terms.lot });
    checkClosingSet(set, state.stated.minimumShares, !state.hasClosed);
    const row = rowOf(tx, offering, { number: state.closings + 1, run, price, papers, set });
    await this.closings.keep(tx, row, set.lines);
    const payments = set.draws.map((draw) => ({ ...draw, closing: row.id }));
    await this.payments.keep(tx, id, payments);
    for (const { amount, ...draw } of set.draws)
      tx.record(id, 'deposit-released', { ...draw, closing: row.id, amount: formatAmount(amount) });
    const view = toClosingView(row);
    const { id: closing, offering: _, closedAt: _at, ...facts } = view;
    tx.record(id, 'closing-made', { closing, ...facts });
    noteHeldBack(tx, id, heldBack);
    return { ...view, heldBack: [...heldBack] };
  }
}

function rowOf(
  tx: Tx,
  { id: offering, terms }: OfferingEntity,
  {
    number,
    run,
    price,
    papers,
    set,
  }: { number: number; run: string; price: Price; papers: ClosingPapers; set: ClosingSet },
): ClosingRow {
  const spread = spreadPerShareHalfUp(price, terms.commissionPercent);
  return {
    id: uuid(),
    offering,
    number,
    run,
    cut_off_on: papers.cutOffOn,
    bring_down_on: papers.bringDownOn,
    certificates_on: papers.certificatesOn,
    price: price.toString(),
    shares: set.shares.toString(),
    amount: set.amount.toString(),
    commission: (BigInt(set.shares) * spread).toString(),
    closed_at: tx.now,
  };
}
