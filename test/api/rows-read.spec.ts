// What a command reads does not grow with the book: counted in rows, because a test has no clock. A lookup that row
// security or an old plan turns into a walk through the book is seen here, on every PostgreSQL that the tests run on.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOpenBook, limitOrder } from '../support/builders.js';
import type { Client, Reply } from '../support/clients.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

const book = 3_000;

let world: World;
let investors: Client[];
let offering: string;

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  investors = await Promise.all(Array.from({ length: 3 }, () => world.investor()));
  offering = await anOpenBook(world, investors, { coveredSecurity: true });
  await enterFile(book, 0);
});
afterAll(() => world?.close());

async function enterFile(count: number, from: number): Promise<void> {
  const orders = Array.from({ length: count }, (_, index) => ({
    ...limitOrder(1_000 * (1 + from + index), '0.37'),
    investor: investors[index % investors.length]!.account.party,
  }));
  const { status } = await world.desk.post(`/offerings/${offering}/orders:batch`, { orders });
  expect(status).toBe(201);
}

/** Rows read, but for the numbers of the facts: every request sums these up, 128 rows whatever the book. */
async function counts(): Promise<{ read: number; versions: number }> {
  const [row] = await world.query(
    `SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) FILTER (WHERE relname <> 'fact_numbers') AS read,
       sum(n_tup_ins) FILTER (WHERE relname = 'order_versions') AS versions FROM pg_stat_user_tables`,
  );
  return { read: Number(row!.read), versions: Number(row!.versions) };
}

/** PostgreSQL counts a connection's rows when it is used again a second later, all of a transaction together. */
async function settled(versions: number): Promise<number> {
  return eventually(async () => {
    await Promise.all(Array.from({ length: 8 }, () => world.desk.get(`/offerings/${offering}`)));
    const now = await counts();
    expect(now.versions).toBe(versions);
    return now.read;
  }, 60_000);
}

/** Rows that an act read which wrote so many versions of orders. */
async function rowsRead(known: number, written: number, act: () => Promise<unknown>): Promise<number> {
  const before = await settled(known);
  await act();
  return (await settled(known + written)) - before;
}

it(
  'reads few rows for a line of a file, an order, a change, the book after it, and an order of the pack',
  { timeout: 240_000 },
  async () => {
    const lines = 600;
    const ofFile = await rowsRead(book, lines, () => enterFile(lines, book));
    expect(ofFile / lines).toBeLessThan(100);

    const [investor] = investors;
    const path = `/offerings/${offering}/orders`;
    let known = book + lines;
    let taken: Reply[] = [];
    const ofOrders = await rowsRead(known, 30, async () => {
      taken = await Promise.all(
        Array.from({ length: 30 }, () => investor!.post(path, limitOrder(1_000, '0.36'))),
      );
    });
    expect(ofOrders / 30).toBeLessThan(100);

    known += 30;
    const ofChange = await rowsRead(known, 1, () =>
      investor!.put(`/orders/${taken[0]!.body.id}`, limitOrder(2_000, '0.36'), { ifMatch: 1 }),
    );
    expect(ofChange).toBeLessThan(book / 3);

    known += 1;
    await world.desk.get(`/offerings/${offering}/book`);
    const ofBook = await rowsRead(known, 5, async () => {
      for (let index = 0; index < 5; index += 1) {
        expect((await investor!.post(path, limitOrder(3_000, '0.36'))).status).toBe(201);
        expect((await world.desk.get(`/offerings/${offering}/book`)).status).toBe(200);
      }
    });
    expect(ofBook / 5).toBeLessThan(book / 3);

    known += 5;
    // A pack holds every version, and writes none: its rows are counted when they show.
    const before = await settled(known);
    const pack = await fetch(`${world.address}/api/v1/offerings/${offering}/deal-pack`, {
      headers: { authorization: `Bearer ${world.desk.account.apiKey}` },
    });
    expect(pack.status).toBe(200);
    await pack.arrayBuffer();
    const ofPack = await eventually(async () => {
      const read = (await settled(known)) - before;
      expect(read).toBeGreaterThan(known);
      return read;
    });
    expect(ofPack / known).toBeLessThan(30);
  },
);
