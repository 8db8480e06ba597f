// The BullMQ worker. Claims the row that the job names, runs its handler and marks it done, all results and
// the mark in one transaction. Repeating a job does nothing, because its row is no longer pending; a holder
// whose lease ran out cannot commit, because its token is no longer the row's.

import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { Actor } from '../../domain/authority.js';
import { Refusal } from '../../domain/refusal.js';
import { Commands } from '../http/commands.js';
import { Changes } from '../journal/changes.js';
import { Handlers } from './handlers.js';
import { workQueue } from './jobs.js';
import { Outage } from './outage.js';
import { leaseSeconds, WorkRows, type Claim } from './work-rows.js';

const nobody = '00000000-0000-0000-0000-000000000000';
export const system: Actor = { user: nobody, party: nobody, role: 'system', name: 'Greenshoe' };

const mostAttempts = 20;

class LeaseLost extends Error {}

@Processor(workQueue, { concurrency: 2, lockDuration: 5_000, stalledInterval: 2_000, maxStalledCount: 100 })
export class WorkProcessor extends WorkerHost {
  private readonly log = new Logger(WorkProcessor.name);
  private readonly outage = new Outage(this.log);

  constructor(
    private readonly commands: Commands,
    private readonly work: WorkRows,
    private readonly handlers: Handlers,
    private readonly changes: Changes,
  ) {
    super();
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.outage.report(error);
  }

  async process(job: Job<{ work: string }>): Promise<void> {
    const claim = await this.work.claim(job.data.work);
    if (claim === null) return;
    this.changes.announce([claim.offering]);
    const heartbeat = setInterval(
      () => void this.work.renew(claim).catch(() => undefined),
      (leaseSeconds * 1_000) / 3,
    );
    try {
      await this.commands.run(system, async (tx) => {
        await this.handlers.of(claim.kind)(tx, claim);
        if (!(await this.work.finish(tx, claim))) throw new LeaseLost();
      });
    } catch (error) {
      await this.failed(claim, error);
    } finally {
      clearInterval(heartbeat);
      this.changes.announce([claim.offering]);
    }
  }

  private async failed(claim: Claim, error: unknown): Promise<void> {
    if (error instanceof LeaseLost) return;
    const forGood = error instanceof Refusal || claim.attempts >= mostAttempts;
    this.log.error(
      `${claim.kind} of ${claim.aggregate}, attempt ${claim.attempts}: ${error instanceof Error ? error.message : 'failed'}`,
    );
    await this.work.giveBack(
      claim,
      error instanceof Refusal ? `${error.code}: ${error.message}` : 'unexpected error',
      forGood,
    );
  }
}
