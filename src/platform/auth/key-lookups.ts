// Looks API keys up. Requests that come at once, or while a look-up is under way, share the next one, so that many
// cost one query; nothing is remembered, so that a revoked key ends with the next request.

import { setImmediate as everyoneAtTheDoor } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Action, Role } from '../../domain/authority.js';
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
  stale_use: boolean;
};

type Answer = { resolve: (row: KeyRow | undefined) => void; reject: (error: unknown) => void };

const mostAtOnce = 500;

const keysThatStand = new Prepared<KeyRow>(
  'keys that stand',
  `SELECT api_keys.id, secret_hash, user_id, party, role, name, scope, per_minute,
     coalesce(last_used_at < clock_timestamp() - interval '1 minute', true) AS stale_use
   FROM api_keys JOIN users ON users.id = user_id
   WHERE api_keys.id = ANY ($1) AND revoked_at IS NULL AND disabled_at IS NULL
     AND (expires_at IS NULL OR expires_at > clock_timestamp())`,
);

export class KeyLookups {
  private waiting = new Map<string, Answer[]>();
  private isLooking = false;

  constructor(private readonly dataSource: DataSource) {}

  /** The row of a key that stands, with its user. */
  find(id: string): Promise<KeyRow | undefined> {
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
        const rows = await keysThatStand.rows(this.dataSource, [batch.map(([id]) => id)]);
        const byId = new Map(rows.map((row) => [row.id, row]));
        for (const [id, answers] of batch) for (const { resolve } of answers) resolve(byId.get(id));
      } catch (error) {
        for (const [, answers] of batch) for (const { reject } of answers) reject(error);
      }
    }
    this.isLooking = false;
  }
}
