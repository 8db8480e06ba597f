// The time of the close is that at which the book was its own: no order in it is later.
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOpenBook, endWindow } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

it('a close that waits for orders before it is not earlier than they are', async () => {
  const offering = await anOpenBook(world, [await world.investor()]);
  await endWindow(world, offering);
  const order = new pg.Client({ connectionString: world.config.databaseUrl });
  await order.connect();
  try {
    await order.query('BEGIN');
    await order.query(`SELECT pg_advisory_xact_lock_shared(hashtextextended('turn' || $1::uuid, 0))`, [
      offering,
    ]);
    const close = world.desk.post(`/offerings/${offering}/transitions`, { move: 'close' });
    await eventually(async () => {
      const waiting = await world.query(
        `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND mode = 'ExclusiveLock'
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      expect(waiting).toHaveLength(1);
    });
    const { rows } = await order.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    await order.query('COMMIT');
    expect((await close).status).toBe(201);
    const { body } = await world.desk.get(`/offerings/${offering}/journal?limit=1000`);
    const moved = body.items!.filter(({ payload }) => (payload as { move?: string }).move === 'close');
    expect(moved).toHaveLength(1);
    expect(new Date(moved[0]!.at as string).getTime()).toBeGreaterThanOrEqual(rows[0]!.now.getTime());
  } finally {
    await order.end();
  }
});
