// Every version of an order, written once. What a version asks for is kept as its document with the hash of
// its canonical text; the journal entry that recorded it is the receipt's root.

import { canonicalJson, canonicalOrder } from '../domain/canonical.js';
import { entryHashOfText } from '../domain/journal-chain.js';
import type { Actor } from '../domain/authority.js';
import type { Intent } from '../domain/order-admission.js';
import type { Tx } from '../platform/database/transaction.js';
import { sha256 } from '../platform/journal/journal.js';
import type { OrderEntity } from './order.entity.js';
import { termsDocument, type OrderTermsDocument } from './order-document.js';

export type OrderEvent = 'submitted' | 'amended' | 'withdrawn' | 'converted' | 'lapsed';

/** What a receipt says before the journal adds its proof. */
export type VersionReceipt = { order: string; version: number; receivedAt: string; orderHash: string };

export type RecordedVersion = { entry: string; of: VersionReceipt };

/** The document of a version: what its hash, and so its receipt, is taken over. */
export type VersionDocument = {
  order: string;
  version: number;
  investor: string;
  intent: Intent;
  channel: string;
  event: OrderEvent;
  receivedAt: string;
  terms: OrderTermsDocument;
};

export function versionDocument(order: OrderEntity, event: OrderEvent): VersionDocument {
  return {
    order: order.id,
    version: order.version,
    investor: order.investor,
    intent: order.intent,
    channel: order.channel,
    event,
    receivedAt: order.receivedAt.toISOString(),
    terms: termsDocument(order),
  };
}

/** The canonical text of a version's document with its hash, and of the document that the journal holds: with the hash in it. */
export type VersionTexts = { document: string; hash: string; journalled: string };

/** The texts that `canonicalJson` makes of the documents, written without making them: an order of a batch needs each once. */
export function versionTexts(order: OrderEntity, event: OrderEvent): VersionTexts {
  const { id, version, investor, intent, channel, receivedAt } = order;
  const head = `{"channel":${JSON.stringify(channel)},"event":"${event}","intent":"${intent}","investor":"${investor}","order":"${id}"`;
  const tail = `,"receivedAt":"${receivedAt.toISOString()}","terms":${canonicalOrder(termsDocument(order))},"version":${version}}`;
  const document = head + tail;
  const hash = sha256(document);
  return { document, hash, journalled: `${head},"orderHash":"${hash}"${tail}` };
}

/** The first version of an order with the journal's entry that records it; `document` is its canonical text. */
export type SealedVersion = { document: string; orderHash: string; entry: string; entryHash: string };

/** `actor`: the canonical text of who submits the order. */
export function sealFirst(order: OrderEntity, actor: string, entry: string): SealedVersion {
  const { document, hash, journalled } = versionTexts(order, 'submitted');
  // The canonical text of the journal's fact.
  const fact = `{"actor":${actor},"at":"${order.receivedAt.toISOString()}","id":"${entry}","kind":"order-submitted","offering":"${order.offering}","payload":${journalled}}`;
  return { document, orderHash: hash, entry, entryHash: entryHashOfText(fact, sha256) };
}

/** The canonical text of an actor as the journal names it. */
export function actorText({ user, party, role }: Actor): string {
  return canonicalJson({ user, party, role });
}

/** Writes one version for each order and their journal entries, in the order given. */
export async function recordVersions(
  tx: Tx,
  orders: readonly OrderEntity[],
  event: OrderEvent,
): Promise<RecordedVersion[]> {
  const versions = orders.map((order) => {
    const document = versionDocument(order, event);
    const hash = sha256(canonicalJson(document));
    const entry = tx.record(order.offering, `order-${event}`, { ...document, orderHash: hash });
    return { order, document, hash, entry };
  });
  await tx.rows(
    `INSERT INTO order_versions (order_id, version, investor, event, intent, document, document_hash, received_at, recorded_at, entry)
     SELECT order_id, version, investor, $9, intent, document, hash, received_at, $10, entry
     FROM unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[], $5::jsonb[], $6::text[], $7::timestamptz[], $8::uuid[])
       AS one (order_id, version, investor, intent, document, hash, received_at, entry)`,
    [
      orders.map((order) => order.id),
      orders.map((order) => order.version),
      orders.map((order) => order.investor),
      orders.map((order) => order.intent),
      versions.map((one) => JSON.stringify(one.document)),
      versions.map((one) => one.hash),
      orders.map((order) => order.receivedAt.toISOString()),
      versions.map((one) => one.entry),
      event,
      tx.now,
    ],
  );
  return versions.map(({ order, hash, entry }) => ({
    entry,
    of: {
      order: order.id,
      version: order.version,
      receivedAt: order.receivedAt.toISOString(),
      orderHash: hash,
    },
  }));
}
