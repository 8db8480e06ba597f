// Which feature does which job. Features register at start-up; a job with no handler, or with two, stops the
// process before it takes any work.

import { Injectable } from '@nestjs/common';
import { invariant } from '../../domain/refusal.js';
import type { Tx } from '../database/transaction.js';
import { jobs, type JobName, type Work } from './jobs.js';

export type Handler = (tx: Tx, work: Work) => Promise<void>;

@Injectable()
export class Handlers {
  private readonly byName = new Map<JobName, Handler>();

  register(name: JobName, handler: Handler): void {
    invariant(!this.byName.has(name), `the job ${name} has one handler`);
    this.byName.set(name, handler);
  }

  proveComplete(): void {
    for (const name of Object.keys(jobs))
      invariant(this.byName.has(name as JobName), `the job ${name} has a handler`);
  }

  of(name: JobName): Handler {
    const handler = this.byName.get(name);
    invariant(handler !== undefined, `the job ${name} has a handler`);
    return handler;
  }
}
