import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { greenshoe } from '#client';
import { anOpenBook, limitOrder } from '../support/builders.js';
import { contractOf, fetchDocument, type OpenApi } from '../support/contract.js';
import { openWorld, type World } from '../support/world.js';

const typesFile = fileURLToPath(new URL('../../client/schema.d.ts', import.meta.url));

let world: World;
let document: OpenApi;

beforeAll(async () => {
  world = await openWorld();
  document = await fetchDocument(world.address);
});
afterAll(() => world?.close());

/** Where examples stand, as JSON pointers to their schemas. */
function examplesOf(node: unknown, pointer = ''): Array<{ pointer: string; examples: unknown[] }> {
  if (typeof node !== 'object' || node === null) return [];
  const examples = !pointer.endsWith('/properties') && (node as { examples?: unknown }).examples;
  return [
    ...(Array.isArray(examples) ? [{ pointer, examples }] : []),
    ...Object.entries(node).flatMap(([name, part]) =>
      examplesOf(part, `${pointer}/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`),
    ),
  ];
}

const operations = () =>
  Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ name: `${verb} ${path}`, verb, path, operation })),
  );

describe('the document', () => {
  it('is OpenAPI 3.1 and every schema of it compiles', () => {
    expect(document.openapi).toBe('3.1.0');
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ ...document, $id: 'document' });
    const names = Object.keys(document.components.schemas);
    for (const name of names) ajv.compile({ $ref: `document#/components/schemas/${name}` });
    expect(names).toEqual(expect.arrayContaining(['OrderBody', 'OrderView', 'BookView', 'Problem']));
  });

  it('has examples, each of which is what it is an example of', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ ...document, $id: 'document' });
    const faults = examplesOf(document).flatMap(({ pointer, examples }) => {
      const validate = ajv.compile({ $ref: `document#${pointer}` });
      return examples.filter((one) => !validate(one)).map((one) => `${pointer}: ${JSON.stringify(one)}`);
    });
    expect(faults).toEqual([]);
  });

  it('says of every route what it answers', () => {
    const silent = operations().filter(({ operation }) => {
      const good = Object.entries(operation.responses).filter(([status]) => /^[23]/.test(status));
      return (
        good.length === 0 || good.some(([status, { content }]) => !/^(204|3..)$/.test(status) && !content)
      );
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
    const withoutProblem = operations().filter(({ operation }) => !operation.responses.default);
    expect(withoutProblem.map(({ name }) => name)).toEqual([]);
    const ofTheCompiler = /Construct a type|properties in T/.exec(JSON.stringify(document));
    expect(ofTheCompiler?.[0]).toBeUndefined();
  });

  it('names each parameter of the path, and asks commands for their key', () => {
    for (const { name, verb, path, operation } of operations()) {
      const parameters = (operation as { parameters?: Array<{ in: string; name: string }> }).parameters ?? [];
      const inPath = parameters.filter((one) => one.in === 'path').map((one) => `{${one.name}}`);
      expect([name, inPath.toSorted()]).toEqual([name, (path.match(/\{[^}]+\}/g) ?? []).toSorted()]);
      if (verb === 'post' && /\/(orders|offerings)$/.test(path))
        expect(parameters.map((one) => one.name)).toContain('Idempotency-Key');
    }
  });

  it('asks whoever signs in to say that it is a page, and nobody with a key', () => {
    const asked = operations().filter(({ operation }) => {
      const { parameters = [] } = operation as { parameters?: Array<{ name: string; required: boolean }> };
      return parameters.some(({ name, required }) => name === 'X-Greenshoe' && required);
    });
    const ofSession = operations().filter(
      ({ path, verb }) => verb !== 'get' && /^\/api\/v1\/(session|passkeys|one-time-codes)/.test(path),
    );
    expect(asked.map(({ name }) => name)).toEqual(ofSession.map(({ name }) => name));
    expect(asked.map(({ name }) => name)).toContain('post /api/v1/session/invitation');
  });

  it('has what stands at the root, the figures of Prometheus as text', () => {
    const { paths } = document;
    expect(Object.keys(paths).filter((path) => !path.startsWith('/api/'))).toEqual([
      '/health/live',
      '/health/ready',
      '/metrics',
    ]);
    expect(Object.keys(paths['/metrics']!.get!.responses[200]!.content!)).toEqual(['text/plain']);
  });

  it('can be browsed', async () => {
    const page = await fetch(`${world.address}/api/docs`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Greenshoe API');
  });
});

describe('the contract', () => {
  it('finds an answer that the document does not describe', async () => {
    const contract = await contractOf(world.address);
    const headers = new Headers({ 'content-type': 'application/json' });
    const answer = { method: 'GET', path: '/api/v1/me', status: 200, headers };
    expect(contract({ ...answer, body: { user: 1 } })).toContain('must');
    expect(contract({ ...answer, status: 202, body: {} })).toContain('does not document 202');
    expect(contract({ ...answer, status: 418, body: {} })).toContain('does not document 418');
    const { body } = await world.desk.get('/me');
    expect(contract({ ...answer, body: { ...body, surplus: 1 } })).toContain('additional');
    const named = new Headers({ 'content-type': 'application/json', 'retry-after': '1' });
    expect(contract({ ...answer, body, headers: named })).toContain('the header retry-after');
    expect(contract({ ...answer, body })).toBeNull();
  });

  it('is asked of whatever comes over fetch', async () => {
    const server = createServer(({ url }, response) => {
      const body = url === '/api/openapi.json' ? document : { live: 'perhaps' };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow('not the documented one');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('the client', () => {
  it('has the types of this document', async () => {
    const types = astToString(
      await openapiTS(JSON.stringify(document), { alphabetize: true, emptyObjectsUnknown: true }),
    );
    if (process.env.WRITE_CLIENT === '1') writeFileSync(typesFile, types);
    expect(readFileSync(typesFile, 'utf8') === types, 'behind the document: run "npm run client"').toBe(true);
  });

  it('places an order and reads the refusal of another', async () => {
    const alder = await world.investor();
    const id = await anOpenBook(world, [alder]);
    const { POST } = greenshoe({ address: world.address, apiKey: alder.account.apiKey });
    const order = (limit: string) =>
      POST('/api/v1/offerings/{id}/orders', {
        params: { path: { id }, header: { 'Idempotency-Key': `order at ${limit}`.replaceAll(' ', '-') } },
        body: limitOrder(250_000, limit) as never,
      });
    const good = await order('0.37');
    expect(good.data).toMatchObject({ shares: 250_000, receipt: { version: 1 } });
    const bad = await order('0.375');
    expect(bad.error).toMatchObject({ code: 'off-tick', status: 422 });
  });
});
