// The one statement that commits a decided batch: orders, versions, levels, gates, journal and answers, if the
// offering is still as it was read.

import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { inclusionProofs, merkleRoot, type ProofStep } from '../domain/journal-chain.js';
import { Answer } from '../platform/http/idempotency.js';
import { sha256 } from '../platform/journal/journal.js';
import { judgementsOf } from './admission.service.js';
import { deltasOf } from './book-levels.js';
import type { Decided, Facts, Waiting } from './intake-batch.js';
import { orderRow } from './order.entity.js';
import { toOrderView } from './orders.dto.js';

const linkHashPlace = '@link-hash@';

/** Commits the decided orders at once; null when the offering has moved or a key turned out to be taken. */
export async function writeBatch(
  source: DataSource,
  { offering, now }: Facts,
  decided: readonly Decided[],
): Promise<Map<Waiting, Answer> | null> {
  const hashes = decided.map((one) => one.entryHash);
  const salt = randomBytes(16).toString('hex');
  const root = merkleRoot(hashes, salt, sha256);
  const paths = inclusionProofs(hashes, salt, sha256);
  const answers = decided.map((one, index) => answerOf(one, root, paths[index]!));
  const rows = decided.map((one, index) => rowOf(one, index, JSON.stringify(answers[index])));
  const changes = decided.map(({ order, terms, of }) => ({
    sign: 1 as const,
    intent: order.intent,
    terms,
    of,
  }));
  const { judgements, hashes: judged } = judgementsOf(decided.map(({ gates }) => gates));
  const [result]: Array<{ outcome: string; link_hash: string }> = await source.query(
    `WITH taken AS MATERIALIZED (SELECT * FROM take_orders($1, $2, $3, $4, $5, $6, $7, $8)),
     judged AS (
       INSERT INTO gate_judgements (hash, outcomes, recorded_at)
       SELECT hash, outcomes, $4 FROM json_to_recordset($9) AS one (hash text, outcomes jsonb)
       WHERE EXISTS (SELECT FROM taken WHERE outcome = 'taken') ON CONFLICT DO NOTHING),
     marked AS (
       INSERT INTO order_gates (order_id, version, investor, judgement)
       SELECT order_id, 1, investor, judgement FROM unnest($10::uuid[], $11::uuid[], $12::text[]) AS one (order_id, investor, judgement)
       WHERE EXISTS (SELECT FROM taken WHERE outcome = 'taken'))
     SELECT * FROM taken`,
    [
      offering!.id,
      offering!.epoch,
      offering!.terms_version,
      now,
      JSON.stringify(rows),
      JSON.stringify(deltasOf(changes)),
      salt,
      root,
      JSON.stringify(judgements),
      decided.map(({ order }) => order.id),
      decided.map(({ of }) => of.id),
      judged,
    ],
  );
  if (result!.outcome !== 'taken') return null;
  return new Map(
    decided.map(({ waiting }, index) => {
      const body = answers[index]!;
      return [
        waiting,
        new Answer(201, { ...body, receipt: { ...body.receipt, linkHash: result!.link_hash } }),
      ];
    }),
  );
}

function answerOf({ order, documentHash, entry, entryHash: hash }: Decided, root: string, path: ProofStep[]) {
  return {
    ...toOrderView(order),
    receipt: {
      order: order.id,
      version: order.version,
      receivedAt: order.receivedAt.toISOString(),
      orderHash: documentHash,
      entry,
      entryHash: hash,
      linkHash: linkHashPlace,
      root,
      path,
    },
  };
}

function rowOf({ waiting, order, ...sealed }: Decided, place: number, answer: string): object {
  const { command } = waiting;
  return {
    ...orderRow(order),
    document: sealed.document,
    document_hash: sealed.documentHash,
    entry: sealed.entry,
    place,
    actor: sealed.actor,
    entry_hash: sealed.entryHash,
    party: command.actor.party,
    key: command.key,
    fingerprint: command.fingerprint,
    answer,
  };
}
