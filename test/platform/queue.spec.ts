import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeptAnswers } from '../../src/platform/http/kept-answers.js';
import { Outage } from '../../src/platform/queue/outage.js';
import { openWorld, type World } from '../support/world.js';

describe('a queue whose server is away', () => {
  it('is reported twice a minute, whatever it was asked meanwhile', () => {
    const said: string[] = [];
    let now = 0;
    const outage = new Outage({ warn: (text: string) => said.push(text) }, () => now);
    for (; now < 60_000; now += 100) outage.report(new Error('connect ECONNREFUSED'));
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('connect ECONNREFUSED');
  });

  it('is named by its code when the error says nothing', () => {
    const said: string[] = [];
    new Outage({ warn: (text: string) => said.push(text) }).report(
      Object.assign(new Error(''), { code: 'ECONNREFUSED' }),
    );
    expect(said[0]).toContain('(ECONNREFUSED)');
  });
});

describe('kept answers', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.close());

  it('are forgotten after three days, and those of files never', async () => {
    const db = world.app.get(DataSource);
    const party = '00000000-0000-7000-8000-000000000001';
    for (const [key, age] of [
      ['yesterday', '1 day'],
      ['long-ago', '4 days'],
      ['file 3f', '4 days'],
    ]) {
      await db.query(
        `INSERT INTO idempotency_keys (party, key, fingerprint, status, body, created_at)
         VALUES ($1, $2, $3, 201, '{}', now() - $4::interval)`,
        [party, key, '0'.repeat(64), age],
      );
    }
    await world.app.get(KeptAnswers).forgetOld();
    const left = await db.query<{ key: string }[]>(
      'SELECT key FROM idempotency_keys WHERE party = $1 ORDER BY key',
      [party],
    );
    expect(left.map(({ key }) => key)).toEqual(['file 3f', 'yesterday']);
  });
});
