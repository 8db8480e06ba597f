// Guessing is slowed where it comes from: attempts are counted per account and address together, and per
// address, before the password is looked at. Nobody can lock another out: a stranger's guesses count against
// the stranger's address alone. Second factors are counted per user, because only who has the password gets
// that far. A success gives its attempts back.

import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { TooMany } from '../http/too-many.js';

const minutes = 15;
const mostPerAccount = 10;
const mostPerAddress = 200;
const mostFactorsPerUser = 30;

@Injectable()
export class Attempts {
  constructor(private readonly dataSource: DataSource) {}

  /** Counts an attempt before it is made. @throws TooMany with the seconds to wait. */
  async count(address: string, account: string): Promise<void> {
    await this.take(keyOf('sign-in', address, account), mostPerAccount);
    await this.take(keyOf('sign-in', address), mostPerAddress);
  }

  /** Counts the showing of a second factor. @throws TooMany with the seconds to wait. */
  countFactor(user: string): Promise<void> {
    return this.take(keyOf('second-factor', user), mostFactorsPerUser);
  }

  async forgive(address: string, account: string, user: string): Promise<void> {
    await this.dataSource.query('DELETE FROM limits WHERE key = ANY ($1)', [
      [keyOf('sign-in', address, account), keyOf('second-factor', user)],
    ]);
    await this.dataSource.query('UPDATE limits SET used = greatest(used - 1, 0) WHERE key = $1', [
      keyOf('sign-in', address),
    ]);
  }

  private async take(key: string, most: number): Promise<void> {
    const [row]: Array<{ used: string; seconds: number }> = await this.dataSource.query(
      `INSERT INTO limits AS kept (key, used, ends_at) VALUES ($1, 1, clock_timestamp() + make_interval(mins => $2))
       ON CONFLICT (key) DO UPDATE SET
         used = CASE WHEN kept.ends_at <= clock_timestamp() THEN 1 ELSE kept.used + 1 END,
         ends_at = CASE WHEN kept.ends_at <= clock_timestamp() THEN excluded.ends_at ELSE kept.ends_at END
       RETURNING used, ceil(extract(epoch FROM ends_at - clock_timestamp()))::int AS seconds`,
      [key, minutes],
    );
    if (Number(row!.used) <= most) return;
    throw new TooMany(
      'too-many-attempts',
      'Too many attempts to sign in from here. Wait as long as Retry-After says.',
      Math.max(1, row!.seconds),
    );
  }
}

/** What is counted is kept without the address or the account being readable. */
function keyOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
