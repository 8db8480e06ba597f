// The papers of an offering, each version for good, and who got or read which of them when: what a prospectus
// delivery is proven with.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Refusal } from '../domain/refusal.js';
import type { Tx } from '../platform/database/transaction.js';
import { instantOf } from '../platform/http/instants.js';
import type {
  DeliveryBody,
  DeliveryView,
  DocumentBody,
  DocumentKind,
  DocumentView,
} from './documents.dto.js';
import { OfferingsService } from './offerings.service.js';

type DocumentRow = {
  id: string;
  kind: DocumentKind;
  title: string;
  version: number;
  document_hash: string;
  content: string | null;
  recorded_at: Date;
};

type DeliveryRow = Omit<DeliveryView, 'deliveredAt'> & { delivered_at: Date };

const columns = 'id, kind, title, version, document_hash, content, recorded_at';

@Injectable()
export class Documents {
  constructor(private readonly offerings: OfferingsService) {}

  async add(tx: Tx, offering: string, body: DocumentBody): Promise<DocumentView> {
    await this.offerings.find(tx, offering, 'pessimistic_read');
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`documents\n${offering}`]);
    const last = await tx.row<{ version: number | null }>(
      'SELECT max(version) AS version FROM offering_documents WHERE offering = $1 AND kind = $2',
      [offering, body.kind],
    );
    const row: DocumentRow = {
      id: uuid(),
      kind: body.kind,
      title: body.title,
      version: (last?.version ?? 0) + 1,
      document_hash: body.documentHash,
      content: body.content ?? null,
      recorded_at: tx.now,
    };
    await tx.rows(
      `INSERT INTO offering_documents (offering, recorded_by, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        offering,
        tx.actor.user,
        row.id,
        row.kind,
        row.title,
        row.version,
        row.document_hash,
        row.content,
        tx.now,
      ],
    );
    const { content: _content, ...fact } = toDocumentView(row);
    tx.record(offering, 'document-added', fact);
    return toDocumentView(row);
  }

  /** To an investor without their text: whoever opens one has read it, and that is kept. */
  async list(tx: Tx, offering: string): Promise<DocumentView[]> {
    await this.offerings.find(tx, offering);
    const rows = await tx.rows<DocumentRow>(
      `SELECT ${columns} FROM offering_documents WHERE offering = $1 ORDER BY kind, version DESC LIMIT 1000`,
      [offering],
    );
    const isReader = tx.actor.role === 'investor';
    return rows.map((row) => toDocumentView(isReader ? { ...row, content: null } : row));
  }

  /** The document; the first time an investor reads it is kept. */
  async open(tx: Tx, offering: string, document: string): Promise<DocumentView> {
    await this.offerings.find(tx, offering);
    const row = await this.found(tx, offering, document);
    if (tx.actor.role === 'investor') await this.keep(tx, offering, row, [tx.actor.party], 'read', tx.now);
    return toDocumentView(row);
  }

  /** Notes that the desk sent a document to investors; when it reached them may lie before now, not after. */
  async send(tx: Tx, offering: string, document: string, body: DeliveryBody): Promise<number> {
    await this.offerings.find(tx, offering, 'pessimistic_read');
    const row = await this.found(tx, offering, document);
    const at = body.deliveredAt === undefined ? tx.now : instantOf(body.deliveredAt, 'deliveredAt');
    if (at > tx.now)
      throw new Refusal('out-of-range', '"deliveredAt" lies ahead: note it when it is done.', 'deliveredAt');
    const invited = await tx.rows<{ investor: string }>(
      'SELECT investor FROM invitations WHERE offering = $1 AND investor = ANY ($2)',
      [offering, body.investors],
    );
    const known = new Set(invited.map(({ investor }) => investor));
    const stranger = body.investors.findIndex((investor) => !known.has(investor));
    if (stranger >= 0)
      throw new Refusal(
        'unknown-investor',
        'No investor with this identifier was invited to the offering.',
        `investors[${stranger}]`,
      );
    return this.keep(tx, offering, row, [...known], 'sent', at);
  }

  async deliveries(tx: Tx, offering: string): Promise<DeliveryView[]> {
    await this.offerings.find(tx, offering);
    const rows = await tx.rows<DeliveryRow>(
      `SELECT document, document_deliveries.kind, version, investor, how, delivered_at
       FROM document_deliveries JOIN offering_documents ON offering_documents.id = document
       WHERE document_deliveries.offering = $1 ORDER BY investor, delivered_at LIMIT 10000`,
      [offering],
    );
    return rows.map(({ delivered_at: at, ...delivery }) => ({ ...delivery, deliveredAt: at.toISOString() }));
  }

  private async found(tx: Tx, offering: string, document: string): Promise<DocumentRow> {
    const row = await tx.row<DocumentRow>(
      `SELECT ${columns} FROM offering_documents WHERE offering = $1 AND id = $2`,
      [offering, document],
    );
    if (row === undefined) throw new Refusal('not-found', 'There is no such thing here.');
    return row;
  }

  private async keep(
    tx: Tx,
    offering: string,
    { id, kind, version, document_hash: documentHash }: DocumentRow,
    investors: readonly string[],
    how: 'sent' | 'read',
    at: Date,
  ): Promise<number> {
    const added = await tx.rows<{ investor: string }>(
      `INSERT INTO document_deliveries (document, investor, offering, kind, how, delivered_at, recorded_by, recorded_at)
       SELECT $1, unnest($2::uuid[]), $3, $4, $5, $6, $7, $8 ON CONFLICT DO NOTHING RETURNING investor`,
      [id, investors, offering, kind, how, at, tx.actor.user, tx.now],
    );
    if (added.length === 0) return 0;
    const reached = added.map(({ investor }) => investor);
    tx.record(offering, `document-${how}`, {
      document: id,
      kind,
      version,
      documentHash,
      investors: reached,
      deliveredAt: at.toISOString(),
    });
    return added.length;
  }
}

function toDocumentView(row: DocumentRow): DocumentView {
  const { id, kind, title, version, content } = row;
  return {
    id,
    kind,
    title,
    version,
    documentHash: row.document_hash,
    content,
    recordedAt: row.recorded_at.toISOString(),
  };
}
