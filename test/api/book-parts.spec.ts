// The book by the houses and channels through which it came, and without what the desk has scrubbed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BookCheck } from '../../src/book/book-check.js';
import { Commands } from '../../src/platform/http/commands.js';
import { system } from '../../src/platform/queue/work.processor.js';
import { aFiled, anOpenBook, anOrder, limitOrder, move } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

type Part = { name: string; orders: number; shares: number };
type Book = {
  orders: number;
  demand: number;
  cover: string;
  clearingPrice: string | null;
  byMember: Array<Part & { member: string | null }>;
  byChannel: Part[];
  scrubbed: { out: Part; orders: number; demand: number; cover: string; clearingPrice: string | null };
};

let world: World;
let alder: Client;
let birch: Client;
let north: Client;

beforeAll(async () => {
  world = await openWorld();
  [alder, birch] = [await world.investor({ legalName: 'Alder' }), await world.investor()];
  north = await world.account('member');
});
afterAll(() => world?.close());

const party = ({ account }: Client): string => account.party;
const aBook = async (): Promise<string> => {
  const offering = await anOpenBook(world, [alder, birch], { coveredSecurity: true });
  await takeIn(offering);
  return offering;
};
const takeIn = async (offering: string): Promise<void> => {
  const clients = [alder, birch].map(party);
  const { status } = await world.desk.post(`/offerings/${offering}/members`, {
    member: party(north),
    clients,
  });
  expect(status).toBe(201);
};
const read = async (offering: string, query = ''): Promise<Book> => {
  const { status, body } = await world.desk.get(`/offerings/${offering}/book${query}`);
  expect(status).toBe(200);
  return body as unknown as Book;
};
const partsOf = (parts: Part[]): Record<string, [number, number]> =>
  Object.fromEntries(parts.map(({ name, orders, shares }) => [name, [orders, shares]]));
const agrees = (offering: string): Promise<boolean> =>
  world.app
    .get(Commands, { strict: false })
    .run(system, (tx) => world.app.get(BookCheck, { strict: false }).check(tx, offering));
const now = async (): Promise<string> =>
  (await world.query('SELECT clock_timestamp() AS now'))[0]!.now as unknown as string;

const scrub = (id: string, reason = 'inflated', by = world.desk) => by.put(`/orders/${id}/scrub`, { reason });

describe('the break-down by house and channel', () => {
  it('says what came from investors themselves, from the desk and through each member', async () => {
    const offering = await aBook();
    await anOrder(alder, offering, limitOrder(100_000, '0.40'));
    const byDesk = await anOrder(world.desk, offering, {
      ...limitOrder(200_000, '0.40'),
      investor: party(birch),
      channel: 'telephone',
    });
    await anOrder(world.desk, offering, { ...limitOrder(50_000, '0.40'), investor: party(birch) });
    const byMember = await anOrder(north, offering, {
      ...limitOrder(400_000, '0.40'),
      investor: party(alder),
      channel: 'chat',
    });
    const { byMember: houses, byChannel } = await read(offering);
    expect(houses.map(({ member }) => member)).toEqual([party(north), null, null]);
    expect(partsOf(houses)).toEqual({
      [houses[0]!.name]: [1, 400_000],
      desk: [2, 250_000],
      direct: [1, 100_000],
    });
    expect(houses[0]!.name).not.toBe(party(north));
    expect(partsOf(byChannel)).toEqual({
      chat: [1, 400_000],
      telephone: [1, 200_000],
      investor: [1, 100_000],
      desk: [1, 50_000],
    });
    const before = await now();
    const amended = await birch.put(`/orders/${byDesk}`, limitOrder(300_000, '0.40'), { ifMatch: 1 });
    expect(amended.status).toBe(200);
    expect((await north.delete(`/orders/${byMember}`, { ifMatch: 1 })).status).toBe(200);
    const after = await read(offering);
    expect(partsOf(after.byMember)).toEqual({ direct: [2, 400_000], desk: [1, 50_000] });
    expect(partsOf(after.byChannel)).toEqual({ investor: [2, 400_000], desk: [1, 50_000] });
    const past = await read(offering, `?at=${encodeURIComponent(new Date(before).toISOString())}`);
    expect([past.byMember, past.byChannel]).toEqual([houses, byChannel]);
    expect(await agrees(offering)).toBe(true);
  });

  it('follows conditional offers of a member when they become orders', async () => {
    const offering = await aFiled(world, [alder, birch], { coveredSecurity: true });
    await takeIn(offering);
    const offer = { ...limitOrder(70_000, '0.40'), intent: 'conditional-offer', investor: party(alder) };
    await anOrder(north, offering, offer);
    expect((await read(offering)).byMember).toEqual([]);
    await move(world, offering, 'declare-effective', { effectiveAt: '2004-07-20T16:00:00-04:00' });
    await expect
      .poll(async () => (await read(offering)).byMember.map(({ member, shares }) => [member, shares]), {
        timeout: 20_000,
      })
      .toEqual([[party(north), 70_000]]);
    expect(await agrees(offering)).toBe(true);
  });
});

describe('scrubbed demand', () => {
  it('is the gross demand without what the desk does not count on, now and at a past moment', async () => {
    const offering = await aBook();
    await anOrder(alder, offering, limitOrder(10_000_000, '0.38'));
    const own = await anOrder(north, offering, {
      ...limitOrder(10_000_000, '0.40'),
      investor: party(birch),
    });
    const gross = await read(offering);
    expect(gross.scrubbed).toMatchObject({
      out: { orders: 0, shares: 0 },
      orders: gross.orders,
      demand: gross.demand,
      cover: gross.cover,
      clearingPrice: '0.4',
    });
    const before = await now();
    const { status, body } = await scrub(own, 'its own trading book');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { order: own, reason: 'its own trading book' },
    });
    const scrubbed = await read(offering);
    expect(scrubbed).toMatchObject({ orders: 2, demand: 20_000_000, clearingPrice: '0.4' });
    expect(scrubbed.scrubbed).toMatchObject({
      out: { orders: 1, shares: 10_000_000 },
      orders: 1,
      demand: 10_000_000,
      cover: '1.0000',
      clearingPrice: '0.38',
    });
    expect(await agrees(offering)).toBe(true);
    const amended = { ...limitOrder(6_000_000, '0.39'), investor: party(birch) };
    expect((await north.put(`/orders/${own}`, amended, { ifMatch: 1 })).status).toBe(200);
    expect((await read(offering)).scrubbed).toMatchObject({ out: { shares: 6_000_000 }, demand: 10_000_000 });
    const past = await read(offering, `?at=${encodeURIComponent(new Date(before).toISOString())}`);
    expect(past.scrubbed).toEqual(gross.scrubbed);
    expect((await world.desk.delete(`/orders/${own}/scrub`)).status).toBe(200);
    expect((await read(offering)).scrubbed).toMatchObject({ out: { orders: 0 }, demand: 16_000_000 });
    await scrub(own);
    expect((await birch.delete(`/orders/${own}`, { ifMatch: 2 })).status).toBe(200);
    expect((await read(offering)).scrubbed).toMatchObject({ out: { orders: 0 }, demand: 10_000_000 });
    expect((await world.desk.get(`/offerings/${offering}/scrubs`)).body.items).toEqual([]);
    expect(await agrees(offering)).toBe(true);
  });

  it('is the desk’s judgement: compliance reads it, and neither the investor nor its member hears of it', async () => {
    const offering = await aBook();
    const order = await anOrder(north, offering, { ...limitOrder(90_000, '0.40'), investor: party(alder) });
    for (const by of [north, alder, world.issuer, world.compliance])
      expect((await scrub(order, 'inflated', by)).status).toBe(403);
    await scrub(order, 'inflated');
    const { body } = await scrub(order, 'seen at two houses');
    for (const by of [world.desk, world.compliance])
      expect((await by.get(`/offerings/${offering}/scrubs`)).body.items).toEqual([body]);
    for (const by of [north, alder, world.issuer])
      expect((await by.get(`/offerings/${offering}/scrubs`)).status).toBe(403);
    for (const path of [`/orders/${order}`, `/orders/${order}/versions`, `/offerings/${offering}/orders`])
      expect(JSON.stringify((await alder.get(path)).body)).not.toMatch(/scrub|houses/);
    expect((await world.desk.delete(`/orders/${order}/scrub`)).body).toEqual(body);
    expect((await world.desk.delete(`/orders/${order}/scrub`)).status).toBe(404);
    await alder.delete(`/orders/${order}`, { ifMatch: 1 });
    const late = await scrub(order);
    expect([late.status, late.body.code]).toEqual([409, 'order-not-live']);
  });
});
