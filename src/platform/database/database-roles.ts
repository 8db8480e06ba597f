// The roles of the database that the processes work as. None owns anything or bypasses row-level security.

import type { Role } from '../../domain/authority.js';

/** Commands and jobs. */
export const appRole = 'greenshoe_app';

/** What somebody reads, each in the role that sees no more than that somebody may. */
export const readerRoles: Readonly<Record<Role, string>> = {
  desk: 'greenshoe_desk',
  member: 'greenshoe_member',
  issuer: 'greenshoe_issuer',
  investor: 'greenshoe_investor',
  compliance: 'greenshoe_compliance',
  admin: 'greenshoe_admin',
};
