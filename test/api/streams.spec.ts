// Streams that are cut and taken up again, at two processes in turns: nobody misses anything or hears it twice.
// Who does not read is dropped before his unread frames fill the memory. STREAM_ROUNDS=20 makes it a long one.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FastifyReply } from 'fastify';
import { createApplication } from '../../src/app.js';
import { dealFacts } from '../../src/domain/access/deal-facts.js';
import { EventStream } from '../../src/platform/http/event-stream.js';
import { anOpenBook, anOrder, close, invite, limitOrder } from '../support/builders.js';
import type { Client, Json } from '../support/clients.js';
import { follow, type EventReader } from '../support/event-source.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

const rounds = Number(process.env.STREAM_ROUNDS ?? '2');

let world: World;
let other: NestFastifyApplication;
let addresses: string[];
let investors: Client[];

beforeAll(async () => {
  world = await openWorld();
  other = await createApplication(world.config, { api: true, worker: false });
  await other.listen(0, '127.0.0.1');
  addresses = [world.address, await other.getUrl()];
  investors = [await world.investor(), await world.investor(), await world.investor()];
});
afterAll(async () => {
  await other?.close();
  await world?.close();
});
afterEach(() => vi.useRealTimers());

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const rising = (numbers: number[]): boolean =>
  numbers.every((one, index) => index === 0 || numbers[index - 1]! < one);

type Heard = { id: number; data: Json };

/** Listens until told to stop, cut again and again at random moments and taken up at either process. */
async function listenBrokenly(client: Client, offering: string, isOver: () => boolean): Promise<Heard[]> {
  const heard: Heard[] = [];
  while (!isOver()) {
    const address = addresses[Math.floor(Math.random() * addresses.length)]!;
    const reader = await follow(address, client, offering, heard.at(-1)?.id.toString());
    expect(reader.status).toBe(200);
    await Promise.race([reader.ended, pause(Math.random() * 250)]);
    reader.close();
    await reader.ended;
    heard.push(...framesOf(reader));
  }
  const last = await follow(addresses[0]!, client, offering, heard.at(-1)?.id.toString());
  if (!isClosed(heard)) await last.until(() => isClosed(framesOf(last)));
  // Whatever would be told twice comes now.
  await pause(250);
  last.close();
  return [...heard, ...framesOf(last)];
}

/** The close of the book is the last that a round does. */
const isClosed = (heard: Heard[]): boolean =>
  (heard.at(-1)?.data.offering as { state?: string } | undefined)?.state === 'book-closed';

const framesOf = ({ events }: EventReader): Heard[] =>
  events.flatMap(({ id, data }) => (id === null ? [] : [{ id: Number(id), data }]));

async function round(): Promise<void> {
  const offering = await anOpenBook(world, investors);
  let isOver = false;
  const listening = [world.desk, world.issuer, ...investors].map((client) =>
    listenBrokenly(client, offering, () => isOver),
  );
  for (let number = 0; number < 40; number += 1) {
    const id = await anOrder(investors[number % 3]!, offering, limitOrder(1_000 * (1 + number), '0.37'));
    if (number % 4 === 0) await investors[number % 3]!.delete(`/orders/${id}`, { ifMatch: 1 });
    if (number % 10 === 5) await invite(world, offering, [await world.investor()]);
  }
  await close(world, offering);
  isOver = true;
  const [desk, issuer, ...own] = await Promise.all(listening);
  await isWholeForDeal(offering, desk!, () => true);
  await isWholeForDeal(offering, issuer!, (kind) => dealFacts.includes(kind));
  for (const [index, heard] of own.entries()) await isWholeFor(investors[index]!, offering, heard);
}

async function isWholeForDeal(
  offering: string,
  heard: Heard[],
  isTold: (kind: string) => boolean,
): Promise<void> {
  expect(rising(heard.map(({ id }) => id))).toBe(true);
  const { body } = await world.desk.get(`/offerings/${offering}/book`);
  expect({ ...(heard.at(-1)!.data.book as object), asOf: null }).toEqual({ ...body, asOf: null });
  expect(heard.at(-1)!.data.offering).toMatchObject({ state: 'book-closed' });
  const facts = heard.flatMap(({ data }) => data.facts as Array<{ version: number; kind: string }>);
  const since = heard[0]!.id;
  const recorded = await world.query(
    `SELECT link::int AS version, kind FROM journal_entries WHERE offering = $1 AND link > $2
       AND kind NOT LIKE 'order-%' AND kind <> 'refused' ORDER BY link, position`,
    [offering, since],
  );
  expect(facts.map(({ version, kind }) => ({ version, kind }))).toEqual(
    recorded.filter(({ kind }) => isTold(String(kind))),
  );
}

async function isWholeFor(client: Client, offering: string, heard: Heard[]): Promise<void> {
  expect(rising(heard.map(({ id }) => id))).toBe(true);
  const events = heard.flatMap(
    ({ data }) => data.events as unknown as Array<{ number: number; order?: string; kind: string }>,
  );
  const first = heard[0]!.id + 1;
  expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => first + index));
  expect(heard.at(-1)!.id).toBe(first + events.length - 1);
  const known = new Map<string, string>();
  for (const { data } of heard)
    for (const { id, state } of data.orders as unknown as Json[]) known.set(id, state);
  const { body } = await client.get(`/offerings/${offering}/orders?limit=1000`);
  expect(Object.fromEntries(known)).toEqual(
    Object.fromEntries(body.items.map(({ id, state }) => [id, state])),
  );
}

describe('streams', () => {
  it(
    'that are cut at random moments and taken up at either process tell everything once',
    async () => {
      for (let number = 0; number < rounds; number += 1) await round();
    },
    60_000 * rounds,
  );

  it('give a sign of life every quarter of a minute', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    const app = await createApplication(world.config, { api: true, worker: false });
    try {
      await app.listen(0, '127.0.0.1');
      const offering = await anOpenBook(world, investors);
      const reader = await follow(await app.getUrl(), world.desk, offering);
      await reader.until(({ id }) => id !== null);
      expect(reader.comments).toEqual([]);
      vi.advanceTimersByTime(15_000);
      await eventually(async () => expect(reader.comments).toEqual(['still here']));
      reader.close();
    } finally {
      await app.close();
    }
  });
});

describe('a client that does not read', () => {
  const frame = Buffer.alloc(16 * 1024, 'x');
  let server: Server;

  afterEach(() => new Promise((resolve) => server.close(resolve)));

  type Opened = { stream: EventStream; most: () => number; unread: () => number };
  const open = async (isReading: boolean): Promise<Opened> => {
    let [most, unread] = [0, () => 0];
    const opened = new Promise<EventStream>((resolve) => {
      server = createServer((_, raw) => {
        const reply = { raw, getHeaders: () => ({}), hijack: () => undefined } as unknown as FastifyReply;
        const moment = { now: new Date(), number: '0', readAt: 0 };
        const credential = { kind: 'api-key', id: 'a', scope: null, perMinute: null, moment } as const;
        const stream = new EventStream(
          reply,
          world.desk.account as never,
          credential,
          undefined,
          () => undefined,
        );
        stream.open();
        unread = () => raw.writableLength;
        const write = stream.write.bind(stream);
        stream.write = (bytes) => {
          write(bytes);
          most = Math.max(most, raw.writableLength);
        };
        resolve(stream);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.address() as { port: number };
    const answer = await new Promise<IncomingMessage>((resolve) => get({ port, host: '127.0.0.1' }, resolve));
    answer.on('error', () => undefined);
    if (isReading) answer.resume();
    return { stream: await opened, most: () => most, unread: () => unread() };
  };

  it('is dropped before more than the limit and a frame is unread', async () => {
    const { stream, most } = await open(false);
    for (let sent = 0; sent < 2_000 && !stream.wasDropped; sent += 1) {
      stream.write(frame);
      if (sent % 8 === 0) await new Promise(setImmediate);
    }
    expect(stream.wasDropped).toBe(true);
    expect(most()).toBeLessThanOrEqual(64 * 1024 + 2 * frame.length);
  });

  it('is told apart from one that does', async () => {
    const { stream, unread } = await open(true);
    for (let sent = 0; sent < 500; sent += 1) {
      stream.write(frame);
      while (unread() > 0) await new Promise(setImmediate);
    }
    expect(stream.wasDropped).toBe(false);
    stream.end();
  });
});
