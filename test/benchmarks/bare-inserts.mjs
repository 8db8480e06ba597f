// What is measured against: rows a second that PostgreSQL inserts and commits when nothing else is asked of it, by
// pgbench where it is installed, otherwise by the same statement through pg.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { v7 as uuid } from 'uuid';

export const tables = `
  CREATE TABLE usual_orders (id uuid PRIMARY KEY, offering uuid, investor uuid, key text UNIQUE, type text, shares bigint,
    "limit" bigint, version integer, received_at timestamptz);
  CREATE INDEX ON usual_orders (offering);
  CREATE INDEX ON usual_orders (investor);
  CREATE TABLE usual_versions (id uuid PRIMARY KEY, order_id uuid, version integer, document jsonb);
  CREATE TABLE bare_orders (LIKE usual_orders INCLUDING ALL);`;
const insert =
  'INSERT INTO bare_orders (id, offering, investor, key, type, shares, "limit", version, received_at)';

/** Rows a second, `rows` of them in each commit. */
export async function bareInserts(url, { clients, seconds, rows = 1 }) {
  const folder = mkdtempSync(join(tmpdir(), 'greenshoe-bench-'));
  const script = join(folder, 'insert.sql');
  const row = `gen_random_uuid(), '${uuid()}'::uuid, '${uuid()}'::uuid, gen_random_uuid()::text, 'limit', :shares * 1000, 370000, 1, now()`;
  const source = rows === 1 ? `VALUES (${row})` : `SELECT ${row} FROM generate_series(1, ${rows})`;
  writeFileSync(script, `\\set shares random(1, 500)\n${insert} ${source};\n`);
  const args = ['-n', '-M', 'prepared', '-c', `${clients}`, '-j', '2', '-T', `${seconds}`, '-f', script, url];
  const { status, stdout } = spawnSync('pgbench', args, { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const found = /tps = ([\d.]+)/.exec(stdout ?? '')?.[1];
  return status === 0 && found ? Number(found) * rows : insertsOfOurs(url, { clients, seconds, rows });
}

async function insertsOfOurs(url, { clients, seconds, rows }) {
  const pool = new pg.Pool({ connectionString: url, max: clients });
  const endsAt = Date.now() + seconds * 1_000;
  let done = 0;
  const one = async () => {
    while (Date.now() < endsAt) {
      await pool.query({
        name: 'insert',
        text: `${insert} SELECT gen_random_uuid(), $1, $2, gen_random_uuid()::text, 'limit', $3, 370000, 1, now() FROM generate_series(1, ${rows})`,
        values: [uuid(), uuid(), 1_000],
      });
      done += rows;
    }
  };
  await Promise.all(Array.from({ length: clients }, one));
  await pool.end();
  return done / seconds;
}
