import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebhookFanOut } from '../../src/notices/webhook-fan-out.js';
import { WebhookSender } from '../../src/notices/webhook-sender.js';
import {
  aDraft,
  aFiled,
  anOpenBook,
  anOrder,
  aProposal,
  close,
  limitOrder,
  move,
} from '../support/builders.js';
import type { Client, Reply } from '../support/clients.js';
import { deliverProspectus } from '../support/delivered.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

type Message = { headers: IncomingHttpHeaders; body: string; path: string };

let world: World;
let receiver: Server;
let address: string;
const received: Message[] = [];
let answer = 200;

beforeAll(async () => {
  world = await openWorld({ WEBHOOK_TARGETS: 'anywhere' });
  receiver = createServer((request, reply) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body, path: request.url ?? '' });
      const location = answer === 302 ? { location: `${address}/elsewhere` } : {};
      reply.writeHead(request.url === '/elsewhere' ? 200 : answer, location).end('{}');
    });
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(receiver.address() as { port: number }).port}`;
});
afterAll(async () => {
  receiver?.closeAllConnections();
  receiver?.close();
  await world?.close();
});

/** Lets the rounds come at once, which otherwise come every second. */
const soon = (check: () => Promise<unknown>) =>
  eventually(async () => {
    await world.app.get(WebhookFanOut, { strict: false }).fanOut();
    await world.app.get(WebhookSender, { strict: false }).sendDue();
    return check();
  });
const said = ({ status, body }: Reply) => `${status} ${body?.code ?? ''}`;
const at = (path: string) => received.filter((message) => message.path === path);
const typesAt = (path: string) => at(path).map(({ body }) => String(JSON.parse(body).type));
const signed = ({ headers, body }: Message, secret: unknown) =>
  new Webhook(String(secret)).verify(body, headers as Record<string, string>);

async function hook(by: Client, path: string, more: object = {}): Promise<Record<string, unknown>> {
  const { status, body } = await by.post('/webhooks', { url: `${address}${path}`, label: 'test', ...more });
  expect({ status, detail: body.detail }).toEqual({ status: 201, detail: undefined });
  return body;
}

const messagesOf = async (by: Client, id: unknown) =>
  (await by.get(`/webhooks/${String(id)}/messages`)).body.items as unknown as Array<{
    id: string;
    kind: string;
    state: string;
    attempts: Array<{ status: number | null; error: string | null }>;
  }>;

const kinds = async (investor: Client) => {
  const { body } = await investor.get('/inbox');
  return (body.items as unknown as Array<{ kind: string }>).map(({ kind }) => kind);
};

describe('a webhook of the desk', () => {
  it('tells what the journal tells, from then on, signed, once, by identifiers alone', async () => {
    const before = await aDraft(world);
    const { secret } = await hook(world.desk, '/all');
    const investor = await world.investor({ legalName: 'Alder Asset Management' });
    const offering = await anOpenBook(world, [investor]);
    await anOrder(investor, offering, limitOrder(10_000, '0.40'));
    await soon(async () => expect(typesAt('/all')).toContain('order-submitted'));
    expect(typesAt('/all').filter((type) => type === 'offering-created')).toHaveLength(1);
    expect(
      at('/all')
        .map(({ body }) => body)
        .join(),
    ).not.toContain(before);
    for (const message of at('/all')) {
      expect(signed(message, secret)).toMatchObject({ timestamp: expect.stringMatching(/Z$/) });
      expect(message.body).not.toMatch(/Alder|0\.40|10000/);
    }
    const ids = at('/all').map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(ids.length);
    const submitted = JSON.parse(at('/all').find(({ body }) => body.includes('order-submitted'))!.body);
    expect(submitted.data).toMatchObject({ offering, version: 1, intent: 'order' });
  });

  it('tells the chosen kinds, and nobody else’s deals', async () => {
    await hook(world.desk, '/chosen', { kinds: ['moved'] });
    const other = await world.account('desk');
    await hook(other, '/others');
    await hook(world.issuer, '/issuer');
    await aFiled(world, []);
    await soon(async () => expect(typesAt('/chosen')).toEqual(['moved']));
    await soon(async () => expect(typesAt('/issuer')).toEqual(['offering-created', 'moved']));
    expect(at('/others')).toEqual([]);
  });

  it('tries again, does not follow a redirect, keeps a log, and replays', async () => {
    answer = 302;
    const { id } = await hook(world.desk, '/flaky', { kinds: ['nothing'] });
    const { body: ping } = await world.desk.post(`/webhooks/${String(id)}/ping`);
    await soon(async () => {
      const [message] = await messagesOf(world.desk, id);
      expect(message).toMatchObject({ kind: 'ping', state: 'pending', attempts: [{ status: 302 }] });
    });
    expect(at('/elsewhere')).toEqual([]);
    answer = 200;
    await world.query(`UPDATE webhook_messages SET next_at = now() WHERE id = $1`, [ping.id]);
    await soon(async () => {
      const [message] = await messagesOf(world.desk, id);
      expect(message).toMatchObject({ state: 'delivered', attempts: [{ status: 302 }, { status: 200 }] });
    });
    const path = `/webhooks/${String(id)}/messages/${String(ping.id)}/replay`;
    expect((await world.desk.post(path)).status).toBe(202);
    await soon(async () => expect(at('/flaky')).toHaveLength(3));
    expect(new Set(at('/flaky').map(({ headers }) => headers['webhook-id']))).toEqual(new Set([ping.id]));
  });

  it('gives up after three days, and ends when the receiver is gone', async () => {
    answer = 500;
    const { id } = await hook(world.desk, '/gone', { kinds: ['nothing'] });
    const { body: ping } = await world.desk.post(`/webhooks/${String(id)}/ping`);
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      await soon(async () => {
        const [row] = await world.query('SELECT attempts, lease_until FROM webhook_messages WHERE id = $1', [
          ping.id,
        ]);
        expect(row).toEqual({ attempts: attempt, lease_until: null });
      });
      await world.query('UPDATE webhook_messages SET next_at = now() WHERE id = $1', [ping.id]);
    }
    const [message] = await messagesOf(world.desk, id);
    expect(message).toMatchObject({ state: 'failed' });
    answer = 410;
    await world.desk.post(`/webhooks/${String(id)}/ping`);
    await soon(async () => {
      const { body } = await world.desk.get('/webhooks');
      const items = body.items as unknown as Array<{ id: string; endedWhy: string | null }>;
      expect(items.find((one) => one.id === id)!.endedWhy).toContain('410');
    });
    expect(said(await world.desk.post(`/webhooks/${String(id)}/ping`))).toBe('409 webhook-ended');
    answer = 200;
  });

  it('changes its secret with an overlap, and ends', async () => {
    const { id, secret } = await hook(world.desk, '/rotated', { kinds: ['nothing'] });
    const rotated = await world.desk.post(`/webhooks/${String(id)}/rotate`, { overlapMinutes: 5 });
    expect(rotated.body.secret).toMatch(/^whsec_/);
    await world.desk.post(`/webhooks/${String(id)}/ping`);
    await soon(async () => expect(at('/rotated')).toHaveLength(1));
    const [message] = at('/rotated');
    expect(signed(message!, secret)).toMatchObject({ type: 'ping' });
    expect(signed(message!, rotated.body.secret)).toMatchObject({ type: 'ping' });
    const last = await world.desk.post(`/webhooks/${String(id)}/rotate`, {});
    await world.desk.post(`/webhooks/${String(id)}/ping`);
    await soon(async () => expect(at('/rotated')).toHaveLength(2));
    expect(() => signed(at('/rotated')[1]!, secret)).toThrow();
    expect(signed(at('/rotated')[1]!, last.body.secret)).toMatchObject({ type: 'ping' });
    expect((await world.desk.delete(`/webhooks/${String(id)}`)).body.endedWhy).toBe('ended by its party');
    const list = JSON.stringify((await world.desk.get('/webhooks')).body);
    expect(list).not.toContain('whsec_');
  });

  it('is another party’s to nobody', async () => {
    const { id } = await hook(world.desk, '/mine', { kinds: ['nothing'] });
    const path = `/webhooks/${String(id)}`;
    for (const reply of [
      await world.issuer.get(`${path}/messages`),
      await world.issuer.delete(path),
      await world.issuer.post(`${path}/rotate`, {}),
      await world.issuer.post(`${path}/ping`),
    ])
      expect(said(reply)).toBe('404 not-found');
    expect(said(await world.admin.get('/webhooks'))).toBe('403 role-may-not');
  });
});

describe('an investor', () => {
  it('is told in the inbox and by webhook of what became of its orders, and of nobody else’s', async () => {
    const [alder, birch] = [await world.investor(), await world.investor()];
    const { secret } = await hook(alder, '/alder');
    const offering = await aFiled(world, [alder, birch]);
    await anOrder(alder, offering, limitOrder(10_000, '0.40', { intent: 'conditional-offer' }));
    await anOrder(birch, offering, limitOrder(10_000, '0.40', { intent: 'indication' }));
    await move(world, offering, 'declare-effective', { effectiveAt: '2004-07-20T16:00:00-04:00' });
    await move(world, offering, 'open');
    await anOrder(birch, offering, limitOrder(5_000_000, '0.40'));
    await close(world, offering);
    expect(await kinds(alder)).toEqual(['order-converted']);
    expect(await kinds(birch)).toEqual(['order-lapsed']);

    const { id, proposalHash } = await aProposal(world, offering, '0.37');
    await world.issuer.post(`/price-proposals/${id}/approve`, { proposalHash });
    const run = await eventually(async () => {
      const rows = await world.query(
        `SELECT id, result_hash FROM allocation_runs WHERE proposal = $1 AND state = 'done'`,
        [id],
      );
      expect(rows).toHaveLength(1);
      return rows[0]!;
    });
    const path = `/allocation-runs/${String(run.id)}`;
    await world.issuer.post(`${path}/approve`, { resultHash: run.result_hash });
    await deliverProspectus(world.desk, offering);
    expect((await world.desk.post(`${path}/release`, {})).status).toBeLessThan(300);
    expect(await kinds(alder)).toEqual(['allocation-released', 'order-converted']);

    const { body } = await alder.get('/inbox?limit=1');
    const [newest] = body.items as unknown as Array<{ id: string; readAt: string | null; issuer: string }>;
    expect(newest).toMatchObject({ readAt: null, issuer: 'Rush Financial Technologies, Inc.' });
    expect(said(await birch.post(`/inbox/${newest!.id}/read`))).toBe('404 not-found');
    expect((await alder.post(`/inbox/${newest!.id}/read`)).body.readAt).toMatch(/Z$/);
    expect(said(await world.desk.get('/inbox'))).toBe('403 role-may-not');

    await soon(async () => expect(typesAt('/alder')).toHaveLength(2));
    expect(typesAt('/alder').toSorted()).toEqual(['allocation-released', 'order-converted']);
    for (const message of at('/alder')) expect(signed(message, secret)).toBeTruthy();
  });
});

describe('where webhooks may not lead', () => {
  it('they are not set up', async () => {
    const strict = await openWorld();
    try {
      for (const url of [
        'http://example.com/',
        'https://127.0.0.1/',
        'https://0x7f000001/',
        'https://localhost/',
        'nothing',
      ])
        expect(said(await strict.desk.post('/webhooks', { url, label: 'x' }))).toBe('422 webhook-target');
      await strict.query(
        `INSERT INTO webhooks (id, party, label, url, secret, created_by, created_at)
         VALUES ($1, $2, 'x', $3, 'open:whsec_${'A'.repeat(43)}=', $4, now())`,
        [
          '019abcde-0000-7000-8000-000000000000',
          strict.desk.account.party,
          `${address}/inward`,
          strict.desk.account.user,
        ],
      );
      const path = '/webhooks/019abcde-0000-7000-8000-000000000000';
      await strict.desk.post(`${path}/ping`);
      await eventually(async () => {
        const { body } = await strict.desk.get(`${path}/messages`);
        expect(JSON.stringify(body)).toContain('No webhook is sent to this address');
      });
      expect(at('/inward')).toEqual([]);
    } finally {
      await strict.close();
    }
  });
});
