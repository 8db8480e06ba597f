// Durable orders a second over HTTP, as ratios inside one run: to single-row inserts of as many clients
// (pgbench where it is installed, else the same statement through pg), and to the endpoint written the usual
// way. Rounds are interleaved; medians and the spread are printed.
//   npm run build && node test/benchmarks/intake.mjs [rounds] [seconds]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { load } from './http-load.mjs';
import { openIntake, orderRequest, startApi, startProcess } from './intake-world.mjs';

const rounds = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 5);
const clients = 16;
const connections = 64;

const tables = `
  CREATE TABLE usual_orders (id uuid PRIMARY KEY, offering uuid, investor uuid, key text UNIQUE, type text, shares bigint,
    "limit" bigint, version integer, received_at timestamptz);
  CREATE INDEX ON usual_orders (offering);
  CREATE INDEX ON usual_orders (investor);
  CREATE TABLE usual_versions (id uuid PRIMARY KEY, order_id uuid, version integer, document jsonb);
  CREATE TABLE bare_orders (LIKE usual_orders INCLUDING ALL);`;
const insert =
  'INSERT INTO bare_orders (id, offering, investor, key, type, shares, "limit", version, received_at) VALUES ';

async function bareInserts(url) {
  const folder = mkdtempSync(join(tmpdir(), 'greenshoe-bench-'));
  const script = join(folder, 'insert.sql');
  writeFileSync(
    script,
    `\\set shares random(1, 500)\n${insert} (gen_random_uuid(), '${uuid()}', '${uuid()}', gen_random_uuid()::text, 'limit', :shares * 1000, 370000, 1, now());\n`,
  );
  const args = ['-n', '-M', 'prepared', '-c', `${clients}`, '-j', '2', '-T', `${seconds}`, '-f', script, url];
  const { status, stdout } = spawnSync('pgbench', args, { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const found = /tps = ([\d.]+)/.exec(stdout ?? '')?.[1];
  return status === 0 && found ? Number(found) : bareInsertsOfOurs(url);
}

async function bareInsertsOfOurs(url) {
  const pool = new pg.Pool({ connectionString: url, max: clients });
  const endsAt = Date.now() + seconds * 1_000;
  let done = 0;
  const one = async () => {
    while (Date.now() < endsAt) {
      const values = [uuid(), uuid(), uuid(), uuid(), 'limit', 1_000, 370_000, 1, new Date()];
      await pool.query({ name: 'insert', text: `${insert} ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, values });
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, one));
  await pool.end();
  return done / seconds;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const shown = (numbers, digits) =>
  `${median(numbers).toFixed(digits)} (${Math.min(...numbers).toFixed(digits)} to ${Math.max(...numbers).toFixed(digits)})`;

const print = (line) => process.stdout.write(`${line}\n`);

const world = await openIntake();
const owner = new pg.Client({ connectionString: world.url });
await owner.connect();
await owner.query(tables);
const api = await startApi(world.environment);
const usual = await startProcess([join(import.meta.dirname, 'usual-way.mjs')], world.environment);
const request = (number) => orderRequest(world, number);
const ours = [];
const bare = [];
const theirs = [];
try {
  await load({ port: api.port, connections, seconds: 2, request });
  await load({ port: usual.port, connections, seconds: 1, request });
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await load({ port: api.port, connections, seconds, request }));
    bare.push(await bareInserts(world.url));
    theirs.push(await load({ port: usual.port, connections, seconds, request }));
  }
  const rate = median(ours.map((one) => one.perSecond)) / 2;
  const half = await load({ port: api.port, connections, seconds, request, rate });
  print(
    `orders a second over HTTP      ${shown(
      ours.map((one) => one.perSecond),
      0,
    )}`,
  );
  print(`bare inserts a second          ${shown(bare, 0)}`);
  print(
    `orders a second the usual way  ${shown(
      theirs.map((one) => one.perSecond),
      0,
    )}`,
  );
  print(
    `B1 ratio to bare inserts       ${shown(
      ours.map((one, index) => one.perSecond / bare[index]),
      2,
    )}`,
  );
  print(
    `B3 ratio to the usual way      ${shown(
      ours.map((one, index) => one.perSecond / theirs[index].perSecond),
      1,
    )}`,
  );
  print(
    `p99 at full load ${shown(
      ours.map((one) => one.p99),
      0,
    )} ms, at half load ${half.p99.toFixed(0)} ms (median ${half.p50.toFixed(1)} ms)`,
  );
  print(`answers ${JSON.stringify(ours.map((one) => one.statuses))}`);
} finally {
  await Promise.all([api.stop(), usual.stop()]);
  await owner.end();
  await world.close();
}
