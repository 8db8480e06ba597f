// Users, kept by administrators: added with an invitation, changed, disabled. A change acts with the next
// request. The users of a party stand on one side of a deal, because orders, prices and approvals are the
// party's.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Role } from '../../domain/authority.js';
import { Refusal } from '../../domain/refusal.js';
import type { Tx } from '../database/transaction.js';
import type { Page } from '../http/page.js';
import { OpenIdLinks } from './openid-links.js';
import { UserInvitations } from './user-invitations.js';
import { SecurityEvents } from './security-events.js';
import { Sessions } from './sessions.js';
import type { UserBody, UserChangeBody, UserRow } from './user-accounts.dto.js';

export type Invited = { row: UserRow; invitation: string };

const columns = `id, party, party_name AS "partyName", role, name, email, demonstration,
  disabled_at AS "disabledAt", created_at AS "createdAt"`;

const sides: Record<Role, string> = {
  desk: 'house',
  compliance: 'house',
  admin: 'house',
  member: 'member',
  issuer: 'issuer',
  investor: 'investor',
};

@Injectable()
export class UserAccounts {
  constructor(
    private readonly invitations: UserInvitations,
    private readonly openId: OpenIdLinks,
    private readonly sessions: Sessions,
    private readonly events: SecurityEvents,
  ) {}

  async add(tx: Tx, body: UserBody): Promise<Invited> {
    const party = body.party ?? uuid();
    await refuseOtherSide(tx, party, body.role, body.party === undefined);
    const id = uuid();
    const added = await tx.rows(
      `INSERT INTO users (id, party, party_name, role, name, email, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [id, party, body.partyName, body.role, body.name, body.email.toLowerCase(), tx.now],
    );
    if (added.length === 0)
      throw new Refusal('user-exists', 'There is a user with this e-mail address already.', 'email');
    await this.events.noteIn(tx, 'user-added', id, body.role);
    return { row: await this.find(tx, id), invitation: await this.invitations.make(tx, id) };
  }

  list(tx: Tx, page: Page): Promise<UserRow[]> {
    return tx.rows<UserRow>(
      `SELECT ${columns} FROM users WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
      [page.after, page.limit],
    );
  }

  async find(tx: Tx, id: string): Promise<UserRow> {
    const row = await tx.row<UserRow>(`SELECT ${columns} FROM users WHERE id = $1`, [id]);
    if (row === undefined) throw new Refusal('not-found', 'There is no such thing here.');
    return row;
  }

  async change(tx: Tx, id: string, { name, role, disabled }: UserChangeBody): Promise<UserRow> {
    await tx.rows('SELECT id FROM users WHERE role = $1 ORDER BY id FOR UPDATE', ['admin']);
    const user = await this.find(tx, id);
    if (role !== undefined && role !== user.role) await refuseOtherSide(tx, user.party, role, false);
    await tx.rows(
      `UPDATE users SET name = coalesce($2, name), role = coalesce($3, role),
         disabled_at = CASE WHEN $4::boolean IS NULL THEN disabled_at WHEN $4 THEN coalesce(disabled_at, $5) END
       WHERE id = $1`,
      [id, name ?? null, role ?? null, disabled ?? null, tx.now],
    );
    if (disabled === true || role !== undefined) await this.sessions.endAll(tx, id);
    await refuseWithoutAdmin(tx);
    await this.events.noteIn(tx, 'user-changed', id, Object.keys({ name, role, disabled }).join(' '));
    return this.find(tx, id);
  }

  /** A new invitation: the password, and when asked the second factors, are set anew. */
  async inviteAgain(tx: Tx, id: string, withoutSecondFactors: boolean): Promise<Invited> {
    const row = await this.find(tx, id);
    await this.sessions.endAll(tx, id);
    await tx.rows('UPDATE users SET password_hash = NULL WHERE id = $1', [id]);
    if (withoutSecondFactors) {
      await tx.rows('DELETE FROM passkeys WHERE user_id = $1', [id]);
      await tx.rows('DELETE FROM one_time_codes WHERE user_id = $1', [id]);
      await this.openId.unlink(tx, id);
    }
    await this.events.noteIn(tx, 'user-invited', id, withoutSecondFactors ? 'second factors removed' : '');
    return { row, invitation: await this.invitations.make(tx, id) };
  }
}

async function refuseOtherSide(tx: Tx, party: string, role: Role, isNew: boolean): Promise<void> {
  if (role === 'investor') {
    const known = isNew
      ? undefined
      : await tx.beyondOwn(() => tx.row('SELECT 1 FROM investors WHERE id = $1', [party]));
    if (known === undefined)
      throw new Refusal(
        'unknown-investor',
        'The party of an investor is the identifier of the investor.',
        'party',
      );
  }
  const rows = await tx.rows<{ role: Role }>('SELECT DISTINCT role FROM users WHERE party = $1', [party]);
  const other = rows.find((row) => sides[row.role] !== sides[role]);
  if (other === undefined) return;
  throw new Refusal(
    'party-of-another-role',
    `The users of this party are on the side of the ${other.role}: give ${role} a party of its own.`,
    'party',
  );
}

async function refuseWithoutAdmin(tx: Tx): Promise<void> {
  const left = await tx.row(`SELECT 1 FROM users WHERE role = 'admin' AND disabled_at IS NULL`);
  if (left === undefined)
    throw new Refusal('last-admin', 'This is the last administrator. Make another one first.');
}
