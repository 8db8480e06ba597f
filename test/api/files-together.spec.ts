// Files that wait for one offering are written together, and each is still all or none by itself.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BookCheck } from '../../src/book/book-check.js';
import { OrderBatches } from '../../src/orders/order-batches.service.js';
import { Commands } from '../../src/platform/http/commands.js';
import { system } from '../../src/platform/queue/work.processor.js';
import { anOpenBook, limitOrder } from '../support/builders.js';
import type { Client, Reply } from '../support/clients.js';
import { whileTheyWait } from '../support/turns.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let alder: Client;
let birch: Client;
let offering: string;

beforeAll(async () => {
  world = await openWorld();
  [alder, birch] = [await world.investor(), await world.investor({ category: 'retail' })];
});
beforeEach(async () => {
  offering = await anOpenBook(world, [alder, birch], { coveredSecurity: true });
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => world?.close());

type Sent = { by: Client; orders: unknown[]; query?: string; key?: string };

const send = ({ by, orders, query = '', key }: Sent): Promise<Reply> =>
  by.post(`/offerings/${offering}/orders:batch${query}`, { orders }, key ? { key } : {});
const sendTogether = (files: Sent[], happen: () => Promise<unknown> = async () => {}): Promise<Reply[]> =>
  whileTheyWait(world, offering, () => files.map(send), happen);
/** Two orders that are in no other file. */
const ownFile = (by: Client, number: number): Sent => ({
  by,
  orders: [1, 2].map((place) => ({
    ...limitOrder(1_000 * (10 * number + place), '0.37'),
    ...(by === world.desk ? { investor: birch.account.party } : {}),
  })),
});
const manyFiles = (count: number): Sent[] =>
  Array.from({ length: count }, (_, index) => ownFile([alder, world.desk, birch][index % 3]!, index));
const slowWay = () => vi.spyOn(world.app.get(OrderBatches, { strict: false }), 'take');

const sharesOf = async (): Promise<number[]> => {
  const rows = await world.query('SELECT shares FROM orders WHERE offering = $1 ORDER BY id', [offering]);
  return rows.map(({ shares }) => Number(shares));
};
const linksOf = async (): Promise<number> => {
  const rows = await world.query(
    `SELECT DISTINCT link FROM journal_entries WHERE offering = $1 AND kind = 'order-submitted'`,
    [offering],
  );
  return rows.length;
};

async function expectAllHolds(): Promise<void> {
  const verified = await world.desk.get(`/offerings/${offering}/journal/verification`);
  expect(verified.body.brokenAt).toBeNull();
  const recount = (): Promise<boolean> =>
    world.app
      .get(Commands, { strict: false })
      .run(system, (tx) => world.app.get(BookCheck, { strict: false }).check(tx, offering));
  expect(await recount()).toBe(true);
}

describe('files that wait together', () => {
  it('share commits, each in the name of whoever sent it, line for line', async () => {
    const slow = slowWay();
    const files = manyFiles(12);
    const replies = await sendTogether(files);
    expect(replies.map(({ status }) => status)).toEqual(files.map(() => 201));
    expect(slow).not.toHaveBeenCalled();
    expect(await linksOf()).toBeLessThanOrEqual(4);
    for (const [index, { body }] of replies.entries()) {
      const [first, second] = body.results as unknown as { line: number; order: string }[];
      expect([body.taken, first!.line, second!.line]).toEqual([2, 1, 2]);
      const { body: order } = await files[index]!.by.get(`/orders/${second!.order}`);
      expect(order.shares).toBe((files[index]!.orders[1] as { shares: number }).shares);
      const entered = await world.query(
        `SELECT actor->>'party' AS party FROM journal_entries WHERE payload->>'order' = $1`,
        [second!.order],
      );
      expect(entered).toEqual([{ party: files[index]!.by.account.party }]);
    }
    await expectAllHolds();
  });

  it('are not spoilt by one that is refused, known or under a key that was used', async () => {
    const known = ownFile(alder, 90);
    await send({ ...known, key: 'used' });
    const slow = slowWay();
    const refused = { by: world.desk, orders: [...ownFile(world.desk, 91).orders, 7] };
    const piecemeal = { by: birch, orders: [7, ...ownFile(birch, 92).orders], query: '?atomic=false' };
    const again = ownFile(birch, 93);
    const bad: Sent[] = [refused, known, { ...ownFile(alder, 94), key: 'used' }, piecemeal, again, again];
    const good = manyFiles(6);
    const replies = await sendTogether([...good.slice(0, 3), ...bad, ...good.slice(3)]);
    const [ofGood, ofBad] = [[...replies.slice(0, 3), ...replies.slice(9)], replies.slice(3, 9)];
    expect(ofGood.map(({ status, body }) => [status, body.taken])).toEqual(good.map(() => [201, 2]));
    expect(ofBad.map(({ status }) => status)).toEqual([422, 201, 422, 201, 201, 201]);
    expect(ofBad.map(({ body }) => body.code)).toMatchObject({
      0: 'lines-refused',
      2: 'idempotency-key-reused',
    });
    expect(ofBad[1]!.body.takenBefore).toBeDefined();
    expect(ofBad[3]!.body).toMatchObject({ taken: 2, refused: 1 });
    expect(ofBad.slice(4).filter(({ body }) => body.takenBefore)).toHaveLength(1);
    expect(slow.mock.calls.length).toBeLessThanOrEqual(3);
    const taken = [known, piecemeal, again, ...good].flatMap(({ orders }) =>
      orders.flatMap((one) => (one as { shares?: number }).shares ?? []),
    );
    expect((await sharesOf()).toSorted((a, b) => a - b)).toEqual(taken.toSorted((a, b) => a - b));
    await expectAllHolds();
  });

  it('are decided on the evidence of then', async () => {
    offering = await anOpenBook(world, [alder, birch], {
      dealType: 'firm-commitment-follow-on',
      rulesAsOf: '2026-11-20',
      coveredSecurity: true,
    });
    const slow = slowWay();
    const files = manyFiles(9);
    const sold = { at: '2026-11-18T11:00:00-05:00', shares: 1_000, reported: true };
    const replies = await sendTogether(files, () =>
      world.compliance.post(`/investors/${alder.account.party}/certificates`, {
        type: 'rule-105',
        documentHash: 'a'.repeat(64),
        facts: { shortSales: [sold] },
      }),
    );
    expect(replies.map(({ status }) => status)).toEqual(files.map(({ by }) => (by === alder ? 422 : 201)));
    expect(slow).toHaveBeenCalledTimes(3);
    await expectAllHolds();
  });

  it('are refused where the book was closed', async () => {
    const replies = await sendTogether(manyFiles(4), () =>
      world.query(`UPDATE offerings SET state = 'withdrawn', epoch = epoch + 1 WHERE id = $1`, [offering]),
    );
    expect(replies.map(({ body }) => body.code)).toEqual(replies.map(() => 'book-closed'));
    expect(await sharesOf()).toEqual([]);
  });
});
