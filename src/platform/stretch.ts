// A walk through much that others wait behind: after ten milliseconds it lets them in.

import { setImmediate as everyoneElse } from 'node:timers/promises';

const mostMs = 10;

export class Stretch {
  private since = performance.now();

  isLong(): boolean {
    return performance.now() - this.since > mostMs;
  }

  async rest(): Promise<void> {
    await everyoneElse();
    this.since = performance.now();
  }
}
