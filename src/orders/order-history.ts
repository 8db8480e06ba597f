// All versions of one order, each with its receipt: the journal entry as it was hashed and the path from it
// to the root of its link. Nothing in a receipt speaks of another order.

import { Injectable } from '@nestjs/common';
import { merkleTree, type ProofStep } from '../domain/journal-chain.js';
import type { Intent } from '../domain/order-admission.js';
import type { Tx } from '../platform/database/transaction.js';
import { sha256 } from '../platform/journal/journal.js';
import type { OrderEntity } from './order.entity.js';
import type { OrderEvent, VersionDocument } from './order-versions.js';

export type VersionView = {
  version: number;
  event: OrderEvent;
  intent: Intent;
  receivedAt: string;
  recordedAt: string;
  document: VersionDocument;
  receipt: {
    orderHash: string;
    entry: { id: string } & Record<string, unknown>;
    entryHash: string;
    path: ProofStep[];
    root: string;
    linkHash: string;
  };
};

type VersionRow = {
  version: number;
  event: OrderEvent;
  intent: Intent;
  document: VersionDocument;
  document_hash: string;
  received_at: Date;
  recorded_at: Date;
  entry: string;
  link_offering: string;
  salt: string;
  root: string;
  hash: string;
  hashes: string[];
  place: number;
  kind: string;
  at: Date;
  actor: Record<string, unknown>;
  payload: Record<string, unknown>;
};

@Injectable()
export class OrderHistory {
  async of(tx: Tx, order: OrderEntity): Promise<VersionView[]> {
    const rows = await tx.rows<VersionRow>(
      `SELECT version, event, intent, document, document_hash, received_at, recorded_at, entry, link.*
       FROM order_versions, link_of_entry(entry) AS link WHERE order_id = $1 ORDER BY version`,
      [order.id],
    );
    return rows.map(toVersionView);
  }
}

function toVersionView(row: VersionRow): VersionView {
  const {
    version,
    event,
    intent,
    document,
    entry: id,
    link_offering: offering,
    kind,
    actor,
    payload,
    place,
  } = row;
  return {
    version,
    event,
    intent,
    receivedAt: row.received_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    document,
    receipt: {
      orderHash: row.document_hash,
      entry: { id, offering, kind, at: row.at.toISOString(), actor, payload },
      entryHash: row.hashes[place]!,
      path: merkleTree(row.hashes, row.salt, sha256).pathOf(place),
      root: row.root,
      linkHash: row.hash,
    },
  };
}
