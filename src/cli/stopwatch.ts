// How long reading, computing and writing took, and, on a terminal, which of them is going on.
import { performance } from 'node:perf_hooks';
import type { Writable } from 'node:stream';

export type Phase = 'read' | 'engine' | 'write';

const WORDS: Record<Phase, string> = { read: 'Reading', engine: 'Computing', write: 'Writing' };

export class Stopwatch {
  private readonly milliseconds: Record<Phase, number> = { read: 0, engine: 0, write: 0 };
  private orders = 0;
  private phase: Phase = 'read';

  constructor(private readonly terminal: Writable & { isTTY?: boolean }) {}

  async timed<T>(phase: Phase, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    this.phase = phase;
    this.show(this.orders);
    try {
      return await work();
    } finally {
      this.milliseconds[phase] += performance.now() - start;
      this.say('');
    }
  }

  countOrders(count: number): void {
    this.orders = count;
  }

  /** Shows the phase and how many orders there are so far. */
  show(orders: number): void {
    this.say(`${WORDS[this.phase]} ...${orders > 0 ? ` ${orders.toLocaleString('en-US')} orders` : ''}`);
  }

  timings(): Record<string, number> {
    const { read, engine, write } = this.milliseconds;
    return {
      readMs: Math.round(read),
      engineMs: Math.round(engine),
      writeMs: Math.round(write),
      orders: this.orders,
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  }

  private say(text: string): void {
    if (this.terminal.isTTY) this.terminal.write(`\r\u001b[K${text}`);
  }
}
