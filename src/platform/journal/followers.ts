// What must be written with certain facts of the journal, in the same transaction, by features that stand
// further up than those that record the facts.

import { Injectable } from '@nestjs/common';
import type { JournalDraft, Tx } from '../database/transaction.js';

export type Follower = (tx: Tx, facts: readonly JournalDraft[]) => Promise<void>;

@Injectable()
export class Followers {
  private readonly followers: Array<{ kinds: ReadonlySet<string>; follow: Follower }> = [];

  /** Calls `follow` in every transaction that records a fact of these kinds, with those facts. */
  register(kinds: readonly string[], follow: Follower): void {
    this.followers.push({ kinds: new Set(kinds), follow });
  }

  async follow(tx: Tx): Promise<void> {
    for (const { kinds, follow } of this.followers) {
      const facts = tx.journal.filter(({ kind }) => kinds.has(kind));
      if (facts.length > 0) await follow(tx, facts);
    }
  }
}
