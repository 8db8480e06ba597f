// The newest step of the schema can be taken back and made again: what is generated after the steps is then as it was.
import pg from 'pg';
import { expect, it } from 'vitest';
import { authority } from '../../src/domain/authority.js';
import { visibleRows } from '../../src/domain/access/visible-rows.js';
import { migrate, migrateDown } from '../../src/platform/database/migrate.js';
import { rowSecurityPlan } from '../../src/platform/database/row-policies.js';
import { rowSecurityHoles } from '../../src/platform/database/row-security-state.js';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import { openTestDatabase } from '../support/database.js';
import { openWorld } from '../support/world.js';

it('is taken back and made again', async () => {
  const database = await openTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const holes = (): Promise<string[]> =>
    rowSecurityHoles(
      async (sql, parameters) => (await client.query(sql, parameters)).rows as unknown[],
      rowSecurityPlan(visibleRows, authority),
    );
  try {
    expect(await holes()).toEqual([]);
    await migrateDown(database.url);
    expect(await migrate(database.url)).toHaveLength(1);
    expect(await holes()).toEqual([]);
  } finally {
    await client.end();
    await database.close();
  }
});

it('carries the sums of a book there and back', async () => {
  const world = await openWorld();
  try {
    const investor = await world.investor({ category: 'family office', tier: 2, country: 'CH' });
    const offering = await anOpenBook(world, [investor], { coveredSecurity: true });
    await anOrder(investor, offering, limitOrder(100_000, '0.40'));
    const byDesk = { ...limitOrder(5_000, '0.38'), channel: 'telephone', investor: investor.account.party };
    const scrubbed = await anOrder(world.desk, offering, byDesk);
    expect((await world.desk.put(`/orders/${scrubbed}/scrub`, { reason: 'inflated' })).status).toBe(200);
    await anOrder(investor, offering, { ...limitOrder(7_000, '0.37'), intent: 'indication' });
    const levels = (from: string) =>
      world.query(
        `SELECT part, intent, kind, limit_price, size, orders, shares, rungs FROM ${from} ORDER BY 1, 2, 4`,
      );
    const kept = () => levels(`book_levels WHERE offering = '${offering}'`);
    const before = await kept();
    expect(before).toHaveLength(5);
    await migrateDown(world.config.databaseUrl);
    expect(await kept()).toEqual(await levels(`recount_levels('${offering}')`));
    await migrate(world.config.databaseUrl);
    expect(await kept()).toEqual(before);
  } finally {
    await world.close();
  }
});
