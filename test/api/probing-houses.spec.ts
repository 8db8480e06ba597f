// Two houses on one installation, each with a deal from its draft to a list: a desk, an issuer and a member of the one
// look for the deal of the other through every route of the document. They are answered as about what is nobody's.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAllocation } from '../support/approved-price.js';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { fetchDocument } from '../support/contract.js';
import { probed, routesOf, type Belongings, type Route } from '../support/probes.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let here: { desk: Client; issuer: Client; member: Client };
let routes: Route[];
let theirs: Belongings;
let before: unknown;

beforeAll(async () => {
  world = await openWorld({ WEBHOOK_TARGETS: 'anywhere' });
  routes = routesOf(await fetchDocument(world.address)).filter(({ path }) => !path.endsWith('/events'));
  const [alder, birch] = [await world.investor(), await world.investor()];
  const there = await world.account('member');
  const offering = await anOpenBook(world, [birch], { dealType: 'firm-commitment-follow-on' });
  const clients = [birch.account.party];
  const joined = await world.desk.post(`/offerings/${offering}/members`, {
    member: there.account.party,
    clients,
  });
  expect(joined.status).toBe(201);
  const order = await anOrder(
    there,
    offering,
    limitOrder(11_000_000, '0.40', { investor: birch.account.party }),
  );
  const run = await anAllocation(world, offering, {
    isApproved: true,
    maximumPerInvestor: { percent: '100' },
  });
  const [proposal] = (await world.desk.get(`/offerings/${offering}/price-proposals`)).body.items;
  const paper = { kind: 'final-prospectus', title: 'Prospectus', documentHash: 'a'.repeat(64) };
  const { body: document } = await world.desk.post(`/offerings/${offering}/documents`, paper);
  const hook = { url: 'http://127.0.0.1:9/', label: 'x', kinds: ['nothing'] };
  const { body: webhook } = await world.desk.post('/webhooks', hook);
  const { body: ping } = await world.desk.post(`/webhooks/${webhook.id}/ping`);
  const { apiKey, party, user } = world.desk.account;
  theirs = {
    '/api/v1/offerings/{id}': offering,
    '/api/v1/offerings/{id}/documents/{document}': document.id,
    '/api/v1/orders/{id}': order,
    '/api/v1/allocation-runs/{id}': run.id,
    '/api/v1/price-proposals/{id}': proposal!.id,
    '/api/v1/parties/{id}': party,
    '/api/v1/users/{id}': user,
    '/api/v1/api-keys/{id}': apiKey.split('_')[2]!,
    '/api/v1/webhooks/{id}': webhook.id,
    '/api/v1/webhooks/{id}/messages/{message}': ping.id,
  };
  // The other house has a deal of its own, so that its roles are at work in the database.
  const elsewhere = { ...world, desk: await world.account('desk'), issuer: await world.account('issuer') };
  here = { desk: elsewhere.desk, issuer: elsewhere.issuer, member: await world.account('member') };
  const own = await anOpenBook(elsewhere, [alder]);
  await here.desk.post(`/offerings/${own}/members`, { member: here.member.account.party, clients: [] });
  before = await all();
});
afterAll(() => world?.close());

/** The deal as its own desk reads it. */
async function all(): Promise<unknown> {
  const offering = theirs['/api/v1/offerings/{id}']!;
  const found = [];
  for (const end of [
    '',
    '/orders',
    '/invitations',
    '/members',
    '/documents',
    '/allocation-runs',
    '/journal?limit=1000',
  ])
    found.push((await world.desk.get(`/offerings/${offering}${end}`)).body);
  return [...found, (await world.desk.get('/webhooks')).body];
}

it.each(['desk', 'issuer', 'member'] as const)(
  'a %s finds nothing of the other house',
  { timeout: 60_000 },
  async (role) => {
    const { differing, said } = await probed(world.address, here[role], routes, theirs);
    expect(differing).toEqual([]);
    expect(said.filter((text) => text.includes(' [404')).length).toBeGreaterThan(20);
  },
);

it('an admin finds no deal', { timeout: 60_000 }, async () => {
  const deals = routes.filter(({ path }) =>
    /\/(offerings|orders|allocation-runs|price-proposals)\//.test(path),
  );
  const { differing, said } = await probed(world.address, world.admin, deals, theirs);
  expect(differing).toEqual([]);
  expect(said.filter((text) => !text.includes(' [403'))).toEqual([]);
});

it('nothing has changed by all that', async () => {
  expect(await all()).toEqual(before);
});
