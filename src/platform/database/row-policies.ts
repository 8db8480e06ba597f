// The policies of row-level security, and what each reader may select, as SQL: generated from the table of visible
// rows and from nothing else.

import { readersOf, ruleOf, type Actions, type Rule, type TableRows } from '../../domain/visible-rows.js';
import { roles, type Role } from '../../domain/authority.js';
import { appRole, readerRoles } from './database-roles.js';

export type RowPolicy = Readonly<{
  name: string;
  table: string;
  role: string;
  command: 'ALL' | 'SELECT';
  using: string;
}>;

/** What a reader may select of a table; null for every column. */
export type Grant = Readonly<{ table: string; role: string; columns: readonly string[] | null }>;

export type RowSecurityPlan = Readonly<{
  policies: readonly RowPolicy[];
  grants: readonly Grant[];
  /** Whether the table's owner is bound too, by table. */
  forced: Readonly<Record<string, boolean>>;
}>;

// After a transaction a setting is the empty text and not null.
const setting = (name: string): string => `nullif(current_setting('greenshoe.${name}', true), '')`;
const party = `${setting('party')}::uuid`;
const investor = setting('investor');

const conditions = {
  released: 'released_at IS NOT NULL',
  'names-granted': `EXISTS (SELECT FROM offerings AS deal WHERE deal.id = offering
    AND (deal.terms ->> 'dealType' = 'ipo' OR deal.terms -> 'issuerSeesNames' = 'true'))`,
} as const;

/** Everything that the database must hold, so that readers see what the table says and commands reach no more. */
export function rowSecurityPlan(
  tables: Readonly<Record<string, TableRows>>,
  actions: Actions,
): RowSecurityPlan {
  const all = Object.entries(tables);
  return {
    policies: all.flatMap(([name, table]) => [
      policyOf(name, appRole, 'ALL', commanded(table)),
      ...readersOf(table, actions).map((role) =>
        policyOf(name, readerRoles[role], 'SELECT', seen(name, ruleOf(table, role))),
      ),
    ]),
    grants: all.flatMap(([name, table]) =>
      readersOf(table, actions).map((role) => ({
        table: name,
        role: readerRoles[role],
        columns: table.columns?.[role] ?? null,
      })),
    ),
    forced: Object.fromEntries(all.map(([name, table]) => [name, table.isReadByOwner !== true])),
  };
}

function policyOf(table: string, role: string, command: RowPolicy['command'], using: string): RowPolicy {
  return { name: `${table}_of_${role.replace(/^greenshoe_/, '')}`, table, role, command, using };
}

function seen(table: string, rule: Rule | null): string {
  if (rule === null) return 'true';
  const { own, within, orNone, if: condition } = rule;
  const parts = [
    ...(own === undefined ? [] : [`${own} = ${party}`]),
    ...(within === undefined ? [] : [seenWith(table, within, orNone === true)]),
    ...(condition === undefined ? [] : [conditions[condition]]),
  ];
  return parts.join(' AND ');
}

function seenWith(table: string, [upper, key, column]: NonNullable<Rule['within']>, orNone: boolean): string {
  const exists = `EXISTS (SELECT FROM ${upper} AS upper WHERE upper.${key} = ${table}.${column})`;
  return orNone ? `(${column} IS NULL OR ${exists})` : exists;
}

function commanded({ owner, but, commands }: TableRows): string {
  switch (commands ?? (owner === undefined ? 'every' : 'own')) {
    case 'own':
      return `${investor} IS NULL OR ${owner} = ${investor}::uuid`;
    case 'own-or-shared':
      return `${investor} IS NULL OR ${owner} IS NULL OR ${owner} = ${investor}::uuid`;
    case 'none':
      return `${investor} IS NULL`;
    case 'by-house':
      return `CASE ${setting('role')} ${whenOwn(but ?? {})} ELSE true END`;
    case 'every':
      return 'true';
  }
}

function whenOwn(rules: Readonly<Partial<Record<Role, Rule>>>): string {
  return roles
    .flatMap((role) => {
      const own = rules[role]?.own;
      return own === undefined ? [] : [`WHEN '${role}' THEN ${own} = ${party}`];
    })
    .join(' ');
}
