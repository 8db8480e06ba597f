import { Injectable } from '@nestjs/common';
import { Commands } from '../http/commands.js';
import { system } from '../queue/work.processor.js';
import { Attempts } from './attempts.js';
import type { Caller } from './callers.js';
import { Passwords } from './passwords.js';
import { SecondFactors } from './second-factors.js';
import { Sessions, type Stage } from './sessions.js';
import type { SignedIn } from './sign-in.service.js';
import { UserInvitations } from './user-invitations.js';

@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly commands: Commands,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly invitations: UserInvitations,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
  ) {}

  /** The sign-in goes on as after a password; other sessions of the user end. */
  async accept(invitation: string, password: string, caller: Caller): Promise<SignedIn> {
    await this.attempts.count(caller.address, 'an invitation');
    const passwordHash = await this.passwords.hash(password);
    const opened = await this.commands.run(system, async (tx) => {
      const actor = await this.invitations.accept(tx, invitation, passwordHash);
      const factors = await this.factors.enrolled(tx, actor.user);
      const stage: Stage = factors.length === 0 ? 'enrol' : 'second-factor';
      await this.sessions.endAll(tx, actor.user);
      const token = await this.sessions.open(tx, actor.user, stage);
      const passkey = stage === 'enrol' ? null : await this.factors.challenge(tx, actor.user, caller.party);
      return { token, passkey, stage, factors, actor };
    });
    await this.attempts.forgive(caller.address, 'an invitation', opened.actor.user);
    return opened;
  }
}
