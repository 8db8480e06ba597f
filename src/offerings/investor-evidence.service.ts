// The investors of an offering with the evidence that its gates will find: what counts, what is good beside it or has
// expired, and whom a match with the sanctions list stops.

import { Injectable } from '@nestjs/common';
import { type Certificate, certificateGates, countingOf } from '../domain/gates/certificates.js';
import type { Tx } from '../platform/database/transaction.js';
import { OfferingsService } from './offerings.service.js';

type HeldCertificate = Pick<Certificate, 'id' | 'type' | 'expiresAt'> & {
  gate: string;
  valid: boolean;
  /** Whether the gates of this offering read it: the newest of its kind that is good, where none was ended since. */
  counts: boolean;
};
type Screened = { outcome: string; listVersion: string; stopped: boolean };

export type InvestorEvidenceView = {
  investor: string;
  legalName: string;
  country: string;
  state: string | null;
  certificates: HeldCertificate[];
  /** Null where the investor was never screened. */
  screening: Screened | null;
};

type Recorded = Omit<Certificate, 'facts'> & { valid: boolean };

type Row = Omit<InvestorEvidenceView, 'legalName' | 'certificates'> & {
  legal_name: string;
  certificates: Recorded[] | null;
};

@Injectable()
export class InvestorEvidence {
  constructor(private readonly offerings: OfferingsService) {}

  async list(tx: Tx, offering: string): Promise<InvestorEvidenceView[]> {
    await this.offerings.find(tx, offering);
    const rows = await tx.rows<Row>(
      `SELECT investors.id AS investor, legal_name, country, state, (
         SELECT json_agg(json_build_object('id', id, 'type', type, 'offering', offering,
           'expiresAt', utc_text(expires_at), 'valid', expires_at IS NULL OR expires_at > $2,
           'recordedAt', utc_text(first_recorded_at),
           'broughtForward', coalesce(expires_at, 'infinity') < longest) ORDER BY type, id)
         FROM (SELECT DISTINCT ON (id) *, min(recorded_at) OVER versions AS first_recorded_at,
             max(coalesce(expires_at, 'infinity')) OVER versions AS longest
           FROM certificates WHERE certificates.investor = investors.id WINDOW versions AS (PARTITION BY id)
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
      certificates: heldOf(certificates ?? [], offering, tx.now.toISOString()),
      screening: row.screening,
    }));
  }
}

function heldOf(all: readonly Recorded[], offering: string, now: string): HeldCertificate[] {
  return all.map(({ id, type, expiresAt, valid }) => ({
    id,
    type,
    gate: certificateGates[type],
    expiresAt,
    valid,
    counts: countingOf(all, type, offering, now)?.id === id,
  }));
}
