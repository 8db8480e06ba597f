import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rootOfProof } from '../../src/domain/journal-chain.js';
import { sha256 } from '../../src/platform/journal/journal.js';
import { anOpenBook, close, endWindow, limitOrder } from '../support/builders.js';
import type { Client, Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

/** CLOSE_ROUNDS=100 makes it a long one. */
const closeRounds = Number(process.env.CLOSE_ROUNDS ?? '3');

let world: World;
let investors: Client[];
let offering: string;

beforeAll(async () => {
  world = await openWorld();
  investors = await Promise.all(Array.from({ length: 8 }, () => world.investor()));
});
afterAll(() => world?.close());

const aBook = async (): Promise<void> => {
  offering = await anOpenBook(world, investors);
};
const post = (index: number, body: object, key?: string): Promise<Reply> =>
  investors[index % investors.length]!.post(`/offerings/${offering}/orders`, body, key ? { key } : {});
const rows = <T>(sql: string): Promise<T[]> => world.app.get(DataSource).query(sql, [offering]);

async function journalHolds(): Promise<{ links: number; entries: number }> {
  const { body } = await world.desk.get(`/offerings/${offering}/journal/verification`);
  expect(body.brokenAt).toBeNull();
  return body as unknown as { links: number; entries: number };
}

describe('orders that arrive together', () => {
  it('share commits, and each has its own receipt', async () => {
    await aBook();
    const before = await journalHolds();
    const replies = await Promise.all(
      Array.from({ length: 120 }, (_, index) => post(index, limitOrder(1_000 * (1 + (index % 9)), '0.37'))),
    );
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 201));
    const after = await journalHolds();
    expect(after.entries - before.entries).toBe(120);
    expect(after.links - before.links).toBeLessThan(120);
    for (const { body } of replies) {
      const { entryHash, path, root } = body.receipt as unknown as Parameters<typeof proves>[0];
      expect(proves({ entryHash, path, root })).toBe(true);
    }
    const { body } = await world.desk.get(`/offerings/${offering}/book`);
    expect(body).toMatchObject({ orders: 120 });
  });

  it('are recorded as one alone would be', async () => {
    await aBook();
    const together = await Promise.all(
      Array.from({ length: 6 }, (_, index) => post(index, limitOrder(5_000, '0.37', { minimumFill: 1_000 }))),
    );
    for (const { body } of together) {
      const { id, receipt, ...view } = body as unknown as { id: string; receipt: Record<string, unknown> };
      const versions = await world.desk.get(`/orders/${id}/versions`);
      expect(versions.body.items).toMatchObject([
        { version: 1, event: 'submitted', receipt: { orderHash: receipt.orderHash } },
      ]);
      const [version] = versions.body.items as unknown as Array<{ receipt: Record<string, unknown> }>;
      expect(version!.receipt).toMatchObject({
        entryHash: receipt.entryHash,
        root: receipt.root,
        linkHash: receipt.linkHash,
        path: receipt.path,
      });
      const read = await world.desk.get(`/orders/${id}`);
      expect(read.body).toEqual({ id, ...view });
    }
  });

  it('do not spoil one another', async () => {
    await aBook();
    const bodies = [
      limitOrder(1_000, '0.37'),
      limitOrder(1_000, '0.375'),
      limitOrder(1_500, '0.37'),
      { intent: 'order', type: 'limit', shares: 1_000, amount: '5', limit: '0.37' },
      { ...limitOrder(1_000, '0.37'), investor: investors[0]!.account.party },
      { intent: 'order', type: 'market', amount: '9007199254.123456' },
    ];
    const replies = await Promise.all(
      Array.from({ length: 60 }, (_, index) => post(index, bodies[index % bodies.length]!)),
    );
    const expected = ['201', 'off-tick', 'off-lot', 'shares-or-amount', 'unknown-field', '201'];
    expect(replies.map(({ status, body }) => (status === 201 ? '201' : body.code))).toEqual(
      replies.map((_, index) => expected[index % bodies.length]),
    );
    const [counts] = await rows<{ orders: string; versions: string; refused: string }>(
      `SELECT (SELECT count(*) FROM orders WHERE offering = $1) AS orders,
         (SELECT count(*) FROM orders JOIN order_versions ON order_id = id WHERE offering = $1) AS versions,
         (SELECT count(*) FROM journal_entries WHERE offering = $1 AND kind = 'refused') AS refused`,
    );
    expect(counts).toEqual({ orders: '20', versions: '20', refused: '40' });
    await journalHolds();
  });

  it('have one effect a key', async () => {
    await aBook();
    const keys = Array.from({ length: 10 }, () => randomUUID());
    const order = limitOrder(2_000, '0.37');
    const first = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        investors[0]!.post(`/offerings/${offering}/orders`, order, { key: keys[index % 10]! }),
      ),
    );
    for (const { status } of first) expect([201, 409]).toContain(status);
    for (const key of keys) {
      const again = await investors[0]!.post(`/offerings/${offering}/orders`, order, { key });
      const original = first.find(({ status }, index) => status === 201 && keys[index % 10] === key)!;
      expect(again.headers.get('idempotent-replayed')).toBe('true');
      expect(again.body).toEqual(original.body);
      const other = await investors[0]!.post(`/offerings/${offering}/orders`, limitOrder(3_000, '0.37'), {
        key,
      });
      expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
      const stranger = await investors[1]!.post(`/offerings/${offering}/orders`, order, { key });
      expect(stranger.status).toBe(201);
    }
    expect(await rows('SELECT FROM orders WHERE offering = $1')).toHaveLength(20);
  });

  it('keep the order in which they came', async () => {
    await aBook();
    const replies = await Promise.all(
      Array.from({ length: 40 }, (_, index) => post(0, limitOrder(1_000 * (index + 1), '0.37'))),
    );
    const sent = replies.map(({ body }) => body as unknown as { id: string; receivedAt: string });
    const byTime = sent.toSorted((a, b) => (a.receivedAt + a.id < b.receivedAt + b.id ? -1 : 1));
    expect(byTime.map(({ id }) => id)).toEqual(sent.map(({ id }) => id).toSorted());
  });
});

describe('a close among orders', () => {
  it(
    'freezes exactly those that were accepted',
    async () => {
      for (let round = 0; round < closeRounds; round += 1) {
        await aBook();
        await endWindow(world, offering);
        const orders = Array.from({ length: 200 }, (_, index) => post(index, limitOrder(1_000, '0.37')));
        await orders[(round * 30) % 200];
        await close(world, offering);
        const replies = await Promise.all(orders);
        const accepted = replies.flatMap(({ status, body }) => (status === 201 ? [body.id as string] : []));
        const refused = replies.filter(({ status }) => status !== 201);
        // A machine too slow for all tells some to come back.
        const said = new Set(refused.map(({ status, body }) => `${status} ${body.code as string}`));
        said.delete('503 busy');
        expect([...said]).toEqual(said.size > 0 ? ['409 book-closed'] : []);
        const frozen = await rows<{ order_id: string }>(
          `SELECT order_id FROM snapshot_orders JOIN book_snapshots ON id = snapshot WHERE offering = $1 ORDER BY order_id`,
        );
        expect(frozen.map((row) => row.order_id)).toEqual(accepted.toSorted());
        expect(await rows('SELECT FROM orders WHERE offering = $1')).toHaveLength(accepted.length);
        await journalHolds();
      }
    },
    60_000 * closeRounds,
  );
});

function proves({ entryHash, path, root }: { entryHash: string; path: never; root: string }): boolean {
  return rootOfProof(entryHash, path, sha256) === root;
}
