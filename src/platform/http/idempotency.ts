// One effect per key. The key's row is written in the command's own transaction, so that key and effect
// stand or fall together; an advisory lock tells a repeated request that the first is still running. A key that has
// its answer needs no lock, which another repetition may hold.

import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { invariant, Refusal } from '../../domain/refusal.js';
import { Prepared } from '../database/prepared.js';
import type { Tx } from '../database/transaction.js';

/** `asSent`: the fingerprint under which a version before this one kept the request. */
export type KeyedRequest = { key: string | null; fingerprint: string; asSent?: () => string };

/** What a command answered; a repeated request gets the same, marked as a replay. */
export class Answer {
  constructor(
    readonly status: number,
    readonly body: object,
    readonly replayed = false,
    /** Shown beside the body, but not kept with it. */
    readonly once: object | null = null,
  ) {}
}

type Rebuild = (tx: Tx, made: string) => Promise<object>;

/** Answers that are not kept under their key but written again, byte for byte, from what the command made. */
@Injectable()
export class RebuiltAnswers {
  private rebuild: Rebuild | null = null;

  /** How the answer of a command is written again that made this row. */
  register(rebuild: Rebuild): void {
    this.rebuild = rebuild;
  }

  of(tx: Tx, made: string): Promise<object> {
    invariant(this.rebuild !== null, 'who keeps what was made says how to answer with it again');
    return this.rebuild(tx, made);
  }
}

/** What was answered, or what was made and is answered with again. */
type KeptRow = { fingerprint: string; status: number } & (
  { body: object; made: null } | { body: null; made: string }
);

const usedKey = new Prepared('used key', 'SELECT key FROM idempotency_keys WHERE party = $1 AND key = $2');

/** Whether there is an answer under the key. Mostly it is new: that is one round trip, where a transaction takes five. */
export async function isUsed(source: DataSource, party: string, key: string): Promise<boolean> {
  return (await usedKey.rows(source, [party, key])).length > 0;
}

/** Claims the key for this transaction, or returns the answer that was given under it before. */
export async function claimKey(
  tx: Tx,
  request: KeyedRequest,
  rebuilt: RebuiltAnswers,
): Promise<Answer | null> {
  if (request.key === null) return null;
  const lock = await tx.row<{ free: boolean }>(
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free',
    [`${tx.actor.party}\n${request.key}`],
  );
  const kept = await keptAnswer(tx, request, rebuilt);
  if (kept === null && lock?.free !== true) throw stillRunning();
  return kept;
}

/** The answer that was given under the key; null where none was yet. */
export async function keptAnswer(
  tx: Tx,
  { key, fingerprint, asSent }: KeyedRequest,
  rebuilt: RebuiltAnswers,
): Promise<Answer | null> {
  const kept = await tx.row<KeptRow>(
    'SELECT fingerprint, status, body, made FROM idempotency_keys WHERE party = $1 AND key = $2',
    [tx.actor.party, key],
  );
  if (kept === undefined) return null;
  if (kept.fingerprint !== fingerprint && kept.fingerprint !== asSent?.()) {
    throw new Refusal(
      'idempotency-key-reused',
      'This Idempotency-Key was used for another request. Take a new key for a new request.',
    );
  }
  const body = kept.made === null ? kept.body : await rebuilt.of(tx, kept.made);
  return new Answer(kept.status, body, true);
}

export async function keepAnswer(tx: Tx, { key, fingerprint }: KeyedRequest, answer: Answer): Promise<void> {
  if (key === null) return;
  await tx.rows(
    'INSERT INTO idempotency_keys (party, key, fingerprint, status, body, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [tx.actor.party, key, fingerprint, answer.status, JSON.stringify(answer.body), tx.now],
  );
}

export function stillRunning(): Refusal {
  return new Refusal(
    'request-in-progress',
    'A request with this Idempotency-Key is still running. Ask again in a moment.',
  );
}
