// People and the house each acts for. A party is an identifier that users share; an investor's party is the
// investor itself.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Role } from '../../domain/authority.js';
import type { Tx } from '../database/transaction.js';
import { ApiKeys } from './api-keys.js';
import { Passwords } from './passwords.js';
import { UserEntity } from './user.entity.js';

export type NewUser = { party: string; partyName: string; role: Role; name: string; email: string };

export type Account = NewUser & { user: string; apiKey: string };

/** Demonstration accounts sign in by password alone, at this machine only. */
export type WebAccess = { password: string; demonstration: boolean };

@Injectable()
export class Users {
  constructor(
    private readonly keys: ApiKeys,
    private readonly passwords: Passwords,
  ) {}

  /** Adds a user with a first API key, whose secret is in the answer and nowhere else. */
  async addWithKey(tx: Tx, user: NewUser, label: string): Promise<Account> {
    const id = uuid();
    await tx.insert(
      UserEntity,
      tx.manager.create(UserEntity, { id, ...user, email: user.email.toLowerCase(), createdAt: tx.now }),
    );
    const { key } = await this.keys.issue(tx, id, { label, expiresAt: null, scope: null, perMinute: null });
    return { ...user, user: id, apiKey: key };
  }

  /** Lets a user sign in on the web. */
  async grantWebAccess(tx: Tx, user: string, { password, demonstration }: WebAccess): Promise<void> {
    const passwordHash = await this.passwords.hash(password);
    await tx.rows('UPDATE users SET password_hash = $2, demonstration = $3 WHERE id = $1', [
      user,
      passwordHash,
      demonstration,
    ]);
  }

  count(tx: Tx): Promise<number> {
    return tx.manager.count(UserEntity);
  }
}
