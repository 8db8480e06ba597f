// Signing in: the password first, then the second factor. A demonstration account needs no second factor,
// because it can sign in at this machine only. An account that has no second factor yet gets in as far as
// adding one. Attempts are given back once a sign-in is complete, not before.

import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { Actor } from '../../domain/authority.js';
import { Refusal } from '../../domain/refusal.js';
import { Commands } from '../http/commands.js';
import { Attempts } from './attempts.js';
import type { Caller } from './callers.js';
import { PasswordCheck, type CheckedAccount } from './password-check.js';
import { SecondFactors, type Factor, type FactorProof } from './second-factors.js';
import { SecurityEvents } from './security-events.js';
import { Sessions, type Session, type Stage } from './sessions.js';

export type SignedIn = {
  token: string;
  stage: Stage;
  factors: Factor[];
  passkey: PublicKeyCredentialRequestOptionsJSON | null;
  actor: Actor;
};

@Injectable()
export class SignInService {
  constructor(
    private readonly commands: Commands,
    private readonly passwords: PasswordCheck,
    private readonly attempts: Attempts,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly events: SecurityEvents,
  ) {}

  async signIn(email: string, password: string, proof: FactorProof, caller: Caller): Promise<SignedIn> {
    const account = await this.passwords.check(email, password, caller);
    const { actor } = account;
    const factors = await this.commands.run(actor, (tx) => this.factors.enrolled(tx, actor.user));
    const stage = await this.stageOf(account, factors, proof, caller);
    const opened = await this.commands.run(actor, async (tx) => ({
      token: await this.sessions.open(tx, actor.user, stage),
      passkey: stage === 'second-factor' ? await this.factors.challenge(tx, actor.user, caller.party) : null,
    }));
    if (stage === 'complete') await this.completed(actor.user, account.email, caller);
    else await this.events.note('password-accepted', actor.user, caller.address);
    return { ...opened, stage, factors, actor };
  }

  /** Shows the second factor to a session that waits for it. */
  async finish({ id, actor, stage, email }: Session, proof: FactorProof, caller: Caller): Promise<SignedIn> {
    if (stage !== 'second-factor')
      throw new Refusal('second-factor-not-enrolled', 'This session waits for no second factor.');
    await this.requireFactor(actor, proof, caller);
    const token = await this.commands.run(actor, (tx) => this.sessions.complete(tx, id));
    await this.completed(actor.user, email, caller);
    return { token, stage: 'complete', factors: [], passkey: null, actor };
  }

  /** A second factor was added: a session that waited for that is complete. */
  async enrolled({ id, actor, email }: Session, caller: Caller): Promise<SignedIn> {
    const token = await this.commands.run(actor, (tx) => this.sessions.complete(tx, id));
    await this.completed(actor.user, email, caller);
    return { token, stage: 'complete', factors: [], passkey: null, actor };
  }

  async signOut({ id, actor }: Session, caller: Caller): Promise<void> {
    await this.commands.run(actor, (tx) => this.sessions.end(tx, id));
    await this.events.note('signed-out', actor.user, caller.address);
  }

  private async stageOf(
    { actor, isDemonstration }: CheckedAccount,
    factors: Factor[],
    proof: FactorProof,
    caller: Caller,
  ): Promise<Stage> {
    if (isDemonstration) return 'complete';
    if (factors.length === 0) return 'enrol';
    if (proof.code === undefined) return 'second-factor';
    await this.requireFactor(actor, proof, caller);
    return 'complete';
  }

  private async requireFactor(actor: Actor, proof: FactorProof, caller: Caller): Promise<void> {
    await this.attempts.countFactor(actor.user);
    if (await this.commands.run(actor, (tx) => this.factors.accept(tx, actor.user, proof, caller.party)))
      return;
    await this.events.note('second-factor-failed', actor.user, caller.address);
    throw new Refusal(
      'second-factor-failed',
      'The second factor was not accepted. Take the next code, or sign in again.',
    );
  }

  private async completed(user: string, email: string, caller: Caller): Promise<void> {
    await this.attempts.forgive(caller.address, email, user);
    await this.events.note('signed-in', user, caller.address);
  }
}
