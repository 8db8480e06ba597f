// The policies of row-level security, and what each reader may select, as SQL: generated from the table of visible
// rows and from nothing else.

import { dealFacts } from '../../domain/access/deal-facts.js';
import {
  reachedBy,
  readersOf,
  ruleOf,
  writtenBy,
  type Actions,
  type Nothing,
  type Rule,
  type TableRows,
  type WhileIn,
} from '../../domain/access/row-rules.js';
import { roles, type Role } from '../../domain/authority.js';
import { appRole, commandRoles, readerRoles } from './database-roles.js';

export type RowPolicy = Readonly<{
  name: string;
  table: string;
  role: string;
  command: 'ALL' | 'SELECT';
  using: string;
  /** What a row must be that is written; null where no command of the role writes by this policy. */
  check: string | null;
  /** It narrows what another policy opens. */
  isRestrictive: boolean;
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
const party = `nullif(current_setting('greenshoe.party', true), '')::uuid`;

/** As `seesNames` says. */
const namesGranted = `EXISTS (SELECT FROM offerings AS deal WHERE deal.id = offering
    AND (deal.terms ->> 'dealType' = 'ipo' OR deal.terms -> 'issuerSeesNames' = 'true'))`;

/** As the function of this name says of a policy that was recorded. */
const namesInvestors = `jsonb_path_exists(payload, '$.policy.tranches[*].who.investor')`;

const crossed = `EXISTS (SELECT FROM approaches AS asked WHERE asked.offering = invitations.offering
    AND asked.investor = invitations.investor AND asked.answer = 'consent')`;

/** As `isSealed` says. */
const crossedWhereSealed = `(EXISTS (SELECT FROM offerings AS deal WHERE deal.id = invitations.offering
    AND (deal.sealed_at IS NULL OR deal.cleansed_at IS NOT NULL)) OR ${crossed})`;

const conditions = {
  released: 'released_at IS NOT NULL',
  'names-granted': namesGranted,
  'names-granted-or-nobody': `(investor IS NULL OR ${namesGranted})`,
  'names-granted-or-deal-fact': `((kind = ANY ('{${dealFacts.join()}}') AND NOT ${namesInvestors}) OR ${namesGranted})`,
  crossed,
  'crossed-where-sealed': crossedWhereSealed,
} as const;

/** Everything that the database must hold, so that readers see what the table says and commands reach no more. */
export function rowSecurityPlan(
  tables: Readonly<Record<string, TableRows>>,
  actions: Actions,
): RowSecurityPlan {
  const all = Object.entries(tables);
  return {
    policies: all.flatMap(([name, table]) => [
      opened(name),
      ...readersOf(table, actions).map((role) => read(name, table, role)),
      ...roles.flatMap((role) => commanded(name, table, role, actions)),
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

/** The application reaches every row; what commands reach of them, its other roles narrow. */
function opened(table: string): RowPolicy {
  const all = { role: appRole, command: 'ALL', using: 'true', check: 'true' } as const;
  return { name: `${table}_of_app`, table, ...all, isRestrictive: false };
}

function read(table: string, rows: TableRows, role: Role): RowPolicy {
  const using = sqlOf(table, ruleOf(rows, role));
  const reads = { role: readerRoles[role], command: 'SELECT', using, check: null } as const;
  return { name: `${table}_of_${role}`, table, ...reads, isRestrictive: false };
}

function commanded(table: string, rows: TableRows, role: Role, actions: Actions): RowPolicy[] {
  const using = sqlOf(table, reachedBy(rows, role));
  const check = sqlOf(table, writtenBy(rows, role, actions));
  if (using === 'true' && check === 'true') return [];
  const narrowed = { role: commandRoles[role], command: 'ALL', using, check } as const;
  return [{ name: `${table}_by_${role}`, table, ...narrowed, isRestrictive: true }];
}

function sqlOf(table: string, rule: Rule | Nothing | null): string {
  if (rule === null) return 'true';
  if (rule === 'nothing') return 'false';
  const { own, within, also, orNone, if: condition, while: open } = rule;
  const parts = [
    ...(own === undefined ? [] : [orNobody(`${own} = ${party}`, own, orNone)]),
    ...(within === undefined ? [] : [orNobody(seenWith(table, within), within[2], orNone)]),
    ...(also === undefined ? [] : [seenWith(table, also)]),
    ...(condition === undefined ? [] : [conditions[condition]]),
    ...(open === undefined ? [] : [inState(table, open)]),
  ];
  return parts.join(' AND ');
}

function inState(table: string, { offering, states }: WhileIn): string {
  return `EXISTS (SELECT FROM offerings AS deal WHERE deal.id = ${table}.${offering} AND deal.state = ANY ('{${states.join()}}'))`;
}

function orNobody(sql: string, column: string, orNone: boolean | undefined): string {
  return orNone === true ? `(${column} IS NULL OR ${sql})` : sql;
}

function seenWith(table: string, [upper, key, column, ...second]: NonNullable<Rule['within']>): string {
  const also = second.length === 0 ? '' : ` AND upper.${second[0]} = ${table}.${second[1]}`;
  return `EXISTS (SELECT FROM ${upper} AS upper WHERE upper.${key} = ${table}.${column}${also})`;
}
