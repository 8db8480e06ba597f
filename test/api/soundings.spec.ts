// Sounding investors under seal: what the desk may do when, what an answer does, and the log that stays.
import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAllocation } from '../support/approved-price.js';
import {
  aDraft,
  anOpenBook,
  answerApproach,
  anOrder,
  approach,
  close,
  invite,
  limitOrder,
  move,
} from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { deliverProspectus } from '../support/delivered.js';
import { greenshoe } from '../support/terminal.js';
import { openWorld, type World } from '../support/world.js';

const shelf = { dealType: 'registered-direct' };
const script = 'A US company of about $30 million market value sells shares tonight.';
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let world: World;
let alder: Client;
let birch: Client;

beforeAll(async () => {
  world = await openWorld();
  [alder, birch] = [await world.investor(), await world.investor()];
});
afterAll(() => world?.close());

async function aSealed(terms: object = shelf): Promise<string> {
  const offering = await aDraft(world, terms);
  const { status, body } = await world.desk.post(`/offerings/${offering}/seal`);
  expect(status).toBe(201);
  expect(body).toMatchObject({ id: offering, sealedAt: expect.any(String), cleansedAt: null });
  return offering;
}

async function opened(offering: string): Promise<void> {
  await move(world, offering, 'file', { filedAt: '2004-05-04T12:00:00-04:00', registrationNumber: '333-1' });
  await move(world, offering, 'declare-effective', { effectiveAt: '2004-07-20T16:00:00-04:00' });
  await move(world, offering, 'open');
}

const ask = (offering: string, more: object = {}, by = world.desk) =>
  by.post(`/offerings/${offering}/approaches`, {
    investors: [alder.account.party],
    script,
    lapsesAt: inAnHour(),
    ...more,
  });
const logOf = async (offering: string, by = world.desk) =>
  (await by.get(`/offerings/${offering}/approaches`)).body.items;
const journalOf = async (offering: string) =>
  (await world.desk.get(`/offerings/${offering}/journal`)).body.items;

const draftWith = async () => {
  const offering = await aDraft(world);
  await invite(world, offering, [alder]);
  return offering;
};
const draftWithMember = async () => {
  const offering = await aDraft(world);
  const member = (await world.account('member')).account.party;
  await world.desk.post(`/offerings/${offering}/members`, { member, clients: [] });
  return offering;
};
const orderOf = ({ account }: Client) => limitOrder(10_000, '0.40', { investor: account.party });

describe('a seal', () => {
  it('is put on a draft that nobody knows of, once', async () => {
    const offering = await aSealed();
    const again = await world.desk.post(`/offerings/${offering}/seal`);
    expect([again.status, again.body.code]).toEqual([409, 'move-not-allowed']);
    for (const known of [await anOpenBook(world, []), await draftWith(), await draftWithMember()]) {
      const { status, body } = await world.desk.post(`/offerings/${known}/seal`);
      expect([status, body.code]).toEqual([409, 'move-not-allowed']);
    }
  });

  it('lets nobody be invited, and nobody be approached without it', async () => {
    const offering = await aSealed();
    const invited = await world.desk.post(`/offerings/${offering}/invitations`, {
      investors: [alder.account.party],
    });
    expect([invited.status, invited.body.code]).toEqual([422, 'not-crossed']);
    const asked = await ask(await aDraft(world));
    expect([asked.status, asked.body.code]).toEqual([409, 'not-under-seal']);
    const cleansed = await world.desk.post(`/offerings/${await aDraft(world)}/cleanse`, { reason: 'x' });
    expect([cleansed.status, cleansed.body.code]).toEqual([409, 'not-under-seal']);
  });

  it('is another desk’s to set and to end on its own deals alone', async () => {
    const other = await world.account('desk');
    const [draft, offering] = [await aDraft(world), await aSealed()];
    await approach(world, offering, [alder]);
    const [asked] = await logOf(offering);
    for (const [path, body] of [
      [`/offerings/${draft}/seal`, {}],
      [`/offerings/${offering}/cleanse`, { reason: 'x' }],
      [`/approaches/${asked!.id}/answer`, { answer: 'decline', person: 'x' }],
    ] as const)
      expect((await other.post(path, body)).status).toBe(404);
    expect((await other.get(`/offerings/${offering}/approaches`)).status).toBe(404);
    expect((await ask(offering, {}, other)).status).toBe(404);
  });

  it.each([
    ['best-efforts-min-max', 'file'],
    ['firm-commitment-follow-on', 'open'],
  ])('of a %s ends with the move %s', async (dealType, last) => {
    const offering = await aSealed({ dealType });
    await approach(world, offering, [alder, birch]);
    await answerApproach(alder, 'consent');
    await move(world, offering, 'file', { filedAt: '2004-05-04T12:00:00-04:00', registrationNumber: '1' });
    if (last === 'open') {
      expect((await world.desk.get(`/offerings/${offering}`)).body.cleansedAt).toBeNull();
      await move(world, offering, 'declare-effective', { effectiveAt: '2004-07-20T16:00:00-04:00' });
      await move(world, offering, 'open');
    }
    const { body } = await world.desk.get(`/offerings/${offering}`);
    expect(body.cleansedAt).toEqual(expect.any(String));
    expect(await journalOf(offering)).toContainEqual(
      expect.objectContaining({ kind: 'offering-cleansed', payload: { move: last } }),
    );
    expect(await logOf(offering)).toMatchObject([
      { investor: alder.account.party, state: 'consented', cleansedAt: body.cleansedAt },
      { investor: birch.account.party, state: 'lapsed', cleansedAt: body.cleansedAt },
    ]);
    expect((await ask(offering)).body.code).toBe('not-under-seal');
  });

  it('outlives a withdrawal, which ends what was asked', async () => {
    const offering = await aSealed();
    await approach(world, offering, [alder]);
    const [asked] = (await alder.get('/approaches')).body.items;
    await move(world, offering, 'withdraw', { reason: 'the market' });
    const { undertakingHash } = asked!;
    const late = await alder.post(`/approaches/${asked!.id}/answer`, { answer: 'consent', undertakingHash });
    expect([late.status, late.body.code]).toEqual([409, 'approach-over']);
    expect((await ask(offering, { investors: [birch.account.party] })).body.code).toBe('move-not-allowed');
    expect((await alder.get(`/offerings/${offering}`)).status).toBe(404);
    const { status, body } = await world.desk.post(`/offerings/${offering}/cleanse`, { reason: 'dropped' });
    expect([status, body.cleansedAt]).toEqual([201, expect.any(String)]);
  });
});

describe('an approach', () => {
  it.each([
    ['the name', { script: 'Rush Financial Technologies sells shares.' }, 422, 'names-issuer', 'script'],
    ['the ticker', { script: 'RSHF sells shares.' }, 422, 'names-issuer', 'script'],
    ['nothing', { script: '' }, 400, 'out-of-range', 'script'],
    ['too late an end', { lapsesAt: '2004-07-20T16:00:00Z' }, 400, 'out-of-range', 'lapsesAt'],
    ['an unknown investor', { investors: [uuid()] }, 422, 'unknown-investor', 'investors[0]'],
  ])('with %s is refused', async (_, more, status, code, path) => {
    const reply = await ask(await aSealed(), more);
    expect([reply.status, reply.body.code, reply.body.path]).toEqual([status, code, path]);
  });

  it('is made once while it stands, and again when it has lapsed', async () => {
    const offering = await aSealed();
    const both = { investors: [alder.account.party, alder.account.party, birch.account.party] };
    expect((await ask(offering, both)).body).toEqual({ approached: 2 });
    expect((await ask(offering, both)).body).toEqual({ approached: 0 });
    await answerApproach(birch, 'decline');
    await world.query('UPDATE approaches SET lapses_at = asked_at WHERE offering = $1', [offering]);
    expect((await ask(offering, both)).body).toEqual({ approached: 1 });
    expect((await logOf(offering)).map(({ state }) => state)).toEqual(['lapsed', 'declined', 'asked']);
  });

  it('is answered by its investor, by the hash of what it undertakes, once', async () => {
    const offering = await aSealed();
    await approach(world, offering, [alder]);
    const [asked] = (await alder.get('/approaches')).body.items;
    const { undertaking, undertakingHash } = asked!;
    expect(undertakingHash).toBe(sha256(String(undertaking)));
    const path = `/approaches/${asked!.id}/answer`;
    const consent = { answer: 'consent', undertakingHash };
    for (const [by, body, status, code] of [
      [birch, consent, 404, 'not-found'],
      [alder, { answer: 'consent' }, 400, 'missing-field'],
      [alder, { answer: 'consent', undertakingHash: sha256('other') }, 409, 'hash-mismatch'],
      [alder, { ...consent, person: 'J. Alder' }, 400, 'unknown-field'],
      [world.compliance, consent, 403, 'role-may-not'],
      [world.issuer, consent, 403, 'role-may-not'],
    ] as const) {
      const reply = await by.post(path, body);
      expect([reply.status, reply.body.code]).toEqual([status, code]);
    }
    const answered = await alder.post(path, consent);
    expect(answered.body).toMatchObject({ state: 'consented', offering });
    expect((await alder.post(path, { answer: 'decline' })).body.code).toBe('approach-over');
    expect((await alder.get(`/offerings/${offering}`)).body).toMatchObject({ id: offering });
    expect((await alder.get('/approaches')).body.items[0]).toMatchObject({ id: asked!.id, offering });
  });

  it('is answered on the telephone, as the desk notes with who spoke', async () => {
    const offering = await aSealed();
    await approach(world, offering, [birch]);
    const { id, undertakingHash } = (await logOf(offering))[0]!;
    const said = { answer: 'consent', undertakingHash };
    expect((await world.desk.post(`/approaches/${id}/answer`, said)).body).toMatchObject({
      code: 'missing-field',
      path: 'person',
    });
    const noted = await world.desk.post(`/approaches/${id}/answer`, { ...said, person: 'J. Birch' });
    expect([noted.status, noted.body.state]).toEqual([201, 'consented']);
    expect((await birch.get(`/offerings/${offering}`)).status).toBe(200);
    expect(await logOf(offering)).toMatchObject([
      { person: 'J. Birch', answeredBy: world.desk.account.name },
    ]);
  });
});

describe('orders under seal', () => {
  it('are taken of who has crossed, and for nobody else', async () => {
    const offering = await aSealed();
    await approach(world, offering, [alder, birch]);
    await answerApproach(alder, 'consent');
    await opened(offering);
    await anOrder(alder, offering, limitOrder(10_000, '0.40'));
    const own = await birch.post(`/offerings/${offering}/orders`, limitOrder(10_000, '0.40'));
    expect([own.status, own.body.code]).toEqual([404, 'not-found']);
    await anOrder(world.desk, offering, orderOf(alder));
    const forBirch = await world.desk.post(`/offerings/${offering}/orders`, orderOf(birch));
    const refused = {
      code: 'not-crossed',
      citation: '17 CFR 243.100(b)(2)(ii)',
      remedy: expect.stringContaining('consent'),
    };
    expect([forBirch.status, forBirch.body]).toEqual([
      422,
      expect.objectContaining({ ...refused, rule: expect.any(String), path: 'investor' }),
    ]);
    for (const atomic of ['true', 'false']) {
      const path = `/offerings/${offering}/orders:batch?atomic=${atomic}`;
      const { body } = await world.desk.post(path, { orders: [orderOf(alder), orderOf(birch)] });
      expect(JSON.stringify(body)).toContain('not-crossed');
    }
    await world.desk.post(`/offerings/${offering}/cleanse`, { reason: 'announced' });
    const after = await world.desk.post(`/offerings/${offering}/orders`, orderOf(birch));
    expect([after.status, after.body.code]).toEqual([422, 'unknown-investor']);
    await invite(world, offering, [birch]);
    await anOrder(birch, offering, limitOrder(10_000, '0.40'));
    await close(world, offering);
  });
});

describe('a deal that is under seal to its end', () => {
  it('is released, cleansed by it, and proven by its pack', async () => {
    const offering = await aSealed();
    await approach(world, offering, [alder, birch]);
    await answerApproach(alder, 'consent');
    await opened(offering);
    await anOrder(alder, offering, limitOrder(1_500_000, '0.40'));
    const run = await anAllocation(world, offering, { isApproved: true, maximumPerInvestor: undefined });
    expect((await world.desk.get(`/offerings/${offering}`)).body.cleansedAt).toBeNull();
    await deliverProspectus(world.desk, offering);
    const { status, body } = await world.desk.post(`/allocation-runs/${run.id}/release`, {});
    expect({ status, detail: body.detail }).toEqual({ status: 200, detail: undefined });
    expect((await journalOf(offering)).slice(-3)).toMatchObject([
      { kind: 'moved', payload: { move: 'release' } },
      { kind: 'offering-cleansed', payload: { move: 'release' } },
      { kind: 'allocation-released' },
    ]);
    const told = (await alder.get('/inbox')).body.items.filter((notice) => notice.offering === offering);
    expect(told.map(({ kind }) => kind).toSorted()).toEqual(['allocation-released', 'offering-cleansed']);
    const pack = await fetch(`${world.address}/api/v1/offerings/${offering}/deal-pack`, {
      headers: { authorization: `Bearer ${world.desk.account.apiKey}` },
    });
    const folder = await mkdtemp(join(tmpdir(), 'greenshoe-sounding-test-'));
    const file = join(folder, 'pack.zip');
    await writeFile(file, Buffer.from(await pack.arrayBuffer()));
    const verified = await greenshoe(['verify', '--in', file]);
    await rm(folder, { recursive: true });
    expect([verified.code, verified.stderr]).toEqual([0, '']);
  });
});

describe('the log', () => {
  it('says who asked whom when with what, and what became of it, in pages and as a file', async () => {
    const formula = await world.investor({ legalName: '=HYPERLINK("http://evil","x")' });
    const offering = await aSealed();
    await approach(world, offering, [alder, birch]);
    await answerApproach(alder, 'consent');
    await ask(offering, { investors: [formula.account.party], script: '=1+1 says nothing' });
    const log = await logOf(offering, world.compliance);
    expect(log).toMatchObject([
      {
        investor: alder.account.party,
        legalName: expect.any(String),
        state: 'consented',
        script,
        scriptHash: sha256(script),
        undertaking: expect.stringContaining('confidential'),
        undertakingHash: expect.any(String),
        askedAt: expect.any(String),
        askedBy: world.desk.account.name,
        answeredAt: expect.any(String),
        answeredBy: alder.account.name,
        person: null,
        cleansedAt: null,
      },
      { investor: birch.account.party, state: 'asked', answeredAt: null, answeredBy: null },
      { investor: formula.account.party, state: 'asked' },
    ]);
    const path = `/offerings/${offering}/approaches`;
    const first = await world.desk.get(`${path}?limit=1`);
    const second = await world.desk.get(`${path}?limit=1&after=${String(first.body.next)}`);
    expect([first, second].map(({ body }) => body.items[0]!.id)).toEqual([log[0]!.id, log[1]!.id]);
    const file = await fetch(`${world.address}/api/v1${path}`, {
      headers: { authorization: `Bearer ${world.desk.account.apiKey}`, accept: 'text/csv' },
    });
    const rows = parse(await file.text(), { columns: true }) as Array<Record<string, string>>;
    expect(rows.map((row) => row.state)).toEqual(['consented', 'asked', 'asked']);
    expect([rows[2]!.legalName, rows[2]!.script]).toEqual([
      `'=HYPERLINK("http://evil","x")`,
      `'=1+1 says nothing`,
    ]);
    for (const by of [world.issuer, alder]) expect((await by.get(path)).status).toBe(403);
  });

  it('stands in the journal step by step, to an issuer without the names less whom it names', async () => {
    const offering = await aSealed();
    await approach(world, offering, [alder]);
    await answerApproach(alder, 'consent');
    await world.desk.post(`/offerings/${offering}/cleanse`, { reason: 'press release 06:45' });
    const kinds = ['offering-sealed', 'investors-approached', 'approach-answered', 'offering-cleansed'];
    const entries = (await journalOf(offering)).filter(({ kind }) => kinds.includes(String(kind)));
    expect(entries.map(({ kind, payload }) => [kind, payload])).toEqual([
      ['offering-sealed', {}],
      [
        'investors-approached',
        expect.objectContaining({ investors: [alder.account.party], scriptHash: sha256(script) }),
      ],
      [
        'approach-answered',
        expect.objectContaining({
          investor: alder.account.party,
          answer: 'consent',
          undertakingHash: expect.any(String),
        }),
      ],
      ['offering-cleansed', { reason: 'press release 06:45' }],
    ]);
    const told = (await world.issuer.get(`/offerings/${offering}/journal`)).body.items;
    expect(told.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['offering-sealed', 'offering-cleansed']),
    );
    expect(JSON.stringify(told)).not.toContain(alder.account.party);
  });

  it('is not changed, not even by the owner', async () => {
    const offering = await aSealed();
    await approach(world, offering, [alder]);
    const id = await answerApproach(alder, 'decline');
    for (const sql of [
      `DELETE FROM approaches WHERE id = '${id}'`,
      'TRUNCATE approaches',
      `UPDATE approaches SET answer = 'consent' WHERE id = '${id}'`,
      `UPDATE offerings SET sealed_at = NULL WHERE id = '${offering}'`,
    ])
      await expect(world.query(sql)).rejects.toThrow('written once');
  });
});
