import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

const opened: TestDatabase[] = [];

async function query(database: TestDatabase, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(text)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

async function open(isMigrated = true): Promise<TestDatabase> {
  const database = await openTestDatabase({ isMigrated });
  opened.push(database);
  return database;
}

afterAll(() => Promise.all(opened.map((database) => database.close())));

describe('a test database', () => {
  it('is migrated', async () => {
    const [row] = await query(await open(), `SELECT to_regclass('offerings') AS found`);
    expect(row?.found).toBe('offerings');
  });

  it('is empty where that is asked for', async () => {
    const [row] = await query(await open(false), `SELECT to_regclass('offerings') AS found`);
    expect(row?.found).toBeNull();
  });

  it('shares nothing with another one, not even its jobs', async () => {
    const [one, other] = [await open(), await open()];
    await query(one, 'CREATE TABLE only_here (id int)');
    const [row] = await query(other, `SELECT to_regclass('only_here') AS found`);
    expect(row?.found).toBeNull();
    expect(one.environment.QUEUE_PREFIX).not.toBe(other.environment.QUEUE_PREFIX);
  });

  it('is gone when closed', async () => {
    const database = await openTestDatabase();
    await database.close();
    await expect(query(database, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });

  it('carries "test" in its name', async () => {
    const [row] = await query(await open(), 'SELECT current_database() AS name');
    expect(row?.name).toContain('test');
  });
});
