// The allocation of a frozen book by a worker, from the CFO's approval to the lines on disk, against merely copying the
// same rows out of the database and into it (B6); and what orders of another deal wait while this one is closed and
// allocated (B8). BENCH_ORDERS=1000000 makes it the book that the ratio is wanted for.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { allocate } from '../../dist/src/domain/engine.js';
import { engineOffering } from '../../dist/src/domain/terms.js';
import { sha256 } from '../../dist/src/platform/journal/journal.js';
import { fillBook } from './filled-book.mjs';
import { load } from './http-load.mjs';
import { callerOf, openBook, openIntake, orderRequest, startApi, startWorker } from './intake-world.mjs';

const many = Number(process.env.BENCH_ORDERS ?? '100000');
const policy = {
  lot: 1_000,
  overAllotment: 1_000_000,
  maximumPerInvestor: { percent: '20' },
  tranches: [{ name: 'everyone', method: 'pro-rata' }],
};

export async function run(report) {
  const world = await openIntake();
  const api = await startApi(world.environment);
  const worker = await startWorker(world.environment);
  const owner = new pg.Client({ connectionString: world.url });
  await owner.connect();
  try {
    const deal = await openBook(callerOf(api.address, world.desk.apiKey), world);
    await fillBook(owner, deal, world, many);
    const orders = (of) =>
      load({ port: api.port, connections: 8, rate: 100, request: (n) => orderRequest(world, n), ...of });
    await orders({ seconds: 2 });
    const steady = await orders({ seconds: 5 });
    const stop = { count: Infinity };
    const [during, took] = await Promise.all([
      orders({ seconds: 600, stop }),
      closeAndAllocate(api, world, owner, deal).finally(() => (stop.count = 0)),
    ]);
    report('p99 of an order while nothing else happens, 100 a second', `${steady.p99.toFixed(0)} ms`);
    report('p99 of an order while another deal is closed and allocated', `${during.p99.toFixed(0)} ms`);
    report('  B8 ratio of the two (at most 3)', (during.p99 / steady.p99).toFixed(1));
    report(`closing a book of ${many} orders`, `${took.close.toFixed(1)} s`);
    report('from the approval to the lines on disk', `${took.allocate.toFixed(1)} s`);
    const copied = await copyRows(owner, world.url, took.run);
    report(
      'copying the frozen orders out and the lines in, COPY alone',
      copied ? `${copied.toFixed(1)} s` : 'no psql',
    );
    if (copied) report('  B6 ratio of the two (at most 1.5)', (took.allocate / copied).toFixed(1));
    report('result hash is that of the engine alone', (await isSameHash(owner, took.run)) ? 'yes' : 'NO');
  } finally {
    await owner.end();
    await worker.stop();
    await api.stop();
    await world.close();
  }
}

async function closeAndAllocate(api, { desk, issuer }, owner, deal) {
  const [asDesk, asIssuer] = [desk, issuer].map(({ apiKey }) => callerOf(api.address, apiKey));
  const began = performance.now();
  await asDesk(`/offerings/${deal}/transitions`, { move: 'close' });
  const close = (performance.now() - began) / 1_000;
  const document = { close: '0.50', lastSession: '2004-07-20', synthetic: true };
  const input = { source: 'benchmark', asOf: '2004-07-20', synthetic: true, document };
  await asDesk(`/offerings/${deal}/market-data`, input, 'PUT');
  const recorded = await asDesk(`/offerings/${deal}/allocation-policies`, { name: 'Everyone', policy });
  const proposal = { price: '0.37', policy: recorded.id, rationale: 'benchmark' };
  const { id, proposalHash } = await asDesk(`/offerings/${deal}/price-proposals`, proposal);
  await asIssuer(`/price-proposals/${id}/approve`, { proposalHash });
  const approved = performance.now();
  for (;;) {
    const { rows } = await owner.query('SELECT * FROM allocation_runs WHERE offering = $1', [deal]);
    if (rows[0]?.state === 'done')
      return { close, allocate: (performance.now() - approved) / 1_000, run: rows[0] };
    if (rows[0]?.state === 'failed') throw new Error(JSON.stringify(rows[0].error));
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

/** COPY by psql of the same rows through files: nothing is decided or explained. Null where there is no psql. */
async function copyRows(owner, url, { id, snapshot }) {
  const folder = mkdtempSync(join(tmpdir(), 'greenshoe-copy-'));
  const [lines, orders] = ['lines', 'orders'].map((name) => join(folder, name));
  const copy = (command) => spawnSync('psql', [url, '-q', '-c', command]).status === 0;
  try {
    await owner.query('CREATE TABLE copied_lines (LIKE allocations INCLUDING ALL)');
    if (!copy(`\\copy (SELECT * FROM allocations WHERE run = '${id}') TO '${lines}'`)) return null;
    const began = performance.now();
    copy(`\\copy (SELECT * FROM snapshot_orders WHERE snapshot = '${snapshot}') TO '${orders}'`);
    copy(`\\copy copied_lines FROM '${lines}'`);
    return (performance.now() - began) / 1_000;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function isSameHash(owner, { offering, snapshot, policy: id, result_hash: hash }) {
  const one = async (sql, of) => (await owner.query(sql, [of])).rows;
  const [{ terms }] = await one('SELECT terms FROM offerings WHERE id = $1', offering);
  const [{ policy: chosen }] = await one('SELECT policy FROM allocation_policies WHERE id = $1', id);
  const rows = await one(
    'SELECT document FROM snapshot_orders WHERE snapshot = $1 ORDER BY order_id',
    snapshot,
  );
  const question = {
    offering: engineOffering(terms),
    orders: rows.map(({ document }) => document),
    policy: { ...chosen, price: '0.37' },
  };
  return allocate(question, sha256).resultHash === hash;
}
