// A signature over a hash, as a person or a program gives it when it approves. The best evidence is an
// assertion of a passkey whose challenge is the hash itself: whoever holds the public key can check it years
// later. Without a passkey a person shows password and one-time code again. A program signs with its API key.
// What was signed, and how, goes into the journal.

import { Injectable } from '@nestjs/common';
import { Type } from 'class-transformer';
import { Matches, ValidateNested } from 'class-validator';
import { invariant, Refusal } from '../../domain/refusal.js';
import type { Tx } from '../database/transaction.js';
import { IsText, Optional } from '../http/validators.js';
import { Callers, type Caller } from './callers.js';
import { OneTimeCodes } from './one-time-codes.js';
import { Passkeys } from './passkeys.js';
import { Assertion } from './passkeys.dto.js';
import { PasswordCheck } from './password-check.js';
import type { SignedInRequest } from './route-policy.js';
import type { Session } from './sessions.js';

export class SignatureBody {
  /** The answer to the options of /passkeys/signing-options. */
  @Optional() @ValidateNested() @Type(() => Assertion) passkey?: Assertion;
  @Optional() @IsText(200) password?: string;
  @Optional() @Matches(/^[0-9]{6}$/) code?: string;
}

export type Signature =
  | { kind: 'api-key'; key: string }
  | { kind: 'password-and-code' | 'demonstration-password' }
  | ({ kind: 'passkey' } & PasskeyEvidence);

/** All that is needed to check the assertion again: SHA-256 of clientDataJSON, authenticatorData, the key. */
export type PasskeyEvidence = {
  credential: string;
  /** COSE key, base64url, like the rest. */
  publicKey: string;
  clientDataJSON: string;
  authenticatorData: string;
  signature: string;
};

@Injectable()
export class Signatures {
  constructor(
    private readonly callers: Callers,
    private readonly passkeys: Passkeys,
    private readonly passwords: PasswordCheck,
    private readonly codes: OneTimeCodes,
  ) {}

  /** @throws signature-missing or signature-invalid; evidence that holds otherwise. */
  async verify(
    tx: Tx,
    request: SignedInRequest,
    hash: string,
    given: SignatureBody | undefined,
  ): Promise<Signature> {
    const { credential } = request;
    invariant(credential !== undefined, 'the guard has put the credential on the request');
    if (credential.kind === 'api-key') return { kind: 'api-key', key: credential.id };
    const caller = this.callers.of(request);
    if (given?.passkey) return this.byPasskey(tx, credential.session, caller, hash, given.passkey);
    if (given?.password !== undefined)
      return this.byPassword(tx, credential.session, caller, given.password, given.code);
    throw new Refusal(
      'signature-missing',
      'An approval is signed: send "signature" with a passkey over the hash, or with password and one-time code.',
      'signature',
    );
  }

  private async byPasskey(
    tx: Tx,
    { actor }: Session,
    { party }: Caller,
    hash: string,
    assertion: Assertion,
  ): Promise<Signature> {
    const challenge = Buffer.from(hash, 'hex').toString('base64url');
    const key = await this.passkeys.verified(tx, actor.user, party, assertion, challenge);
    if (key === null)
      throw new Refusal(
        'signature-invalid',
        'The passkey did not sign this hash. Ask for the signing options again.',
        'signature.passkey',
      );
    const { clientDataJSON, authenticatorData, signature } = assertion.response;
    return {
      kind: 'passkey',
      credential: key.id,
      publicKey: key.public_key.toString('base64url'),
      clientDataJSON,
      authenticatorData,
      signature,
    };
  }

  private async byPassword(
    tx: Tx,
    { actor, email }: Session,
    caller: Caller,
    password: string,
    code: string | undefined,
  ): Promise<Signature> {
    const account = await this.passwords.check(email, password, caller).catch((error: unknown) => {
      throw error instanceof Refusal && error.code === 'sign-in-failed' ? notValid('password') : error;
    });
    const hasCodes = await this.codes.isEnrolled(tx, actor.user);
    if (hasCodes && !(code !== undefined && (await this.codes.accept(tx, actor.user, code))))
      throw notValid('code');
    if (!hasCodes && !account.isDemonstration)
      throw new Refusal('signature-invalid', 'Sign with your passkey.', 'signature');
    await this.passwords.forgive(account, caller);
    return { kind: hasCodes ? 'password-and-code' : 'demonstration-password' };
  }
}

function notValid(field: 'password' | 'code'): Refusal {
  return new Refusal(
    'signature-invalid',
    `The ${field === 'code' ? 'one-time code' : 'password'} is missing or wrong.`,
    `signature.${field}`,
  );
}
