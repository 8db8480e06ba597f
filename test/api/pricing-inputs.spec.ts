// The inputs of a price over HTTP: figures and files, each a version with its source.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDraft } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const bars = read('../../data/demonstration/rshf-bars-synthetic.csv');

let world: World;
let investor: Client;
let offering: string;

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  investor = await world.investor();
  offering = await aDraft(world);
});
afterAll(() => world?.close());

/** Sends a file as it is, with what is said of it in the query. */
async function sendFile(kind: string, type: string, content: string, said: Record<string, string>) {
  const query = new URLSearchParams(said).toString();
  const response = await fetch(`${world.address}/api/v1/offerings/${offering}/${kind}?${query}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${world.desk.account.apiKey}`,
      'content-type': type,
      'idempotency-key': randomUUID(),
    },
    body: content,
  });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body, document: body.document as Record<string, unknown> };
}

const put = (kind: string, document: object, more: object = {}) =>
  world.desk.put(`/offerings/${offering}/${kind}`, {
    source: 'a test',
    asOf: '2004-07-20',
    document,
    ...more,
  });

describe('a file', () => {
  it('is a version of its own, with what was left out', async () => {
    const file = `${bars}2004-07-21,null,null,null,null,null,null\n`;
    const { status, document } = await sendFile('market-data', 'text/csv', file, {
      source: 'a synthetic file',
      asOf: '2004-07-21',
      synthetic: 'true',
    });
    expect(status).toBe(201);
    const { bars: kept, skipped } = document as { bars: object[]; skipped: object[] };
    expect(kept.at(-1)).toMatchObject({ date: '2004-07-20', close: '0.5' });
    expect(skipped).toEqual([{ line: expect.any(Number), why: 'no close: "null"' }]);
  });

  it('may stand inside JSON', async () => {
    const { status, body } = await world.desk.post(`/offerings/${offering}/index-data`, {
      content: bars,
      source: 'a file',
      asOf: '2004-07-20',
      synthetic: true,
    });
    expect({ status, kind: body.kind, synthetic: body.synthetic }).toEqual({
      status: 201,
      kind: 'index',
      synthetic: true,
    });
  });

  it('of company facts is the body as the SEC gives it', async () => {
    const quarter = { start: '2004-01-01', end: '2004-03-31', val: 1_000, filed: '2004-06-01' };
    const units = { USD: [quarter] };
    const facts = { cik: 1, entityName: 'Small Co', facts: { 'us-gaap': { Revenues: { units } } } };
    const { status, document } = await sendFile('results', 'application/json', JSON.stringify(facts), {
      source: 'SEC',
      asOf: '2004-07-20',
    });
    expect({ status, name: document.entityName }).toEqual({ status: 201, name: 'Small Co' });
    expect(document.quarters).toMatchObject([{ end: '2004-03-31', revenue: 1_000 }]);
  });

  it('of results and of comparables is read from CSV', async () => {
    const said = { source: 'a file', asOf: '2004-07-20' };
    const results = await sendFile(
      'results',
      'text/csv',
      'end;revenue\n31.03.2004;1.000,50\nlater;1\n',
      said,
    );
    expect(results.document).toMatchObject({
      quarters: [{ end: '2004-03-31', revenue: '1000.5' }],
      skipped: [{ line: 3 }],
    });
    const peers = await sendFile('comparables', 'text/csv', 'name,marketCap,revenue\nA,10,5\nB,,\n', said);
    expect(peers.document).toMatchObject({
      asOf: '2004-07-20',
      peers: [{ name: 'A' }],
      skipped: [{ line: 3 }],
    });
  });

  it.each([
    ['market-data', 'name,amount\nx,1\n', { source: 'x', asOf: '2004-07-20' }, 'not-bars'],
    ['market-data', bars, { asOf: '2004-07-20' }, 'missing-field'],
    ['market-data', bars, { source: 'x', asOf: '2004-02-30' }, 'invalid-time'],
    ['comparables', 'a\n1\n', { source: 'x', asOf: '2004-07-20' }, 'not-comparables'],
    ['results', 'a\n1\n', { source: 'x', asOf: '2004-07-20' }, 'not-results'],
    [
      'results',
      'end,revenue\n2004-03-31,1\n',
      { source: 'x', asOf: '2004-07-20', why: 'x' },
      'unknown-field',
    ],
  ])('for %s is refused where it is not what it is called', async (kind, content, said, code) => {
    const { status, body } = await sendFile(
      kind,
      'text/csv',
      content,
      said as unknown as Record<string, string>,
    );
    expect({ status, code: body.code }).toEqual({ status: 400, code });
  });

  it('is taken by no other route', async () => {
    const said = { source: 'x', asOf: '2004-07-20' };
    expect((await sendFile('allocation-policies', 'text/csv', bars, said)).status).toBe(415);
  });
});

describe('the documented examples', () => {
  it('of each kind are taken as they stand', async () => {
    const response = await fetch(`${world.address}/api/openapi.json`);
    const { components } = (await response.json()) as {
      components: { schemas: Record<string, { properties: Record<string, { examples: object[] }> }> };
    };
    const examples = components.schemas.PricingInputBody!.properties.document!.examples;
    const kinds = ['market-data', 'index-data', 'results', 'comparables', 'potential'];
    expect(examples).toHaveLength(kinds.length);
    for (const [i, kind] of kinds.entries()) expect((await put(kind, examples[i]!)).status).toBe(200);
    const { examples: choices } = components.schemas.PreviewBody!.properties.pricing!;
    const fresh = await aDraft(world, { pricing: choices[0] });
    const { body } = await world.desk.post(`/offerings/${fresh}/price-previews`);
    expect([body.code, body.path]).toEqual(['no-reference-price', 'market']);
  });
});

describe('figures', () => {
  it.each([
    [
      'market-data',
      {
        bars: [
          { date: '2004-07-20', close: 0.5 },
          { date: '2004-07-19', close: 'x' },
        ],
      },
      'document.bars[1].close',
    ],
    ['market-data', { bars: [{ date: '2004-07-40', close: '1' }] }, 'document.bars[0].on'],
    ['market-data', { closing: '0.5' }, 'document.closing'],
    ['results', { cash: 'much' }, 'document.cash'],
    ['comparables', { peers: [{ name: 'A', stage: 'big' }] }, 'document.peers[0].stage'],
    ['potential', { stage: 'growth', score: 6, rationale: 'x', by: 'y' }, 'document.score'],
    ['potential', { stage: 'growth', score: 3, rationale: 'x' }, 'document.by'],
  ])('of %s are read before they are kept: %j', async (kind, document, path) => {
    const { status, body } = await put(kind, document);
    expect({ status, path: body.path }).toEqual({ status: 400, path });
  });

  it('may be JSON numbers, and are versions that stay', async () => {
    const first = await put('potential', { stage: 'growth', score: 4, rationale: 'first', by: 'M. Alvarez' });
    expect(first.status).toBe(200);
    const market = await put('market-data', { bars: [{ date: '2004-07-20', close: 0.123456, volume: 1.5 }] });
    expect(market.status).toBe(200);
    await put('potential', { stage: 'growth', score: 2, rationale: 'second', by: 'M. Alvarez' });
    const path = `/offerings/${offering}/potential`;
    const { version } = first.body as unknown as { version: number };
    expect((await world.issuer.get(`${path}?version=${version}`)).body.document).toMatchObject({ score: 4 });
    expect((await world.issuer.get(path)).body).toMatchObject({
      version: version + 1,
      document: { score: 2 },
    });
    expect((await world.issuer.get(`${path}?version=99`)).status).toBe(404);
    expect((await world.issuer.get(`${path}?version=x`)).status).toBe(400);
  });

  it('are seen by the deal and by nobody else', async () => {
    expect((await investor.get(`/offerings/${offering}/potential`)).status).toBe(403);
    const stranger = await world.account('issuer');
    expect((await stranger.get(`/offerings/${offering}/potential`)).status).toBe(404);
    expect((await world.issuer.put(`/offerings/${offering}/potential`, {})).status).toBe(403);
  });
});
