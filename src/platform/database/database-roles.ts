// The roles of the database that the processes work as. None owns anything or bypasses row-level security.

import type { Role } from '../../domain/authority.js';

/** Jobs, and what belongs to nobody yet, such as a sign-in. */
export const appRole = 'greenshoe_app';

/** What somebody commands, each in the role that may all that `appRole` may, of that somebody's rows alone. */
export const commandRoles: Readonly<Record<Role, string>> = {
  desk: 'greenshoe_by_desk',
  member: 'greenshoe_by_member',
  issuer: 'greenshoe_by_issuer',
  investor: 'greenshoe_by_investor',
  compliance: 'greenshoe_by_compliance',
  admin: 'greenshoe_by_admin',
};

/** What somebody reads, each in the role that sees no more than that somebody may. */
export const readerRoles: Readonly<Record<Role, string>> = {
  desk: 'greenshoe_desk',
  member: 'greenshoe_member',
  issuer: 'greenshoe_issuer',
  investor: 'greenshoe_investor',
  compliance: 'greenshoe_compliance',
  admin: 'greenshoe_admin',
};
