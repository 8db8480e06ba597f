// Brings the generated policies into the database, as the schema's owner and after the migrations, whenever the
// database does not hold exactly them. All at once or not at all.

import type { Client } from 'pg';
import { readerRoles } from './database-roles.js';
import type { RowSecurityPlan } from './row-policies.js';
import { generatedText, readPolicies, rowSecurityHoles, type RunSql } from './row-security-state.js';

/** @returns whether anything had to change. */
export async function applyRowPolicies(client: Client, plan: RowSecurityPlan): Promise<boolean> {
  const run: RunSql = async (sql, parameters) => (await client.query(sql, parameters)).rows as unknown[];
  if ((await rowSecurityHoles(run, plan)).length === 0) return false;
  await client.query('BEGIN');
  try {
    for (const { name, table } of await readPolicies(run)) await run(`DROP POLICY ${name} ON ${table}`);
    for (const statement of statementsOf(plan)) await run(statement);
    await keep(run, plan);
    await client.query('COMMIT');
    return true;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

function statementsOf({ policies, grants, forced }: RowSecurityPlan): string[] {
  return [
    ...Object.entries(forced).map(
      ([table, isForced]) =>
        `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, ${isForced ? '' : 'NO '}FORCE ROW LEVEL SECURITY`,
    ),
    ...policies.map((policy) => `CREATE POLICY ${policy.name} ${generatedText(policy)}`),
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${Object.values(readerRoles).join(', ')}`,
    ...grants.map(({ table, role, columns }) => {
      const of = columns === null ? '' : ` (${columns.join(', ')})`;
      return `GRANT SELECT${of} ON ${table} TO ${role}`;
    }),
  ];
}

/** PostgreSQL writes an expression in its own way: what it wrote is kept beside what was generated. */
async function keep(run: RunSql, { policies }: RowSecurityPlan): Promise<void> {
  const generated = new Map(policies.map((policy) => [policy.name, generatedText(policy)]));
  const held = await readPolicies(run);
  await run('DELETE FROM row_policies');
  await run(
    'INSERT INTO row_policies (name, generated, held) SELECT * FROM unnest($1::text[], $2::text[], $3::text[])',
    [held.map(({ name }) => name), held.map(({ name }) => generated.get(name)), held.map((one) => one.held)],
  );
}
