// A connection that is lost while somebody holds it, but between two statements, ends no process: the next statement fails.
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isOutage } from '../../src/platform/database/database-outage.js';
import { openWorld, type World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
});
afterAll(() => world?.close());

it('fails the next statement alone', async () => {
  const { driver } = world.app.get(DataSource);
  const client: PoolClient = await (driver as unknown as { master: Pool }).master.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const ended = new Promise((resolve) => client.once('end', resolve));
  await world.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
  await ended;
  expect(isOutage(await client.query('SELECT').catch((error: unknown) => error))).toBe(true);
  client.release(true);
  expect((await world.desk.get('/me')).status).toBe(200);
});
