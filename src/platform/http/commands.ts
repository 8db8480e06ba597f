// Runs a command: one transaction with its journal entries, its work rows and the answer that a repeated
// request gets back. A refusal undoes what the command did and commits only its own trace: the journal of
// the offering it was about, the audit of refusals, and the answer under its idempotency key.

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { isStateful, refuseUnlessOpen, type Actor, type Role } from '../../domain/authority.js';
import { GateRefusal } from '../../domain/gates/gate-refusal.js';
import { invariant, Refusal } from '../../domain/refusal.js';
import { clockSql, Tx, type ClockRow, type Moment } from '../database/transaction.js';
import { appRole, commandRoles, readerRoles } from '../database/database-roles.js';
import { isRetryable, pauseBeforeRetry } from '../database/retry.js';
import { Changes } from '../journal/changes.js';
import { Followers } from '../journal/followers.js';
import { appendJournal, type Receipt } from '../journal/journal.js';
import { WorkRows } from '../queue/work-rows.js';
import {
  Answer,
  claimKey,
  isUsed,
  keepAnswer,
  keptAnswer,
  RebuiltAnswers,
  stillRunning,
  type KeyedRequest,
} from './idempotency.js';
import { problemOf } from './problem.js';
import { passesByItself } from './refusal-status.js';

/**
 * What a command answers. `receipt` names the journal entry that proves it, and what the receipt is for;
 * `once` is shown to the first request and never kept, because it is a secret.
 */
export type Outcome = {
  status?: number;
  body: object;
  receipt?: { entry: string; of: object };
  once?: object;
  /** It was done by an earlier request, under another key. */
  replayed?: boolean;
};

/** `moment`: that at which it was seen who asks, where the database told. `isTrial`: only what it would answer is asked. */
export type CommandRequest = KeyedRequest & {
  actor: Actor;
  action: string;
  target: string;
  moment: Moment | null;
  isTrial?: boolean;
};

const mostTries = 5;

const openSql = `${clockSql}, set_config('greenshoe.party', $1, true), set_config('role', $2, true)`;

@Injectable()
export class Commands {
  constructor(
    private readonly dataSource: DataSource,
    private readonly work: WorkRows,
    private readonly changes: Changes,
    private readonly followers: Followers,
    private readonly rebuilt: RebuiltAnswers,
  ) {}

  /** Runs a command of a request; the same key answers the same again. */
  async answer(request: CommandRequest, act: (tx: Tx) => Promise<Outcome>): Promise<Answer> {
    if (request.isTrial === true) return this.tryOut(request, act);
    return this.inTransaction(request.actor, async (tx) => {
      const earlier = await claimKey(tx, request, this.rebuilt);
      if (earlier !== null) return earlier;
      const answer = await this.decide(tx, request, act);
      await keepAnswer(tx, request, answer);
      return answer;
    });
  }

  /** The answer that was given under the key before, for who would first work long to decide anew; null where none was. */
  async answerBefore(request: CommandRequest): Promise<Answer | null> {
    if (request.key === null || request.isTrial === true) return null;
    if (!(await isUsed(this.dataSource, request.actor.party, request.key))) return null;
    return this.inTransaction(request.actor, (tx) => claimKey(tx, request, this.rebuilt));
  }

  /** The answer of a request that is known to have begun elsewhere; until that has it, it is still running. */
  async answerBegun(request: CommandRequest): Promise<Answer> {
    const kept = await this.inTransaction(request.actor, (tx) => keptAnswer(tx, request, this.rebuilt));
    if (kept === null) throw stillRunning();
    return kept;
  }

  /** Runs a command that no request asked for: a job's, the seed's. A refusal throws and leaves nothing. */
  async run<T>(actor: Actor, act: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inTransaction(actor, async (tx) => {
      const result = await act(tx);
      await this.conclude(tx);
      return result;
    });
  }

  /** Reads in one snapshot, as the database role that sees what such an actor may and no other row. */
  async read<T>(actor: Actor, look: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) =>
      look(await openTx(manager, actor, readerRoles, true)),
    );
  }

  /** Keeps the trace of something that was refused before a command could begin. */
  async noteRefusal(actor: Actor, action: string, target: string, refusal: Refusal): Promise<void> {
    await this.inTransaction(actor, (tx) => writeRefusal(tx, action, target, refusal));
  }

  /** What a command would answer. Nothing of it stays: no row, no entry of a journal, no key. */
  private async tryOut(request: CommandRequest, act: (tx: Tx) => Promise<Outcome>): Promise<Answer> {
    return this.inTransaction(request.actor, async (tx) => {
      await tx.rows('SAVEPOINT trial');
      const { status = 200, body } = await act(tx);
      askState(tx, request.action);
      await tx.rows('ROLLBACK TO SAVEPOINT trial');
      tx.forget();
      return new Answer(status, body);
    });
  }

  private async decide(tx: Tx, request: CommandRequest, act: (tx: Tx) => Promise<Outcome>): Promise<Answer> {
    await tx.rows('SAVEPOINT command');
    try {
      const outcome = await act(tx);
      askState(tx, request.action);
      const receipts = await this.conclude(tx);
      const { status = 200, body, receipt, once, replayed = false } = outcome;
      if (receipt === undefined) return new Answer(status, body, replayed, once);
      return new Answer(status, { ...body, receipt: { ...receipt.of, ...receipts.get(receipt.entry) } });
    } catch (error) {
      // What passes by itself is no answer to keep.
      if (!(error instanceof Refusal) || passesByItself(error)) throw error;
      await tx.rows('ROLLBACK TO SAVEPOINT command');
      tx.forget();
      if (tx.offering !== null) {
        tx.record(tx.offering, 'refused', {
          action: request.action,
          code: error.code,
          path: error.path ?? null,
          ...(error instanceof GateRefusal ? { ...error.regulation, gates: error.outcomes } : {}),
        });
      }
      await writeRefusal(tx, request.action, request.target, error);
      await this.conclude(tx);
      const problem = problemOf(error);
      return new Answer(problem.status, problem);
    }
  }

  private async conclude(tx: Tx): Promise<Map<string, Receipt>> {
    await this.followers.follow(tx);
    await this.work.write(tx);
    return appendJournal(tx);
  }

  private async inTransaction<T>(actor: Actor, act: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const touched = new Set<string>();
        let isWork = false;
        const result = await this.dataSource.transaction(async (manager) => {
          const tx = await openTx(manager, actor, commandRoles);
          const done = await act(tx);
          for (const { offering } of [...tx.journal, ...tx.workRows]) touched.add(offering);
          isWork = tx.workRows.length > 0;
          return done;
        });
        if (isWork) this.changes.announceWork();
        this.changes.announce(touched);
        return result;
      } catch (error) {
        if (attempt === mostTries || !isRetryable(error)) throw error;
        await pauseBeforeRetry(attempt);
      }
    }
  }
}

/**
 * The table's word on the state of the deal, whatever the service has asked: nothing is committed that it does not allow,
 * nor by a command that does not hold the deal whose state counts.
 */
function askState({ dependsOnState, heldState }: Tx, action: string): void {
  if (!isStateful(action) || !dependsOnState) return;
  invariant(heldState !== null, `who takes ${action} holds the offering`);
  refuseUnlessOpen(action, heldState);
}

/** The clock, and who asks: for the row policies. */
async function openTx(
  manager: EntityManager,
  actor: Actor,
  roles: Readonly<Record<Role, string>>,
  readsOnly = false,
): Promise<Tx> {
  const isSystem = actor.role === 'system';
  const role = actor.role === 'system' ? appRole : roles[actor.role];
  const [row]: ClockRow[] = await manager.query(
    readsOnly ? `${openSql}, set_config('transaction_read_only', 'on', true)` : openSql,
    [isSystem ? '' : actor.party, role],
  );
  return new Tx(manager, actor, row!.now, role);
}

async function writeRefusal(tx: Tx, action: string, target: string, refusal: Refusal): Promise<void> {
  await tx.rows(
    'INSERT INTO refusals (id, at, user_id, party, role, action, target, code) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [uuid(), tx.now, tx.actor.user, tx.actor.party, tx.actor.role, action, target, refusal.code],
  );
}
