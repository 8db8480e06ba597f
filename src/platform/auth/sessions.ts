// Sessions of people on the web. The token of 256 random bits is in the cookie, its SHA-256 in the database;
// roles and rights are read with it on every request, so that a change acts at once.
//
// For the web:
// - POST /api/v1/session {email, password, code?} answers 201 with {state} and sets the cookie. `state` is
//   "signed-in", or "second-factor" (with `factors` and, for a passkey, `passkey`: the options for
//   navigator.credentials.get) until POST /session/second-factor {code} or {passkey} answers "signed-in", or
//   "enrol" when the account has no second factor yet: add one with /one-time-codes or /passkeys.
// - GET /session says the state of the cookie (401 `not-signed-in` without one); DELETE /session signs out.
// - Demonstration accounts sign in by password alone, at this machine (localhost, 127.0.0.1) only.
// - Every changing call with the cookie carries `X-Greenshoe: web` (403 `cross-site` without); a development
//   server that forwards /api must keep the Host header, because Origin must name the same host.
// - The sign-in routes take no Idempotency-Key; all other POSTs do. An ended session answers 401
//   `not-signed-in`, one without its second factor 401 `second-factor-missing`; too many attempts 429
//   `too-many-attempts` with Retry-After. GET /me says who is signed in and what he may do.

import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Config } from '../../config.js';
import type { Actor, Role } from '../../domain/authority.js';
import { Refusal } from '../../domain/refusal.js';
import type { Tx } from '../database/transaction.js';
import { Settings } from '../http/settings.js';

/** How far a sign-in has come: a second factor is asked for, one must be added, or it is complete. */
export type Stage = 'second-factor' | 'enrol' | 'complete';

export type Session = {
  id: string;
  stage: Stage;
  actor: Actor;
  email: string;
  signedInAt: Date;
  expiresAt: Date;
};

type SessionRow = {
  id: string;
  stage: Stage;
  created_at: Date;
  expires_at: Date;
  user_id: string;
  party: string;
  role: Role;
  name: string;
  email: string;
  is_stale: boolean;
};

const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

/** A sign-in that waits for its second factor, or for one to be added, does not wait for long. */
const unfinishedMinutes = 15;

const recentMinutes = 15;

@Injectable()
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    @Settings() private readonly config: Config,
  ) {}

  /** Opens a session; the token returned is its only copy. */
  async open(tx: Tx, user: string, stage: Stage): Promise<string> {
    const token = newToken();
    await tx.rows('DELETE FROM sessions WHERE user_id = $1 AND expires_at < $2', [user, tx.now]);
    await tx.rows(
      `INSERT INTO sessions (id, token_hash, user_id, stage, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $5, $6)`,
      [uuid(), hashOf(token), user, stage, tx.now, this.endOf(tx.now, stage)],
    );
    return token;
  }

  /** Completes a session under a new token, so that one known before the second factor is worth nothing. */
  async complete(tx: Tx, id: string): Promise<string> {
    const token = newToken();
    await tx.rows(
      `UPDATE sessions SET token_hash = $2, stage = 'complete', created_at = $3, last_seen_at = $3, expires_at = $4 WHERE id = $1`,
      [id, hashOf(token), tx.now, this.endOf(tx.now, 'complete')],
    );
    return token;
  }

  async end(tx: Tx, id: string): Promise<void> {
    await tx.rows('DELETE FROM sessions WHERE id = $1', [id]);
  }

  /** Ends all sessions of a user, except one when it is named. */
  async endAll(tx: Tx, user: string, except: string | null = null): Promise<void> {
    await tx.rows('DELETE FROM sessions WHERE user_id = $1 AND ($2::uuid IS NULL OR id <> $2)', [
      user,
      except,
    ]);
  }

  /** The session of a token, or null when it is unknown, ended, idle for too long, or its user disabled. */
  async find(token: string): Promise<Session | null> {
    if (!tokenPattern.test(token)) return null;
    const [row]: SessionRow[] = await this.dataSource.query(
      `SELECT sessions.id, stage, sessions.created_at, expires_at, user_id, party, role, name, email,
         last_seen_at < clock_timestamp() - interval '20 seconds' AS is_stale
       FROM sessions JOIN users ON users.id = user_id
       WHERE token_hash = $1 AND disabled_at IS NULL AND expires_at > clock_timestamp()
         AND last_seen_at > clock_timestamp() - make_interval(mins => $2)`,
      [hashOf(token), this.config.sessionIdleMinutes],
    );
    if (!row) return null;
    if (row.is_stale)
      await this.dataSource.query('UPDATE sessions SET last_seen_at = clock_timestamp() WHERE id = $1', [
        row.id,
      ]);
    const { id, stage, created_at, expires_at, user_id, party, role, name, email } = row;
    return {
      id,
      stage,
      email,
      signedInAt: created_at,
      expiresAt: expires_at,
      actor: { user: user_id, party, role, name },
    };
  }

  private endOf(now: Date, stage: Stage): Date {
    const minutes = stage === 'complete' ? this.config.sessionHours * 60 : unfinishedMinutes;
    return new Date(now.getTime() + minutes * 60_000);
  }
}

export function refuseUnlessComplete({ stage }: Session): void {
  if (stage === 'complete') return;
  throw new Refusal(
    'second-factor-missing',
    'The sign-in is not complete: show the second factor at /session/second-factor, or add one.',
  );
}

/** Second factors change only soon after a sign-in, so that an unattended screen does not give them away. */
export function refuseUnlessRecent(session: Session): void {
  refuseUnlessComplete(session);
  if (Date.now() - session.signedInAt.getTime() < recentMinutes * 60_000) return;
  throw new Refusal(
    'sign-in-again',
    `This takes a sign-in of the last ${recentMinutes} minutes. Sign in again.`,
  );
}

/** A second factor is added by who has none yet, or soon after a sign-in. */
export function refuseToAddFactor(session: Session): void {
  if (session.stage !== 'enrol') refuseUnlessRecent(session);
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
