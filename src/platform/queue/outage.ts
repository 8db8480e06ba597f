// BullMQ reports every attempt to reach a server that is away; the log needs to hear of it twice a minute.

import type { Logger } from '@nestjs/common';

const quietMs = 30_000;

export class Outage {
  private saidAt = -quietMs;

  constructor(
    private readonly log: Pick<Logger, 'warn'>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  report(error: Error): void {
    if (this.now() - this.saidAt < quietMs) return;
    this.saidAt = this.now();
    const reason = error.message || (error as NodeJS.ErrnoException).code || error.name;
    this.log.warn(`The queue's server does not answer (${reason}); work waits and is not lost.`);
  }
}
