import { Injectable } from '@nestjs/common';
import { Refusal } from '../../domain/refusal.js';
import { Commands } from '../http/commands.js';
import { system } from '../queue/work.processor.js';
import { UserAccounts } from './user-accounts.service.js';

@Injectable()
export class FirstAdmin {
  constructor(
    private readonly commands: Commands,
    private readonly users: UserAccounts,
  ) {}

  /** Adds an administrator where none is, and returns his invitation. The demonstration's does not count. */
  create(of: { email: string; name: string; partyName: string }): Promise<string> {
    return this.commands.run(system, async (tx) => {
      await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('first administrator', 0))`);
      const known = await tx.row(
        `SELECT 1 FROM users WHERE role = 'admin' AND disabled_at IS NULL AND NOT demonstration`,
      );
      if (known !== undefined)
        throw new Refusal(
          'user-exists',
          'There is an administrator already, who adds further users on the web.',
        );
      return (await this.users.add(tx, { ...of, role: 'admin' })).invitation;
    });
  }
}
