// The jobs that allocate a frozen book. A refusal of the engine is a result too: it is kept with the run, and the desk
// asks for another.

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { formatPrice, parsePrice } from '../domain/price.js';
import { Refusal } from '../domain/refusal.js';
import { engineOffering } from '../domain/terms.js';
import { Snapshots } from '../book/snapshots.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Tx } from '../platform/database/transaction.js';
import { Handlers } from '../platform/queue/handlers.js';
import { apart, type WorkPlace } from '../platform/threads/apart.js';
import { AllocationPolicyEntity } from '../pricing/allocation-policy.entity.js';
import { PriceProposalEntity } from '../pricing/price-proposal.entity.js';
import { AllocationRunEntity } from './allocation-run.entity.js';
import type { AllocationAsked, AllocationFound } from './allocation-work.js';

const allocating: WorkPlace<AllocationAsked, AllocationFound> = {
  url: new URL('./allocation-work.js', import.meta.url),
  load: () => import('./allocation-work.js'),
};

/** What a run is asked. With the frozen book and the terms of the offering it has one result. */
export type RunQuestion = Pick<AllocationRunEntity, 'offering' | 'scenario' | 'policy' | 'price'>;

@Injectable()
export class AllocationJobs implements OnModuleInit {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly snapshots: Snapshots,
    private readonly handlers: Handlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register('allocate', (tx, { aggregate }) => this.allocateProposal(tx, aggregate));
    this.handlers.register('allocate-on-request', (tx, { aggregate }) => this.allocateRun(tx, aggregate));
  }

  /** Opens a run; the caller holds the offering alone. */
  async open(tx: Tx, of: RunQuestion & Pick<AllocationRunEntity, 'proposal'>): Promise<AllocationRunEntity> {
    const snapshot = await this.snapshots.latest(tx, of.offering);
    const last = await tx.row<{ number: number | null }>(
      'SELECT max(number) AS number FROM allocation_runs WHERE offering = $1',
      [of.offering],
    );
    const run = tx.manager.create(AllocationRunEntity, {
      ...of,
      atClearing: of.price === null,
      id: uuid(),
      number: (last?.number ?? 0) + 1,
      state: 'queued',
      snapshot: snapshot.id,
      requestedBy: tx.actor.user,
      requestedAt: tx.now,
    });
    await tx.insert(AllocationRunEntity, run);
    return tx.manager.findOneByOrFail(AllocationRunEntity, { id: run.id });
  }

  /** The run that answers a question already: of the same frozen book, under terms that have not changed since. */
  async find(
    tx: Tx,
    { offering, scenario, policy, price }: RunQuestion,
  ): Promise<AllocationRunEntity | null> {
    const snapshot = await this.snapshots.latest(tx, offering);
    return tx.manager
      .createQueryBuilder(AllocationRunEntity, 'run')
      .where('run.snapshot = :snapshot AND run.scenario = :scenario AND run.policy = :policy', {
        snapshot: snapshot.id,
        scenario,
        policy,
      })
      .andWhere(price === null ? 'run.at_clearing' : 'NOT run.at_clearing AND run.price = :price', {
        price: price?.toString(),
      })
      .andWhere(`run.parent IS NULL AND run.state <> 'failed'`)
      .andWhere(
        'run.requested_at >= (SELECT max(recorded_at) FROM offering_terms one WHERE one.offering = :offering)',
        {
          offering,
        },
      )
      .orderBy('run.number', 'DESC')
      .getOne();
  }

  private async allocateProposal(tx: Tx, id: string): Promise<void> {
    const proposal = await tx.manager.findOneByOrFail(PriceProposalEntity, { id });
    const offering = await this.offerings.find(tx, proposal.offering, 'pessimistic_write');
    if (offering.state !== 'priced') return;
    const run = await this.open(tx, {
      offering: offering.id,
      scenario: false,
      policy: proposal.policy,
      proposal: proposal.id,
      price: proposal.price,
    });
    await this.allocateRun(tx, run.id);
  }

  private async allocateRun(tx: Tx, id: string): Promise<void> {
    const run = await tx.manager.findOneByOrFail(AllocationRunEntity, { id });
    if (run.state !== 'queued') return;
    const offering = await this.offerings.find(tx, run.offering, 'pessimistic_write');
    const { policy } = await tx.manager.findOneByOrFail(AllocationPolicyEntity, { id: run.policy });
    const question = {
      offering: engineOffering(offering.terms),
      policy: { ...policy, price: run.price === null ? 'clearing' : formatPrice(run.price) },
    };
    const orders = this.snapshots.documents(tx, run.snapshot);
    const refusal = await apart(allocating, question, orders, async (found, rows) => {
      for await (const text of rows) await writeLines(tx, run.id, text);
      await this.keep(tx, run, found);
      return null;
    }).catch(refusalOf);
    if (refusal !== null) return this.fail(tx, run, refusal);
    if (run.scenario) return;
    if (offering.state === 'priced') await this.offerings.move(tx, offering, 'allocate');
    tx.follow({ kind: 'record-over-allotment', offering: run.offering, aggregate: run.id, epoch: 1 });
  }

  private async keep(tx: Tx, run: AllocationRunEntity, found: AllocationFound): Promise<void> {
    const { supply, allocated, grossProceeds, inputHash, resultHash } = found;
    const price = parsePrice(found.price, 'price');
    const done = {
      state: 'done' as const,
      price,
      supply,
      allocated,
      grossProceeds,
      inputHash,
      resultHash,
      finishedAt: tx.now,
    };
    await tx.manager.update(AllocationRunEntity, { id: run.id }, done);
    tx.record(run.offering, run.scenario ? 'scenario-run' : 'allocated', {
      run: run.id,
      number: run.number,
      price: found.price,
      supply,
      allocated,
      grossProceeds,
      inputHash,
      resultHash,
    });
  }

  private async fail(tx: Tx, run: AllocationRunEntity, { code, message, path }: Refusal): Promise<void> {
    const error = { code, message, ...(path === undefined ? {} : { path }) };
    await tx.manager.update(
      AllocationRunEntity,
      { id: run.id },
      { state: 'failed', error, finishedAt: tx.now },
    );
    tx.record(run.offering, 'allocation-refused', { run: run.id, number: run.number, ...error });
  }
}

function writeLines(tx: Tx, run: string, rows: string): Promise<unknown> {
  return tx.rows(
    `INSERT INTO allocations (run, order_id, investor, wanted, shares, reason, explanation)
     SELECT $1, "order", investor, wanted, shares, reason, explanation
     FROM json_to_recordset($2) AS one ("order" uuid, investor uuid, wanted bigint, shares bigint, reason text,
       explanation jsonb)`,
    [run, rows],
  );
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}
