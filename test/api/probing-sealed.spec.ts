// An offering under seal, looked for through every route by investors that were asked and have not consented: nothing
// tells whose it is, which it is, or that another has crossed. Nor after a refusal, nor after the seal has ended.
import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aDraft,
  answerApproach,
  anOrder,
  approach,
  invite,
  limitOrder,
  move,
  rushTerms,
} from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { fetchDocument, type OpenApi } from '../support/contract.js';
import { answer, bodiesOf, filled, probed, readingsOf, routesOf } from '../support/probes.js';
import { openWorld, type World } from '../support/world.js';

const issuer = { name: 'Sable Point Therapeutics, Inc.', symbol: 'SBLP', market: 'Nasdaq' };

let world: World;
let document: OpenApi;
/** Alder crosses, Birch is asked, Cedar declines; Dogwood crosses too. */
let alder: Client;
let birch: Client;
let cedar: Client;
let dogwood: Client;
let sealed: string;
let theirs: Record<string, string>;
let traces: string[];

beforeAll(async () => {
  world = await openWorld({ WEBHOOK_TARGETS: 'anywhere' });
  document = await fetchDocument(world.address);
  alder = await world.investor({ legalName: 'Alder Asset Management' });
  birch = await world.investor({ legalName: 'Birch Capital Partners' });
  cedar = await world.investor({ legalName: 'Cedar Row Advisers' });
  dogwood = await world.investor({ legalName: 'Dogwood Trust' });
  sealed = await aDraft(world, { ...rushTerms, dealType: 'registered-direct', issuer });
  expect((await world.desk.post(`/offerings/${sealed}/seal`)).status).toBe(201);
  await approach(world, sealed, [alder, birch, cedar, dogwood]);
  for (const investor of [birch, cedar])
    await investor.post('/webhooks', { url: 'http://127.0.0.1:9/', label: 'x' });
  const crossed = await answerApproach(alder, 'consent');
  await answerApproach(dogwood, 'consent');
  await move(world, sealed, 'file', {
    filedAt: '2004-05-04T17:15:00-04:00',
    registrationNumber: '333-115151',
  });
  await move(world, sealed, 'declare-effective', { effectiveAt: '2004-07-20T16:00:00-04:00' });
  await move(world, sealed, 'open');
  const documentHash = createHash('sha256').update('x').digest('hex');
  const paper = await world.desk.post(`/offerings/${sealed}/documents`, {
    kind: 'preliminary-prospectus',
    title: 'Sable Point prospectus',
    documentHash,
  });
  await world.desk.post(`/offerings/${sealed}/documents/${paper.body.id}/deliveries`, {
    investors: [alder.account.party],
  });
  const order = await anOrder(alder, sealed, limitOrder(50_000, '0.40'));
  theirs = {
    '/api/v1/offerings/{id}': sealed,
    '/api/v1/offerings/{id}/documents/{document}': paper.body.id,
    '/api/v1/orders/{id}': order,
    '/api/v1/approaches/{id}': crossed,
  };
  const { account } = alder;
  traces = [
    ...Object.values(theirs),
    'Sable',
    'Therapeutics',
    'SBLP',
    'Invest Linc',
    'Alder',
    'Dogwood',
    'registered-direct',
    world.issuer.account.party,
    world.desk.account.party,
    account.party,
    account.user,
  ];
});
afterAll(() => world?.close());

async function finds(by: Client): Promise<string[]> {
  const own = { '/api/v1/investors/{id}': by.account.party, '/api/v1/parties/{party}': by.account.party };
  const readings = await readingsOf(world.address, by, routesOf(document), own);
  expect([...readings.values()].filter((text) => text.startsWith('[200')).length).toBeGreaterThan(8);
  const files = await Promise.all(
    ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'].map((accept) =>
      answer(world.address, by, { verb: 'GET', path: '/api/v1/approaches' }, null, accept),
    ),
  );
  const said = [...readings, ...files.map((text) => ['file', text] as const)];
  return said.flatMap(([path, text]) =>
    traces.filter((trace) => text.includes(trace)).map((trace) => `${path} says ${trace}`),
  );
}

/** What commands without any identifier, and those on one's own approach, answer. */
async function commandsSay(by: Client): Promise<string[]> {
  const [asked] = (await by.get('/approaches')).body.items;
  const own = { '/api/v1/approaches/{id}': asked!.id };
  const said: string[] = [];
  for (const route of routesOf(document).filter(({ verb, path }) => verb !== 'GET' && !/session/.test(path)))
    if (!route.path.includes('{') || route.path.startsWith('/api/v1/approaches'))
      for (const body of bodiesOf(route)) {
        if (JSON.stringify(body).includes('decline')) continue;
        const path = filled(route.path, own, true);
        said.push(await answer(world.address, by, { ...route, path }, body, 'application/json'));
      }
  return said.flatMap((text) =>
    traces.filter((trace) => text.includes(trace)).map((trace) => `${text}: ${trace}`),
  );
}

/** What becomes of an attestation by Birch for an offering. */
const attested = (offering: string) =>
  birch.post(`/investors/${birch.account.party}/attestations`, {
    type: 'rule-105',
    facts: { shortSales: [] },
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    offering,
  });

const nothingFound = async (by: Client): Promise<void> => {
  const { differing, said } = await probed(world.address, by, routesOf(document), theirs);
  expect(differing).toEqual([]);
  expect(said.length).toBeGreaterThan(150);
  expect(await finds(by)).toEqual([]);
  expect(await commandsSay(by)).toEqual([]);
  expect((await by.get('/offerings')).body.items).toEqual([]);
};

describe('an investor that was asked', () => {
  it('learns the script, the undertaking and when it lapses, and nothing else', async () => {
    const [asked] = (await birch.get('/approaches')).body.items;
    expect(asked).toEqual({
      id: expect.any(String),
      state: 'asked',
      script: expect.stringContaining('$30 million'),
      undertaking: expect.stringContaining('confidential'),
      undertakingHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      askedAt: expect.any(String),
      lapsesAt: expect.any(String),
      answeredAt: null,
      cleansedAt: null,
      offering: null,
    });
    await nothingFound(birch);
  });

  it('finds no more by what it sends', async () => {
    const [first, second] = [await attested(sealed), await attested(uuid())];
    expect([first.status, first.body]).toEqual([422, second.body]);
  });

  it('finds no more by declining', async () => {
    await answerApproach(cedar, 'decline');
    await nothingFound(cedar);
  });

  it('finds no more by letting it lapse', async () => {
    await world.query(`UPDATE approaches SET lapses_at = asked_at + interval '1 ms' WHERE investor = $1`, [
      birch.account.party,
    ]);
    expect((await birch.get('/approaches')).body.items).toMatchObject([{ state: 'lapsed', offering: null }]);
    await nothingFound(birch);
  });
});

describe('an investor that has crossed', () => {
  it('sees the offering and its own, and not that another has crossed', async () => {
    const own = { '/api/v1/offerings/{id}': sealed, '/api/v1/investors/{id}': dogwood.account.party };
    const readings = await readingsOf(world.address, dogwood, routesOf(document), own);
    expect(readings.get('/api/v1/offerings/{id}')).toContain('Sable Point');
    for (const [path, text] of readings)
      for (const trace of [
        theirs['/api/v1/orders/{id}']!,
        theirs['/api/v1/approaches/{id}']!,
        alder.account.party,
        'Alder',
      ])
        expect(`${path} ${text}`).not.toContain(trace);
  });
});

describe('after the seal', () => {
  beforeAll(async () => {
    const { status } = await world.desk.post(`/offerings/${sealed}/cleanse`, {
      reason: 'press release 06:45',
    });
    expect(status).toBe(201);
  });

  it.each([
    ['did not answer', () => birch, 'lapsed'],
    ['declined', () => cedar, 'declined'],
  ])('who %s knows when it ended, and of the offering what any investor does', async (_, who, state) => {
    const approaches = (await who().get('/approaches')).body.items;
    expect(approaches).toMatchObject([{ state, offering: null, cleansedAt: expect.any(String) }]);
    await nothingFound(who());
  });

  it('is invited as to any offering', async () => {
    await invite(world, sealed, [birch, cedar]);
    for (const investor of [birch, cedar])
      expect((await investor.get(`/offerings/${sealed}`)).body).toMatchObject({ id: sealed });
  });

  it('tells those who crossed that they are free', async () => {
    expect((await alder.get('/inbox')).body.items).toMatchObject([
      { kind: 'offering-cleansed', subject: sealed, offering: sealed },
    ]);
    expect((await birch.get('/inbox')).body.items).toEqual([]);
  });
});
