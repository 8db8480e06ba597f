// Turns work rows into BullMQ jobs. It looks when some process has committed work and every few
// seconds; a job that Redis lost, or that died with its worker, is simply added again, under an id derived
// from the row and the attempt, so that one that still waits is not added twice.

import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Changes } from '../journal/changes.js';
import { workQueue } from './jobs.js';
import { Outage } from './outage.js';
import { Rounds } from './rounds.js';
import { WorkRows } from './work-rows.js';

@Injectable()
export class Dispatcher implements BeforeApplicationShutdown {
  private readonly log = new Logger(Dispatcher.name);
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> | null = null;
  private again = false;

  constructor(
    @InjectQueue(workQueue) private readonly queue: Queue,
    private readonly work: WorkRows,
    private readonly rounds: Rounds,
    private readonly changes: Changes,
  ) {
    const outage = new Outage(this.log);
    queue.on('error', (error) => outage.report(error));
  }

  start(everySeconds: number): void {
    this.changes.onWork(() => this.look());
    this.timer = setInterval(() => this.look(), everySeconds * 1_000);
    this.look();
    this.rounds.start(everySeconds);
  }

  /** Before the queue closes: a job that is being added to a closed one would be waited for for ever. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.round;
  }

  /** Begins a round, or asks the one that is running to look once more. */
  private look(): void {
    if (this.round) {
      this.again = true;
      return;
    }
    this.round = this.dispatch()
      .catch((error: unknown) =>
        this.log.warn(`Jobs could not be added, another round follows: ${messageOf(error)}`),
      )
      .finally(() => {
        this.round = null;
        if (!this.again || this.timer === null) return;
        this.again = false;
        this.look();
      });
  }

  private async dispatch(): Promise<void> {
    const due = await this.work.due(100);
    for (const { id, kind, attempts } of due) {
      const jobId = `${kind}-${id}-${attempts}`;
      await this.queue.add(kind, { work: id }, { jobId, removeOnComplete: true, removeOnFail: true });
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
