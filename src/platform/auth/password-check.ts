// Whether an e-mail address and a password belong together. Every answer to a wrong guess is the same, and
// takes as long, whether the account exists or not.

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor, Role } from '../../domain/authority.js';
import { Refusal } from '../../domain/refusal.js';
import { TooMany } from '../http/too-many.js';
import { Attempts } from './attempts.js';
import type { Caller } from './callers.js';
import { Passwords } from './passwords.js';
import { SecurityEvents } from './security-events.js';

type AccountRow = {
  id: string;
  party: string;
  role: Role;
  name: string;
  email: string;
  password_hash: string | null;
  demonstration: boolean;
};

export type CheckedAccount = { actor: Actor; email: string; isDemonstration: boolean };

@Injectable()
export class PasswordCheck {
  constructor(
    private readonly dataSource: DataSource,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
    private readonly events: SecurityEvents,
  ) {}

  /** @throws sign-in-failed, or TooMany after too many wrong guesses from this address. */
  async check(email: string, password: string, caller: Caller): Promise<CheckedAccount> {
    const name = email.trim().toLowerCase();
    await this.count(caller.address, name);
    const [row]: AccountRow[] = await this.dataSource.query(
      `SELECT id, party, role, name, email, password_hash, demonstration FROM users WHERE email = $1 AND disabled_at IS NULL`,
      [name],
    );
    const matches = await this.passwords.matches(row?.password_hash ?? null, password);
    if (row === undefined || !matches) {
      await this.events.note('sign-in-failed', row?.id ?? null, caller.address);
      throw new Refusal('sign-in-failed', 'The e-mail address or the password is wrong.');
    }
    if (row.demonstration && !caller.isAtThisMachine) {
      await this.events.note('demonstration-elsewhere', row.id, caller.address);
      throw new Refusal(
        'demonstration-elsewhere',
        'A demonstration account signs in at the machine itself only: open the page there, as http://localhost.',
      );
    }
    return {
      actor: { user: row.id, party: row.party, role: row.role, name: row.name },
      email: row.email,
      isDemonstration: row.demonstration,
    };
  }

  /** What was shown went through: its attempts no longer count. */
  forgive({ actor, email }: CheckedAccount, { address }: Caller): Promise<void> {
    return this.attempts.forgive(address, email, actor.user);
  }

  private async count(address: string, account: string): Promise<void> {
    try {
      await this.attempts.count(address, account);
    } catch (error) {
      if (error instanceof TooMany) await this.events.note('sign-in-slowed', null, address);
      throw error;
    }
  }
}
