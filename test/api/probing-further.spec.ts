// What one investor tries with the identifiers of another beyond the routes: as the place in a stream or a list, in
// other spellings, in headers that some servers believe, and by asking for less than an answer.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { follow } from '../support/event-source.js';
import { sendRaw, type RawReply } from '../support/raw-http.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let alder: Client;
let birch: Client;
let offering: string;
let theirs: string;
let mine: string;

beforeAll(async () => {
  world = await openWorld();
  [alder, birch] = [await world.investor(), await world.investor()];
  offering = await anOpenBook(world, [alder, birch]);
  mine = await anOrder(alder, offering, limitOrder(10_000, '0.41'));
  for (let count = 0; count < 5; count += 1)
    theirs = await anOrder(birch, offering, limitOrder(777_000, '0.43'));
});
afterAll(() => world?.close());

const raw = (line: string, ...headers: string[]): Promise<RawReply> =>
  sendRaw(world.address, [`${line} HTTP/1.1`, `Authorization: Bearer ${alder.account.apiKey}`, ...headers]);

/** All that an answer tells, except the time of day. */
const told = ({ status, head, body }: RawReply): string =>
  `${status}\n${head.replace(/^date: .*\r?$/im, '')}\n${body}`;

/** The same request with what is Birch's and with what is nobody's. */
async function bothWays(line: (id: string) => string, ...headers: string[]): Promise<[string, string]> {
  const nobodys = randomUUID();
  const [first, second] = [await raw(line(theirs), ...headers), await raw(line(nobodys), ...headers)];
  return [told(first).replaceAll(theirs, 'ID'), told(second).replaceAll(nobodys, 'ID')];
}

describe('another’s order', () => {
  it.each<[string, (id: string) => string, string[]]>([
    ['asked for its head', (id) => `HEAD /api/v1/orders/${id}`, []],
    ['asked what it takes', (id) => `OPTIONS /api/v1/orders/${id}`, []],
    ['in capitals', (id) => `GET /api/v1/orders/${id.toUpperCase()}`, []],
    ['in braces', (id) => `GET /api/v1/orders/%7B${id}%7D`, []],
    ['without dashes', (id) => `GET /api/v1/orders/${id.replaceAll('-', '')}`, []],
    ['as a URN', (id) => `GET /api/v1/orders/urn:uuid:${id}`, []],
    ['with a blank after it', (id) => `GET /api/v1/orders/${id}%20`, []],
    ['with the end of a text after it', (id) => `GET /api/v1/orders/${id}%00`, []],
    ['below one’s own', (id) => `GET /api/v1/orders/${mine}/../${id}`, []],
    ['below one’s own, encoded', (id) => `GET /api/v1/orders/${mine}%2F..%2F${id}`, []],
    ['with a slash at its end', (id) => `GET /api/v1/orders/${id}/`, []],
    ['under a doubled slash', (id) => `GET //api//v1//orders//${id}`, []],
    ['with a parameter in its path', (id) => `GET /api/v1/orders/${id};version=1`, []],
    ['of no version at all', (id) => `DELETE /api/v1/orders/${id}`, ['Idempotency-Key: k1']],
    ['of two versions', (id) => `DELETE /api/v1/orders/${id}`, ['If-Match: "1"', 'If-Match: "2"']],
    ['of any version', (id) => `DELETE /api/v1/orders/${id}`, ['If-Match: *']],
    ['if it has changed', (id) => `GET /api/v1/orders/${id}`, ['If-None-Match: "1"', 'If-None-Match: *']],
    ['in part', (id) => `GET /api/v1/orders/${id}`, ['Range: bytes=0-1']],
    [
      'as another',
      (id) => `GET /api/v1/orders/${id}`,
      ['X-Forwarded-User: birch', 'X-User: birch', 'From: birch'],
    ],
    ['by another route', () => 'GET /api/v1/me', []],
    ['as the place in a list', (id) => `GET /api/v1/offerings/${offering}/orders?after=${id}&limit=1`, []],
    ['as the place in the inbox', (id) => `GET /api/v1/inbox?after=${id}`, []],
    ['as the place among webhooks', (id) => `GET /api/v1/webhooks?after=${id}`, []],
    [
      'as the place among certificates',
      (id) => `GET /api/v1/investors/${alder.account.party}/certificates?after=${id}`,
      [],
    ],
  ])('%s is as nobody’s', async (_, line, headers) => {
    const [first, second] = await bothWays(line, ...headers);
    expect(first).toBe(second);
    expect(first).not.toContain('777000');
  });

  it('is not led to by headers that name another address', async () => {
    const plain = told(await raw('GET /api/v1/me'));
    for (const name of ['X-Original-URL', 'X-Rewrite-URL', 'X-Forwarded-Prefix', 'X-Forwarded-Path'])
      expect(told(await raw('GET /api/v1/me', `${name}: /api/v1/orders/${theirs}`))).toBe(plain);
  });

  it('is withdrawn by nobody else after all that', async () => {
    expect((await birch.get(`/orders/${theirs}`)).body).toMatchObject({ state: 'live', version: 1 });
  });
});

describe('a place in the stream', () => {
  it.each(['1', '6', '9007199254740991', '99999999999999999999', '-1', 'abc', '0', '1e3', ' 2'])(
    'of %j shows one’s own alone',
    async (last) => {
      const reader = await follow(world.address, alder, offering, last);
      try {
        expect(reader.status).toBe(200);
        await reader.until(({ event }) => event !== 'comment');
        const text = JSON.stringify(reader.events);
        for (const trace of [theirs, birch.account.party, '777000']) expect(text).not.toContain(trace);
      } finally {
        reader.close();
      }
    },
  );
});

describe('what is counted', () => {
  it('of one’s own says nothing of how many others came between', async () => {
    const { body } = await alder.get(`/offerings/${offering}/orders?limit=1000`);
    expect(body.items).toHaveLength(1);
    const versions = (await alder.get(`/orders/${mine}/versions`)).body.items as unknown as Array<{
      receipt: { path: unknown[] };
    }>;
    expect(versions[0]!.receipt.path).toHaveLength(8);
    const reader = await follow(world.address, alder, offering);
    try {
      const { id } = await reader.until((event) => event.id !== null);
      await anOrder(birch, offering, limitOrder(1_000, '0.43'));
      const again = await follow(world.address, alder, offering);
      try {
        expect((await again.until((event) => event.id !== null)).id).toBe(id);
      } finally {
        again.close();
      }
    } finally {
      reader.close();
    }
  });

  it('by an Idempotency-Key of another is one’s own', async () => {
    const key = randomUUID();
    const path = `/offerings/${offering}/orders`;
    await birch.post(path, limitOrder(777_000, '0.43'), { key });
    const other = await alder.post(path, limitOrder(1_000, '0.40'), { key });
    expect(other.status).toBe(201);
    expect(other.headers.get('idempotent-replayed')).toBeNull();
    const repeated = await alder.post(path, limitOrder(1_000, '0.40'), { key });
    expect([repeated.body.id, repeated.headers.get('idempotent-replayed')]).toEqual([other.body.id, 'true']);
  });
});
