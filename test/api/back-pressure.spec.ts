// More than can be taken at once is told so, with how long to wait, and nothing of it is remembered against whoever
// asks again; who sends or reads too slowly is let go.
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.js';
import { Intake } from '../../src/orders/intake.js';
import type { OrderBody } from '../../src/orders/orders.dto.js';
import { Commands } from '../../src/platform/http/commands.js';
import { serverOptions } from '../../src/platform/http/server-options.js';
import { anOpenBook, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { follow } from '../support/event-source.js';
import { eventually } from '../support/eventually.js';
import { sendRaw } from '../support/raw-http.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let alder: Client;
let offering: string;

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  alder = await world.investor();
  offering = await anOpenBook(world, [alder]);
});
afterAll(() => world?.close());

const actorOf = ({ account: { user, party, role, name } }: Client) => ({ user, party, role, name });

describe('orders', () => {
  it('beyond the queue are told to come back, with the same key, and are then taken', async () => {
    const intake = world.app.get(Intake, { strict: false });
    const letIn = intake.hold(offering);
    const of = { actor: actorOf(alder), moment: null };
    const command = { ...of, action: 'submit-order', target: '', fingerprint: 'one' };
    const body = limitOrder(1_000, '0.37') as OrderBody;
    const waiting = Array.from({ length: 10_000 }, (_, index) =>
      intake.submit({ ...command, key: `waiting-${index}` }, offering, body),
    );
    const send = () => alder.post(`/offerings/${offering}/orders`, body, { key: 'one-too-many' });
    const refused = await send();
    expect([refused.status, refused.body.code]).toEqual([503, 'busy']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    letIn();
    const answers = await Promise.all(waiting);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    const taken = await send();
    expect([taken.status, taken.headers.get('idempotent-replayed')]).toEqual([201, null]);
    expect((await world.desk.get(`/offerings/${offering}/book`)).body).toMatchObject({ orders: 10_001 });
  }, 120_000);
});

describe('a refusal that passes by itself', () => {
  it.each(['busy', 'secret-unreadable', 'openid-away'] as const)(
    '%s is not kept under the key',
    async (code) => {
      const commands = world.app.get(Commands, { strict: false });
      const request = {
        actor: actorOf(world.desk),
        action: 'create-offering',
        target: '',
        fingerprint: 'one',
        key: `passes-${code}`,
        moment: null,
      };
      const refused = commands.answer(request, () => Promise.reject(new Refusal(code, 'Not now.')));
      await expect(refused).rejects.toMatchObject({ code });
      const done = await commands.answer(request, () => Promise.resolve({ body: { done: true } }));
      expect(done).toMatchObject({ status: 200, body: { done: true }, replayed: false });
    },
  );
});

describe('streams', () => {
  it('beyond those of one account are refused with how long to wait, until one is closed', async () => {
    const streams = await Promise.all(
      Array.from({ length: 20 }, () => follow(world.address, alder, offering)),
    );
    expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]));
    const path = `/api/v1/offerings/${offering}/events`;
    const response = await fetch(`${world.address}${path}`, {
      headers: { authorization: `Bearer ${alder.account.apiKey}` },
    });
    const body = (await response.json()) as { code: string };
    expect([response.status, body.code, response.headers.get('retry-after')]).toEqual([
      429,
      'too-many-requests',
      '5',
    ]);
    expect((await follow(world.address, world.desk, offering)).status).toBe(200);
    streams[0]!.close();
    await eventually(async () => {
      const again = await follow(world.address, alder, offering);
      expect(again.status).toBe(200);
    });
    for (const stream of streams) stream.close();
  });
});

describe('a slow sender', () => {
  it('of a body is let go with 408', async () => {
    const { http, ...options } = serverOptions(world.config) as { http: object; requestTimeout: number };
    expect(options.requestTimeout).toBeLessThanOrEqual(30_000);
    const server = Fastify({
      ...options,
      requestTimeout: 300,
      http: { ...http, headersTimeout: 200, connectionsCheckingInterval: 50 },
    });
    server.post('/', () => 'read');
    const address = await server.listen({ port: 0, host: '127.0.0.1' });
    try {
      const lines = ['POST / HTTP/1.1', 'Content-Type: application/json', 'Content-Length: 100'];
      const { status, body } = await sendRaw(address, lines, '{"intent":');
      expect([status, JSON.parse(body)]).toMatchObject([408, { code: 'too-slow' }]);
    } finally {
      await server.close();
    }
  });
});

describe('readiness', () => {
  it('says what is not well in the body that the document promises', async () => {
    const ask = async () => {
      const response = await fetch(`${world.address}/health/ready`);
      return [response.status, await response.json()];
    };
    expect(await ask()).toMatchObject([200, { ready: true, state: 'ready', database: true, jobs: true }]);
    const late = await world.query(
      `UPDATE work SET not_before = now() - interval '20 seconds' WHERE state = 'pending' RETURNING id`,
    );
    expect(late.length).toBeGreaterThan(0);
    expect(await ask()).toMatchObject([200, { ready: true, state: 'degraded', database: true, jobs: false }]);
    await world.query(`UPDATE work SET lease_until = now() + interval '6 seconds' WHERE state = 'pending'`);
    expect(await ask()).toMatchObject([200, { ready: true, state: 'ready', jobs: true }]);
  });
});
