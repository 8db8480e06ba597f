// The record of sign-ins: who, when, from where, and whether it worked. Written once, like the journal.

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../database/transaction.js';

export type SecurityEvent =
  | 'signed-in'
  | 'signed-out'
  | 'password-accepted'
  | 'sign-in-failed'
  | 'second-factor-failed'
  | 'sign-in-slowed'
  | 'demonstration-elsewhere'
  | 'one-time-code-enrolled'
  | 'passkey-enrolled'
  | 'passkey-removed'
  | 'one-time-code-removed'
  | 'password-set'
  | 'user-added'
  | 'user-changed'
  | 'user-invited'
  | 'api-key-issued'
  | 'api-key-revoked'
  | 'openid-refused'
  | 'openid-linked'
  | 'openid-unlinked'
  | 'personal-data-erased';

@Injectable()
export class SecurityEvents {
  constructor(private readonly dataSource: DataSource) {}

  /** @param user null when the account is unknown; what was typed is not kept, it may be a password. */
  async note(kind: SecurityEvent, user: string | null, address: string): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO security_events (id, at, user_id, kind, address) VALUES ($1, clock_timestamp(), $2, $3, $4)`,
      [uuid(), user, kind, address],
    );
  }

  /** The same within a command: what was done to a user, and by whom. */
  async noteIn(tx: Tx, kind: SecurityEvent, user: string, subject: string): Promise<void> {
    await tx.rows(
      `INSERT INTO security_events (id, at, user_id, kind, address, by_user, subject) VALUES ($1, $2, $3, $4, '', $5, $6)`,
      [uuid(), tx.now, user, kind, tx.actor.user, subject],
    );
  }
}
