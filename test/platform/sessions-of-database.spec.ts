// What PostgreSQL holds each kind of connection to, as it says itself.
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appSession, besideSession, queueSession } from '../../src/platform/database/session-options.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const settings = [
  'role',
  'statement_timeout',
  'lock_timeout',
  'idle_in_transaction_session_timeout',
  'TimeZone',
];

async function settingsOf(options: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: world.config.databaseUrl, options });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; value: string }>(
      'SELECT name, current_setting(name) AS value FROM unnest($1::text[]) AS name',
      [settings],
    );
    return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  } finally {
    await client.end();
  }
}

const limited = {
  statement_timeout: '1min',
  lock_timeout: '10s',
  idle_in_transaction_session_timeout: '1min',
  TimeZone: 'UTC',
};

it.each([
  ['the pool', appSession, { ...limited, role: 'greenshoe_app' }],
  ['the queue', queueSession, { ...limited, role: 'none' }],
  [
    'the listener and the pulse',
    besideSession,
    { ...limited, role: 'greenshoe_app', statement_timeout: '5s' },
  ],
])('%s', async (_, options, expected) => {
  expect(await settingsOf(options)).toEqual(expected);
});

it('every connection of a process was opened with them', async () => {
  const own = await world.query(
    `SELECT application_name AS name, usename FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  const names = [...new Set(own.map(({ name }) => String(name)))].toSorted();
  expect(names).toEqual(expect.arrayContaining(['greenshoe', 'greenshoe events']));
});
