// Durable orders a second over HTTP, as ratios inside one run: to single-row inserts of as many clients
// (pgbench where it is installed, else the same statement through pg), and to the endpoint written the usual
// way. Rounds are interleaved; medians and the spread are printed.
//   npm run bench -- intake      BENCH_ROUNDS=9 and BENCH_SECONDS=10 make it a long one
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { load } from './http-load.mjs';
import { openIntake, orderRequest, startApi, startProcess } from './intake-world.mjs';

const rounds = Number(process.env.BENCH_ROUNDS ?? '5');
const seconds = Number(process.env.BENCH_SECONDS ?? '4');
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

export async function run(report) {
  const world = await openIntake();
  const api = await startApi(world.environment);
  const request = (number) => orderRequest(world, number);
  const ours = (more = {}) => load({ port: api.port, connections, seconds, request, ...more });
  try {
    await onOwner(world.url, tables);
    const usual = await startProcess([join(import.meta.dirname, 'usual-way.mjs')], world.environment);
    try {
      reportRounds(report, await interleaved(ours, world.url, usual.port, request));
    } finally {
      await usual.stop();
    }
    const full = (await ours()).perSecond;
    const half = await ours({ rate: full / 2 });
    report('p99 at half of that load', `${half.p99.toFixed(0)} ms, median ${half.p50.toFixed(1)} ms`);
  } finally {
    await api.stop();
    await world.close();
  }
}

async function onOwner(url, statements) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(statements);
  await owner.end();
}

async function interleaved(ours, url, usualPort, request) {
  const usual = () => load({ port: usualPort, connections, seconds, request });
  await ours({ seconds: 2 });
  await usual();
  const all = [];
  for (let round = 0; round < rounds; round += 1)
    all.push({ ours: await ours(), bare: await bareInserts(url), usual: await usual() });
  return all;
}

function reportRounds(report, all) {
  const rates = (pick) => shown(all.map(pick), 0);
  report(
    'orders a second over HTTP, all switched on',
    rates(({ ours }) => ours.perSecond),
  );
  report(
    'bare inserts of single rows a second, 16 clients',
    rates(({ bare }) => bare),
  );
  report(
    'orders a second the usual way',
    rates(({ usual }) => usual.perSecond),
  );
  const ratios = (pick, digits) => shown(all.map(pick), digits);
  report(
    'B1 ratio to bare inserts (aim 0.6, at least 0.4)',
    ratios(({ ours, bare }) => ours.perSecond / bare, 2),
  );
  report(
    'B3 ratio to the usual way (at least 5)',
    ratios(({ ours, usual }) => ours.perSecond / usual.perSecond, 1),
  );
  report(
    'p99 at full load, ms',
    rates(({ ours }) => ours.p99),
  );
  const answers = all.flatMap(({ ours }) => Object.keys(ours.statuses));
  report(
    'answers other than 201',
    [...new Set(answers)].filter((status) => status !== '201').join(', ') || 'none',
  );
}
