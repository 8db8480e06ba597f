// Start-up check: the process runs as a role that owns nothing and bypasses nothing, and the database holds exactly
// the policies that are generated from the table of visible rows. A hole stops the process.

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { authority } from '../../domain/authority.js';
import { invariant } from '../../domain/refusal.js';
import { visibleRows } from '../../domain/access/visible-rows.js';
import { appRole } from './database-roles.js';
import { rowSecurityPlan, type RowSecurityPlan } from './row-policies.js';
import { rowSecurityHoles } from './row-security-state.js';

const roleSql = `
  SELECT current_user = $1 AND NOT rolsuper AND NOT rolbypassrls AS "isOurs",
    array(SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relowner = pg_roles.oid) AS owned
  FROM pg_roles WHERE rolname = current_user`;

@Injectable()
export class RowSecurity implements OnApplicationBootstrap {
  constructor(private readonly dataSource: DataSource) {}

  async onApplicationBootstrap(): Promise<void> {
    const holes = await this.holes();
    invariant(holes.length === 0, `the database keeps everybody to their own: ${holes.join('; ')}`);
  }

  /** What is open that must not be, or closed that must not be, in words; nothing when all holds. */
  async holes(plan: RowSecurityPlan = rowSecurityPlan(visibleRows, authority)): Promise<string[]> {
    const [role]: Array<{ isOurs: boolean; owned: string[] }> = await this.dataSource.query(roleSql, [
      appRole,
    ]);
    return [
      ...(role?.isOurs === true ? [] : [`the role is not ${appRole}, or above row-level security`]),
      ...(role?.owned ?? []).map((name) => `${name} is owned by the role that works on it`),
      ...(await rowSecurityHoles((sql, parameters) => this.dataSource.query(sql, parameters), plan)),
    ];
  }
}
