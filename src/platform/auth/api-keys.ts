// API keys: `gs_live_<id>_<secret>`. The secret has 256 random bits and is shown once; the database keeps its
// SHA-256, which suffices for a secret of that entropy (OWASP ASVS 5.0, 6.5.2). A key speaks for one user, for
// all that its role may do or for a part of it.

import { Injectable } from '@nestjs/common';
import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { Action, Actor } from '../../domain/authority.js';
import type { Moment, Tx } from '../database/transaction.js';
import { KeyLookups, type StandingKey } from './key-lookups.js';

/** `scope` null: all that the role may do. `perMinute` null: the installation's usual limit. */
export type KeyTerms = {
  label: string;
  expiresAt: Date | null;
  scope: Action[] | null;
  perMinute: number | null;
};

export type KnownKey = {
  id: string;
  actor: Actor;
  scope: Action[] | null;
  perMinute: number | null;
  moment: Moment;
};

const keyPattern = /^gs_live_([a-z0-9]{16})_([A-Za-z0-9_-]{43})$/;

@Injectable()
export class ApiKeys {
  private readonly lookups: KeyLookups;

  constructor(private readonly dataSource: DataSource) {
    this.lookups = new KeyLookups(dataSource);
  }

  /** Issues a key for a user; the text returned is the only copy of the secret. */
  async issue(
    tx: Tx,
    user: string,
    { label, expiresAt, scope, perMinute }: KeyTerms,
  ): Promise<{ id: string; key: string }> {
    const id = randomBytes(8).toString('hex');
    const secret = randomBytes(32).toString('base64url');
    await tx.rows(
      `INSERT INTO api_keys (id, user_id, secret_hash, label, created_at, expires_at, scope, per_minute)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, user, hashOf(secret), label, tx.now, expiresAt, scope, perMinute],
    );
    return { id, key: `gs_live_${id}_${secret}` };
  }

  /** The key and the actor it speaks for, or null when it is malformed, unknown, expired, revoked or its user disabled. */
  async find(key: string): Promise<KnownKey | null> {
    const parts = keyPattern.exec(key);
    if (!parts) return null;
    const found = await this.lookups.find(parts[1]!);
    if (!found || !equalHashes(found.row.secret_hash, hashOf(parts[2]!))) return null;
    await this.noteUse(found);
    const { id, user_id, party, role, name, scope, per_minute } = found.row;
    const actor = { user: user_id, party, role, name };
    return { id, actor, scope, perMinute: per_minute, moment: found.moment };
  }

  /** Once a minute. */
  private async noteUse({ row, moment: { now } }: StandingKey): Promise<void> {
    if (row.last_used_at !== null && now.getTime() - Date.parse(row.last_used_at) < 60_000) return;
    row.last_used_at = now.toISOString();
    await this.dataSource.query('UPDATE api_keys SET last_used_at = $2 WHERE id = $1', [row.id, now]);
  }
}

function hashOf(secret: string): string {
  return hash('sha256', secret);
}

function equalHashes(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'));
}
