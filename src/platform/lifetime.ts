// What a process opens, it closes in the opposite order when it is told to end: by Ctrl-C, by a signal, or because
// something it cannot do without was lost. A second signal no longer waits.
import { setTimeout as sleep } from 'node:timers/promises';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const closeWithinMs = 8_000;

/** Thrown from `open` when the process was told to end meanwhile; there is nothing to report. */
export class Ended extends Error {}

export class Lifetime {
  private readonly closers: (() => Promise<unknown>)[] = [];
  private opening: Promise<unknown> = Promise.resolve();
  private ending: Promise<void> | undefined;

  constructor(private readonly say: (text: string) => void) {}

  get isEnding(): boolean {
    return this.ending !== undefined;
  }

  obeySignals(): void {
    for (const signal of signals) {
      process.on(signal, () => {
        if (this.isEnding) process.exit(130);
        this.say('Stopping ...');
        void this.end(0);
      });
    }
  }

  /** Opens something and remembers how to close it. @throws Ended when the process is to end instead. */
  async open<T>(start: () => Promise<T>, close: (opened: T) => Promise<unknown>): Promise<T> {
    if (this.isEnding) throw new Ended();
    const starting = start();
    this.opening = starting.then(
      (opened) => this.closers.push(() => close(opened)),
      () => undefined,
    );
    const opened = await starting;
    await this.opening;
    if (this.isEnding) throw new Ended();
    return opened;
  }

  /** Closes what is open, last opened first. */
  async close(): Promise<void> {
    await this.opening;
    for (const closer of this.closers.splice(0).toReversed()) {
      await Promise.race([closer().catch(() => undefined), sleep(closeWithinMs, undefined, { ref: false })]);
    }
  }

  /** Closes what is open and ends the process. */
  end(code: number): Promise<void> {
    this.ending ??= this.close().then(() => process.exit(code));
    return this.ending;
  }
}
