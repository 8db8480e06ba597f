// The second factor of a person: a code of an authenticator app, or a passkey.

import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { Refusal } from '../../domain/refusal.js';
import type { Tx } from '../database/transaction.js';
import { OneTimeCodes } from './one-time-codes.js';
import { Passkeys } from './passkeys.js';
import type { Assertion } from './passkeys.dto.js';
import type { RelyingParty } from './relying-party.js';

export type Factor = 'one-time-code' | 'passkey';

export type FactorProof = { code?: string; passkey?: Assertion };

@Injectable()
export class SecondFactors {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly passkeys: Passkeys,
  ) {}

  async enrolled(tx: Tx, user: string): Promise<Factor[]> {
    const factors: Factor[] = [];
    if ((await this.passkeys.of(tx, user)).length > 0) factors.push('passkey');
    if (await this.codes.isEnrolled(tx, user)) factors.push('one-time-code');
    return factors;
  }

  /** Whether the proof is good; it is used up by being looked at. */
  async accept(tx: Tx, user: string, { code, passkey }: FactorProof, party: RelyingParty): Promise<boolean> {
    if (passkey !== undefined) return this.passkeys.accept(tx, user, party, passkey);
    return code !== undefined && this.codes.accept(tx, user, code);
  }

  challenge(
    tx: Tx,
    user: string,
    party: RelyingParty,
  ): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
    return this.passkeys.challenge(tx, user, party);
  }

  /** The last second factor stays, except where none is needed to sign in. */
  async refuseRemovalOfLast(tx: Tx, user: string): Promise<void> {
    const left =
      (await this.passkeys.of(tx, user)).length + ((await this.codes.isEnrolled(tx, user)) ? 1 : 0);
    const free = await tx.row('SELECT 1 FROM users WHERE id = $1 AND demonstration', [user]);
    if (left <= 1 && free === undefined)
      throw new Refusal('last-second-factor', 'This is the only second factor. Add another one first.');
  }
}
