// The whole of the founding deal as `npm run demo` plays it, and what must be true of it afterwards.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApplication } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { castOf, type Cast } from '../../src/demo/cast.js';
import { playFoundingDeal } from '../../src/demo/founding-deal.js';
import { seed } from '../../src/seed/seed.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { capture } from '../support/capture.js';
import { greenshoe } from '../support/terminal.js';

let database: TestDatabase;
let app: NestFastifyApplication;
let cast: Cast;
let offering: string;
let told: string;

const at = (id: string) => ({ path: { id } });

beforeAll(async () => {
  database = await openTestDatabase();
  app = await createApplication(loadConfig({ ...database.environment, DISPATCH_EVERY_SECONDS: '1' }), {
    api: true,
    worker: true,
  });
  await app.listen(0, '127.0.0.1');
  const demonstration = await seed(app);
  cast = castOf(await app.getUrl(), demonstration!.accounts);
  told = await capture(async () => {
    offering = await playFoundingDeal(cast);
  });
}, 120_000);
afterAll(async () => {
  await app?.close();
  await database?.close();
});

it('ends with $4,070,000.00 gross for the full 11,000,000 shares', () => {
  expect(told).toContain('11,000,000 shares allocated, 0 left, $4,070,000.00 gross');
  expect(told).toContain('$3,663,000.00 to the company before expenses');
});

it('tells that a sale before effectiveness was refused, by which rule', () => {
  expect(told).toMatch(
    /refused\s+Birch Capital: A sale at .* needs a registration statement that is effective/,
  );
  expect(told).toContain('Securities Act section 5(a) and 5(c), 15 U.S.C. 77e(a), (c)');
});

it('tells that the proposer cannot approve', () => {
  expect(told).toContain(
    "Only the issuer's CFO approves or rejects a price, and never the person who proposed it",
  );
});

it('marks what is synthetic wherever it is used', () => {
  expect(told).toContain('The daily bars are made up for a demonstration, not traded.');
  expect(told).toContain('synthetic: the effective date was not found');
});

it('gives Alder the shares of the worked example, with the steps that lead to them', async () => {
  const alder = cast.investors.get('Alder Asset Management')!;
  const { items } = await alder.api.GET('/api/v1/offerings/{id}/allocations', { params: at(offering) });
  expect(items).toMatchObject([
    {
      shares: 1_517_000,
      explanation: [
        {
          wanted: 2_000_000,
          quota: '1516770.308807',
          floored: 1_516_000,
          remainderLot: 1_000,
          shares: 1_517_000,
        },
      ],
    },
  ]);
});

it('keeps a journal whose chain holds', async () => {
  const proof = await cast.desk.api.GET('/api/v1/offerings/{id}/journal/verification', {
    params: at(offering),
  });
  expect(proof.brokenAt).toBeNull();
  expect(proof.entries).toBeGreaterThan(70);
});

it('leaves a deal pack that proves itself without the server', async () => {
  const reply = await fetch(`${await app.getUrl()}/api/v1/offerings/${offering}/deal-pack`, {
    headers: { authorization: `Bearer ${cast.issuer.account.apiKey}` },
  });
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'greenshoe-founding-')), 'pack.zip');
  await writeFile(file, Buffer.from(await reply.arrayBuffer()));
  const { code, stdout } = await greenshoe(['verify', '--in', file]);
  await rm(path.dirname(file), { recursive: true });
  expect(stdout).toContain('ok  allocation: 11000000 shares on ');
  expect({ code, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({
    code: 0,
    last: '{"verified": true}',
  });
});

it('leaves every investor with nobody but itself in what it can read', async () => {
  for (const investor of cast.investors.values()) {
    const { GET } = investor.api;
    const orders = await GET('/api/v1/offerings/{id}/orders', {
      params: { ...at(offering), query: { limit: 1000 } },
    });
    const lines = await GET('/api/v1/offerings/{id}/allocations', { params: at(offering) });
    const seen = new Set([...orders.items, ...lines.items].map((one) => one.investor));
    expect([...seen].filter((id) => id !== investor.account.party)).toEqual([]);
  }
});
