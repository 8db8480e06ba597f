// What was allocated beyond the base: in a firm commitment a short that the option or the market closes, in
// a best-efforts deal an additional placement and no short. One run allocates both together; this records
// afterwards which shares of each line are over-allotted, shared out in proportion, and keeps the ledger.

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newYorkDay } from '../domain/calendar/new-york.js';
import { overAllotment, type OverAllotmentResult } from '../domain/over-allotment/over-allotment.js';
import { Refusal } from '../domain/refusal.js';
import { shareOut } from '../domain/share-out.js';
import { isFirmCommitment } from '../domain/terms.js';
import { AllocationRunEntity } from '../allocations/allocation-run.entity.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import { sharesFromColumn } from '../platform/database/columns.js';
import type { Tx } from '../platform/database/transaction.js';
import { Handlers } from '../platform/queue/handlers.js';
import { MoveRows } from './over-allotment-rows.js';

export type OverAllotmentView = OverAllotmentResult & {
  run: string;
  kind: 'short' | 'additional-placement';
  offerPrice: string;
};

@Injectable()
export class OverAllotmentService implements OnModuleInit {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly ledgers: MoveRows,
    private readonly handlers: Handlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register('record-over-allotment', (tx, { aggregate }) => this.record(tx, aggregate));
  }

  /** The ledger of the offering's newest run that counts. */
  async read(tx: Tx, id: string): Promise<OverAllotmentView> {
    const { terms } = await this.offerings.find(tx, id);
    const ledger = await this.ledgers.ledger(tx, id, terms);
    if (!ledger) throw new Refusal('not-found', 'Nothing was allocated yet, so there is no over-allotment.');
    const { run, kind, offerPrice, document } = ledger;
    return { ...overAllotment(document), run, kind, offerPrice };
  }

  /** The deal is priced on the day in New York on which the issuer approved its price; the option's days count from it. */
  private async record(tx: Tx, runId: string): Promise<void> {
    const run = await tx.manager.findOneByOrFail(AllocationRunEntity, { id: runId });
    const { terms } = await this.offerings.find(tx, run.offering, 'pessimistic_read');
    const kind = isFirmCommitment(terms) ? 'short' : 'additional-placement';
    const approved = await tx.row<{ at: Date }>(
      `SELECT decided_at AS at FROM price_proposals WHERE offering = $1 AND state = 'approved'`,
      [run.offering],
    );
    const pricedOn = newYorkDay(approved!.at.toISOString());
    const beyond = Math.max(0, run.allocated! - terms.shares);
    const recorded = await tx.row(
      `INSERT INTO over_allotment_positions
         (run, offering, kind, offer_price, base, option, allocated, over_allotted, option_days, priced_on, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (run) DO NOTHING RETURNING run`,
      [
        runId,
        run.offering,
        kind,
        run.price!.toString(),
        terms.shares,
        terms.overAllotment,
        run.allocated,
        beyond,
        terms.optionDays,
        pricedOn,
        tx.now,
      ],
    );
    if (recorded === undefined) return;
    await this.recordLines(tx, runId, beyond);
    tx.record(run.offering, 'over-allotment-recorded', {
      run: runId,
      kind,
      base: terms.shares,
      allocated: run.allocated,
      overAllotted: beyond,
      pricedOn,
    });
  }

  private async recordLines(tx: Tx, run: string, beyond: number): Promise<void> {
    const lines = await tx.rows<{ order_id: string; shares: string }>(
      'SELECT order_id, shares FROM allocations WHERE run = $1 AND shares > 0 ORDER BY order_id',
      [run],
    );
    if (lines.length === 0) return;
    const parts = shareOut(
      beyond,
      lines.map((line) => sharesFromColumn(line.shares)),
    );
    await tx.rows(
      'INSERT INTO over_allotment_lines (run, order_id, shares) SELECT $1, * FROM unnest($2::uuid[], $3::bigint[])',
      [run, lines.map((line) => line.order_id), parts],
    );
  }
}
