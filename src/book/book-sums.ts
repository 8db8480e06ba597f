// The sums of one book by part and intent, as ladders that follow its changes.

import { SumLadder } from '../domain/level-sums.js';
import type { Intent } from '../domain/order-admission.js';
import type { PartSum } from '../orders/book-levels.js';

const nothing = new SumLadder();

export class BookSums {
  private readonly ladders = new Map<string, SumLadder>();

  constructor(sums: Iterable<PartSum>) {
    this.put(sums);
  }

  /** How many sums stand in it. */
  get size(): number {
    return [...this.ladders.values()].reduce((count, ladder) => count + ladder.size, 0);
  }

  /** The sums as they stand now. */
  put(sums: Iterable<PartSum>): void {
    for (const { part, intent, sum } of sums) {
      const name = `${intent} ${part}`;
      const ladder = this.ladders.get(name) ?? new SumLadder();
      this.ladders.set(name, ladder);
      ladder.put(sum);
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
}
