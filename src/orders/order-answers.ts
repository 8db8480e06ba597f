// What a submitted order answers. It is not kept with its key: a repeated request is answered from the first
// version of the order and its link of the journal, which never change, byte for byte as before.

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { merkleTree, type ProofStep } from '../domain/journal-chain.js';
import { readOrderTerms } from '../domain/order.js';
import { invariant } from '../domain/refusal.js';
import type { Intent } from '../domain/order-admission.js';
import type { Tx } from '../platform/database/transaction.js';
import { RebuiltAnswers } from '../platform/http/idempotency.js';
import { sha256, type Receipt } from '../platform/journal/journal.js';
import { newOrder, type OrderEntity } from './order.entity.js';
import type { OrderTermsDocument } from './order-document.js';
import type { VersionReceipt } from './order-versions.js';
import { toOrderView, type OrderView } from './orders.dto.js';

type Proof = Receipt & { orderHash: string };
export type SubmittedOrder = OrderView & { receipt: VersionReceipt & Receipt };

/** The order at its first version, and the receipt of that version. */
export function answerOf(order: OrderEntity, { orderHash, ...proof }: Proof): SubmittedOrder {
  const { id, version, receivedAt } = order;
  return {
    ...toOrderView(order),
    receipt: { order: id, version, receivedAt: receivedAt.toISOString(), orderHash, ...proof },
  };
}

type FirstVersion = {
  document: { investor: string; intent: Intent; channel: string; terms: OrderTermsDocument };
  document_hash: string;
  received_at: Date;
  entry: string;
  link_offering: string;
  salt: string;
  root: string;
  hash: string;
  hashes: string[];
  place: number;
};

@Injectable()
export class OrderAnswers implements OnModuleInit {
  constructor(private readonly rebuilt: RebuiltAnswers) {}

  onModuleInit(): void {
    this.rebuilt.register((tx, order) => this.again(tx, order));
  }

  private async again(tx: Tx, id: string): Promise<SubmittedOrder> {
    const row = await tx.row<FirstVersion>(
      `SELECT document, document_hash, received_at, entry, link.* FROM order_versions, link_of_entry(entry) AS link
       WHERE order_id = $1 AND version = 1`,
      [id],
    );
    invariant(row !== undefined, 'an order that was answered for is there');
    const { investor, intent, channel, terms } = row.document;
    const own = { id, offering: row.link_offering, investor, intent, channel };
    const order = newOrder(own, readOrderTerms(terms, ''), row.received_at);
    return answerOf(order, { ...proofOf(row), orderHash: row.document_hash });
  }
}

function proofOf({ entry, hashes, salt, place, root, hash }: FirstVersion): Receipt {
  const path: readonly ProofStep[] = merkleTree(hashes, salt, sha256).pathOf(place);
  return { entry, entryHash: hashes[place]!, linkHash: hash, root, path };
}
