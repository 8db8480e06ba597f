// The newest step of the schema can be taken back and made again: what is generated after the steps is then as it was.
import pg from 'pg';
import { expect, it } from 'vitest';
import { authority } from '../../src/domain/authority.js';
import { visibleRows } from '../../src/domain/access/visible-rows.js';
import { migrate, migrateDown } from '../../src/platform/database/migrate.js';
import { rowSecurityPlan } from '../../src/platform/database/row-policies.js';
import { rowSecurityHoles } from '../../src/platform/database/row-security-state.js';
import { openTestDatabase } from '../support/database.js';

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
