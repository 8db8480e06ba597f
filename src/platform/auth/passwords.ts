// Passwords under argon2id (19 MiB, two passes, one lane: OWASP's minimum). At most two are worked on at once,
// a few wait, the rest are told to come back, so that guessing cannot starve the process. A check takes as
// long for an account that does not exist.

import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../domain/refusal.js';
import { TooMany } from '../http/too-many.js';

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const mostAtOnce = 2;
const mostWaiting = 40;

export const leastLength = 12;

@Injectable()
export class Passwords {
  private readonly nobodys = hash('a password of nobody', cost);
  private working = 0;
  private readonly waiting: Array<() => void> = [];

  /** The hash to keep. Refuses what is too short to withstand guessing. */
  async hash(password: string): Promise<string> {
    if ([...password].length < leastLength) {
      throw new Refusal('out-of-range', `A password has at least ${leastLength} characters.`, 'password');
    }
    return this.inTurn(() => hash(password.normalize('NFKC'), cost));
  }

  /** Whether the password is the account's; false, after the same work, for an account without one. */
  async matches(kept: string | null, password: string): Promise<boolean> {
    const against = kept ?? (await this.nobodys);
    const same = await this.inTurn(() => verify(against, password.normalize('NFKC')));
    return same && kept !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.working >= mostAtOnce) {
      if (this.waiting.length >= mostWaiting) {
        throw new TooMany('busy', 'Too many people sign in at this moment. Try again in a few seconds.', 3);
      }
      // Whoever leaves hands its place over, so the count stays.
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.working += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.working -= 1;
    }
  }
}
