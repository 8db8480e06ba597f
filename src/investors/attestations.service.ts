// An investor states of itself what its gates ask, or its member does for it. Each statement is evidence like any
// other, with its hash and its expiry; a later one ends those of the investor's own that it speaks of again.

import { Injectable } from '@nestjs/common';
import { checkUntil, isOwn, refuseDecided } from '../domain/gates/attestations.js';
import type { Tx } from '../platform/database/transaction.js';
import { instantOf } from '../platform/http/instants.js';
import { documentHash } from '../platform/journal/journal.js';
import type { AttestationBody } from './attestations.dto.js';
import type { CertificateView } from './certificates.dto.js';
import { CertificatesService } from './certificates.service.js';

@Injectable()
export class AttestationsService {
  constructor(private readonly certificates: CertificatesService) {}

  /** @throws not-found for another's investor, out-of-range, evidence-decided */
  async attest(tx: Tx, investor: string, body: AttestationBody): Promise<CertificateView> {
    const { type, facts, offering } = body;
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `attestation\n${investor}\n${type}`,
    ]);
    const onRecord = (await this.certificates.list(tx, investor)).filter(
      (one) => one.type === type && (!one.offering || !offering || one.offering === offering),
    );
    const until = instantOf(body.expiresAt, 'expiresAt');
    checkUntil(until, tx.now);
    refuseDecided(onRecord);
    const statement = { investor, type, offering: offering ?? null, facts, expiresAt: until.toISOString() };
    const added = await this.certificates.record(tx, investor, {
      ...body,
      documentHash: body.documentHash ?? documentHash(statement),
    });
    for (const { id, version } of onRecord.filter((one) => one.valid && isOwn(one.recordedRole)))
      await this.certificates.change(tx, investor, id, version, {
        expiresAt: tx.now.toISOString(),
        note: `replaced by ${added.id}`,
      });
    return added;
  }
}
