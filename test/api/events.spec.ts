import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApplication } from '../../src/app.js';
import { anOpenBook, anOrder, close, invite, limitOrder } from '../support/builders.js';
import type { Client, Json } from '../support/clients.js';
import { follow, type EventReader } from '../support/event-source.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let alder: Client;
let birch: Client;
let offering: string;
const readers: EventReader[] = [];

const open = async (client: Client, last?: string, address = world.address): Promise<EventReader> => {
  const reader = await follow(address, client, offering, last);
  readers.push(reader);
  return reader;
};
const ordersOf = (data: Json): number | undefined => (data.book as { orders: number } | undefined)?.orders;
const ids = (reader: EventReader): number[] =>
  reader.events.flatMap(({ id }) => (id === null ? [] : [Number(id)]));
const rising = (numbers: number[]): boolean =>
  numbers.every((one, index) => index === 0 || numbers[index - 1]! < one);

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.close();
});

async function aBook(): Promise<void> {
  alder = await world.investor();
  birch = await world.investor();
  offering = await anOpenBook(world, [alder, birch]);
}

describe('the desk’s stream', () => {
  it('shows the book at once, and every change of it', async () => {
    await aBook();
    await anOrder(alder, offering, limitOrder(250_000, '0.37'));
    const reader = await open(world.desk);
    expect(reader.headers.get('content-type')).toContain('text/event-stream');
    const first = await reader.until(({ id }) => id !== null);
    expect(first.data).toMatchObject({
      offering: { id: offering, state: 'book-open' },
      book: { orders: 1, levels: [{ price: '0.37', cumulative: 250_000 }] },
      facts: [],
    });
    await anOrder(birch, offering, limitOrder(100_000, '0.40'));
    const next = await reader.until(({ data }) => ordersOf(data) === 2);
    expect(Number(next.id)).toBeGreaterThan(Number(first.id));
    const { body } = await world.desk.get(`/offerings/${offering}/book`);
    expect(next.data.book).toEqual({ ...(body as object), asOf: expect.any(String) });
  });

  it('gathers a burst and loses nothing of it', async () => {
    await aBook();
    const reader = await open(world.issuer);
    await reader.until(({ id }) => id !== null);
    const began = Date.now();
    await Promise.all(Array.from({ length: 60 }, () => anOrder(alder, offering, limitOrder(1_000, '0.37'))));
    await reader.until(({ data }) => ordersOf(data) === 60);
    const frames = ids(reader);
    expect(rising(frames)).toBe(true);
    expect(frames.length).toBeLessThanOrEqual(3 + ((Date.now() - began) / 1_000) * 10);
  });

  it('resumes with exactly the facts that were missed', async () => {
    await aBook();
    const reader = await open(world.compliance);
    await reader.until(({ id }) => id !== null);
    reader.close();
    const cedar = await world.investor();
    await invite(world, offering, [cedar]);
    await anOrder(cedar, offering, limitOrder(5_000, '0.37'));
    await close(world, offering);
    const again = await open(world.compliance, reader.lastId()!);
    const frame = await again.until(({ id }) => id !== null);
    const kinds = (frame.data.facts as unknown as Array<{ kind: string }>).map(({ kind }) => kind);
    expect(kinds).toEqual(['investors-invited', 'moved', 'book-frozen']);
    expect(frame.data).toMatchObject({ since: Number(reader.lastId()), offering: { state: 'book-closed' } });
    expect(Number(frame.id)).toBeGreaterThan(Number(reader.lastId()));
  });

  it('tells an issuer without the names the facts of the deal alone', async () => {
    await aBook();
    const reader = await open(world.issuer);
    await reader.until(({ id }) => id !== null);
    reader.close();
    await invite(world, offering, [await world.investor()]);
    await close(world, offering);
    const kindsTo = async (client: Client): Promise<unknown[]> => {
      const again = await open(client, reader.lastId()!);
      const frame = await again.until(({ id }) => id !== null);
      return (frame.data.facts as unknown as Array<{ kind: string }>).map(({ kind }) => kind);
    };
    expect(await kindsTo(world.desk)).toEqual(['investors-invited', 'moved', 'book-frozen']);
    expect(await kindsTo(world.issuer)).toEqual(['moved', 'book-frozen']);
  });

  it('repeats nothing to who has seen the newest', async () => {
    await aBook();
    const reader = await open(world.desk);
    await reader.until(({ id }) => id !== null);
    const seen = reader.lastId()!;
    reader.close();
    const again = await open(world.desk, seen);
    await again.until(({ event }) => event === 'jobs');
    await anOrder(alder, offering, limitOrder(7_000, '0.37'));
    const next = await again.until(({ id }) => id !== null);
    expect(Number(next.id)).toBeGreaterThan(Number(seen));
    expect(ordersOf(next.data)).toBe(1);
  });

  it('tells the jobs', async () => {
    await aBook();
    const reader = await open(world.desk);
    const jobs = await reader.until(
      ({ event, data }) =>
        event === 'jobs' &&
        (data.items as unknown as Array<{ state: string }>).every(({ state }) => state === 'done'),
    );
    expect(jobs.data.items).toMatchObject([{ kind: 'convert-conditional-offers' }]);
    expect(jobs.id).toBeNull();
  });
});

describe('an investor’s stream', () => {
  it('shows its own orders and the public state, and nothing of another’s', async () => {
    await aBook();
    const mine = await anOrder(alder, offering, limitOrder(250_000, '0.37'));
    const reader = await open(alder);
    const first = await reader.until(({ id }) => id !== null);
    expect(first.data).toMatchObject({
      offering: { state: 'book-open' },
      orders: [{ id: mine }],
      events: [],
    });
    expect(first.data).not.toHaveProperty('book');
    for (let count = 0; count < 5; count += 1) await anOrder(birch, offering, limitOrder(9_000, '0.40'));
    await alder.put(`/orders/${mine}`, limitOrder(200_000, '0.37'), { ifMatch: 1 });
    const next = await reader.until(({ id }) => id !== null && id !== first.id);
    expect(Number(next.id)).toBe(Number(first.id) + 1);
    expect(next.data).toMatchObject({
      orders: [{ id: mine, version: 2 }],
      events: [{ kind: 'order-amended', order: mine, orderVersion: 2 }],
    });
    expect(JSON.stringify(reader.events)).not.toContain(birch.account.party);
  });

  it('resumes without loss or repeat', async () => {
    await aBook();
    const reader = await open(alder);
    await reader.until(({ id }) => id !== null);
    reader.close();
    const one = await anOrder(alder, offering, limitOrder(1_000, '0.37'));
    await anOrder(birch, offering, limitOrder(2_000, '0.37'));
    const two = await anOrder(alder, offering, limitOrder(3_000, '0.37'));
    await close(world, offering);
    const again = await open(alder, reader.lastId()!);
    const frame = await again.until(({ id }) => id !== null);
    const events = frame.data.events as unknown as Array<{ kind: string; number: number; order?: string }>;
    expect(events.map(({ kind, order }) => [kind, order])).toEqual([
      ['order-submitted', one],
      ['order-submitted', two],
      ['moved', undefined],
    ]);
    expect(events.map(({ number }) => number)).toEqual([1, 2, 3].map((n) => Number(reader.lastId()) + n));
  });

  it('tells a burst whole, also to who joins in the middle of it', async () => {
    await aBook();
    const before = await open(alder);
    await before.until(({ id }) => id !== null);
    const burst = Array.from({ length: 60 }, (_, index) =>
      anOrder(index % 3 === 0 ? birch : alder, offering, limitOrder(1_000, '0.37')),
    );
    await burst[7];
    const amidst = await open(alder);
    await Promise.all(burst);
    const after = await open(alder, amidst.lastId() ?? undefined);
    const versions = (reader: EventReader): number => Math.max(...ids(reader));
    const whole = Math.min(...ids(before)) + 40;
    for (const reader of [before, amidst, after]) await reader.until(({ id }) => Number(id) === whole);
    for (const reader of [before, amidst, after]) {
      const told = reader.events.flatMap(({ data }) =>
        ((data.events ?? []) as Array<{ number: number }>).map(({ number }) => number),
      );
      const first = told[0] ?? whole + 1;
      expect(told).toEqual(Array.from({ length: whole + 1 - first }, (_, index) => first + index));
      expect(rising(ids(reader))).toBe(true);
      expect(versions(reader)).toBe(whole);
    }
  });

  it('does not open on an offering it was not invited to', async () => {
    await aBook();
    const stranger = await world.investor();
    expect((await open(stranger)).status).toBe(404);
    expect((await open(world.admin)).status).toBe(403);
  });
});

describe('streams', () => {
  it('end when the key is revoked', async () => {
    await aBook();
    const reader = await open(alder);
    await reader.until(({ id }) => id !== null);
    await world.app
      .get(DataSource)
      .query('UPDATE api_keys SET revoked_at = clock_timestamp() WHERE user_id = $1', [alder.account.user]);
    await reader.ended;
  });

  it('tell what another process has committed', async () => {
    await aBook();
    // The other process never looks by itself: it must be told.
    vi.useFakeTimers({ toFake: ['setInterval'] });
    const other = await createApplication(world.config, { api: true, worker: false });
    try {
      await other.listen(0, '127.0.0.1');
      const reader = await open(world.desk, undefined, await other.getUrl());
      await reader.until(({ id }) => id !== null);
      await anOrder(alder, offering, limitOrder(4_000, '0.37'));
      await reader.until(({ data }) => ordersOf(data) === 1);
    } finally {
      vi.useRealTimers();
      await other.close();
    }
  });

  it('A36 are limited for one account', async () => {
    await aBook();
    const opened = await Promise.all(Array.from({ length: 25 }, () => open(world.issuer)));
    expect(opened.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      ...Array.from({ length: 20 }, () => 200),
      ...Array.from({ length: 5 }, () => 429),
    ]);
    expect((await open(world.desk)).status).toBe(200);
  });
});
