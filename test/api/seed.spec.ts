import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed, type Demonstration } from '../../src/seed/seed.js';
import { createApplication } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { clientOf } from '../support/clients.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

let app: NestFastifyApplication;
let database: TestDatabase;
let demonstration: Demonstration;

beforeAll(async () => {
  database = await openTestDatabase();
  app = await createApplication(loadConfig(database.environment), { api: true, worker: false });
  await app.listen(0, '127.0.0.1');
  demonstration = (await seed(app))!;
});
afterAll(async () => {
  await app?.close();
  await database?.close();
});

it('gives every account a key that signs in as that account', async () => {
  expect(demonstration.accounts.length).toBeGreaterThan(35);
  const address = await app.getUrl();
  for (const account of demonstration.accounts) {
    const { status, body } = await clientOf(address, account).get('/me');
    expect({ status, role: body.role, party: body.party }).toEqual({
      status: 200,
      role: account.role,
      party: account.party,
    });
  }
});

it('opens a book with a clearing price', async () => {
  const desk = clientOf(
    await app.getUrl(),
    demonstration.accounts.find(({ role }) => role === 'desk')!,
  );
  const { status, body } = await desk.get(`/offerings/${demonstration.openOffering}/book`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ orders: 9, clearingPrice: '18.25', clearingPriceWithOverAllotment: '18.25' });
});

it('leaves an installation with users alone', async () => {
  expect(await seed(app)).toBeNull();
});
