// `kill -9` between the CFO's approval and the end of the allocation: it is there once, complete, without
// anybody's help. The workers are real processes, killed at moments spread over the run.
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { approvePrice } from '../support/approved-price.js';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

const workerFile = fileURLToPath(new URL('../../dist/src/worker.js', import.meta.url));

let world: World;
let investor: Client;

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  investor = await world.investor();
});
afterAll(() => world?.close());

function startWorker(): ChildProcess {
  const { databaseUrl, redisUrl, queuePrefix } = world.config;
  const environment = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl ?? '',
    QUEUE_PREFIX: queuePrefix,
    DISPATCH_EVERY_SECONDS: '1',
  };
  return spawn(process.execPath, [workerFile], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
}

const ready = (worker: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    worker.stdout!.on('data', (text: Buffer) => /waits for jobs/.test(String(text)) && resolve());
    worker.once('exit', () => reject(new Error('the worker ended before it was ready')));
  });

const openWork = (offering: string) =>
  world.query("SELECT kind, state FROM work WHERE offering = $1 AND state <> 'done'", [offering]);

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

it('is allocated once and complete after a worker was killed again and again', async () => {
  const offering = await anOpenBook(world, [investor]);
  for (let count = 0; count < 40; count += 1) await anOrder(investor, offering, limitOrder(500_000, '0.40'));
  await approvePrice(world, offering);
  for (const delayMs of [0, 15, 40, 90]) {
    const worker = startWorker();
    await ready(worker);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    worker.kill('SIGKILL');
    await ended(worker);
  }
  const last = startWorker();
  try {
    await eventually(async () => expect(await openWork(offering)).toEqual([]));
  } finally {
    last.kill('SIGTERM');
    await ended(last);
  }
  const { body } = await world.desk.get(`/offerings/${offering}/over-allotment`);
  expect(body).toMatchObject({ exercised: 0, sharesIssued: 2_200_000 });
  const [counts] = await world.query(
    `SELECT (SELECT count(*)::int FROM allocation_runs WHERE offering = $1) AS runs,
            (SELECT count(*)::int FROM allocations WHERE run IN (SELECT id FROM allocation_runs WHERE offering = $1)) AS lines,
            (SELECT count(*)::int FROM journal_entries WHERE offering = $1 AND kind = 'allocated') AS entries`,
    [offering],
  );
  expect(counts).toEqual({ runs: 1, lines: 40, entries: 1 });
}, 300_000);
