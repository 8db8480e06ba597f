// How a new user, or one who has lost the password, gets in: a token of 256 random bits, good once and for
// three days, that sets the password. Its SHA-256 is all that is kept.

import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../../domain/authority.js';
import { Refusal } from '../../domain/refusal.js';
import type { Tx } from '../database/transaction.js';
import { SecurityEvents } from './security-events.js';

const days = 3;

@Injectable()
export class UserInvitations {
  constructor(private readonly events: SecurityEvents) {}

  /** The token returned is its only copy; an earlier one of the user ends. */
  async make(tx: Tx, user: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await tx.rows(
      `INSERT INTO user_invitations (token_hash, user_id, expires_at) VALUES ($1, $2, $3)
       ON CONFLICT (user_id) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
      [hashOf(token), user, new Date(tx.now.getTime() + days * 86_400_000)],
    );
    return token;
  }

  /** Uses the invitation up and sets the password. @throws invitation-over */
  async accept(tx: Tx, token: string, passwordHash: string): Promise<Actor> {
    const used = await tx.row<{ user_id: string }>(
      'DELETE FROM user_invitations WHERE token_hash = $1 AND expires_at > $2 RETURNING user_id',
      [hashOf(token), tx.now],
    );
    const actor =
      used &&
      (await tx.row<Actor>(
        `UPDATE users SET password_hash = $2 WHERE id = $1 AND disabled_at IS NULL
         RETURNING id AS user, party, role, name`,
        [used.user_id, passwordHash],
      ));
    if (!actor)
      throw new Refusal(
        'invitation-over',
        'This invitation is used or over. Ask an administrator for a new one.',
      );
    await this.events.noteIn(tx, 'password-set', actor.user, '');
    return actor;
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
