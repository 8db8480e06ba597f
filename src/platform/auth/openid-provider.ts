// The OpenID Connect provider of OIDC_ISSUER: where a browser is sent to sign in, and what the provider then
// says of the person. Authorization code with PKCE, state and nonce; the ID token must bear a good signature,
// although it comes straight from the provider.

import { Injectable } from '@nestjs/common';
import * as openid from 'openid-client';
import type { Config, OpenIdSettings } from '../../config.js';
import { Refusal } from '../../domain/refusal.js';
import { Settings } from '../http/settings.js';

/** What is kept between the way out and the way back. */
export type OpenIdSecrets = { state: string; nonce: string; verifier: string };

/** Whom the provider vouches for. `email` only when the provider has verified it. */
export type OpenIdPerson = { issuer: string; subject: string; email: string | null };

const secondsToAnswer = 5;
const discoveredForMs = 3_600_000;
const skewSeconds = 30;

@Injectable()
export class OpenIdProvider {
  private known: { configuration: openid.Configuration; until: number } | null = null;

  constructor(@Settings() private readonly config: Config) {}

  /** @throws not-found where no provider is named. */
  get settings(): OpenIdSettings {
    const { openId } = this.config;
    if (openId === null)
      throw new Refusal('not-found', 'This installation names no OpenID Connect provider.');
    return openId;
  }

  newSecrets(): OpenIdSecrets {
    return {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
  }

  /** The address that the browser goes to. */
  async address({ state, nonce, verifier }: OpenIdSecrets, callback: string): Promise<string> {
    const configuration = await this.discovered();
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: 'openid email profile',
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return url.href;
  }

  /** Exchanges what the browser brought back. @throws openid-refused for whatever does not hold. */
  async person(came: URL, { state, nonce, verifier }: OpenIdSecrets): Promise<OpenIdPerson> {
    const configuration = await this.discovered();
    try {
      const tokens = await openid.authorizationCodeGrant(configuration, came, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      const said =
        claims.email === undefined
          ? await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub)
          : claims;
      return { issuer: claims.iss, subject: claims.sub, email: verifiedEmail(said) };
    } catch (error) {
      if (isAway(error)) throw away();
      throw new Refusal(
        'openid-refused',
        'The provider did not confirm who you are, or what came from it does not hold. Begin the sign-in again.',
      );
    }
  }

  private async discovered(): Promise<openid.Configuration> {
    if (this.known !== null && this.known.until > Date.now()) return this.known.configuration;
    const { issuer, clientId, clientSecret } = this.settings;
    try {
      const configuration = await openid.discovery(
        new URL(issuer),
        clientId,
        { [openid.clockTolerance]: skewSeconds },
        clientSecret === null ? openid.None() : proofOf(clientSecret),
        { timeout: secondsToAnswer, execute: rulesFor(issuer) },
      );
      this.known = { configuration, until: Date.now() + discoveredForMs };
      return configuration;
    } catch {
      throw away();
    }
  }
}

/** The secret goes as the provider takes it: in a header, unless it says that it wants it in the body. */
function proofOf(secret: string): openid.ClientAuth {
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const inHeader = taken.includes('client_secret_basic') || !taken.includes('client_secret_post');
    (inHeader ? openid.ClientSecretBasic : openid.ClientSecretPost)(secret)(server, ...rest);
  };
}

function rulesFor(issuer: string): Array<(configuration: openid.Configuration) => void> {
  const plain = new URL(issuer).protocol === 'http:' ? [openid.allowInsecureRequests] : [];
  return [openid.enableNonRepudiationChecks, ...plain];
}

function verifiedEmail({ email, email_verified: isVerified }: Record<string, unknown>): string | null {
  return isVerified === true && typeof email === 'string' ? email.trim().toLowerCase() : null;
}

/** The provider cannot be reached or has broken down; anything else is a refusal. */
function isAway(error: unknown): boolean {
  if (error instanceof TypeError) return true;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT';
}

function away(): Refusal {
  return new Refusal(
    'openid-away',
    'The OpenID Connect provider does not answer. Try again, or sign in with your password.',
  );
}
