// A process keeps the keys that it has seen; the database tells with each look-up whether they still stand.
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KeyLookups } from '../../src/platform/auth/key-lookups.js';
import type { Client } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let desk: Client;
let id: string;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  desk = await world.account('desk');
  id = /^gs_live_([a-z0-9]+)_/.exec(desk.account.apiKey)![1]!;
});

type Counting = { lookups: KeyLookups; asked: number[]; passOneDay: () => void };

/** Look-ups that count how many keys they ask the database for, one number a question; its clock can be put forward. */
function counting(): Counting {
  const asked: number[] = [];
  let aheadMs = 0;
  type Config = { values: [string[]] };
  type Pool = { query: (config: Config) => Promise<{ rows: Array<{ now: Date }> }> };
  const pool = (world.app.get(DataSource).driver as unknown as { master: Pool }).master;
  const query = async (config: Config) => {
    asked.push(config.values[0].length);
    const { rows } = await pool.query(config);
    return { rows: rows.map((row) => ({ ...row, now: new Date(row.now.getTime() + aheadMs) })) };
  };
  const lookups = new KeyLookups({ driver: { master: { query } } } as never);
  return { lookups, asked, passOneDay: () => (aheadMs = 86_400_000) };
}

const onKey = (change: string) => world.query(`UPDATE api_keys SET ${change} WHERE id = '${id}'`);
const onUser = (change: string) =>
  world.query(`UPDATE users SET ${change} WHERE id = '${desk.account.user}'`);

const usedAt = async () => {
  const [row] = await world.query('SELECT last_used_at FROM api_keys WHERE id = $1', [id]);
  return row!.last_used_at as unknown as Date | null;
};

describe('a kept key', () => {
  it('is read once for all who come with it', async () => {
    const { lookups, asked } = counting();
    const first = await Promise.all([lookups.find(id), lookups.find(id)]);
    const [second, unknown] = await Promise.all([lookups.find(id), lookups.find('0123456789abcdef')]);
    expect([...first, second].map((key) => key?.row.party)).toEqual(Array(3).fill(desk.account.party));
    expect(unknown).toBeNull();
    await lookups.find(id);
    // One that is not there is asked for each time.
    expect(asked).toEqual([1, 1, 0]);
    expect(second!.moment.now.getTime()).toBeGreaterThanOrEqual(first[0]!.moment.now.getTime());
  });

  it.each([
    ['it is revoked', () => onKey('revoked_at = now()')],
    ['it is ended', () => onKey('expires_at = now()')],
    ['its user is disabled', () => onUser('disabled_at = now()')],
  ])('ends with the next request when %s', async (_, change) => {
    const { lookups, asked } = counting();
    expect(await lookups.find(id)).not.toBeNull();
    expect((await desk.get('/me')).status).toBe(200);
    await change();
    expect(await lookups.find(id)).toBeNull();
    expect((await desk.get('/me')).status).toBe(401);
    expect(asked).toEqual([1, 0, 1]);
  });

  it('ends when its time has come, without a change', async () => {
    await onKey(`expires_at = now() + interval '1 day'`);
    const { lookups, asked, passOneDay } = counting();
    expect(await lookups.find(id)).not.toBeNull();
    passOneDay();
    expect(await lookups.find(id)).toBeNull();
    expect(asked).toEqual([1, 0]);
  });

  it.each([
    ['role', () => onUser(`role = 'compliance'`)],
    ['name', () => onUser(`name = 'Another'`)],
    ['party', () => onUser(`party = gen_random_uuid()`)],
    ['scope', () => onKey(`scope = '{read-book}'`)],
    ['per_minute', () => onKey('per_minute = 7')],
    ['secret_hash', () => onKey(`secret_hash = repeat('a', 64)`)],
  ] as const)('has its %s of now', async (column, change) => {
    const { lookups } = counting();
    const before = (await lookups.find(id))!.row[column];
    await change();
    expect((await lookups.find(id))!.row[column]).not.toEqual(before);
  });

  it('is not read again because it was used, or for a label', async () => {
    const { lookups, asked } = counting();
    await lookups.find(id);
    await onKey(`last_used_at = now(), label = 'another'`);
    await lookups.find(id);
    expect(asked).toEqual([1, 0]);
  });

  it('has its use noted once a minute', async () => {
    expect(await usedAt()).toBeNull();
    await desk.get('/me');
    const first = await usedAt();
    expect(first).toBeInstanceOf(Date);
    await desk.get('/me');
    expect(await usedAt()).toEqual(first);
    // As it would be in a process that reads it two minutes later.
    await onKey(`last_used_at = last_used_at - interval '2 minutes', per_minute = 1000`);
    await desk.get('/me');
    expect((await usedAt())!.getTime()).toBeGreaterThanOrEqual(first!.getTime());
  });
});
