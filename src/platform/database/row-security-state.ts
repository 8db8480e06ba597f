// How the database holds row-level security, compared with what was generated: every difference in words.

import { readerRoles } from './database-roles.js';
import type { RowPolicy, RowSecurityPlan } from './row-policies.js';

/** Runs SQL with parameters and answers the rows. */
export type RunSql = (sql: string, parameters?: unknown[]) => Promise<unknown[]>;

type HeldPolicy = Omit<RowPolicy, 'using' | 'check' | 'isRestrictive'> & { held: string | null };
type KeptPolicy = { name: string; generated: string; held: string };
type HeldTable = { name: string; isEnabled: boolean; isForced: boolean; columns: string[] };
type Privilege = { table: string; role: string; columns: string[]; writes: boolean };

const policiesSql = `
  SELECT policyname AS name, tablename AS table, array_to_string(roles, ' ') AS role, cmd AS command,
    concat_ws(' ', CASE permissive WHEN 'PERMISSIVE' THEN NULL ELSE permissive END, qual, 'CHECK ' || with_check) AS held
  FROM pg_policies WHERE schemaname = 'public' ORDER BY policyname`;

const tablesSql = `
  SELECT relname AS name, relrowsecurity AS "isEnabled", relforcerowsecurity AS "isForced",
    array(SELECT attname::text FROM pg_attribute WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped ORDER BY 1) AS columns
  FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') ORDER BY relname`;

const privilegesSql = `
  SELECT relname AS table, role, array(SELECT attname::text FROM pg_attribute
      WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND has_column_privilege(role, attrelid, attnum, 'SELECT')
      ORDER BY 1) AS columns,
    has_table_privilege(role, pg_class.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
      OR has_any_column_privilege(role, pg_class.oid, 'INSERT, UPDATE') AS writes
  FROM pg_class, unnest($1::text[]) AS role
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
    AND has_any_column_privilege(role, pg_class.oid, 'SELECT, INSERT, UPDATE') ORDER BY relname, role`;

/** The policy as the statement makes it, after its name. */
export const generatedText = ({ table, role, command, using, check, isRestrictive }: RowPolicy): string =>
  `ON ${table} AS ${isRestrictive ? 'RESTRICTIVE' : 'PERMISSIVE'} FOR ${command} TO ${role} USING (${using})${
    check === null ? '' : ` WITH CHECK (${check})`
  }`;

/** The policies that the database holds. */
export const readPolicies = (run: RunSql): Promise<HeldPolicy[]> => run(policiesSql) as Promise<HeldPolicy[]>;

/** What the database holds otherwise than it was generated; nothing when all is equal. */
export async function rowSecurityHoles(run: RunSql, plan: RowSecurityPlan): Promise<string[]> {
  const held = await readPolicies(run);
  const kept = (await run('SELECT name, generated, held FROM row_policies')) as KeptPolicy[];
  const tables = (await run(tablesSql)) as HeldTable[];
  const privileges = (await run(privilegesSql, [Object.values(readerRoles)])) as Privilege[];
  return [
    ...plan.policies.flatMap((policy) => differences(policy, held, kept)),
    ...held
      .filter(({ name, table }) => !plan.policies.some((one) => one.name === name && one.table === table))
      .map(({ name, table, role }) => `${table} is open to ${role} by ${name}, which is not in the table`),
    ...Object.entries(plan.forced).flatMap(([name, isForced]) => {
      const table = tables.find((one) => one.name === name);
      if (table === undefined) return [`${name} is not there`];
      if (table.isEnabled && table.isForced === isForced) return [];
      return [`${name} is not under ${isForced ? 'forced ' : ''}row-level security`];
    }),
    ...grantDifferences(plan, tables, privileges),
  ];
}

function differences(policy: RowPolicy, held: readonly HeldPolicy[], kept: readonly KeptPolicy[]): string[] {
  const { name, table, role, command } = policy;
  const now = held.find((one) => one.name === name && one.table === table);
  if (now === undefined) return [`${table} has no policy ${name}`];
  const record = kept.find((one) => one.name === name);
  const isEqual =
    record?.generated === generatedText(policy) &&
    record.held === now.held &&
    now.role === role &&
    now.command === command;
  return isEqual ? [] : [`${table} shows ${role} other rows than the table says`];
}

function grantDifferences(
  { grants }: RowSecurityPlan,
  tables: readonly HeldTable[],
  privileges: readonly Privilege[],
): string[] {
  const missing = grants.flatMap(({ table, role, columns }) => {
    const wanted = columns ?? tables.find(({ name }) => name === table)?.columns ?? [];
    const held = privileges.find((one) => one.table === table && one.role === role)?.columns ?? [];
    return [...wanted].toSorted().join() === [...held].toSorted().join()
      ? []
      : [`${role} reads other columns of ${table} than the table says`];
  });
  const isGranted = (one: Privilege): boolean =>
    grants.some(({ table, role }) => table === one.table && role === one.role);
  return [
    ...missing,
    ...privileges.filter((one) => !isGranted(one)).map(({ table, role }) => `${table} is read by ${role}`),
    ...privileges.filter(({ writes }) => writes).map(({ table, role }) => `${table} is written by ${role}`),
  ];
}
