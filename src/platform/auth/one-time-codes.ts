// One-time codes of an authenticator app (TOTP, RFC 6238): six digits, thirty seconds, one step of tolerance
// either way, each code good once.

import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';
import type { Config } from '../../config.js';
import { Refusal } from '../../domain/refusal.js';
import type { Tx } from '../database/transaction.js';
import { Settings } from '../http/settings.js';
import { seal, unseal } from './sealed.js';

export type Enrolment = { secret: string; uri: string };

type CodeRow = { secret: string; last_step: string };

const purposeOf = (user: string): string => `one-time-code ${user}`;

@Injectable()
export class OneTimeCodes implements OnModuleInit {
  constructor(@Settings() private readonly config: Config) {}

  onModuleInit(): void {
    if (this.config.secretKey === null)
      new Logger('Secrets').warn(
        'SECRET_KEY is not set: one-time codes and webhook secrets lie in the database as they are.',
      );
  }

  /** Begins an enrolment; it counts once a code of it was shown to `confirm`. */
  async begin(tx: Tx, user: string, label: string): Promise<Enrolment> {
    const secret = generateSecret();
    const kept = await tx.rows(
      `INSERT INTO one_time_codes AS kept (user_id, secret) VALUES ($1, $2)
       ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, last_step = 0 WHERE kept.confirmed_at IS NULL
       RETURNING user_id`,
      [user, seal(this.config.secretKey, purposeOf(user), secret)],
    );
    if (kept.length === 0)
      throw new Refusal('already-enrolled', 'One-time codes are set up already. Remove them first.');
    return { secret, uri: generateURI({ issuer: 'Greenshoe', label, secret }) };
  }

  async confirm(tx: Tx, user: string, code: string): Promise<boolean> {
    if (!(await this.accept(tx, user, code, false))) return false;
    await tx.rows('UPDATE one_time_codes SET confirmed_at = $2 WHERE user_id = $1', [user, tx.now]);
    return true;
  }

  /** Whether this is the user's code of the moment, not used before. The row's lock lets one attempt win. */
  async accept(tx: Tx, user: string, code: string, confirmed = true): Promise<boolean> {
    const row = await tx.row<CodeRow>(
      'SELECT secret, last_step FROM one_time_codes WHERE user_id = $1 AND (confirmed_at IS NOT NULL) = $2 FOR UPDATE',
      [user, confirmed],
    );
    if (!row) return false;
    const secret = unseal(this.config.secretKey, purposeOf(user), row.secret);
    const result = await verify({
      secret,
      token: code,
      epoch: Math.floor(tx.now.getTime() / 1_000),
      epochTolerance: 30,
      afterTimeStep: Number(row.last_step),
    });
    if (!result.valid || !('timeStep' in result)) return false;
    await tx.rows('UPDATE one_time_codes SET last_step = $2 WHERE user_id = $1', [user, result.timeStep]);
    return true;
  }

  async isEnrolled(tx: Tx, user: string): Promise<boolean> {
    const row = await tx.row('SELECT 1 FROM one_time_codes WHERE user_id = $1 AND confirmed_at IS NOT NULL', [
      user,
    ]);
    return row !== undefined;
  }

  async remove(tx: Tx, user: string): Promise<void> {
    await tx.rows('DELETE FROM one_time_codes WHERE user_id = $1', [user]);
  }
}
