// Signing in by the provider: out with a fresh state, nonce and verifier that only this browser can use, once
// and within minutes; back with a code. The provider answers for the second factor.

import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '../../domain/refusal.js';
import type { Tx } from '../database/transaction.js';
import { Commands } from '../http/commands.js';
import { system } from '../queue/work.processor.js';
import type { Caller } from './callers.js';
import { OpenIdLinks } from './openid-links.js';
import { OpenIdProvider, type OpenIdPerson, type OpenIdSecrets } from './openid-provider.js';
import { SecurityEvents } from './security-events.js';
import { Sessions, type Session } from './sessions.js';

const minutes = 10;

type Begun = { nonce: string; verifier: string; link_user: string | null };

/** `browser` is the cookie by which the way back is known to be this browser's. */
export type Outward = { location: string; browser: string };

@Injectable()
export class OpenIdService {
  constructor(
    private readonly commands: Commands,
    private readonly provider: OpenIdProvider,
    private readonly links: OpenIdLinks,
    private readonly sessions: Sessions,
    private readonly events: SecurityEvents,
  ) {}

  /** @param user who wants to link the account; null for a sign-in. */
  async begin(caller: Caller, user: string | null): Promise<Outward> {
    const secrets = this.provider.newSecrets();
    const location = await this.provider.address(secrets, callbackOf(caller));
    const browser = randomBytes(32).toString('base64url');
    await this.commands.run(system, (tx) => keep(tx, secrets, browser, user));
    return { location, browser };
  }

  /** What the browser came back with. Answers the token of a new session, or null where an account was linked. */
  async finish(
    came: URL,
    browser: string | null,
    session: Session | null,
    caller: Caller,
  ): Promise<string | null> {
    const state = came.searchParams.get('state') ?? '';
    try {
      const begun = await this.commands.run(system, (tx) => take(tx, state, browser ?? ''));
      const person = await this.provider.person(came, { ...begun, state });
      return begun.link_user === null
        ? await this.signIn(person, caller)
        : await this.link(person, begun.link_user, session);
    } catch (error) {
      if (error instanceof Refusal)
        await this.events.note('openid-refused', session?.actor.user ?? null, caller.address);
      throw error;
    }
  }

  unlink({ actor }: Session): Promise<void> {
    return this.commands.run(actor, (tx) => this.links.unlink(tx, actor.user));
  }

  private async signIn(person: OpenIdPerson, caller: Caller): Promise<string> {
    const { user, token } = await this.commands.run(system, async (tx) => {
      const found = await this.links.userOf(tx, person);
      return { user: found.user, token: await this.sessions.open(tx, found.user, 'complete') };
    });
    await this.events.note('signed-in', user, caller.address);
    return token;
  }

  private async link(person: OpenIdPerson, user: string, session: Session | null): Promise<null> {
    if (session?.stage !== 'complete' || session.actor.user !== user) throw begunElsewhere();
    await this.commands.run(session.actor, (tx) => this.links.link(tx, user, person));
    return null;
  }
}

/** The address that the provider must know: it is part of the client's registration. */
export function callbackOf({ party }: Caller): string {
  return `${party.origin}/api/v1/session/openid/callback`;
}

async function keep(
  tx: Tx,
  { state, nonce, verifier }: OpenIdSecrets,
  browser: string,
  user: string | null,
): Promise<void> {
  await tx.rows('DELETE FROM openid_sign_ins WHERE expires_at < $1', [tx.now]);
  await tx.rows(
    `INSERT INTO openid_sign_ins (state_hash, browser_hash, nonce, verifier, link_user, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [hashOf(state), hashOf(browser), nonce, verifier, user, new Date(tx.now.getTime() + minutes * 60_000)],
  );
}

/** Uses up what was begun. Another browser finds nothing, and spoils nothing. */
async function take(tx: Tx, state: string, browser: string): Promise<Begun> {
  const begun = await tx.row<Begun>(
    `DELETE FROM openid_sign_ins WHERE state_hash = $1 AND browser_hash = $2 AND expires_at > $3
     RETURNING nonce, verifier, link_user`,
    [hashOf(state), hashOf(browser), tx.now],
  );
  if (begun === undefined) throw begunElsewhere();
  return begun;
}

function begunElsewhere(): Refusal {
  return new Refusal(
    'openid-refused',
    'This sign-in was not begun in this browser, or is over. Begin it again.',
  );
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
