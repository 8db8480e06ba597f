// One investor looks for another through every route of the document: with the other's identifiers the answer is the
// one that nobody's get, in status, body and headers; and what it may read stands still whatever the other does.
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aDraft,
  aFiled,
  anOpenBook,
  anOrder,
  approach,
  close,
  limitOrder,
  move,
} from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { fetchDocument, type OpenApi } from '../support/contract.js';
import { probed, readingsOf, routesOf } from '../support/probes.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let alder: Client;
let birch: Client;
/** Both are invited to the one, Birch alone to the other. */
let together: string;
let alone: string;
let document: OpenApi;
/** What belongs to Birch, by the beginning of the path that leads to it. */
let theirs: Record<string, string>;

beforeAll(async () => {
  // With a token, because whoever is on the machine itself may read the metrics without one.
  world = await openWorld({ WEBHOOK_TARGETS: 'anywhere', METRICS_TOKEN: 'of whoever watches' });
  document = await fetchDocument(world.address);
  alder = await world.investor({ legalName: 'Alder Asset Management' });
  birch = await world.investor({ legalName: 'Birch Capital Partners' });
  together = await anOpenBook(world, [alder, birch]);
  alone = await aFiled(world, [birch]);
  await anOrder(birch, alone, limitOrder(10_000, '0.40', { intent: 'conditional-offer' }));
  await move(world, alone, 'declare-effective', { effectiveAt: '2004-07-20T16:00:00-04:00' });
  await move(world, alone, 'open');
  await anOrder(birch, alone, limitOrder(2_000_000, '0.41'));
  await close(world, alone);
  const order = await anOrder(birch, together, limitOrder(50_000, '0.40'));
  const hook = { url: 'http://127.0.0.1:9/', label: 'x', kinds: ['nothing'] };
  const { body: webhook } = await birch.post('/webhooks', hook);
  const { body: ping } = await birch.post(`/webhooks/${webhook.id}/ping`);
  const [notice] = (await birch.get('/inbox')).body.items;
  const sounded = await aDraft(world);
  await world.desk.post(`/offerings/${sounded}/seal`);
  await approach(world, sounded, [birch]);
  const [asked] = (await birch.get('/approaches')).body.items;
  const { apiKey, party, user } = birch.account;
  theirs = {
    '/api/v1/offerings/{id}': alone,
    '/api/v1/orders/{id}': order,
    '/api/v1/investors/{id}': party,
    '/api/v1/parties/{party}': party,
    '/api/v1/api-keys/{id}': apiKey.split('_')[2]!,
    '/api/v1/users/{id}': user,
    '/api/v1/webhooks/{id}': webhook.id,
    '/api/v1/webhooks/{id}/messages/{message}': ping.id,
    '/api/v1/inbox/{id}': notice!.id,
    '/api/v1/approaches/{id}': asked!.id,
  };
});
afterAll(() => world?.close());

/** Every reading that is open to Alder, as it answers now. */
const everything = (): Promise<Map<string, string>> =>
  readingsOf(world.address, alder, routesOf(document), {
    '/api/v1/offerings/{id}': together,
    '/api/v1/investors/{id}': alder.account.party,
    '/api/v1/parties/{party}': alder.account.party,
  });

describe('with what belongs to another', () => {
  it('every route answers as with what belongs to nobody', async () => {
    const { differing, said } = await probed(world.address, alder, routesOf(document), theirs);
    expect(differing).toEqual([]);
    expect(said.length).toBeGreaterThan(150);
    expect(said.filter((text) => text.includes(' [404')).length).toBeGreaterThan(40);
  });

  it('nothing has changed by it', async () => {
    const { body } = await birch.get(
      theirs['/api/v1/orders/{id}'] ? `/orders/${theirs['/api/v1/orders/{id}']}` : '',
    );
    expect(body).toMatchObject({ version: 1, state: 'live', shares: 50_000 });
    expect((await birch.get('/webhooks')).body.items[0]).toMatchObject({ endedAt: null });
    expect((await birch.get('/inbox')).body.items[0]).toMatchObject({ readAt: null });
    expect((await birch.get('/me')).status).toBe(200);
  });

  it('no query, key or body leads to it', async () => {
    const { party } = birch.account;
    for (const query of [`investor=${party}`, `party=${party}`, `after=${theirs['/api/v1/orders/{id}']}`]) {
      const { body } = await alder.get(`/offerings/${together}/orders?${query}`);
      expect(JSON.stringify(body)).not.toContain('50000');
    }
    const named = await alder.post(
      `/offerings/${together}/orders`,
      limitOrder(1_000, '0.40', { investor: party }),
    );
    const nobody = await alder.post(
      `/offerings/${together}/orders`,
      limitOrder(1_000, '0.40', { investor: uuid() }),
    );
    expect(named.status).toBeGreaterThanOrEqual(400);
    expect(named.body).toEqual(nobody.body);
  });
});

describe('with what is its own', () => {
  it('no answer names another or counts its orders', async () => {
    const { party, user, email } = birch.account;
    const readings = await everything();
    const open = [...readings.values()].filter((text) => text.startsWith('[200'));
    expect(open.length).toBeGreaterThan(8);
    const traces = [party, user, email, alone, 'Birch', ...Object.values(theirs)];
    for (const [path, text] of readings)
      for (const trace of traces) expect(`${path} ${text}`).not.toContain(trace);
  });

  it('no answer changes by what another does', async () => {
    await alder.get('/me');
    const before = await everything();
    const order = await anOrder(birch, together, limitOrder(700_000, '0.43'));
    await birch.put(`/orders/${order}`, limitOrder(600_000, '0.43'), { ifMatch: 1 });
    await birch.delete(`/orders/${order}`, { ifMatch: 2 });
    await birch.post(`/offerings/${together}/orders`, limitOrder(1, '0.43'));
    const after = await everything();
    for (const [path, text] of before)
      if (!path.endsWith('/api-keys')) expect(`${path} ${after.get(path)}`).toBe(`${path} ${text}`);
  });
});
