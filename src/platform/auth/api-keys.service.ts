// A party and its API keys: issued for oneself, listed, rotated and revoked by the party; an administrator
// does the same for every party. No key makes a stronger one.

import { Injectable } from '@nestjs/common';
import { may, type Action, type Actor } from '../../domain/authority.js';
import { Refusal } from '../../domain/refusal.js';
import type { Tx } from '../database/transaction.js';
import type { ApiKeyBody, ApiKeyChangeBody, ApiKeyRow } from './api-keys.dto.js';
import { ApiKeys } from './api-keys.js';
import type { Credential } from './route-policy.js';
import { SecurityEvents } from './security-events.js';

export type Issued = { row: ApiKeyRow; key: string };

const dayMs = 86_400_000;
const usualDays = 365;
const mostDays = 2 * 366;

const columns = `api_keys.id, user_id, users.name AS user_name, party, label, scope, per_minute,
  api_keys.created_at, expires_at, last_used_at, revoked_at`;

@Injectable()
export class ApiKeysService {
  constructor(
    private readonly keys: ApiKeys,
    private readonly events: SecurityEvents,
  ) {}

  async issue(tx: Tx, party: string, body: ApiKeyBody, by: Credential): Promise<Issued> {
    requireOwn(tx.actor, party);
    if (body.perMinute !== undefined) requireAdmin(tx.actor, 'perMinute');
    const speaker = await this.speaker(tx, party, body.user);
    const scope = body.scope ?? null;
    refuseStronger(speaker, scope, by);
    const expiresAt = endOf(body.expiresAt, tx.now);
    const { label, perMinute = null } = body;
    const { id, key } = await this.keys.issue(tx, speaker.user, { label, expiresAt, scope, perMinute });
    await this.events.noteIn(tx, 'api-key-issued', speaker.user, id);
    return { row: await this.find(tx, id), key };
  }

  list(tx: Tx, party: string): Promise<ApiKeyRow[]> {
    requireOwn(tx.actor, party);
    return tx.rows<ApiKeyRow>(
      `SELECT ${columns} FROM api_keys JOIN users ON users.id = user_id WHERE party = $1
       ORDER BY revoked_at IS NOT NULL, api_keys.created_at DESC, api_keys.id LIMIT 1000`,
      [party],
    );
  }

  async change(tx: Tx, id: string, { label, perMinute }: ApiKeyChangeBody): Promise<ApiKeyRow> {
    await this.find(tx, id);
    if (perMinute !== undefined) requireAdmin(tx.actor, 'perMinute');
    await tx.rows(
      'UPDATE api_keys SET label = coalesce($2, label), per_minute = coalesce($3, per_minute) WHERE id = $1',
      [id, label ?? null, perMinute ?? null],
    );
    return this.find(tx, id);
  }

  /** A new key on the terms of the old one, which ends after the overlap. */
  async rotate(tx: Tx, id: string, overlapMinutes: number, by: Credential): Promise<Issued> {
    const old = await this.find(tx, id);
    if (tx.actor.role !== 'admin' && old.user_id !== tx.actor.user)
      throw new Refusal(
        'role-may-not',
        'A key is rotated by the person it speaks for, or by an administrator.',
      );
    if (old.revoked_at !== null) throw new Refusal('key-revoked', 'This key is revoked: issue a new one.');
    if (by.kind === 'api-key' && by.scope !== null && by.id !== id) throw stronger();
    const { label, scope, per_minute: perMinute } = old;
    const expiresAt = endOf(undefined, tx.now);
    const { id: next, key } = await this.keys.issue(tx, old.user_id, { label, expiresAt, scope, perMinute });
    const end = new Date(tx.now.getTime() + overlapMinutes * 60_000);
    if (overlapMinutes === 0) await this.revoke(tx, id);
    else await tx.rows('UPDATE api_keys SET expires_at = least(expires_at, $2) WHERE id = $1', [id, end]);
    await this.events.noteIn(tx, 'api-key-issued', old.user_id, next);
    return { row: await this.find(tx, next), key };
  }

  /** Acts at once: keys are read from the database with every request. */
  async revoke(tx: Tx, id: string): Promise<ApiKeyRow> {
    const { user_id } = await this.find(tx, id);
    const changed = await tx.rows(
      'UPDATE api_keys SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id',
      [id, tx.now],
    );
    if (changed.length > 0) await this.events.noteIn(tx, 'api-key-revoked', user_id, id);
    return this.find(tx, id);
  }

  private async find(tx: Tx, id: string): Promise<ApiKeyRow> {
    const row = await tx.row<ApiKeyRow>(
      `SELECT ${columns} FROM api_keys JOIN users ON users.id = user_id WHERE api_keys.id = $1`,
      [id],
    );
    if (row === undefined) throw notThere();
    requireOwn(tx.actor, row.party);
    return row;
  }

  private async speaker(tx: Tx, party: string, user: string | undefined): Promise<Actor> {
    const { actor } = tx;
    if (actor.role !== 'admin' || (user === undefined && party === actor.party)) {
      if (user !== undefined && user !== actor.user)
        throw new Refusal(
          'role-may-not',
          'A key speaks for the person who issues it. Leave "user" out.',
          'user',
        );
      return actor;
    }
    const row = await tx.row<Actor>(
      'SELECT id AS user, party, role, name FROM users WHERE id = $1 AND party = $2 AND disabled_at IS NULL',
      [user ?? null, party],
    );
    if (row === undefined)
      throw new Refusal('unknown-user', 'Name a user of this party that the key speaks for.', 'user');
    return row;
  }
}

function requireOwn(actor: Actor, party: string): void {
  if (actor.role !== 'admin' && actor.party !== party) throw notThere();
}

function requireAdmin(actor: Actor, field: string): void {
  if (actor.role !== 'admin')
    throw new Refusal('role-may-not', `Only an administrator sets "${field}". Leave it out.`, field);
}

/** Scopes hold only what the role may do, and a scoped key issues nothing beyond its own scope. */
function refuseStronger(speaker: Actor, scope: Action[] | null, by: Credential): void {
  const beyond = scope?.find((action) => !may(speaker.role, action));
  if (beyond !== undefined)
    throw new Refusal('role-may-not', `The role ${speaker.role} may not do this: ${beyond}.`, 'scope');
  if (by.kind !== 'api-key' || by.scope === null) return;
  const own = by.scope;
  if (scope === null || scope.some((action) => !own.includes(action))) throw stronger();
}

function stronger(): Refusal {
  return new Refusal('outside-scope', 'A key with a scope issues keys within that scope only.', 'scope');
}

function endOf(given: string | undefined, now: Date): Date {
  const end = given === undefined ? new Date(now.getTime() + usualDays * dayMs) : new Date(given);
  const latest = now.getTime() + mostDays * dayMs;
  if (!(end.getTime() > now.getTime() && end.getTime() <= latest))
    throw new Refusal('out-of-range', 'A key ends in the future, within two years.', 'expiresAt');
  return end;
}

function notThere(): Refusal {
  return new Refusal('not-found', 'There is no such thing here.');
}
