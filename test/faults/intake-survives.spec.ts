// `kill -9` of an API under load loses no order that was acknowledged and makes none twice: whoever got no answer asks
// again, anywhere, with his key.
// FAULT_ROUNDS=50 makes it a long one.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOpenBook, limitOrder } from '../support/builders.js';
import { clientOf, type Client, type Reply } from '../support/clients.js';
import { endProcess, startProcess, type Process } from '../support/processes.js';
import { openWorld, type World } from '../support/world.js';

const rounds = Number(process.env.FAULT_ROUNDS ?? '2');

let world: World;
let investors: Client[];
const started: Process[] = [];

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  investors = [await world.investor(), await world.investor(), await world.investor()];
});
afterAll(async () => {
  for (const one of started) await endProcess(one, 'SIGKILL');
  await world?.close();
});

async function start(): Promise<Process> {
  const process = await startProcess(world, 'main');
  started.push(process);
  return process;
}

const at = (address: string, index: number): Client =>
  clientOf(address, investors[index % investors.length]!.account);

it('keeps each acknowledged order once when an API is killed under load', async () => {
  const other = await start();
  for (let round = 0; round < rounds; round += 1) {
    const victim = await start();
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
