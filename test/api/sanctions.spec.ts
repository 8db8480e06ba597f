// The sanctions list at the door: whoever is on it under any spelling, order or alias, or lives at its address,
// orders nothing until compliance has cleared it.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpenBook, anOrder, invite, limitOrder } from '../support/builders.js';
import type { Client, Reply } from '../support/clients.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

const file = (name: string): string =>
  readFileSync(new URL(`../fixtures/ofac/${name}.csv`, import.meta.url), 'latin1');
const list = { sdn: file('sdn'), alt: file('alt'), add: file('add'), comments: file('sdn_comments') };
const abroad = { country: 'RS', state: null as never, category: 'individual' };

let world: World;
let offering: string;

beforeAll(async () => {
  world = await openWorld();
  offering = await anOpenBook(world, [], { rulesAsOf: '2026-11-20' });
});
afterAll(() => world?.close());

const put = (version: string, more: object = {}): Promise<Reply> =>
  world.compliance.post('/sanctions-lists', { version, ...list, ...more });

const order = (investor: Client): Promise<Reply> =>
  investor.post(`/offerings/${offering}/orders`, limitOrder(1_000, '0.37'));

async function invited(facts: object): Promise<Client> {
  const investor = await world.investor(facts);
  await invite(world, offering, [investor]);
  return investor;
}

describe('before any list', () => {
  it('takes orders and shows that nobody was screened', async () => {
    const investor = await invited({ legalName: 'Joshua Malinga', ...abroad });
    expect((await order(investor)).status).toBe(201);
    expect((await world.desk.get(`/investors/${investor.account.party}/screening`)).body).toEqual({
      screening: null,
    });
  });
});

describe('a list', () => {
  it('is put in force by compliance alone, once', async () => {
    for (const other of [world.desk, world.issuer, world.admin])
      expect((await other.post('/sanctions-lists', { version: 'x', ...list })).status).toBe(403);
    const { status, body } = await put('2021-06-01');
    expect({ status, entries: body.entries, inForce: body.inForce }).toEqual({
      status: 201,
      entries: 61,
      inForce: true,
    });
    expect((await put('2021-06-01')).body.code).toBe('sanctions-list-known');
    expect((await world.desk.get('/sanctions-lists')).body.items).toMatchObject([{ version: '2021-06-01' }]);
  });

  it('names the row that cannot be read', async () => {
    const { status, body } = await put('broken', { sdn: '1,"A"' });
    expect({ status, path: body.path }).toEqual({ status: 400, path: 'sdn.csv[0]' });
  });

  it('is screened against by a job, investor by investor', async () => {
    const path = '/screenings';
    await eventually(async () => {
      const { items } = (await world.compliance.get(path)).body;
      expect(items.map(({ legalName }) => legalName)).toEqual(['Joshua Malinga']);
    });
    const rows = await world.query(
      "SELECT count(*)::int FROM work WHERE kind = 'screen-investors' AND state = 'done'",
    );
    expect(rows).toEqual([{ count: 1 }]);
  });
});

describe('who is on the list', () => {
  it.each<[string, object]>([
    ['by name', { legalName: 'MALINGA, Joshua' }],
    ['in another order', { legalName: 'malinga joshua' }],
    ['with accents', { legalName: 'Predrag Banović' }],
    ['nearly', { legalName: 'Abdel Majeed' }],
    ['under an alias of the list', { legalName: 'Caribbean Export Enterprise', category: 'corporate' }],
    ['under an alias of its own', { legalName: 'A Plain Name', aliases: ['Joshua Malinga'] }],
    [
      'with a listed owner',
      { legalName: 'Alder Holdings', owners: [{ name: 'Joshua Malinga', percent: '60' }] },
    ],
  ])('%s orders nothing', async (_, facts) => {
    const investor = await invited({ ...abroad, ...facts });
    const { status, body } = await order(investor);
    expect({ status, code: body.code, gate: body.gate }).toEqual({
      status: 422,
      code: 'sanctions-not-cleared',
      gate: 'G48',
    });
    expect(body.citation).toContain('31 CFR chapter V');
    expect(JSON.stringify(body)).not.toMatch(/MALINGA|BANOVIC|7504|match/i);
    expect(body.detail).not.toMatch(/sanction|list|OFAC/i);
    expect(body.missing).toEqual(['identification']);
  });

  it('at a listed address orders nothing', async () => {
    const facts = { legalName: 'Quiet Trading', category: 'corporate', country: 'CO', state: null as never };
    const investor = await invited({
      ...facts,
      address: 'Bodega 41, Calle 11 32-47 Arroyohondo',
      city: 'CALÍ',
    });
    expect((await order(investor)).body.code).toBe('sanctions-not-cleared');
    const { body } = await world.compliance.get(`/investors/${investor.account.party}/screening`);
    expect(body.screening).toMatchObject({
      stopped: true,
      matches: [{ relation: 'address', number: '4495' }],
    });
    const elsewhere = await invited({
      ...facts,
      address: 'Bodega 41, Calle 11 32-47 Arroyohondo',
      city: 'Madrid',
    });
    expect((await order(elsewhere)).status).toBe(201);
  });

  it('is free once compliance has cleared it with a reason, and for later lists with the same match', async () => {
    const investor = await invited({ legalName: 'Joshua Malinga', ...abroad });
    const path = `/investors/${investor.account.party}/screening`;
    expect((await world.desk.post(`${path}/clearance`, { reason: 'no' })).status).toBe(403);
    expect((await world.compliance.post(`${path}/clearance`, {})).status).toBe(400);
    const cleared = await world.compliance.post(`${path}/clearance`, { reason: 'born in 1987, not in 1944' });
    expect(cleared.status).toBe(201);
    expect(cleared.body).toMatchObject({
      stopped: false,
      clearance: { reason: 'born in 1987, not in 1944' },
    });
    expect((await world.compliance.post(`${path}/clearance`, { reason: 'again' })).status).toBe(409);
    await anOrder(investor, offering, limitOrder(1_000, '0.37'));
    await put('2021-06-02');
    expect((await order(investor)).status).toBe(201);
    const { items } = (await world.compliance.get(`/offerings/${offering}/journal?limit=1000`)).body;
    expect(items.map(({ kind }) => kind)).toContain('screening-cleared');
  });

  it('is stopped again by another name', async () => {
    const investor = await invited({ legalName: 'Joshua Malinga', ...abroad });
    const path = `/investors/${investor.account.party}`;
    await world.compliance.post(`${path}/screening/clearance`, { reason: 'another person' });
    await world.desk.put(path, { legalName: 'Predrag Banovic', category: 'individual', country: 'RS' });
    expect((await order(investor)).body.code).toBe('sanctions-not-cleared');
  });

  it('does not stop others, whose orders go the short way', async () => {
    const investor = await invited({ legalName: 'Birch Capital Partners' });
    const replies = await Promise.all(Array.from({ length: 20 }, () => order(investor)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
  });
});

it('stops at once who is on a new list, before the job has come round', async () => {
  const investor = await invited({ legalName: 'Zephyr Quillfeather Ltd' });
  expect((await order(investor)).status).toBe(201);
  const row = `99001,"QUILLFEATHER ZEPHYR, LTD.",-0- ,"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n`;
  await put('2021-06-03', { sdn: row, alt: '', add: '', comments: '' });
  expect((await order(investor)).body.code).toBe('sanctions-not-cleared');
  const { body } = await world.compliance.get(`/offerings/${offering}/journal?limit=1000`);
  await eventually(async () => {
    const { items } = (await world.compliance.get('/screenings')).body;
    expect(items.map(({ investor: who }) => who)).toContain(investor.account.party);
  });
  expect(body.items.filter(({ kind }) => kind === 'refused').length).toBeGreaterThan(0);
});

it('never shows an investor its screening', async () => {
  const investor = await invited({ legalName: 'Joshua Malinga', ...abroad });
  expect((await investor.get(`/investors/${investor.account.party}/screening`)).status).toBe(403);
  expect((await investor.get('/screenings')).status).toBe(403);
});
