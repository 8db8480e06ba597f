// The deal pack: who gets it, what is in it, and that it proves itself on the command line.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newYorkDay } from '../../src/domain/calendar/new-york.js';
import { anAllocation } from '../support/approved-price.js';
import { aDraft, anOpenBook, anOrder, close, limitOrder, move } from '../support/builders.js';
import type { Client, Json } from '../support/clients.js';
import { deliverProspectus } from '../support/delivered.js';
import { eventually } from '../support/eventually.js';
import { filesOf, type PackFiles } from '../support/deal-packs.js';
import { greenshoe } from '../support/terminal.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let folder: string;
let alder: Client;
let birch: Client;
let cedar: Client;
let offering: string;

beforeAll(async () => {
  world = await openWorld();
  folder = await mkdtemp(path.join(tmpdir(), 'greenshoe-pack-test-'));
  alder = await world.investor({ legalName: 'Alder Asset Management', category: 'mutual-fund', tier: 1 });
  birch = await world.investor({ legalName: 'Birch Capital' });
  cedar = await world.investor({ legalName: 'Cedar Fund' });
  offering = await aWholeDeal();
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A book that is re-opened, a list that is changed twice by hand, a short that is bought back and exercised. */
async function aWholeDeal(): Promise<string> {
  const terms = { dealType: 'firm-commitment-follow-on', issuerSeesNames: true };
  const id = await anOpenBook(world, [alder, birch, cedar], terms);
  await anOrder(alder, id, limitOrder(6_000_000, '0.40', { minimumFill: 1_000 }));
  const order = await anOrder(birch, id, { intent: 'order', type: 'market', amount: '3000000' });
  await birch.put(`/orders/${order}`, { intent: 'order', type: 'market', amount: '2500000' }, { ifMatch: 1 });
  const gone = await anOrder(cedar, id, limitOrder(9_000, '0.39'));
  await cedar.delete(`/orders/${gone}`, { ifMatch: 1 });
  await anOrder(cedar, id, limitOrder(9_000, '0.39', { intent: 'indication' }));
  await close(world, id);
  await move(world, id, 're-open');
  const steps = [
    { limit: '0.40', shares: 1_000_000 },
    { limit: '0.37', shares: 3_000_000 },
  ];
  await anOrder(cedar, id, { intent: 'order', type: 'step', stepMode: 'exclusive', steps });
  const run = await anAllocation(world, id, { isApproved: false, maximumPerInvestor: { percent: '60' } });
  const lines = (await world.desk.get(`/allocation-runs/${run.id}/lines`)).body.items;
  const byHand = async (of: string, line: Json, shares: number): Promise<Json> => {
    const change = {
      order: line.order,
      shares: line.shares - shares,
      reason: 'correction',
      note: 'by phone',
    };
    const { status, body } = await world.desk.post(`/allocation-runs/${of}/overrides`, { lines: [change] });
    expect(status).toBe(201);
    return body;
  };
  const once = await byHand(run.id, lines[0]!, 100_000);
  const twice = await byHand(once.id, lines[1]!, 50_000);
  const { resultHash } = twice;
  expect((await world.issuer.post(`/allocation-runs/${twice.id}/approve`, { resultHash })).status).toBe(200);
  await deliverProspectus(world.desk, id);
  expect((await world.desk.post(`/allocation-runs/${twice.id}/release`)).status).toBe(200);
  const on = newYorkDay(new Date().toISOString());
  const purchase = { on, shares: 10_000, price: '0.36', kind: 'stabilizing' };
  await eventually(async () => {
    expect((await world.desk.post(`/offerings/${id}/purchases`, purchase)).status).toBe(201);
  });
  await world.desk.post(`/offerings/${id}/exercises`, { shares: 5_000 });
  return id;
}

async function download(by: Client, of = offering): Promise<{ status: number; type: string; bytes: Buffer }> {
  const response = await fetch(`${world.address}/api/v1/offerings/${of}/deal-pack`, {
    headers: { authorization: `Bearer ${by.account.apiKey}` },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get('content-type') ?? '', bytes };
}

async function saved(bytes: Buffer): Promise<string> {
  const file = path.join(folder, `${createHash('sha256').update(bytes).digest('hex')}.zip`);
  await writeFile(file, bytes);
  return file;
}

const pack = async (of = offering): Promise<string> => saved((await download(world.desk, of)).bytes);
const rowsOf = (files: PackFiles, name: string): Json[] =>
  files
    .get(name)!
    .toString()
    .trimEnd()
    .split('\n')
    .map((row) => JSON.parse(row) as Json);

describe('the pack of a whole deal', () => {
  it('proves itself, and against the head that the journal shows', async () => {
    const { body } = await world.desk.get(`/offerings/${offering}/journal/verification`);
    expect(body.brokenAt).toBeNull();
    const file = await pack();
    const head = body.head as string;
    const { code, stdout, stderr } = await greenshoe(['verify', '--in', file, '--head', head]);
    expect({ code, stderr, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      stderr: '',
      last: '{"verified": true}',
    });
    expect(stdout).toContain('ok  head: the one that was published');
    expect(stdout).toMatch(/ok {2}frozen books: 2, /);
    expect(stdout).toMatch(/ok {2}allocation: \d+ shares on 9 lines of 3 lists/);
  });

  it('is the same bytes as long as nothing changes, and whoever asks', async () => {
    const [first, again, other] = [
      await download(world.desk),
      await download(world.issuer),
      await download(world.compliance),
    ];
    expect(first).toMatchObject({ status: 200, type: 'application/zip' });
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect(other.bytes.equals(first.bytes)).toBe(true);
  });

  it('has every part, and nobody by name', async () => {
    const files = await filesOf(await pack());
    const runs = rowsOf(files, 'runs.ndjson');
    expect(runs.map(({ parent }) => parent)).toEqual([null, runs[0]!.run, runs[1]!.run]);
    expect([...files.keys()]).toEqual(
      [
        ...runs.map(({ run }) => `allocations/${String(run)}.ndjson`),
        'demand.ndjson',
        'journal.ndjson',
        'manifest.json',
        'offering.ndjson',
        'over-allotment.ndjson',
        'policies.ndjson',
        'runs.ndjson',
        'snapshots.ndjson',
        'snapshots/1.ndjson',
        'snapshots/2.ndjson',
        'terms.ndjson',
        'versions.ndjson',
      ].toSorted(),
    );
    const last = rowsOf(files, `allocations/${String(runs[2]!.run)}.ndjson`);
    expect(last.filter(({ override }) => override !== undefined)).toHaveLength(2);
    expect(last.every(({ overAllotted }) => Number(overAllotted) > 0)).toBe(true);
    expect(rowsOf(files, 'over-allotment.ndjson')).toMatchObject([{ result: { exercised: 5_000 } }]);
    expect([...files.values()].join('')).not.toMatch(/Alder|Birch|Cedar/);
  });

  it('is noted as shown, with everybody whose orders are in it', async () => {
    const reader = await world.account('compliance');
    await download(reader);
    const { body } = await world.compliance.get(`/audit/name-reads?user=${reader.account.user}`);
    expect(body.items).toMatchObject([{ action: 'read-deal-pack', role: 'compliance' }]);
    const parties = [alder, birch, cedar].map(({ account }) => account.party);
    expect((body.items[0]!.investors as string[]).toSorted()).toEqual(parties.toSorted());
  });
});

describe('the pack of a deal', () => {
  it('proves itself in every state', async () => {
    const draft = await aDraft(world);
    const open = await anOpenBook(world, [alder, birch]);
    await anOrder(alder, open, limitOrder(2_000_000, '0.40'));
    await anOrder(birch, open, limitOrder(1_000_000, '0.39', { intent: 'indication' }));
    const closed = await anOpenBook(world, [alder]);
    await anOrder(alder, closed, limitOrder(2_000_000, '0.40'));
    await close(world, closed);
    const drafted = await anOpenBook(world, [alder]);
    await anOrder(alder, drafted, limitOrder(2_000_000, '0.40'));
    await anAllocation(world, drafted, { isApproved: false });
    const withdrawn = await anOpenBook(world, [alder]);
    await move(world, withdrawn, 'withdraw', { reason: 'the market fell' });
    for (const id of [draft, open, closed, drafted, withdrawn]) {
      const { code, stdout } = await greenshoe(['verify', '--in', await pack(id)]);
      expect({ code, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({
        code: 0,
        last: '{"verified": true}',
      });
    }
  });

  it('is made again after one that could not be', async () => {
    const { TMPDIR: place } = process.env;
    process.env.TMPDIR = path.join(folder, 'nowhere');
    const { status } = await download(world.desk);
    if (place === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = place;
    // A file that is not there is no outage of the database.
    expect(status).toBe(500);
    expect((await download(world.desk)).status).toBe(200);
  });

  it('is for its desk, its issuer and compliance; for others it is not there', async () => {
    const member = await world.account('member');
    for (const client of [alder, world.admin, member]) expect((await download(client)).status).toBe(403);
    for (const role of ['desk', 'issuer'] as const)
      expect((await download(await world.account(role))).status).toBe(404);
    const { status } = await world.desk.get(`/offerings/${offering}/deal-pack?all=1`);
    expect(status).toBe(400);
  });
});

const temporary = (): string => path.join(folder, 'temporary');
const left = (): Promise<string[]> => readdir(temporary());

describe('a pack that fails', () => {
  beforeAll(async () => {
    await mkdir(temporary());
    vi.stubEnv('TMPDIR', temporary());
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  it('while its rows are read ends with a problem, and the next one is made', async () => {
    for (const table of ['order_versions', 'snapshot_orders', 'allocations']) {
      await world.query(`REVOKE SELECT ON ${table} FROM greenshoe_desk`);
      const { status, body } = await world.desk.get(`/offerings/${offering}/deal-pack`);
      await world.query(`GRANT SELECT ON ${table} TO greenshoe_desk`);
      expect({ table, status, code: body.code }).toEqual({ table, status: 500, code: 'internal' });
      expect(JSON.stringify(body)).not.toContain(table);
      expect((await download(world.desk)).status).toBe(200);
      expect(await left()).toEqual([]);
    }
  });

  it('because its reader left frees its place and its file', async () => {
    const owner = new pg.Client({ connectionString: world.config.databaseUrl });
    await owner.connect();
    await owner.query('BEGIN; LOCK TABLE order_versions');
    const reader = new AbortController();
    const gone = expect(
      fetch(`${world.address}/api/v1/offerings/${offering}/deal-pack`, {
        headers: { authorization: `Bearer ${world.desk.account.apiKey}` },
        signal: reader.signal,
      }),
    ).rejects.toThrow('aborted');
    await eventually(async () => expect(await left()).toHaveLength(1));
    expect((await download(world.issuer)).status).toBe(503);
    reader.abort();
    await gone;
    await owner.end();
    await eventually(async () => expect(await left()).toEqual([]));
    expect((await download(world.issuer)).status).toBe(200);
  });
});
