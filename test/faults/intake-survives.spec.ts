// Two API processes and two workers on one database behave as one, and `kill -9` of an API under load loses no
// order that was acknowledged and makes none twice: whoever got no answer asks again, anywhere, with his key.
// FAULT_ROUNDS=50 makes it a long one.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOpenBook, close, limitOrder } from '../support/builders.js';
import { clientOf, type Client, type Reply } from '../support/clients.js';
import { follow } from '../support/event-source.js';
import { openWorld, type World } from '../support/world.js';

const built = (name: string): string => fileURLToPath(new URL(`../../dist/src/${name}.js`, import.meta.url));
const rounds = Number(process.env.FAULT_ROUNDS ?? '2');

type Process = { child: ChildProcess; address: string };

let world: World;
let investors: Client[];
const started: ChildProcess[] = [];

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  investors = [await world.investor(), await world.investor(), await world.investor()];
});
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await world?.close();
});

async function start(name: 'main' | 'worker'): Promise<Process> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const { databaseUrl, redisUrl, queuePrefix } = world.config;
  const child = spawn(process.execPath, [built(name)], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl ?? '',
      QUEUE_PREFIX: queuePrefix,
      DISPATCH_EVERY_SECONDS: '1',
      PORT: `${port}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => /listens on|waits for jobs/.test(String(text)) && resolve());
    child.once('exit', () => reject(new Error(`the ${name} process ended before it was ready`)));
  });
  return { child, address: `http://127.0.0.1:${port}` };
}

const at = (address: string, index: number): Client =>
  clientOf(address, investors[index % investors.length]!.account);

it('is one system with two of everything', async () => {
  const [one, two] = [await start('main'), await start('main'), await start('worker'), await start('worker')];
  const offering = await anOpenBook(world, investors);
  const watching = await follow(two.address, clientOf(two.address, world.desk.account), offering);
  const replies = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      at([one, two][index % 2]!.address, index).post(
        `/offerings/${offering}/orders`,
        limitOrder(1_000, '0.37'),
      ),
    ),
  );
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
  await watching.until(({ data }) => (data.book as { orders: number } | undefined)?.orders === 60);
  watching.close();
  const key = randomUUID();
  const same = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      at([one, two][index % 2]!.address, 0).post(`/offerings/${offering}/orders`, limitOrder(2_000, '0.37'), {
        key,
      }),
    ),
  );
  const taken = same.filter(({ status }) => status === 201);
  expect(new Set(taken.map(({ body }) => body.id)).size).toBe(1);
  expect(new Set(same.map(({ status }) => status)).size).toBeLessThanOrEqual(2);
  await close(world, offering);
  expect(await world.query('SELECT orders FROM book_snapshots WHERE offering = $1', [offering])).toEqual([
    { orders: 61 },
  ]);
  const { body } = await world.desk.get(`/offerings/${offering}/journal/verification`);
  expect(body.brokenAt).toBeNull();
  for (const child of started.splice(0)) child.kill('SIGTERM');
}, 180_000);

it('keeps each acknowledged order once when an API is killed under load', async () => {
  const other = await start('main');
  for (let round = 0; round < rounds; round += 1) {
    const victim = await start('main');
    const offering = await anOpenBook(world, investors);
    const asked = Array.from({ length: 120 }, (_, index) => ({ index, key: randomUUID() }));
    const post = (address: string, { index, key }: { index: number; key: string }): Promise<Reply | null> =>
      at(address, index)
        .post(`/offerings/${offering}/orders`, limitOrder(1_000 * (1 + (index % 7)), '0.37'), { key })
        .catch(() => null);
    const first = asked.map((one) => post(victim.address, one));
    await Promise.race([first[round * 17 + 5], new Promise((wake) => setTimeout(wake, 2_000))]);
    victim.child.kill('SIGKILL');
    const answers = await Promise.all(first);
    for (const one of asked) {
      const before = answers[one.index];
      const again = await post(other.address, one);
      expect([again?.status, again?.body.detail]).toEqual([201, undefined]);
      if (before?.status === 201) expect(again?.body).toEqual(before.body);
    }
    expect(await world.query('SELECT count(*) FROM orders WHERE offering = $1', [offering])).toEqual([
      { count: '120' },
    ]);
    const { body } = await world.desk.get(`/offerings/${offering}/book`);
    expect(body).toMatchObject({ orders: 120 });
    expect((await world.desk.get(`/offerings/${offering}/journal/verification`)).body.brokenAt).toBeNull();
  }
}, 600_000);
