// Start-up check: the database keeps what the authority table says. The process runs as a role that owns nothing and
// bypasses nothing; every table that holds an investor's rows is under forced row-level security by the column that
// the table of owners names; and the investors' role reads nothing else. A hole stops the process.

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invariant } from '../../domain/refusal.js';
import { rowOwners, sharedRows } from '../../domain/authority.js';
import { appRole, investorRole } from './data-source.js';

type Table = {
  name: string;
  isForced: boolean;
  isOwnedByUs: boolean;
  isReadByInvestors: boolean;
  policies: Array<{ role: string; rule: string }>;
};

const tablesSql = `
  SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS "isForced",
    pg_get_userbyid(relowner) = current_user AS "isOwnedByUs",
    has_table_privilege($1, pg_class.oid, 'SELECT') OR has_any_column_privilege($1, pg_class.oid, 'SELECT') AS "isReadByInvestors",
    (SELECT coalesce(json_agg(json_build_object('role', role, 'rule', qual)), '[]')
     FROM pg_policies, unnest(roles) AS role WHERE schemaname = 'public' AND tablename = relname) AS policies
  FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`;

const roleSql = `SELECT rolsuper OR rolbypassrls AS "isAbove", current_user = $1 AS "isOurs" FROM pg_roles WHERE rolname = current_user`;

const owners: Readonly<Record<string, string>> = rowOwners;
const shared: readonly string[] = sharedRows;

@Injectable()
export class RowSecurity implements OnApplicationBootstrap {
  constructor(private readonly dataSource: DataSource) {}

  async onApplicationBootstrap(): Promise<void> {
    const holes = await this.holes();
    invariant(holes.length === 0, `the database keeps investors apart: ${holes.join('; ')}`);
  }

  /** What is open that must not be, in words; nothing when all holds. */
  async holes(): Promise<string[]> {
    const [role]: Array<{ isAbove: boolean; isOurs: boolean }> = await this.dataSource.query(roleSql, [
      appRole,
    ]);
    const tables: Table[] = await this.dataSource.query(tablesSql, [investorRole]);
    const missing = [...Object.keys(owners), ...shared].filter(
      (name) => !tables.some((one) => one.name === name),
    );
    return [
      ...(role?.isOurs === true && !role.isAbove
        ? []
        : [`the role is not ${appRole}, or above row-level security`]),
      ...missing.map((name) => `${name} is not there`),
      ...tables.flatMap(holesOf),
    ];
  }
}

function holesOf(table: Table): string[] {
  const { name, isForced, isOwnedByUs, isReadByInvestors, policies } = table;
  const owner = owners[name];
  const isKept = (role: string): boolean => {
    const rules = policies.filter((one) => one.role === role).map(({ rule }) => rule);
    return (
      rules.length > 0 &&
      rules.every((rule) => rule.includes('greenshoe.investor') && rule.includes(`${owner} =`))
    );
  };
  return [
    ...(isOwnedByUs ? [`${name} is owned by the role that works on it`] : []),
    ...((owner !== undefined || isReadByInvestors) && !isForced
      ? [`${name} is not under forced row-level security`]
      : []),
    ...(isReadByInvestors && owner === undefined && !shared.includes(name)
      ? [`${name} is read by investors`]
      : []),
    ...(owner === undefined
      ? []
      : [appRole, investorRole].filter((role) => !isKept(role)).map((role) => `${name} is open to ${role}`)),
  ];
}
