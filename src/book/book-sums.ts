// The sums of one book by intent, as a whole and by what it is broken down by, as ladders that follow its changes. What
// is kept for each part of the book is added up here.

import { SumLadder, type LevelSum } from '../domain/level-sums.js';
import type { Intent } from '../domain/order-admission.js';
import { totalsOf, type PartSum } from '../orders/book-levels.js';

const nothing = new SumLadder();

/** What stands at one level of one intent, by part. */
type Level = Map<string, LevelSum>;

export class BookSums {
  private readonly levels = new Map<string, Level>();
  private readonly ladders = new Map<string, SumLadder>();
  private parts = 0;

  constructor(sums: Iterable<PartSum>) {
    this.put(sums);
  }

  /** How many sums stand in it. */
  get size(): number {
    return [...this.ladders.values()].reduce((count, ladder) => count + ladder.size, this.parts);
  }

  /** The sums as they stand now. */
  put(sums: Iterable<PartSum>): void {
    const changed = new Map<string, { intent: Intent; level: Level }>();
    for (const { part, intent, sum } of sums) {
      const key = `${intent} ${sum.kind} ${sum.limit} ${sum.size}`;
      const level = this.levels.get(key) ?? new Map<string, LevelSum>();
      this.levels.set(key, level);
      if (!level.has(part)) this.parts += 1;
      level.set(part, sum);
      changed.set(key, { intent, level });
    }
    for (const [key, { intent, level }] of changed) {
      this.addUp(intent, level);
      for (const [part, { rungs }] of level) if (rungs <= 0 && level.delete(part)) this.parts -= 1;
      if (level.size === 0) this.levels.delete(key);
    }
  }

  /** The whole book of an intent. */
  all(intent: Intent): SumLadder {
    return this.ladders.get(`${intent} all`) ?? nothing;
  }

  /** The orders that count and that the desk does not count on. */
  get scrubbed(): SumLadder {
    return this.ladders.get('order scrubbed') ?? nothing;
  }

  /** The orders that count by one dimension: `class`, `tier`, `country` or `via`. */
  by(dimension: string): Array<{ name: string; ladder: SumLadder }> {
    const start = `order ${dimension} `;
    return [...this.ladders]
      .filter(([name, ladder]) => name.startsWith(start) && ladder.size > 0)
      .map(([name, ladder]) => ({ name: name.slice(start.length), ladder }));
  }

  /** Puts what the parts of a level come to; a total whose parts have all gone comes to nothing. */
  private addUp(intent: Intent, level: Level): void {
    const totals = new Map<string, LevelSum>();
    for (const [part, sum] of level)
      for (const name of totalsOf(part)) totals.set(name, added(totals.get(name), sum));
    for (const [total, sum] of totals) {
      const name = `${intent} ${total}`;
      const ladder = this.ladders.get(name) ?? new SumLadder();
      this.ladders.set(name, ladder);
      ladder.put(sum);
    }
  }
}

/** Of a sum without a rung nothing counts. */
function added(total: LevelSum | undefined, sum: LevelSum): LevelSum {
  const counted = sum.rungs > 0 ? sum : { ...sum, orders: 0, shares: 0, rungs: 0 };
  if (total === undefined) return counted;
  return {
    ...total,
    orders: total.orders + counted.orders,
    shares: total.shares + counted.shares,
    rungs: total.rungs + counted.rungs,
  };
}
