import { Logger, type ArgumentsHost } from '@nestjs/common';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AllowedMethods } from '../../src/platform/http/allowed-methods.js';
import type { ReadTrail } from '../../src/platform/http/read-trail.js';
import { RefusalFilter } from '../../src/platform/http/refusal.filter.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await openTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.close();
});

/** What the log gets for an error, and what the caller is told. */
async function passThrough(error: unknown): Promise<{ logged: string; sent: string }> {
  const logged: string[] = [];
  const spy = vi
    .spyOn(Logger.prototype, 'error')
    .mockImplementation((text: unknown) => void logged.push(String(text)));
  const sent: unknown[] = [];
  const reply = {
    header: () => reply,
    status: () => reply,
    type: () => reply,
    send: (body: unknown) => sent.push(body),
  };
  const http = { getResponse: () => reply, getRequest: () => ({ url: '/' }) };
  const host = { switchToHttp: () => http } as unknown as ArgumentsHost;
  const trail = { noteMiss: () => Promise.resolve() } as unknown as ReadTrail;
  await new RefusalFilter({ of: () => [] } as unknown as AllowedMethods, trail).catch(error, host);
  spy.mockRestore();
  return { logged: logged.join(), sent: JSON.stringify(sent) };
}

describe('the log', () => {
  it.each([
    ['a value of the wrong type', `SELECT 'Alder Asset Management'::uuid`],
    ['a value too long', `SELECT 'Alder Asset Management'::integer`],
    [
      'a broken check',
      `INSERT INTO users (id, party, role, name, party_name, email, created_at)
      VALUES (gen_random_uuid(), gen_random_uuid(), 'desk', 'Alder', 'Alder', 'Ann@Alder.Example', now())`,
    ],
  ])('has neither names nor addresses of %s', async (_, sql) => {
    const error: unknown = await client.query(sql).catch((caught: unknown) => caught);
    const { logged, sent } = await passThrough(error);
    expect(logged).toMatch(/The database answered \d/);
    expect(logged + sent).not.toMatch(/alder/i);
    expect(sent).toContain('"status":500');
  });
});
