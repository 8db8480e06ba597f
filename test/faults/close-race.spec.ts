// The close of a book is one instant: of orders, amendments and withdrawals that race it, each either counts and is
// frozen, or is refused, or told to come back where the machine is too slow for all, and left no trace. CLOSE_ROUNDS=100
// makes it a long one.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOpenBook, anOrder, close, endWindow, limitOrder } from '../support/builders.js';
import type { Client, Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

const rounds = Number(process.env.CLOSE_ROUNDS ?? '2');

let world: World;
let investors: Client[];

beforeAll(async () => {
  world = await openWorld();
  investors = await Promise.all(Array.from({ length: 6 }, () => world.investor()));
});
afterAll(() => world?.close());

const of = (index: number): Client => investors[index % investors.length]!;
const said = ({ status, body }: Reply): string => (status < 300 ? 'done' : `${status} ${body.code ?? ''}`);
const frozen = (offering: string) =>
  world.query(
    `SELECT order_id AS id, version, (document->>'shares')::int AS shares
     FROM snapshot_orders JOIN book_snapshots ON book_snapshots.id = snapshot WHERE offering = $1`,
    [offering],
  ) as Promise<unknown> as Promise<Array<{ id: string; version: number; shares: number }>>;

async function race(round: number): Promise<Record<string, number>> {
  const offering = await anOpenBook(world, investors);
  const standing = await Promise.all(
    Array.from({ length: 60 }, (_, index) => anOrder(of(index), offering, limitOrder(10_000, '0.37'))),
  );
  await endWindow(world, offering);
  const calls = Array.from({ length: 180 }, (_, index) => {
    const id = standing[Math.floor(index / 3) % standing.length]!;
    const by = of(standing.indexOf(id));
    if (index % 3 === 0)
      return {
        what: 'order',
        id: null,
        reply: by.post(`/offerings/${offering}/orders`, limitOrder(5_000, '0.38')),
      };
    return index % 3 === 1 && index % 2 === 0
      ? { what: 'amend', id, reply: by.put(`/orders/${id}`, limitOrder(7_000, '0.37'), { ifMatch: 1 }) }
      : { what: 'withdraw', id, reply: by.delete(`/orders/${id}`, { ifMatch: 1 }) };
  });
  await calls[(round * 40 + 20) % calls.length]!.reply;
  await close(world, offering);
  const answered = await Promise.all(calls.map(async (call) => ({ ...call, reply: await call.reply })));
  const counts = new Map((await frozen(offering)).map((one) => [one.id, one]));
  const expected = new Map(standing.map((id) => [id, { id, version: 1, shares: 10_000 }]));
  for (const { what, id, reply } of answered.filter((call) => said(call.reply) === 'done')) {
    if (what === 'withdraw') expected.delete(id!);
    else
      expected.set(reply.body.id, {
        id: reply.body.id,
        version: reply.body.version,
        shares: reply.body.shares,
      });
  }
  expect(counts).toEqual(expected);
  expect((await world.desk.get(`/offerings/${offering}/journal/verification`)).body.brokenAt).toBeNull();
  return Object.fromEntries(
    ['done', '409 book-closed', '412 version-moved', '409 order-not-live', '503 busy'].map((word) => [
      word,
      answered.filter(({ reply }) => said(reply) === word).length,
    ]),
  );
}

it(
  'holds for orders, amendments and withdrawals alike',
  async () => {
    for (let round = 0; round < rounds; round += 1) {
      const counted = await race(round);
      expect(Object.values(counted).reduce((sum, one) => sum + one)).toBe(180);
    }
  },
  60_000 * rounds,
);

it('happens once, however many ask for it', async () => {
  const offering = await anOpenBook(world, investors);
  await anOrder(of(0), offering, limitOrder(10_000, '0.37'));
  await endWindow(world, offering);
  const closes = await Promise.all(
    Array.from({ length: 50 }, () =>
      world.desk.post(`/offerings/${offering}/transitions`, { move: 'close' }),
    ),
  );
  const counted = closes.map(said);
  expect(counted.filter((one) => one === 'done')).toHaveLength(1);
  expect(new Set(counted)).toEqual(new Set(['done', '409 move-not-allowed']));
  expect(await world.query('SELECT FROM book_snapshots WHERE offering = $1', [offering])).toHaveLength(1);
});

it('comes while amendments follow each other without a pause', async () => {
  const offering = await anOpenBook(world, investors);
  const standing = await Promise.all(
    Array.from({ length: 12 }, (_, index) => anOrder(of(index), offering, limitOrder(10_000, '0.37'))),
  );
  await endWindow(world, offering);
  const stopped = standing.map(async (id, index) => {
    for (let version = 1; ; version += 1) {
      const body = limitOrder(1_000 * (1 + (version % 9)), '0.37');
      const reply = await of(index).put(`/orders/${id}`, body, { ifMatch: version });
      if (said(reply) !== 'done') return said(reply);
    }
  });
  expect(said(await world.desk.post(`/offerings/${offering}/transitions`, { move: 'close' }))).toBe('done');
  expect(new Set(await Promise.all(stopped))).toEqual(new Set(['409 book-closed']));
});
