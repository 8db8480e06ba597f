import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rushTerms } from '../support/builders.js';
import { openWorld, type World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

/** What is done while another request holds the key. */
async function whileHeld<T>(key: string, act: () => Promise<T>): Promise<T> {
  const runner = world.app.get(DataSource).createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `${world.desk.account.party}\n${key}`,
    ]);
    return await act();
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

const make = (key: string, shares = rushTerms.shares) =>
  world.desk.post(
    '/offerings',
    { issuerParty: world.issuer.account.party, terms: { ...rushTerms, shares } },
    { key },
  );

it('a request that has its answer gets it while another repetition of it is being answered', async () => {
  const key = randomUUID();
  const first = await make(key);
  const [again, other] = await whileHeld(key, () => Promise.all([make(key), make(key, 1_000_000)]));
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
});

it('a request whose first is still running is told so', async () => {
  const key = randomUUID();
  const early = await whileHeld(key, () => make(key));
  expect([early.status, early.body.code]).toEqual([409, 'request-in-progress']);
  expect((await make(key)).status).toBe(201);
});
