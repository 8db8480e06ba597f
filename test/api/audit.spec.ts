// Who was shown which name, who tried what in vain, what was set aside: compliance can ask for all of it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import type { Client, Json, Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let alder: Client;
let birch: Client;
let offering: string;
let order: string;

beforeAll(async () => {
  world = await openWorld();
  alder = await world.investor({ legalName: 'Alder Asset Management' });
  birch = await world.investor({ legalName: 'Birch Capital' });
  offering = await anOpenBook(world, [alder, birch]);
  order = await anOrder(birch, offering, limitOrder(50_000, '0.40'));
});
afterAll(() => world?.close());

const said = ({ status, body }: Reply) => `${status} ${body?.code ?? ''}`;
const items = async (path: string): Promise<Json[]> => {
  const { status, body } = await world.compliance.get(path);
  expect(status).toBe(200);
  return body.items;
};
const reads = (query: string) => items(`/audit/name-reads?${query}`);

describe('a name that is read', () => {
  it('leaves who read it, where and when, and is found by investor, reader and offering', async () => {
    const [one, two] = [alder.account.party, birch.account.party];
    const reader = await world.account('desk', world.desk.account.party);
    await reader.get('/investors?limit=1000');
    await reader.get(`/investors/${one}`);
    await reader.get(`/offerings/${offering}/invitations`);
    const own = await reads(`user=${reader.account.user}`);
    expect(own.map(({ target, action }) => [target, action])).toEqual([
      [`/api/v1/offerings/${offering}/invitations`, 'read-invitations'],
      [`/api/v1/investors/${one}`, 'read-investors'],
      ['/api/v1/investors', 'read-investors'],
    ]);
    expect(own[1]).toMatchObject({ investors: [one], role: 'desk', party: reader.account.party });
    expect((own[2]!.investors as string[]).toSorted()).toEqual([one, two].toSorted());
    const ofBirch = await reads(`user=${reader.account.user}&investor=${two}`);
    expect(ofBirch.map(({ investors }) => investors)).toEqual([[two], [two]]);
    const inDeal = await reads(`user=${reader.account.user}&offering=${offering}`);
    expect(inDeal).toHaveLength(1);
    expect(JSON.stringify(own)).not.toMatch(/Alder|Birch/);
  });

  it('leaves the same when it is taken as a file', async () => {
    const reader = await world.account('compliance');
    const reply = await fetch(`${world.address}/api/v1/investors`, {
      headers: { authorization: `Bearer ${reader.account.apiKey}`, accept: 'text/csv' },
    });
    expect(await reply.text()).toContain('Birch Capital');
    expect(await reads(`user=${reader.account.user}`)).toHaveLength(1);
  });

  it('leaves nothing when it is the investor’s own, or when there is none', async () => {
    await alder.get('/investors');
    await alder.get(`/investors/${alder.account.party}`);
    await world.desk.get(`/offerings/${offering}/orders`);
    expect(await reads(`user=${alder.account.user}`)).toEqual([]);
    expect(await reads(`user=${world.desk.account.user}&offering=${offering}`)).toEqual([]);
  });
});

describe('what was tried in vain', () => {
  it('is kept with who tried it, reading and changing alike', async () => {
    await alder.get(`/orders/${order}`);
    await alder.get(`/investors/${birch.account.party}`);
    await alder.put(`/orders/${order}`, limitOrder(10_000, '0.40'), { ifMatch: 1 });
    await alder.get(`/offerings/${offering}/book`);
    const tried = await items(`/audit/refusals?user=${alder.account.user}`);
    expect(tried.map(({ action, code, target }) => `${String(action)} ${code!} ${String(target)}`)).toEqual([
      'read-book role-may-not /api/v1/offerings/:id/book',
      `change-order not-found /api/v1/orders/${order}`,
      `read-investors not-found /api/v1/investors/${birch.account.party}`,
      `read-orders not-found /api/v1/orders/${order}`,
    ]);
  });

  it('is kept of failed sign-ins and of what was done to users', async () => {
    const { body: added } = await world.admin.post('/users', {
      partyName: 'A house',
      role: 'desk',
      name: 'Ann',
      email: `${randomUUID()}@example.org`,
    });
    const [event] = await items(`/audit/sign-ins?user=${added.id}`);
    expect(event).toMatchObject({ kind: 'user-added', user: added.id, by: world.admin.account.user });
    expect((await world.admin.get('/audit/sign-ins?limit=1')).status).toBe(200);
  });
});

describe('what was set aside', () => {
  it('is listed from all journals', async () => {
    const entry = randomUUID();
    await world.query(
      `INSERT INTO journal_entries (id, offering, link, position, kind, at, actor, payload, hash)
       SELECT $1, offering, number, 999, 'gate-overridden', now(), jsonb_build_object('user', $2::text, 'party', $2::text, 'role', 'compliance'),
         '{"gate":"G45","reason":"quoted above five dollars"}', hash
       FROM journal_links WHERE offering = $3 ORDER BY number DESC LIMIT 1`,
      [entry, world.compliance.account.user, offering],
    );
    const [one] = await items(`/audit/overrides?offering=${offering}`);
    expect(one).toMatchObject({ id: entry, kind: 'gate-overridden', payload: { gate: 'G45' } });
    expect(await items(`/audit/overrides?user=${world.desk.account.user}`)).toEqual([]);
  });
});

describe('the trail', () => {
  it('is compliance’s to read, page by page, and nobody’s to change', async () => {
    for (const path of ['name-reads', 'refusals', 'overrides', 'sign-ins']) {
      for (const client of [world.desk, world.issuer, alder])
        expect(said(await client.get(`/audit/${path}`))).toBe('403 role-may-not');
      expect(said(await world.compliance.get(`/audit/${path}?user=1`))).toBe('400 invalid-identifier');
      expect(said(await world.compliance.get(`/audit/${path}?role=desk`))).toBe('400 unknown-field');
    }
    expect(said(await world.admin.get('/audit/name-reads'))).toBe('403 role-may-not');
    const first = await world.compliance.get('/audit/refusals?limit=2');
    const second = await world.compliance.get(`/audit/refusals?limit=2&after=${String(first.body.next)}`);
    const seen = [...first.body.items, ...second.body.items].map(({ id }) => id);
    expect(seen).toHaveLength(4);
    expect(seen).toEqual(seen.toSorted().toReversed());
    for (const table of ['name_reads', 'refusals', 'erasures', 'security_events'])
      await expect(world.query(`DELETE FROM ${table}`)).rejects.toThrow('written once');
  });
});
