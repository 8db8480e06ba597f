// Many orders of one file: all or none, or line by line. Each line is decided by the rules of a single order;
// what is taken is written, journalled and receipted like one. A file is known by its content, so that sending
// it again, under whatever key, changes nothing.

import { Injectable } from '@nestjs/common';
import { refuseClosedBook } from '../domain/order-admission.js';
import { Refusal } from '../domain/refusal.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Tx } from '../platform/database/transaction.js';
import { problemOf, type Problem } from '../platform/http/problem.js';
import { documentHash } from '../platform/journal/journal.js';
import { AdmissionService } from './admission.service.js';
import { BookLevels, changeOf } from './book-levels.js';
import type { Door } from './door.js';
import { decideLine, groundOf, type DecidedLine, type TakenLine } from './line-decision.js';
import type { OrderLine } from './order-lines.js';
import { orderRow } from './order.entity.js';
import { recordVersions } from './order-versions.js';
import type { BatchView, LineResult } from './orders.dto.js';

/** `atomic`: all lines or none. `dryRun`: say what would be, and take nothing. */
export type BatchMode = { atomic: boolean; dryRun: boolean };

@Injectable()
export class OrderBatches {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly levels: BookLevels,
    private readonly admission: AdmissionService,
  ) {}

  async take(tx: Tx, id: string, lines: readonly OrderLine[], mode: BatchMode): Promise<BatchView | Problem> {
    const offering = await this.offerings.find(tx, id, 'pessimistic_read');
    const known = await this.knownFile(tx, id, lines, mode);
    if (known.answer && !mode.dryRun) {
      tx.dependsOnState = false;
      return known.answer;
    }
    refuseClosedBook(offering.state, offering.registered);
    const ground = await groundOf(tx, offering, lines, this.admission);
    const decided = lines.map((given) => decideLine(ground, given));
    const taken = decided.flatMap((one) => ('order' in one ? [one] : []));
    const isAllOrNone = mode.atomic && decided.some((one) => 'refusal' in one);
    tx.dependsOnState = taken.length > 0 && !isAllOrNone && !mode.dryRun;
    if (mode.dryRun) return { ...viewOf(decided, mode, false), ...takenBefore(known.answer) };
    if (isAllOrNone) return this.refuse(tx, id, decided);
    if (taken.length > 0) await this.save(tx, offering, ground.door, taken);
    const view = viewOf(decided, mode, true);
    if (taken.length > 0) await this.rememberFile(tx, known.key, view);
    return view;
  }

  private async save(
    tx: Tx,
    offering: OfferingEntity,
    door: Door,
    taken: readonly TakenLine[],
  ): Promise<void> {
    const orders = taken.map(({ order }) => order);
    await tx.rows(
      `INSERT INTO orders (id, offering, investor, intent, state, version, received_at, channel, type, shares, amount,
         limit_price, steps, step_mode, percent, minimum_fill, created_at, changed_at)
       SELECT id, $1, investor, intent, 'live', 1, $2, channel, type, shares, amount,
         limit_price, steps, step_mode, percent, minimum_fill, $2, $2
       FROM json_to_recordset($3) AS one (id uuid, investor uuid, intent text, channel text, type text, shares bigint,
         amount bigint, limit_price bigint, steps jsonb, step_mode text, percent bigint, minimum_fill bigint)`,
      [offering.id, tx.now, JSON.stringify(orders.map(orderRow))],
    );
    await this.admission.keep(tx, offering, door, taken);
    await this.levels.apply(
      tx,
      offering.id,
      taken.map(({ order, of }) => changeOf(order, of, 1)),
    );
    await recordVersions(tx, orders, 'submitted');
  }

  /** None is taken; the journal keeps that they were refused, and the answer says why, line by line. */
  private refuse(tx: Tx, offering: string, decided: readonly DecidedLine[]): Problem {
    const { results, refused } = viewOf(decided, { atomic: true, dryRun: false }, false);
    tx.record(offering, 'refused', { action: 'submit-order', code: 'lines-refused', lines: refused });
    const message = `${refused} of ${decided.length} lines are refused, so none was taken. Correct them, or send atomic=false.`;
    return { ...problemOf(new Refusal('lines-refused', message)), lines: results.filter(({ code }) => code) };
  }

  private async knownFile(
    tx: Tx,
    offering: string,
    lines: readonly OrderLine[],
    mode: BatchMode,
  ): Promise<{ key: string; answer: BatchView | null }> {
    const key = fileKey(offering, lines, mode);
    if (!mode.dryRun)
      await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${tx.actor.party}\n${key}`]);
    const row = await tx.row<{ body: BatchView; at: Date }>(
      'SELECT body, created_at AS at FROM idempotency_keys WHERE party = $1 AND key = $2',
      [tx.actor.party, key],
    );
    return { key, answer: row ? { ...row.body, takenBefore: row.at.toISOString() } : null };
  }

  private async rememberFile(tx: Tx, key: string, view: BatchView): Promise<void> {
    await tx.rows(
      `INSERT INTO idempotency_keys (party, key, fingerprint, status, body, created_at) VALUES ($1, $2, $2, 201, $3, $4)`,
      [tx.actor.party, key, JSON.stringify(view), tx.now],
    );
  }
}

const takenBefore = (answer: BatchView | null) => answer && { takenBefore: answer.takenBefore };

/** A file is known by what it says, for which offering, and whether all of it or line by line. */
export function fileKey(offering: string, all: readonly OrderLine[], { atomic }: BatchMode): string {
  const lines = all.map(({ line: _line, body, ...named }) =>
    Object.keys(named).length === 0 ? body : { body, ...named },
  );
  return `file ${documentHash({ offering, lines, atomic })}`;
}

export function viewOf(decided: readonly DecidedLine[], { dryRun }: BatchMode, isTaken: boolean): BatchView {
  const results = decided.map((one): LineResult => {
    if ('refusal' in one) {
      const { code, message, path, regulation } = one.refusal;
      return {
        line: one.line,
        code,
        detail: message,
        ...(path ? { path } : {}),
        ...regulation,
      };
    }
    if ('standing' in one) return { line: one.line, order: one.standing.id, version: one.standing.version };
    return isTaken ? { line: one.line, order: one.order.id, version: one.order.version } : { line: one.line };
  });
  const refused = results.filter(({ code }) => code !== undefined).length;
  const unchanged = decided.filter((one) => 'standing' in one).length;
  const taken = isTaken ? results.length - refused - unchanged : 0;
  return { lines: results.length, taken, unchanged, refused, dryRun, results };
}
