// Brings a database to the newest schema: ours with its row policies, then BullMQ's own tables. Runs
// as the schema's owner under an advisory lock, so that two starting processes cannot migrate at once.

import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { authority } from '../../domain/authority.js';
import { visibleRows } from '../../domain/access/visible-rows.js';
import { migrations } from '../../../migrations/migrations.js';
import { applyRowPolicies } from './apply-row-policies.js';
import { ownerDataSource } from './data-source.js';
import { rowSecurityPlan } from './row-policies.js';

const migrationLock = 4_711_337;

/** @returns the names of the migrations that were run now. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const source = await ownerDataSource(databaseUrl, [...migrations]).initialize();
    try {
      const run = await source.runMigrations();
      await applyRowPolicies(client, rowSecurityPlan(visibleRows, authority));
      await runMigrations(client);
      return run.map((migration) => migration.name);
    } finally {
      await source.destroy();
    }
  } finally {
    await client.end();
  }
}

/** Takes back the newest migration. For the test that every step can be undone. */
export async function migrateDown(databaseUrl: string): Promise<void> {
  const source = await ownerDataSource(databaseUrl, [...migrations]).initialize();
  try {
    await source.undoLastMigration();
  } finally {
    await source.destroy();
  }
}
