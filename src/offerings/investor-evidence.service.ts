// The investors of an offering with the evidence that its gates will find: what is good, what has expired, and
// whom a match with the sanctions list stops.

import { Injectable } from '@nestjs/common';
import { certificateGates, type CertificateType } from '../domain/gates/certificates.js';
import type { Tx } from '../platform/database/transaction.js';
import { OfferingsService } from './offerings.service.js';

type HeldCertificate = { id: string; type: CertificateType; expiresAt: string | null; valid: boolean };
type Screened = { outcome: string; listVersion: string; stopped: boolean };

export type InvestorEvidenceView = {
  investor: string;
  legalName: string;
  country: string;
  state: string | null;
  certificates: Array<HeldCertificate & { gate: string }>;
  /** Null where the investor was never screened. */
  screening: Screened | null;
};

type Row = Omit<InvestorEvidenceView, 'legalName' | 'certificates'> & {
  legal_name: string;
  certificates: HeldCertificate[] | null;
};

@Injectable()
export class InvestorEvidence {
  constructor(private readonly offerings: OfferingsService) {}

  async list(tx: Tx, offering: string): Promise<InvestorEvidenceView[]> {
    await this.offerings.find(tx, offering);
    const rows = await tx.rows<Row>(
      `SELECT investors.id AS investor, legal_name, country, state, (
         SELECT json_agg(json_build_object('id', id, 'type', type, 'expiresAt', utc_text(expires_at),
           'valid', expires_at IS NULL OR expires_at > $2) ORDER BY type, id)
         FROM (SELECT DISTINCT ON (id) * FROM certificates WHERE certificates.investor = investors.id
           ORDER BY id, version DESC) latest WHERE offering IS NULL OR offering = $1) AS certificates, (
         SELECT json_build_object('outcome', outcome, 'listVersion', list_version,
           'stopped', outcome <> 'clear' AND cleared_as IS NULL AND NOT EXISTS (
             SELECT FROM screening_clearances WHERE screening = screenings.id))
         FROM screenings WHERE screenings.investor = investors.id ORDER BY id DESC LIMIT 1) AS screening
       FROM invitations JOIN investors ON investors.id = invitations.investor
       WHERE invitations.offering = $1 ORDER BY legal_name, investors.id`,
      [offering, tx.now],
    );
    return rows.map(({ legal_name: legalName, certificates, ...row }) => ({
      investor: row.investor,
      legalName,
      country: row.country,
      state: row.state,
      certificates: (certificates ?? []).map((one) => ({ ...one, gate: certificateGates[one.type] })),
      screening: row.screening,
    }));
  }
}
