// Lines that the desk sets by hand. The list it changes stays as it is; a new run names it as its parent, holds
// every line, and says of each changed one what the policy gave and why the desk gave something else.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { refuseUnlessOpen } from '../domain/authority.js';
import { canonicalJson } from '../domain/canonical.js';
import { listText } from '../domain/engine.js';
import type { ExplanationStep } from '../domain/explanation.js';
import { overrideLines, type OverridableLine, type OverriddenLine } from '../domain/override.js';
import { amountOf, formatAmount } from '../domain/price.js';
import { Refusal } from '../domain/refusal.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import { sharesFromColumn } from '../platform/database/columns.js';
import type { Tx } from '../platform/database/transaction.js';
import { sha256 } from '../platform/journal/journal.js';
import { AllocationPolicyEntity } from '../pricing/allocation-policy.entity.js';
import { AllocationRunEntity } from './allocation-run.entity.js';
import type { OverridesBody } from './allocations.dto.js';

type LineRow = {
  order_id: string;
  wanted: string;
  shares: string;
  formula: string | null;
  minimum_fill: string | null;
  explanation: ExplanationStep[];
};

@Injectable()
export class OverridesService {
  constructor(private readonly offerings: OfferingsService) {}

  async override(tx: Tx, parentId: string, body: OverridesBody): Promise<AllocationRunEntity> {
    const parent = await tx.manager.findOneBy(AllocationRunEntity, { id: parentId });
    if (!parent) throw new Refusal('not-found', 'There is no such thing here.');
    const offering = await this.offerings.find(tx, parent.offering, 'pessimistic_write');
    if (parent.state !== 'done')
      throw new Refusal('run-not-done', 'Only a finished run has lines to change.');
    tx.dependsOnState = !parent.scenario;
    if (!parent.scenario && (offering.state === 'allocated-final' || offering.state === 'released')) {
      throw new Refusal('already-approved', 'The issuer has approved a list; its lines stand as they are.');
    }
    if (!parent.scenario) refuseUnlessOpen('run-allocation', offering.state);
    const { policy } = await tx.manager.findOneByOrFail(AllocationPolicyEntity, { id: parent.policy });
    const lines = await this.linesOf(tx, parent, body);
    const { supply, allocated } = parent as { supply: number; allocated: number };
    const result = overrideLines(lines, body.lines, {
      supply,
      allocated,
      lot: (policy.lot as number | undefined) ?? 1,
    });
    const run = await this.open(tx, parent, body, result.allocated);
    await this.keep(tx, run, parent, body, result.lines);
    await this.finish(tx, run);
    tx.record(run.offering, 'allocation-overridden', {
      run: run.id,
      parent: parent.id,
      scenario: run.scenario,
      allocated: run.allocated,
      resultHash: run.resultHash,
      lines: body.lines.map(({ order, shares, reason, note }) => ({
        order,
        shares,
        formula: lines.get(order)!.formula,
        reason,
        ...(note === undefined ? {} : { note }),
      })),
    });
    if (!run.scenario)
      tx.follow({ kind: 'record-over-allotment', offering: run.offering, aggregate: run.id, epoch: 1 });
    return run;
  }

  private async linesOf(
    tx: Tx,
    parent: AllocationRunEntity,
    body: OverridesBody,
  ): Promise<Map<string, OverridableLine>> {
    const rows = await tx.rows<LineRow>(
      `SELECT line.order_id, wanted, shares, formula, document->>'minimumFill' AS minimum_fill, explanation
       FROM allocations line
       JOIN snapshot_orders frozen ON frozen.snapshot = $3 AND frozen.order_id = line.order_id
       LEFT JOIN allocation_overrides hand ON hand.run = line.run AND hand.order_id = line.order_id
       WHERE line.run = $1 AND line.order_id = ANY ($2::uuid[])`,
      [parent.id, body.lines.map(({ order }) => order), parent.snapshot],
    );
    return new Map(
      rows.map((row) => [
        row.order_id,
        {
          order: row.order_id,
          wanted: sharesFromColumn(row.wanted),
          shares: sharesFromColumn(row.shares),
          formula: sharesFromColumn(row.formula ?? row.shares),
          minimumFill: sharesFromColumn(row.minimum_fill ?? '0'),
          explanation: row.explanation,
        },
      ]),
    );
  }

  private async open(
    tx: Tx,
    parent: AllocationRunEntity,
    body: OverridesBody,
    allocated: number,
  ): Promise<AllocationRunEntity> {
    const last = await tx.row<{ number: number }>(
      'SELECT max(number) AS number FROM allocation_runs WHERE offering = $1',
      [parent.offering],
    );
    const run = tx.manager.create(AllocationRunEntity, {
      offering: parent.offering,
      scenario: parent.scenario,
      snapshot: parent.snapshot,
      policy: parent.policy,
      proposal: parent.proposal,
      price: parent.price,
      supply: parent.supply,
      id: uuid(),
      number: last!.number + 1,
      state: 'queued',
      parent: parent.id,
      allocated,
      grossProceeds: formatAmount(amountOf(allocated, parent.price!)),
      inputHash: sha256([canonicalJson({ parent: parent.resultHash, lines: inOrder(body) })]),
      requestedBy: tx.actor.user,
      requestedAt: tx.now,
    });
    await tx.insert(AllocationRunEntity, run);
    return tx.manager.findOneByOrFail(AllocationRunEntity, { id: run.id });
  }

  /** All lines of the parent, the changed ones as they are now. */
  private async keep(
    tx: Tx,
    run: AllocationRunEntity,
    parent: AllocationRunEntity,
    body: OverridesBody,
    changed: readonly OverriddenLine[],
  ): Promise<void> {
    const orders = changed.map(({ order }) => order);
    await tx.rows(
      `INSERT INTO allocations (run, order_id, investor, wanted, shares, reason, explanation)
       SELECT $1, line.order_id, investor, wanted, coalesce(new.shares, line.shares),
              CASE WHEN new.shares IS NULL THEN reason END, coalesce(new.explanation, line.explanation)
       FROM allocations line
       LEFT JOIN unnest($3::uuid[], $4::bigint[], $5::jsonb[]) AS new (order_id, shares, explanation)
         ON new.order_id = line.order_id
       WHERE run = $2`,
      [
        run.id,
        parent.id,
        orders,
        changed.map(({ shares }) => shares),
        changed.map(({ explanation }) => JSON.stringify(explanation)),
      ],
    );
    await tx.rows(
      `INSERT INTO allocation_overrides (run, order_id, formula, reason, note)
       SELECT $1::uuid, order_id, formula, reason, note FROM allocation_overrides
       WHERE run = $2 AND order_id <> ALL ($3::uuid[])
       UNION ALL SELECT $1::uuid, * FROM unnest($3::uuid[], $4::bigint[], $5::text[], $6::text[])`,
      [
        run.id,
        parent.id,
        orders,
        changed.map(({ formula }) => formula),
        body.lines.map(({ reason }) => reason),
        body.lines.map(({ note }) => note ?? null),
      ],
    );
  }

  private async finish(tx: Tx, run: AllocationRunEntity): Promise<void> {
    const rows = await tx.rows<{ order_id: string; shares: string }>(
      'SELECT order_id, shares FROM allocations WHERE run = $1 ORDER BY order_id',
      [run.id],
    );
    const lineAt = (place: number) => [rows[place]!.order_id, sharesFromColumn(rows[place]!.shares)] as const;
    const resultHash = sha256(listText(rows.length, lineAt, run.price!, run.supply!));
    const done = { state: 'done' as const, resultHash, finishedAt: tx.now };
    Object.assign(run, done);
    await tx.manager.update(AllocationRunEntity, { id: run.id }, done);
  }
}

const inOrder = ({ lines }: OverridesBody) =>
  lines
    .map(({ order, shares, reason }) => ({ order, shares, reason }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1));
