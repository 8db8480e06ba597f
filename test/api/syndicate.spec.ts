// A member of the syndicate: its own clients' orders and the totals of the pot, and nothing of the others.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import type { Client, Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let north: Client;
let south: Client;
let alder: Client;
let birch: Client;
let cedar: Client;
let offering: string;
let path: string;

beforeAll(async () => {
  world = await openWorld();
  [north, south] = [await world.account('member'), await world.account('member')];
  alder = await world.investor({ legalName: 'Alder' });
  birch = await world.investor({ legalName: 'Birch' });
  cedar = await world.investor({ legalName: 'Cedar' });
  offering = await anOpenBook(world, [alder, birch, cedar]);
  path = `/offerings/${offering}`;
  for (const [member, clients] of [
    [north, [alder, cedar]],
    [south, [birch, cedar]],
  ] as const)
    expect((await take(member, clients)).status).toBe(201);
});
afterAll(() => world?.close());

const said = ({ status, body }: Reply) => `${status} ${body?.code ?? ''}`;
const party = ({ account }: Client): string => account.party;
const take = (member: Client, clients: readonly Client[], by = world.desk): Promise<Reply> =>
  by.post(`${path}/members`, { member: party(member), clients: clients.map(party) });
const order = (client: Client, shares = 10_000) => limitOrder(shares, '0.40', { investor: party(client) });

describe('the syndicate', () => {
  it('is made by the desk, of members and of investors who were invited', async () => {
    expect((await take(north, [alder])).body).toMatchObject({
      member: party(north),
      clients: [{ legalName: 'Alder' }, { legalName: 'Cedar' }],
    });
    const stranger = await world.investor();
    expect(said(await take(north, [stranger]))).toBe('422 unknown-investor');
    expect(said(await world.desk.post(`${path}/members`, { member: randomUUID() }))).toBe('422 unknown-user');
    for (const by of [north, alder, world.issuer, world.compliance])
      expect(said(await take(north, [birch], by))).toBe('403 role-may-not');
    const { body } = await world.desk.get(`${path}/journal`);
    expect(body.items.filter(({ kind }) => kind === 'syndicate-changed')).toHaveLength(2);
  });

  it('knows each member itself, its own clients, and this deal alone', async () => {
    const { body } = await north.get(`${path}/members`);
    expect(body.items).toMatchObject([
      { member: party(north), clients: [{ legalName: 'Alder' }, { legalName: 'Cedar' }] },
    ]);
    expect((await world.compliance.get(`${path}/members`)).body.items).toHaveLength(2);
    expect((await north.get('/offerings')).body.items.map(({ id }) => id)).toEqual([offering]);
    const other = await anOpenBook(world, [alder]);
    expect(said(await north.get(`/offerings/${other}`))).toBe('404 not-found');
    expect(said(await north.post(`/offerings/${other}/orders`, order(alder)))).toBe('404 not-found');
  });
});

describe('a member’s order', () => {
  it('is for a client of its own, and for nobody else', async () => {
    const taken = await north.post(`${path}/orders`, order(alder));
    expect(taken.body).toMatchObject({ investor: party(alder), state: 'live', receipt: { version: 1 } });
    expect((await alder.get(`/orders/${taken.body.id}`)).status).toBe(200);
    const [foreign, nobody] = [
      await north.post(`${path}/orders`, order(birch)),
      await north.post(`${path}/orders`, { ...order(birch), investor: randomUUID() }),
    ];
    expect(said(foreign)).toBe('422 unknown-investor');
    expect(foreign.body).toEqual(nobody.body);
    expect(said(await north.post(`${path}/orders`, limitOrder(1_000, '0.40')))).toBe('400 missing-field');
    expect(said(await north.post(`${path}/orders:batch`, { orders: [order(alder)] }))).toBe(
      '403 role-may-not',
    );
  });

  it('is the member’s to see and change, and not another member’s', async () => {
    const { body } = await south.post(`${path}/orders`, order(birch));
    const direct = await anOrder(alder, offering, limitOrder(20_000, '0.41'));
    for (const id of [body.id, direct]) {
      expect(said(await north.get(`/orders/${id}`))).toBe('404 not-found');
      expect(said(await north.get(`/orders/${id}/versions`))).toBe('404 not-found');
      expect(said(await north.put(`/orders/${id}`, order(birch), { ifMatch: 1 }))).toBe('404 not-found');
      expect(said(await north.delete(`/orders/${id}`, { ifMatch: 1 }))).toBe('404 not-found');
    }
    expect((await south.put(`/orders/${body.id}`, order(birch, 12_000), { ifMatch: 1 })).body.shares).toBe(
      12_000,
    );
    const own = (await north.get(`${path}/orders`)).body.items;
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own.map(({ investor }) => investor))).toEqual(new Set([party(alder)]));
    expect((await world.desk.get(`${path}/orders`)).body.items.length).toBeGreaterThan(own.length);
  });

  it('for a client of two members is flagged, never merged', async () => {
    const [first, second] = [
      await north.post(`${path}/orders`, order(cedar, 40_000)),
      await south.post(`${path}/orders`, order(cedar, 40_000)),
    ];
    const { body } = await world.desk.get(`${path}/same-interest`);
    const flagged = body.items.find(({ investor }) => investor === party(cedar));
    expect(flagged!.orders).toEqual([
      { order: first.body.id, member: party(north) },
      { order: second.body.id, member: party(south) },
    ]);
    for (const by of [north, world.issuer, cedar])
      expect(said(await by.get(`${path}/same-interest`))).toBe('403 role-may-not');
  });
});

describe('the pot', () => {
  it('tells members its totals, and neither levels nor names', async () => {
    const { body: pot } = await north.get(`${path}/pot`);
    const { body: book } = await world.desk.get(`${path}/book`);
    expect({ orders: pot.orders, demand: pot.demand, cover: pot.cover }).toEqual({
      orders: book.orders,
      demand: book.demand,
      cover: book.cover,
    });
    expect(Object.keys(pot)).not.toContain('levels');
    for (const route of [
      'book',
      'events',
      'journal',
      'invitations',
      'price-proposals',
      'allocation-runs',
      'gates',
    ])
      expect(`${route} ${said(await north.get(`${path}/${route}`))}`).toBe(`${route} 403 role-may-not`);
    expect(said(await north.get('/investors'))).toBe('403 role-may-not');
    expect(said(await alder.get(`${path}/pot`))).toBe('403 role-may-not');
    const outside = await world.account('member');
    for (const route of ['', '/pot', '/orders', '/members'])
      expect(said(await outside.get(`${path}${route}`))).toBe('404 not-found');
  });
});
