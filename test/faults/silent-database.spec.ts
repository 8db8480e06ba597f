// A database that answers nobody and breaks nothing off, as one does that was stopped: whoever asks is told so while it
// lasts, and afterwards each order is there once, whatever was told of it.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import { clientOf, type Client, type Reply } from '../support/clients.js';
import { eventually } from '../support/eventually.js';
import { openLine, type Line } from '../support/line.js';
import { endProcess, startProcess, type Process } from '../support/processes.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let line: Line;
let api: Process;
let investor: Client;
let desk: Client;

beforeAll(async () => {
  world = await openWorld();
  line = await openLine(new URL(world.config.databaseUrl));
  api = await startProcess(world, 'main', { DATABASE_URL: line.url });
  investor = clientOf(api.address, (await world.investor()).account);
  desk = clientOf(api.address, world.desk.account);
}, 120_000);
afterAll(async () => {
  line?.goOn();
  if (api) await endProcess(api, 'SIGKILL');
  line?.cut();
  await world?.close();
});

const told = ({ status, body, headers }: Reply) => [status, body.code, headers.get('retry-after')];
const health = async (path: string) => {
  const response = await fetch(`${api.address}/health/${path}`);
  return [response.status, await response.json()];
};
const isAway = [503, { ready: false, state: 'away', database: false }];

it('keeps nobody waiting, and nothing is lost or made twice', async () => {
  const offering = await anOpenBook(world, [investor]);
  const standing = await anOrder(investor, offering, limitOrder(9_000, '0.37'));
  const keys = Array.from({ length: 20 }, () => randomUUID());
  const submit = (key: string): Promise<Reply> =>
    investor.post(`/offerings/${offering}/orders`, limitOrder(1_000, '0.37'), { key });
  const ask = (key: string): Array<Promise<Reply>> => [
    submit(key),
    investor.put(`/orders/${standing}`, limitOrder(5_000, '0.37'), { ifMatch: 1 }),
    desk.get(`/offerings/${offering}/book`),
    desk.get(`/offerings/${offering}/orders`),
  ];
  line.hold();
  const [duringOnset, ready] = await Promise.all([Promise.all(keys.flatMap(ask)), health('ready')]);
  const later = await Promise.all(ask(randomUUID()).slice(1));
  expect(new Set([...duringOnset, ...later].map((reply) => told(reply).join()))).toEqual(
    new Set(['503,busy,1']),
  );
  expect([ready, await health('ready')]).toMatchObject([isAway, isAway]);
  expect(await health('live')).toEqual([200, { live: true }]);
  expect((await fetch(`${api.address}/metrics`)).status).toBe(200);

  line.goOn();
  const made = await eventually(async () => {
    const replies = await Promise.all(keys.map(submit));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    return new Set(replies.map(({ body }) => body.id));
  });
  expect(made.size).toBe(20);
  const { items } = (await desk.get(`/offerings/${offering}/orders`)).body;
  expect(new Set(items.map(({ id }) => id))).toEqual(new Set([standing, ...made]));
  expect(items).toHaveLength(21);
  expect(await health('ready')).toMatchObject([200, { ready: true, state: 'ready' }]);
}, 120_000);

it('falls silent while answers are being prepared: each is given once', async () => {
  const offering = await anOpenBook(world, [investor]);
  await anOrder(investor, offering, limitOrder(9_000, '0.37'));
  const owner = new pg.Client({ connectionString: world.config.databaseUrl });
  await owner.connect();
  const replies: Array<Promise<Reply>> = [];
  for (const [table, path] of [
    ['name_reads', '/investors'],
    ['offerings', `/offerings/${offering}/events`],
  ] as const) {
    await owner.query(`BEGIN; LOCK TABLE ${table}`);
    replies.push(desk.get(path));
    const waiting = 'SELECT FROM pg_locks WHERE relation = $1::regclass AND NOT granted';
    await eventually(async () => expect(await world.query(waiting, [table])).not.toEqual([]));
  }
  line.hold();
  expect((await Promise.all(replies)).map(told)).toEqual([
    [503, 'busy', '1'],
    [503, 'busy', '1'],
  ]);
  await owner.query('ROLLBACK');
  await owner.end();
  line.goOn();
  await eventually(async () => expect((await desk.get('/investors')).status).toBe(200));
  expect(await (await fetch(`${api.address}/metrics`)).text()).toContain('\ngreenshoe_event_streams 0\n');
}, 120_000);
