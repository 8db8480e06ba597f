// An approach that is answered while it ends: what was committed first holds.
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDraft, approach } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

it.each([
  ['lapses, with a withdrawal', 'lapses_at'],
  ['is cleansed', 'cleansed_at'],
])('a consent that waits for an approach that %s is too late, whichever began first', async (_, column) => {
  const alder = await world.investor();
  const offering = await aDraft(world, { dealType: 'registered-direct' });
  await world.desk.post(`/offerings/${offering}/seal`);
  await approach(world, offering, [alder]);
  const [asked] = (await alder.get('/approaches')).body.items;
  const { id, undertakingHash } = asked!;
  const ending = new pg.Client({ connectionString: world.config.databaseUrl });
  await ending.connect();
  try {
    await ending.query('BEGIN');
    await ending.query('SELECT FROM approaches WHERE id = $1 FOR UPDATE', [id]);
    const consent = alder.post(`/approaches/${id}/answer`, { answer: 'consent', undertakingHash });
    await eventually(async () => {
      const waiting = await world.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      expect(waiting).toHaveLength(1);
    });
    await ending.query(`UPDATE approaches SET ${column} = clock_timestamp() WHERE id = $1`, [id]);
    await ending.query('COMMIT');
    expect((await consent).body.code).toBe('approach-over');
  } finally {
    await ending.end();
  }
  expect((await alder.get(`/offerings/${offering}`)).status).toBe(404);
});
