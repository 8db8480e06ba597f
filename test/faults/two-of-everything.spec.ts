// Two API processes and two workers on one database (and one Redis, where there is one) behave as one: whoever asks
// the one and then the other finds what he would have found had there been one alone.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { approvePrice } from '../support/approved-price.js';
import { anOpenBook, anOrder, close, endWindow, limitOrder } from '../support/builders.js';
import { clientOf, type Client, type Reply } from '../support/clients.js';
import { follow } from '../support/event-source.js';
import { eventually } from '../support/eventually.js';
import { endProcess, startProcess, type Process } from '../support/processes.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let investors: Client[];
let apis: Process[] = [];
let workers: Process[] = [];

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  investors = [await world.investor(), await world.investor(), await world.investor()];
  const plenty = { REQUESTS_PER_MINUTE: '100000' };
  apis = await Promise.all([startProcess(world, 'main', plenty), startProcess(world, 'main', plenty)]);
  workers = await Promise.all([startProcess(world, 'worker'), startProcess(world, 'worker')]);
}, 300_000);
afterAll(async () => {
  for (const one of [...apis, ...workers]) await endProcess(one);
  await world?.close();
});

/** The same person at the first process or the second, in turns. */
const at = (index: number, { account }: Client): Client => clientOf(apis[index % 2]!.address, account);
const of = (index: number): Client => investors[index % investors.length]!;
const times = <T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));
const said = ({ status, body }: Reply): string =>
  status < 300 ? `${status}` : `${status} ${body.code ?? ''}`;
const tally = (replies: Reply[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const reply of replies) counts[said(reply)] = (counts[said(reply)] ?? 0) + 1;
  return counts;
};
const isWhole = async (offering: string): Promise<void> =>
  expect((await world.desk.get(`/offerings/${offering}/journal/verification`)).body.brokenAt).toBeNull();

it('take orders into one book, and show it on either side', async () => {
  const offering = await anOpenBook(world, investors);
  const watching = await Promise.all(
    apis.map(({ address }) => follow(address, clientOf(address, world.desk.account), offering)),
  );
  const replies = await times(60, (index) =>
    at(index, of(index)).post(`/offerings/${offering}/orders`, limitOrder(1_000, '0.37')),
  );
  expect(tally(replies)).toEqual({ '201': 60 });
  const whole = await Promise.all(
    watching.map((reader) =>
      reader.until(({ data }) => (data.book as { orders: number } | undefined)?.orders === 60),
    ),
  );
  for (const reader of watching) reader.close();
  const [one, two] = whole.map(({ id, data }) => ({ id, book: { ...(data.book as object), asOf: null } }));
  expect(one).toEqual(two);
  for (const index of [0, 1]) {
    const { body } = await at(index, world.desk).get(`/offerings/${offering}/book`);
    expect({ ...body, asOf: null }).toEqual(one!.book);
  }
  await isWhole(offering);
});

it('answer a repeated key as the other did, or say that it is still running', async () => {
  const offering = await anOpenBook(world, investors);
  const [key, body] = [randomUUID(), limitOrder(2_000, '0.37')];
  const path = `/offerings/${offering}/orders`;
  const first = await at(0, of(0)).post(path, body, { key });
  const again = await at(1, of(0)).post(path, body, { key });
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect((await at(1, of(0)).post(path, limitOrder(3_000, '0.37'), { key })).status).toBe(422);
  expect((await at(1, of(1)).post(path, body, { key })).body.id).not.toBe(first.body.id);
  const racing = randomUUID();
  const replies = await times(40, (index) => at(index, of(0)).post(path, body, { key: racing }));
  const taken = replies.filter(({ status }) => status === 201);
  expect(new Set(taken.map((reply) => reply.body.id)).size).toBe(1);
  expect(Object.keys(tally(replies)).filter((one) => one !== '201')).toEqual(
    taken.length === 40 ? [] : ['409 request-in-progress'],
  );
});

it('let one of many amendments of the same version through', async () => {
  const offering = await anOpenBook(world, investors);
  for (let round = 0; round < 3; round += 1) {
    const id = await anOrder(of(0), offering, limitOrder(10_000, '0.37'));
    const replies = await times(20, (index) =>
      index % 5 === 4
        ? at(index, of(0)).delete(`/orders/${id}`, { ifMatch: 1 })
        : at(index, of(0)).put(`/orders/${id}`, limitOrder(1_000 * (1 + index), '0.37'), { ifMatch: 1 }),
    );
    expect(tally(replies)['200']).toBe(1);
    for (const word of Object.keys(tally(replies)))
      expect(['200', '412 version-moved', '409 order-not-live']).toContain(word);
    const { body } = await at(round, of(0)).get(`/orders/${id}/versions`);
    expect(body.items.map(({ version }) => version)).toEqual([1, 2]);
  }
  await isWhole(offering);
});

it('know a revoked key within a second on the other side', async () => {
  const desk = await world.account('desk');
  const { body } = await at(0, desk).post(`/parties/${desk.account.party}/api-keys`, {
    label: 'to be revoked',
  });
  const program = { account: { ...desk.account, apiKey: String(body.key) } } as Client;
  for (const index of [0, 1, 0, 1]) expect((await at(index, program).get('/me')).status).toBe(200);
  expect((await at(0, desk).delete(`/api-keys/${String(body.id)}`)).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  for (const index of [0, 1]) expect(said(await at(index, program).get('/me'))).toBe('401 not-signed-in');
});

it('count the requests of a key together', async () => {
  const desk = await world.account('desk');
  const { body } = await world.admin.post(`/parties/${desk.account.party}/api-keys`, {
    label: 'limited',
    user: desk.account.user,
    perMinute: 50,
  });
  const program = { account: { ...desk.account, apiKey: String(body.key) } } as Client;
  const replies = await times(120, (index) => at(index, program).get('/me'));
  expect(tally(replies)).toEqual({ '200': 50, '429 too-many-requests': 70 });
});

it('close on one side while orders stream into the other: each counts, or was told that the book is closed', async () => {
  const offering = await anOpenBook(world, investors);
  await endWindow(world, offering);
  const calls = Array.from({ length: 200 }, (_, index) =>
    at(1, of(index)).post(`/offerings/${offering}/orders`, limitOrder(1_000, '0.37')),
  );
  await calls[30];
  const closed = await at(0, world.desk).post(`/offerings/${offering}/transitions`, { move: 'close' });
  expect(closed.status).toBe(201);
  const replies = await Promise.all(calls);
  const counts = tally(replies);
  expect(counts['201']! + (counts['409 book-closed'] ?? 0)).toBe(200);
  const frozen = await world.query(
    'SELECT order_id FROM snapshot_orders JOIN book_snapshots ON book_snapshots.id = snapshot WHERE offering = $1',
    [offering],
  );
  expect(new Set(frozen.map(({ order_id }) => order_id))).toEqual(
    new Set(replies.filter(({ status }) => status === 201).map(({ body }) => body.id)),
  );
  await isWhole(offering);
});

it('allocate once, however often and wherever it is asked for', async () => {
  const offering = await anOpenBook(world, investors);
  await times(30, (index) => anOrder(of(index), offering, limitOrder(400_000, '0.40')));
  const { policy } = await approvePrice(world, offering);
  const first = await eventually(async () => {
    const { body } = await at(1, world.desk).get(`/offerings/${offering}/allocation-runs`);
    expect(body.items).toMatchObject([{ state: 'done' }]);
    return body.items[0]!;
  });
  const ask = (more: object) => (index: number) =>
    at(index, world.desk).post(`/offerings/${offering}/allocation-runs`, {
      policy,
      scenario: false,
      ...more,
    });
  const again = await times(100, ask({}));
  expect(tally(again)).toEqual({ '202': 100 });
  expect(new Set(again.map(({ body }) => body.id))).toEqual(new Set([first.id]));
  const scenarios = await times(200, ask({ scenario: true, price: '0.39' }));
  expect(tally(scenarios)).toEqual({ '202': 200 });
  const [id, ...others] = new Set(scenarios.map(({ body }) => body.id));
  expect(others).toEqual([]);
  await eventually(async () =>
    expect((await at(0, world.desk).get(`/allocation-runs/${id}`)).body.state).toBe('done'),
  );
  const [runs] = await world.query(
    `SELECT count(*)::int AS runs, count(DISTINCT result_hash)::int AS results,
       (SELECT count(*)::int FROM work WHERE offering = $1 AND kind LIKE 'allocate%' AND state = 'done') AS done,
       (SELECT count(*)::int FROM allocations WHERE run = $2) AS lines
     FROM allocation_runs WHERE offering = $1`,
    [offering, first.id],
  );
  expect(runs).toEqual({ runs: 2, results: 2, done: 2, lines: 30 });
  await isWhole(offering);
});

it('lose nothing when one of each is killed', async () => {
  const offering = await anOpenBook(world, investors);
  await endProcess(apis[1]!, 'SIGKILL');
  await endProcess(workers[1]!, 'SIGKILL');
  await anOrder(at(0, of(0)), offering, limitOrder(11_000_000, '0.40'));
  await close(world, offering);
  expect(await world.query('SELECT orders FROM book_snapshots WHERE offering = $1', [offering])).toEqual([
    { orders: 1 },
  ]);
});
