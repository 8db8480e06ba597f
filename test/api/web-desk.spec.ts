import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { serveWebDesk } from '../../src/platform/http/web-desk.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

const folder = mkdtempSync(join(tmpdir(), 'greenshoe-desk-'));
let database: TestDatabase;
let app: NestFastifyApplication;
let address: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>Desk</title>');
  writeFileSync(join(folder, 'assets', 'a-1b2c.js'), 'export {};');
  database = await openTestDatabase();
  app = await createApplication(loadConfig(database.environment), { api: true, worker: false });
  expect(await serveWebDesk(app, folder)).toBe(true);
  await app.listen(0, '127.0.0.1');
  address = await app.getUrl();
});

afterAll(async () => {
  await app?.close();
  await database?.close();
  rmSync(folder, { recursive: true });
});

describe('the web desk', () => {
  it.each(['/', '/offerings/1/book', '/index.html'])(
    'is the page at %s, always asked for anew',
    async (path) => {
      const reply = await fetch(address + path);
      expect([reply.status, await reply.text()]).toEqual([200, '<title>Desk</title>']);
      expect(reply.headers.get('cache-control')).toBe('no-cache');
      expect(reply.headers.get('content-security-policy')).toContain("script-src 'self'");
    },
  );

  it('lets a browser keep what has its digest in its name', async () => {
    const reply = await fetch(`${address}/assets/a-1b2c.js`);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('cache-control')).toContain('immutable');
  });

  it.each([
    '/api/v1/nothing',
    '/api',
    '//api/v1/offerings',
    `/api/v1/orders/${'a'.repeat(1_501)}`,
    '/health/nothing',
    '/metrics/nothing',
    '/assets/gone.js',
  ])('does not stand in the way of %.40s', async (path) => {
    const reply = await fetch(address + path);
    expect(reply.status).toBe(404);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json'])(
    'shows nothing outside its folder: %s',
    async (path) => {
      const reply = await fetch(address + path);
      expect(await reply.text()).not.toContain('dependencies');
    },
  );

  it('answers the API as before', async () => {
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    expect((await fetch(`${address}/api/v1/offerings`)).status).toBe(401);
  });

  it('is left out where it was not built', async () => {
    expect(await serveWebDesk(app, join(folder, 'missing'))).toBe(false);
  });
});
