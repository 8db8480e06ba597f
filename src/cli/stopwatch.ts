// How long reading, computing and writing took, and, on a terminal, which of them is going on.
import { performance } from 'node:perf_hooks';
import type { Writable } from 'node:stream';

export type Phase = 'read' | 'engine' | 'write';

const WORDS: Record<Phase, string> = { read: 'Reading', engine: 'Computing', write: 'Writing' };

export class Stopwatch {
  private readonly milliseconds: Record<Phase, number> = { read: 0, engine: 0, write: 0 };
  private orders: number | null = null;
  private phase: Phase | null = null;
  private since = 0;

  constructor(private readonly terminal: Writable & { isTTY?: boolean }) {}

  /** Times a phase; a phase within another is not the other's time. */
  async timed<T>(phase: Phase, work: () => T | Promise<T>): Promise<T> {
    const outer = this.turnTo(phase);
    this.show(this.orders ?? 0);
    try {
      return await work();
    } finally {
      this.turnTo(outer);
      this.say('');
    }
  }

  /** Times what is read in the middle of another phase, and says nothing of it. */
  reading<T>(work: () => T): T {
    const outer = this.turnTo('read');
    try {
      return work();
    } finally {
      this.turnTo(outer);
    }
  }

  countOrders(count: number): void {
    this.orders = count;
  }

  /** Shows the phase and how many orders there are so far. */
  show(orders: number): void {
    if (this.phase !== null)
      this.say(`${WORDS[this.phase]} ...${orders > 0 ? ` ${orders.toLocaleString('en-US')} orders` : ''}`);
  }

  /** Whole milliseconds and MiB; orders only where the run counted them. */
  timings(): Record<string, number> {
    const { read, engine, write } = this.milliseconds;
    return {
      readMs: Math.round(read),
      engineMs: Math.round(engine),
      writeMs: Math.round(write),
      ...(this.orders === null ? {} : { orders: this.orders }),
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  }

  private turnTo(phase: Phase | null): Phase | null {
    const now = performance.now();
    const outer = this.phase;
    if (outer !== null) this.milliseconds[outer] += now - this.since;
    [this.phase, this.since] = [phase, now];
    return outer;
  }

  private say(text: string): void {
    if (this.terminal.isTTY) this.terminal.write(`\r\u001b[K${text}`);
  }
}
