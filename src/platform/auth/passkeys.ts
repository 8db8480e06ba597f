// Passkeys (WebAuthn): registered by a signed-in person, shown as a second factor, and used to sign a price.
// Every assertion must be user-verified. A signature counter that falls back says that a key was copied.

import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { Refusal } from '../../domain/refusal.js';
import type { Tx } from '../database/transaction.js';
import type { Assertion, Attestation, PasskeyView } from './passkeys.dto.js';
import type { RelyingParty } from './relying-party.js';

export type Passkey = { id: string; transports: string[]; public_key: Buffer; counter: string };

type Purpose = 'register' | 'sign-in';

const challengeMinutes = 5;
const mostOfOnePerson = 10;

@Injectable()
export class Passkeys {
  /** What navigator.credentials.create needs. */
  async registration(
    tx: Tx,
    user: { id: string; email: string; name: string },
    party: RelyingParty,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const known = await this.of(tx, user.id);
    if (known.length >= mostOfOnePerson)
      throw new Refusal(
        'out-of-range',
        `One person has at most ${mostOfOnePerson} passkeys. Remove one first.`,
      );
    const options = await generateRegistrationOptions({
      rpName: 'Greenshoe',
      rpID: party.id,
      userID: new TextEncoder().encode(user.id),
      userName: user.email,
      userDisplayName: user.name,
      attestationType: 'none',
      excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    });
    await this.keep(tx, options.challenge, user.id, 'register');
    return options;
  }

  async register(
    tx: Tx,
    user: string,
    party: RelyingParty,
    label: string,
    response: Attestation,
  ): Promise<PasskeyView> {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => this.useUp(tx, challenge, user, 'register'),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    }).catch(notAccepted);
    if (!registrationInfo) throw refusal();
    const { credential, credentialBackedUp } = registrationInfo;
    const added = await tx.rows(
      `INSERT INTO passkeys (id, user_id, public_key, counter, transports, backed_up, label, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        credential.id,
        user,
        Buffer.from(credential.publicKey),
        credential.counter,
        response.response.transports ?? [],
        credentialBackedUp,
        label,
        tx.now,
      ],
    );
    if (added.length === 0) throw new Refusal('already-enrolled', 'This passkey is registered already.');
    return { id: credential.id, label, createdAt: tx.now.toISOString(), lastUsedAt: null };
  }

  /** What navigator.credentials.get needs to sign in; null for who has no passkey. */
  async challenge(
    tx: Tx,
    user: string,
    party: RelyingParty,
  ): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
    const known = await this.of(tx, user);
    if (known.length === 0) return null;
    const options = await this.optionsFor(known, party);
    await this.keep(tx, options.challenge, user, 'sign-in');
    return options;
  }

  /** The same over given bytes, which the assertion then signs: a proposal's hash. */
  async signingOptions(
    tx: Tx,
    user: string,
    party: RelyingParty,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
    const known = await this.of(tx, user);
    return known.length === 0 ? null : this.optionsFor(known, party, bytes);
  }

  /** Whether this answers a challenge that was given to this user to sign in, and not yet used. */
  async accept(tx: Tx, user: string, party: RelyingParty, assertion: Assertion): Promise<boolean> {
    const key = await this.verified(tx, user, party, assertion, (challenge) =>
      this.useUp(tx, challenge, user, 'sign-in'),
    );
    return key !== null;
  }

  /** The passkey of this user that made the assertion over the expected challenge, or null. */
  async verified(
    tx: Tx,
    user: string,
    party: RelyingParty,
    assertion: Assertion,
    expectedChallenge: string | ((challenge: string) => Promise<boolean>),
  ): Promise<Passkey | null> {
    const [key] = await tx.rows<Passkey>(
      'SELECT id, public_key, counter, transports FROM passkeys WHERE id = $1 AND user_id = $2 FOR UPDATE',
      [assertion.id, user],
    );
    if (!key) return null;
    const { id, public_key, counter } = key;
    const result = await verifyAuthenticationResponse({
      response: assertion,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id, publicKey: new Uint8Array(public_key), counter: Number(counter) },
      requireUserVerification: true,
    }).catch(() => null);
    if (result?.verified !== true) return null;
    await tx.rows('UPDATE passkeys SET counter = $2, last_used_at = $3 WHERE id = $1', [
      id,
      result.authenticationInfo.newCounter,
      tx.now,
    ]);
    return key;
  }

  async list(tx: Tx, user: string): Promise<PasskeyView[]> {
    const rows = await tx.rows<{ id: string; label: string; created_at: Date; last_used_at: Date | null }>(
      'SELECT id, label, created_at, last_used_at FROM passkeys WHERE user_id = $1 ORDER BY created_at, id',
      [user],
    );
    return rows.map(({ id, label, created_at, last_used_at }) => ({
      id,
      label,
      createdAt: created_at.toISOString(),
      lastUsedAt: last_used_at?.toISOString() ?? null,
    }));
  }

  async remove(tx: Tx, user: string, id: string): Promise<void> {
    const gone = await tx.rows('DELETE FROM passkeys WHERE id = $1 AND user_id = $2 RETURNING id', [
      id,
      user,
    ]);
    if (gone.length === 0) throw new Refusal('not-found', 'There is no such thing here.');
  }

  of(tx: Tx, user: string): Promise<Passkey[]> {
    return tx.rows<Passkey>('SELECT id, transports, public_key, counter FROM passkeys WHERE user_id = $1', [
      user,
    ]);
  }

  private optionsFor(
    known: readonly Passkey[],
    party: RelyingParty,
    challenge?: Uint8Array<ArrayBuffer>,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: party.id,
      allowCredentials: known.map(({ id, transports }) => ({ id, transports })),
      userVerification: 'required',
      ...(challenge === undefined ? {} : { challenge }),
    });
  }

  private async keep(tx: Tx, challenge: string, user: string, purpose: Purpose): Promise<void> {
    await tx.rows('DELETE FROM challenges WHERE expires_at < $1', [tx.now]);
    await tx.rows(
      'INSERT INTO challenges (challenge, user_id, purpose, expires_at) VALUES ($1, $2, $3, $4)',
      [challenge, user, purpose, new Date(tx.now.getTime() + challengeMinutes * 60_000)],
    );
  }

  private async useUp(tx: Tx, challenge: string, user: string, purpose: Purpose): Promise<boolean> {
    const found = await tx.rows(
      'DELETE FROM challenges WHERE challenge = $1 AND user_id = $2 AND purpose = $3 AND expires_at > $4 RETURNING challenge',
      [challenge, user, purpose, tx.now],
    );
    return found.length === 1;
  }
}

function refusal(): Refusal {
  return new Refusal(
    'second-factor-failed',
    'The passkey was not accepted. Ask for new options and let the browser answer them.',
    'credential',
  );
}

function notAccepted(): never {
  throw refusal();
}
