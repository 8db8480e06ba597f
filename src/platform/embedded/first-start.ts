// The first start fills an empty database with the demonstration, whose keys are known only then. When it is killed
// in the middle, what it left is of no use to anybody: the next start begins anew. A mark in the data folder, made
// only while the database has no users at all, tells that case from every other.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { EmbeddedPostgres } from './embedded-postgres.js';
import { explain } from './embedded-error.js';

/** @returns what to call when the first start is complete. */
export async function beginFirstStart(folder: string, server: EmbeddedPostgres): Promise<() => void> {
  const mark = join(folder, 'first-start');
  if (existsSync(mark)) await server.reset();
  if (await hasUsers(server.url)) return () => undefined;
  try {
    writeFileSync(mark, '');
  } catch (error) {
    throw explain(String(error), folder);
  }
  return () => rmSync(mark, { force: true });
}

async function hasUsers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const table = await client.query<{ found: string | null }>(`SELECT to_regclass('public.users') AS found`);
    if (table.rows[0]?.found === null) return false;
    return (await client.query('SELECT FROM users LIMIT 1')).rowCount !== 0;
  } finally {
    await client.end();
  }
}
