import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import pg from 'pg';
import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { expect, it } from 'vitest';
import { isOutage } from '../../src/platform/database/database-outage.js';

const coded = (code: string): Error => Object.assign(new Error('of the database'), { code });

it.each<[string, unknown, boolean]>([
  ['nobody listens', coded('ECONNREFUSED'), true],
  ['the connection broke', coded('ECONNRESET'), true],
  ['the server ends', coded('57P01'), true],
  ['a lock was held for too long', coded('55P03'), true],
  ['a failure of the connection', coded('08006'), true],
  ['the pool gave up', new Error('timeout exceeded when trying to connect'), true],
  ['the connection ended before the commit', new QueryRunnerAlreadyReleasedError(), true],
  ['the connection ended while its answer was read', new QueryRunnerProviderAlreadyReleasedError(), true],
  ['two equal keys', coded('23505'), false],
  ['no permission', coded('42501'), false],
  ['a file that is not there', coded('ENOENT'), false],
  ['anything else', new Error('of ours'), false],
  ['nothing', undefined, false],
])('%s', (_, error, expected) => {
  expect(isOutage(error)).toBe(expected);
});

it('tells a socket that is not there from a file', async () => {
  const missing = await readFile('/nowhere/at/all').catch((error: unknown) => error);
  expect(isOutage(missing)).toBe(false);
  const socket = await new Promise((resolve) => connect('/nowhere/at/all').once('error', resolve));
  expect(isOutage(socket)).toBe(true);
  const client = new pg.Client({ host: '/nowhere/at' });
  expect(isOutage(await client.connect().catch((error: unknown) => error))).toBe(true);
});
