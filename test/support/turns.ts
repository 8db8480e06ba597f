// Requests that wait for their turn at an offering while somebody else has it.
import pg from 'pg';
import { expect } from 'vitest';
import type { Reply } from './clients.js';
import { eventually } from './eventually.js';
import type { World } from './world.js';

/** Sends them while somebody else has the turn, lets something happen meanwhile, and hands the turn on. */
export async function whileTheyWait(
  world: World,
  offering: string,
  send: () => Promise<Reply>[],
  happen: () => Promise<unknown>,
): Promise<Reply[]> {
  const other = new pg.Client({ connectionString: world.config.databaseUrl });
  await other.connect();
  try {
    await other.query('BEGIN');
    await other.query(`SELECT pg_advisory_xact_lock(hashtextextended('turn' || $1::uuid, 0))`, [offering]);
    const replies = Promise.all(send());
    await eventually(async () => {
      const waiting = await world.query(
        `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND mode = 'ShareLock'
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      expect(waiting.length).toBeGreaterThan(0);
    });
    await happen();
    await other.query('COMMIT');
    return await replies;
  } finally {
    await other.end();
  }
}
