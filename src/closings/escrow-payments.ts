// Money that leaves the escrow, deposit by deposit: to a closing, or back to who paid it. Nothing goes to or from an
// investor whom the sanctions list in force stops.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Draw } from '../domain/closing/escrow.js';
import type { RefundReason } from '../domain/closing/refunds.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { AdmissionService } from '../orders/admission.service.js';
import type { Tx } from '../platform/database/transaction.js';

/** A draw with where it goes: the closing that takes it, or why it goes back. */
export type Payment = Draw & ({ closing: string } | { reason: RefundReason });

@Injectable()
export class EscrowPayments {
  constructor(private readonly admission: AdmissionService) {}

  /** Of these investors those whose money must stay where it is: the sanctions gate does not let them pass. */
  async heldBack(tx: Tx, offering: OfferingEntity, investors: readonly string[]): Promise<Set<string>> {
    const distinct = [...new Set(investors)];
    const door = await this.admission.open(tx, offering, distinct);
    return new Set(
      distinct.filter((investor) => {
        const answer = door.sanctions(investor);
        return answer !== null && answer.result !== 'pass';
      }),
    );
  }

  async keep(tx: Tx, offering: string, payments: readonly Payment[]): Promise<void> {
    await tx.rows(
      `INSERT INTO escrow_payments (id, offering, investor, deposit, amount, closing, reason, paid_at, paid_by)
       SELECT id, $1, investor, deposit, amount, closing, reason, $2, $3
       FROM unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::bigint[], $8::uuid[], $9::text[])
         AS one (id, investor, deposit, amount, closing, reason)`,
      [
        offering,
        tx.now,
        tx.actor.user,
        payments.map(() => uuid()),
        payments.map(({ investor }) => investor),
        payments.map(({ deposit }) => deposit),
        payments.map(({ amount }) => amount.toString()),
        payments.map((one) => ('closing' in one ? one.closing : null)),
        payments.map((one) => ('reason' in one ? one.reason : null)),
      ],
    );
  }
}

/** How many, in an entry of its own: an issuer without the names does not read it. */
export function noteHeldBack(tx: Tx, offering: string, heldBack: ReadonlySet<string>): void {
  if (heldBack.size > 0) tx.record(offering, 'payments-held-back', { investors: heldBack.size });
}
