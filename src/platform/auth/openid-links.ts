// Which account at the provider belongs to which user. Nobody is made a user by signing in elsewhere: a link
// is made by a signed-in user, or once by an open invitation to the very address that the provider has
// verified. From then on issuer and subject alone decide; addresses change hands.

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/authority.js';
import { Refusal } from '../../domain/refusal.js';
import type { Tx } from '../database/transaction.js';
import type { OpenIdPerson } from './openid-provider.js';
import { SecurityEvents } from './security-events.js';

type Linked = Actor & { email: string };

@Injectable()
export class OpenIdLinks {
  constructor(private readonly events: SecurityEvents) {}

  /** @throws openid-not-linked; the answer is the same whoever is or is not a user here. */
  async userOf(tx: Tx, person: OpenIdPerson): Promise<Linked> {
    const linked = await tx.row<Linked>(
      `SELECT users.id AS user, party, role, name, email FROM openid_links JOIN users ON users.id = user_id
       WHERE issuer = $1 AND subject = $2 AND disabled_at IS NULL AND NOT demonstration`,
      [person.issuer, person.subject],
    );
    const user = linked ?? (await this.invited(tx, person));
    if (user) return user;
    throw new Refusal(
      'openid-not-linked',
      'No user here is linked with this account. Sign in with your password and link it, or ask an administrator to invite the address that the provider has verified.',
    );
  }

  /** Links the account to a user who is signed in. @throws openid-linked-already */
  async link(tx: Tx, user: string, { issuer, subject }: OpenIdPerson): Promise<void> {
    const made = await tx.rows(
      `INSERT INTO openid_links (issuer, subject, user_id, linked_at)
       SELECT $1, $2, id, $4 FROM users WHERE id = $3 AND disabled_at IS NULL AND NOT demonstration
       ON CONFLICT DO NOTHING RETURNING user_id`,
      [issuer, subject, user, tx.now],
    );
    if (made.length === 0)
      throw new Refusal(
        'openid-linked-already',
        'This account or this user is linked already. Remove the link first.',
      );
    await this.events.noteIn(tx, 'openid-linked', user, issuer);
  }

  async unlink(tx: Tx, user: string): Promise<void> {
    const gone = await tx.rows<{ issuer: string }>(
      'DELETE FROM openid_links WHERE user_id = $1 RETURNING issuer',
      [user],
    );
    for (const { issuer } of gone) await this.events.noteIn(tx, 'openid-unlinked', user, issuer);
  }

  /** The user whose open invitation went to the verified address; the invitation is used up by it. */
  private async invited(tx: Tx, person: OpenIdPerson): Promise<Linked | null> {
    if (person.email === null) return null;
    const user = await tx.row<Linked>(
      `SELECT users.id AS user, party, role, name, email
       FROM users JOIN user_invitations ON user_id = users.id
       WHERE email = $1 AND expires_at > $2 AND disabled_at IS NULL AND NOT demonstration
         AND NOT EXISTS (SELECT FROM openid_links WHERE openid_links.user_id = users.id)
       FOR UPDATE OF users, user_invitations`,
      [person.email, tx.now],
    );
    if (user === undefined) return null;
    await this.link(tx, user.user, person);
    await tx.rows('DELETE FROM user_invitations WHERE user_id = $1', [user.user]);
    return user;
  }
}
