import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rushTerms } from '../support/builders.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let owner: pg.Client;

beforeAll(async () => {
  world = await openWorld();
  owner = new pg.Client({ connectionString: world.config.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await world?.close();
});

/** PostgreSQL answers every new offering with this state until the function returned is called. */
async function refuseWith(state: string): Promise<() => Promise<unknown>> {
  await owner.query(`
    CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'could not extend file "base/1/2": secret' USING ERRCODE = '${state}'; END $$;
    CREATE TRIGGER fail BEFORE INSERT ON offerings EXECUTE FUNCTION fail();`);
  return () => owner.query('DROP FUNCTION fail CASCADE');
}

describe('a database that cannot write', () => {
  it.each([
    ['a full disk', '53100', /disk is full/],
    ['no more connections', '53300', /does not answer/],
    ['a server that is shutting down', '57P01', /does not answer/],
  ])('for %s: says so, and takes the same request afterwards', async (_, state, sentence) => {
    const mend = await refuseWith(state);
    const key = `create-${state}`;
    const offering = { issuerParty: world.issuer.account.party, terms: rushTerms };
    const refused = await world.desk.post('/offerings', offering, { key });
    await mend();
    expect({ status: refused.status, retry: refused.headers.get('retry-after') }).toEqual({
      status: 503,
      retry: '1',
    });
    expect(refused.body.detail).toMatch(sentence);
    expect(JSON.stringify(refused.body)).not.toContain('secret');
    const taken = await world.desk.post('/offerings', offering, { key });
    expect({ status: taken.status, replayed: taken.headers.get('idempotent-replayed') }).toEqual({
      status: 201,
      replayed: null,
    });
  });
});
