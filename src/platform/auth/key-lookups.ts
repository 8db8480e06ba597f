// Looks API keys up. Requests that come at once, or while a look-up is under way, share the next one, so that many
// cost one query. Keys that were found are kept as long as that query says that nothing has changed, so that a revoked
// key ends with the next request.

import { setImmediate as everyoneAtTheDoor } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Action, Role } from '../../domain/authority.js';
import type { Moment } from '../database/transaction.js';
import { Prepared } from '../database/prepared.js';

export type KeyRow = {
  id: string;
  secret_hash: string;
  user_id: string;
  party: string;
  role: Role;
  name: string;
  scope: Action[] | null;
  per_minute: number | null;
  expires_at: string | null;
  last_used_at: string | null;
};

/** A key that stands, and the moment at which it does. */
export type StandingKey = { row: KeyRow; moment: Moment };

type Answer = { resolve: (key: StandingKey | null) => void; reject: (error: unknown) => void };

const mostAtOnce = 500;
const mostKept = 20_000;

const keysThatStand = new Prepared<{ now: Date; number: string; keys: KeyRow[] | null }>(
  'keys that stand',
  `SELECT date_trunc('milliseconds', clock_timestamp()) AS now, sum(number)::bigint AS number,
     (SELECT json_agg(one) FROM (
        SELECT api_keys.id, secret_hash, user_id, party, role, name, scope, per_minute, expires_at, last_used_at
        FROM api_keys JOIN users ON users.id = user_id
        WHERE api_keys.id = ANY ($1) AND revoked_at IS NULL AND disabled_at IS NULL) one) AS keys
   FROM fact_numbers`,
);

export class KeyLookups {
  private waiting = new Map<string, Answer[]>();
  private isLooking = false;
  private number = '';
  private readonly kept = new Map<string, KeyRow>();

  constructor(private readonly dataSource: DataSource) {}

  /** The key with its user, where it stands now. */
  find(id: string): Promise<StandingKey | null> {
    return new Promise((resolve, reject) => {
      const others = this.waiting.get(id);
      if (others) others.push({ resolve, reject });
      else this.waiting.set(id, [{ resolve, reject }]);
      if (!this.isLooking) void this.look();
    });
  }

  private async look(): Promise<void> {
    this.isLooking = true;
    while (this.waiting.size > 0) {
      await everyoneAtTheDoor();
      const batch = [...this.waiting].slice(0, mostAtOnce);
      for (const [id] of batch) this.waiting.delete(id);
      try {
        const moment = await this.read(batch.map(([id]) => id));
        for (const [id, answers] of batch) {
          const row = this.kept.get(id);
          const key = row && standsAt(row, moment) ? { row, moment } : null;
          for (const { resolve } of answers) resolve(key);
        }
      } catch (error) {
        for (const [, answers] of batch) for (const { reject } of answers) reject(error);
      }
    }
    this.isLooking = false;
  }

  /** Afterwards those of these keys are kept that are there at the moment. */
  private async read(ids: readonly string[]): Promise<Moment> {
    for (;;) {
      const missing = ids.filter((id) => !this.kept.has(id));
      const [row] = await keysThatStand.rows(this.dataSource, [missing]);
      const { now, number, keys } = row!;
      const isOfNow = number === this.number;
      if (!isOfNow || this.kept.size + missing.length > mostKept) this.kept.clear();
      this.number = number;
      if (missing.length < ids.length && this.kept.size === 0) continue;
      for (const key of keys ?? []) this.kept.set(key.id, key);
      return { now, number, readAt: performance.now() };
    }
  }
}

function standsAt({ expires_at: end }: KeyRow, { now }: Moment): boolean {
  return end === null || new Date(end) > now;
}
