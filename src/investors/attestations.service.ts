// An investor states of itself what its gates ask, or its member does for it. Each statement is evidence like any
// other, with its hash and its expiry. A member states it for one offering, which is where the investor is its client.

import { Injectable } from '@nestjs/common';
import { missingField } from '../domain/document.js';
import { checkOwnFacts, checkUntil, refuseDecided } from '../domain/gates/attestations.js';
import type { OfferingState } from '../domain/offering.js';
import { Refusal } from '../domain/refusal.js';
import type { Tx } from '../platform/database/transaction.js';
import { instantOf } from '../platform/http/instants.js';
import { documentHash } from '../platform/journal/journal.js';
import type { AttestationBody } from './attestations.dto.js';
import type { CertificateView } from './certificates.dto.js';
import { CertificatesService } from './certificates.service.js';

@Injectable()
export class AttestationsService {
  constructor(private readonly certificates: CertificatesService) {}

  /** @throws not-found for another's investor, missing-field, unknown-field, book-closed, out-of-range, evidence-decided */
  async attest(tx: Tx, investor: string, body: AttestationBody): Promise<CertificateView> {
    const { type, facts, offering } = body;
    if (tx.actor.role === 'member' && offering === undefined) throw missingField('offering');
    checkOwnFacts(type, facts);
    const onRecord = await this.certificates.onRecord(tx, investor, body);
    if (offering !== undefined) await this.refuseOver(tx, offering);
    const until = instantOf(body.expiresAt, 'expiresAt');
    checkUntil(until, tx.now);
    refuseDecided(onRecord);
    const statement = { investor, type, offering: offering ?? null, facts, expiresAt: until.toISOString() };
    const statementHash = documentHash(statement);
    return this.certificates.record(tx, investor, {
      ...body,
      documentHash: body.documentHash ?? statementHash,
      statementHash,
    });
  }

  private async refuseOver(tx: Tx, offering: string): Promise<void> {
    const row = await tx.row<{ state: OfferingState }>('SELECT state FROM offerings WHERE id = $1', [
      offering,
    ]);
    if (row?.state !== 'released' && row?.state !== 'withdrawn') return;
    throw new Refusal('book-closed', `The offering is ${row.state}: it asks for no evidence.`, 'offering');
  }
}
