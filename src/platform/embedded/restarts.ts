// How often a server that ends by itself is started again: not when it ends again and again at once, but each time when
// something ends it now and then, however long the process runs.

const mostAtOnce = 5;
const atOnceMs = 60_000;

export class Restarts {
  private readonly latest: number[] = [];

  /** Whether it may be started once more, at this time in milliseconds; counts it. */
  mayAgain(now: number): boolean {
    this.latest.push(now);
    if (this.latest.length <= mostAtOnce) return true;
    return now - this.latest.shift()! > atOnceMs;
  }
}
