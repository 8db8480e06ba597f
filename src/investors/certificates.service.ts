// Evidence recorded of an investor: what kind, until when, by whom, with the hash of the paper it rests on. A
// certificate is never edited; what changes is its expiry, as a new version beside the old ones. What the investor has
// attested of itself ends with what the desk or compliance record after it of the same kind, and with its own next.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { endsAttestation, isOwn } from '../domain/gates/attestations.js';
import { certificateGates, checkFacts, type CertificateType } from '../domain/gates/certificates.js';
import { Refusal } from '../domain/refusal.js';
import type { Tx } from '../platform/database/transaction.js';
import { instantOf } from '../platform/http/instants.js';
import type { CertificateBody, CertificateChangeBody, CertificateView } from './certificates.dto.js';
import { InvestorsService } from './investors.service.js';
import { noteForDeals } from './deal-notes.js';

type CertificateRow = {
  id: string;
  version: number;
  investor: string;
  offering: string | null;
  type: CertificateType;
  facts: Record<string, unknown> | null;
  document_hash: string;
  statement_hash: string | null;
  note: string | null;
  expires_at: Date | null;
  recorded_by: string;
  recorded_role: string;
  recorded_at: Date;
};

const columns = `id, version, investor, offering, type, facts, document_hash, statement_hash, note, expires_at,
  recorded_by, recorded_role, recorded_at`;

@Injectable()
export class CertificatesService {
  constructor(private readonly investors: InvestorsService) {}

  /** `statementHash` is that of an attestation's own text, beside the hash of what was signed. */
  async record(
    tx: Tx,
    investor: string,
    body: CertificateBody & { statementHash?: string },
  ): Promise<CertificateView> {
    await this.investors.find(tx, investor);
    if (body.offering !== undefined) await this.refuseUninvited(tx, investor, body.offering);
    if (body.facts !== undefined) checkFacts(body.type, body.facts, tx.today);
    const onRecord = await this.onRecord(tx, investor, body);
    const row: CertificateRow = {
      id: uuid(),
      version: 1,
      investor,
      offering: body.offering ?? null,
      type: body.type,
      facts: body.facts ?? null,
      document_hash: body.documentHash,
      statement_hash: body.statementHash ?? null,
      note: body.note ?? null,
      expires_at: body.expiresAt === undefined ? null : instantOf(body.expiresAt, 'expiresAt'),
      ...by(tx),
    };
    const added = await this.keep(tx, row, 'certificate-recorded');
    for (const { id, version } of onRecord.filter((one) => endsAttestation(tx.actor.role, row.offering, one)))
      await this.change(tx, investor, id, new Set([version]), {
        expiresAt: tx.now.toISOString(),
        note: `replaced by ${added.id}`,
      });
    return added;
  }

  /** Evidence of that kind that counts for the same offering, by its newest version; no other is recorded meanwhile. */
  async onRecord(
    tx: Tx,
    investor: string,
    { type, offering }: Pick<CertificateBody, 'type' | 'offering'>,
  ): Promise<CertificateView[]> {
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `evidence\n${investor}\n${type}`,
    ]);
    return (await this.list(tx, investor)).filter(
      (one) => one.type === type && (!one.offering || !offering || one.offering === offering),
    );
  }

  /** Only the expiry changes, with the reason for it. */
  async change(
    tx: Tx,
    investor: string,
    id: string,
    versions: ReadonlySet<number>,
    { expiresAt, note }: CertificateChangeBody,
  ): Promise<CertificateView> {
    await this.investors.find(tx, investor);
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`certificate\n${id}`]);
    const [last] = await this.latest(tx, investor, id);
    if (last === undefined) throw new Refusal('not-found', 'There is no such thing here.');
    if (!versions.has(last.version)) {
      throw new Refusal(
        'version-moved',
        `The certificate is at version ${last.version} by now. Read it again and decide on that.`,
        'If-Match',
      );
    }
    const row = {
      ...last,
      version: last.version + 1,
      expires_at: instantOf(expiresAt, 'expiresAt'),
      note,
      ...by(tx),
    };
    return this.keep(tx, row, 'certificate-changed');
  }

  async list(tx: Tx, investor: string): Promise<CertificateView[]> {
    await this.investors.find(tx, investor);
    return (await this.latest(tx, investor, null)).map((row) => toCertificateView(row, tx));
  }

  private latest(tx: Tx, investor: string, id: string | null): Promise<CertificateRow[]> {
    return tx.rows<CertificateRow>(
      `SELECT DISTINCT ON (id) ${columns} FROM certificates
       WHERE investor = $1 AND ($2::uuid IS NULL OR id = $2) ORDER BY id, version DESC`,
      [investor, id],
    );
  }

  private async keep(tx: Tx, row: CertificateRow, kind: string): Promise<CertificateView> {
    const { id, version, investor, offering, type, document_hash, statement_hash, note, expires_at } = row;
    await tx.rows(
      `INSERT INTO certificates (${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id,
        version,
        investor,
        offering,
        type,
        row.facts === null ? null : JSON.stringify(row.facts),
        document_hash,
        statement_hash,
        note,
        expires_at,
        row.recorded_by,
        row.recorded_role,
        row.recorded_at,
      ],
    );
    await noteForDeals(tx, investor, offering, kind, {
      certificate: id,
      version,
      investor,
      type,
      documentHash: document_hash,
      statementHash: statement_hash,
      expiresAt: expires_at?.toISOString() ?? null,
    });
    return toCertificateView(row, tx);
  }

  private async refuseUninvited(tx: Tx, investor: string, offering: string): Promise<void> {
    const desk = tx.actor.role === 'desk' ? tx.actor.party : null;
    const row = await tx.row(
      `SELECT FROM invitations JOIN offerings ON offerings.id = offering
       WHERE offering = $1 AND investor = $2 AND ($3::uuid IS NULL OR desk_party = $3)`,
      [offering, investor, desk],
    );
    if (row === undefined)
      throw new Refusal('unknown-investor', 'This investor was not invited to that offering.', 'offering');
  }
}

function by({ actor, now }: Tx): Pick<CertificateRow, 'recorded_by' | 'recorded_role' | 'recorded_at'> {
  return { recorded_by: actor.user, recorded_role: actor.role, recorded_at: now };
}

/** Who recorded it, and what it noted, is not for the investor. */
function toCertificateView(row: CertificateRow, { actor, now }: Tx): CertificateView {
  const isForInvestor = isOwn(actor.role);
  return {
    id: row.id,
    investor: row.investor,
    version: row.version,
    type: row.type,
    gate: certificateGates[row.type],
    offering: row.offering,
    facts: row.facts,
    documentHash: row.document_hash,
    statementHash: row.statement_hash,
    expiresAt: row.expires_at?.toISOString() ?? null,
    valid: row.expires_at === null || now < row.expires_at,
    note: isForInvestor ? null : row.note,
    recordedBy: isForInvestor ? null : row.recorded_by,
    recordedRole: row.recorded_role,
    recordedAt: row.recorded_at.toISOString(),
  };
}
