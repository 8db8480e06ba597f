// What must go back goes back at once: one command refunds all that is due, exactly, deposit by deposit, and the list
// of it is the file for the escrow bank and the proof that it was prompt.

import { Injectable } from '@nestjs/common';
import { escrowStatus } from '../domain/closing/escrow-status.js';
import { formatAmount } from '../domain/price.js';
import { Refusal } from '../domain/refusal.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Page } from '../platform/http/page.js';
import type { MadeRefunds, RefundRow } from './closings.dto.js';
import { EscrowPayments, noteHeldBack } from './escrow-payments.js';
import { EscrowRows } from './escrow-rows.js';

@Injectable()
export class RefundsService {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly escrows: EscrowRows,
    private readonly payments: EscrowPayments,
  ) {}

  /** Refunds everything that is due; whom the sanctions list stops is left out, because such money may not move. */
  async refund(tx: Tx, id: string): Promise<MadeRefunds> {
    const offering = await this.offerings.find(tx, id, 'pessimistic_write');
    const due = escrowStatus(await this.escrows.state(tx, offering)).refunds;
    const heldBack = await this.payments.heldBack(
      tx,
      offering,
      due.map(({ investor }) => investor),
    );
    const refunds = due.filter(({ investor }) => !heldBack.has(investor));
    if (refunds.length === 0) {
      const message =
        heldBack.size === 0
          ? 'Nothing is due: the money in escrow waits for its minimum, or for a closing.'
          : 'All that is due belongs to investors whom the sanctions list stops: compliance clears them first.';
      throw new Refusal('nothing-to-refund', message);
    }
    await this.payments.keep(tx, id, refunds);
    for (const { amount, ...refund } of refunds)
      tx.record(id, 'deposit-refunded', { ...refund, amount: formatAmount(amount) });
    noteHeldBack(tx, id, heldBack);
    const amount = refunds.reduce((sum, refund) => sum + refund.amount, 0n);
    return {
      offering: id,
      amount: formatAmount(amount),
      refunds: refunds.length,
      heldBack: [...heldBack],
    };
  }

  /** Refunds that the reader may see, in the order in which they were made. */
  list(tx: Tx, offering: string, page: Page): Promise<RefundRow[]> {
    return tx.rows<RefundRow>(
      `SELECT paid.id, paid.offering, paid.investor, legal_name, paid.deposit, reference, paid.amount, reason, paid_at
       FROM escrow_payments paid JOIN escrow_deposits deposit ON deposit.id = paid.deposit
       LEFT JOIN investors ON investors.id = paid.investor
       WHERE paid.offering = $1 AND reason IS NOT NULL AND ($2::uuid IS NULL OR paid.id > $2) ORDER BY paid.id LIMIT $3`,
      [offering, page.after, page.limit],
    );
  }
}
