// Files of orders under what goes wrong: a close in the middle of them, the same file in two processes at once, and
// `kill -9` of the API. Each file is in the book whole and once, or was refused whole. FAULT_ROUNDS=50 makes it a long one.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOpenBook, close, endWindow, limitOrder } from '../support/builders.js';
import { clientOf, type Client, type Reply } from '../support/clients.js';
import { endProcess, startProcess, type Process } from '../support/processes.js';
import { openWorld, type World } from '../support/world.js';

const rounds = Number(process.env.FAULT_ROUNDS ?? '1');

let world: World;
let investors: Client[];
let other: Process;
const started: Process[] = [];

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  investors = [await world.investor(), await world.investor(), await world.investor()];
  other = await start();
}, 120_000);
afterAll(async () => {
  for (const one of started) await endProcess(one, 'SIGKILL');
  await world?.close();
});

async function start(): Promise<Process> {
  const process = await startProcess(world, 'main', { REQUESTS_PER_MINUTE: '100000' });
  started.push(process);
  return process;
}

const at = (address: string, index: number): Client =>
  clientOf(address, investors[index % investors.length]!.account);
const fileOf = (index: number) => ({
  orders: Array.from({ length: 25 }, (_, line) =>
    limitOrder(1_000 * (1 + ((index + line) % 9)), `0.${20 + index}`),
  ),
});
const ordersOf = ({ body }: Reply): string[] =>
  (body.results as Array<{ order?: string }>).flatMap(({ order }) => order ?? []);
const said = ({ status, body }: Reply): string => `${status} ${String(status < 400 ? '' : body.code)}`.trim();
const inBook = async (offering: string): Promise<string[]> =>
  (await world.query('SELECT id FROM orders WHERE offering = $1 ORDER BY id', [offering])).map(({ id }) =>
    String(id),
  );
const isWhole = async (offering: string): Promise<void> =>
  expect((await world.desk.get(`/offerings/${offering}/journal/verification`)).body.brokenAt).toBeNull();

it('that race the close are frozen whole or refused', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const offering = await anOpenBook(world, investors);
    await endWindow(world, offering);
    const path = `/offerings/${offering}/orders`;
    const files = Array.from({ length: 36 }, (_, index) => {
      const by = at(index % 2 === 0 ? world.address : other.address, index);
      if (index % 3 === 0) return by.post(path, limitOrder(1_000, '0.37'));
      const { orders } = fileOf(index);
      if (index % 3 === 1) return by.post(`${path}:batch`, { orders });
      return by.post(`${path}:batch?atomic=false`, { orders: [...orders, limitOrder(1_500, '0.37')] });
    });
    await files[(round * 7 + 13) % files.length];
    await close(world, offering);
    const replies = await Promise.all(files);
    const words = new Set(replies.map(said));
    for (const word of ['201', '409 book-closed', '503 busy']) words.delete(word);
    expect([...words]).toEqual([]);
    const taken = replies
      .filter(({ status }) => status === 201)
      .flatMap((reply) => (reply.body.results === undefined ? [reply.body.id] : ordersOf(reply)));
    const frozen = await world.query(
      'SELECT order_id AS id FROM snapshot_orders JOIN book_snapshots ON id = snapshot WHERE offering = $1',
      [offering],
    );
    expect(frozen.map(({ id }) => id).toSorted()).toEqual(taken.toSorted());
    expect(await inBook(offering)).toEqual(taken.toSorted());
    await isWhole(offering);
  }
}, 300_000);

it('that are one and the same, sent to two processes at once, are taken once, and all but one answer says so', async () => {
  const offering = await anOpenBook(world, investors);
  const replies = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      at(index % 2 === 0 ? world.address : other.address, 0).post(
        `/offerings/${offering}/orders:batch`,
        fileOf(0),
      ),
    ),
  );
  expect(new Set(replies.map(said))).toEqual(new Set(['201']));
  expect(new Set(replies.map((reply) => ordersOf(reply).join())).size).toBe(1);
  expect(replies.filter(({ body }) => body.takenBefore === undefined)).toHaveLength(1);
  expect(await inBook(offering)).toEqual(ordersOf(replies[0]!).toSorted());
  await isWhole(offering);
});

it('and single orders that were acknowledged before an API was killed are there once', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const victim = await start();
    const offering = await anOpenBook(world, investors);
    const path = `/offerings/${offering}/orders`;
    const asked = Array.from({ length: 60 }, (_, index) => ({
      by: index,
      key: randomUUID(),
      path: index % 2 === 0 ? path : `${path}:batch`,
      body: index % 2 === 0 ? limitOrder(1_000, '0.37') : fileOf(index),
    }));
    const post = (address: string, { by, key, path: to, body }: (typeof asked)[number]): Promise<Reply> =>
      at(address, by).post(to, body, { key });
    const first = asked.map((one) => post(victim.address, one).catch(() => null));
    await Promise.race([first[(round * 17 + 5) % 60], new Promise((wake) => setTimeout(wake, 2_000))]);
    victim.child.kill('SIGKILL');
    const answers = await Promise.all(first);
    const ids: string[] = [];
    for (const [index, one] of asked.entries()) {
      const again = await post(other.address, one);
      expect(said(again)).toBe('201');
      const before = answers[index];
      if (before?.status === 201) expect(again.body).toEqual(before.body);
      ids.push(...(again.body.results === undefined ? [again.body.id] : ordersOf(again)));
    }
    expect(ids).toHaveLength(30 + 30 * 25);
    expect(await inBook(offering)).toEqual(ids.toSorted());
    await isWhole(offering);
  }
}, 300_000);
