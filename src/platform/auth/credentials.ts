// Reads from a request who asks: an API key when the request carries an Authorization header, otherwise the
// session of its cookie. A wrong key never falls back to the cookie.

import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../domain/authority.js';
import { ApiKeys } from './api-keys.js';
import { sessionToken } from './cookies.js';
import type { Credential } from './route-policy.js';
import { Sessions } from './sessions.js';

export type Known = { actor: Actor; credential: Credential };

@Injectable()
export class Credentials {
  constructor(
    private readonly keys: ApiKeys,
    private readonly sessions: Sessions,
  ) {}

  async of(request: FastifyRequest): Promise<Known | null> {
    // One that is given twice does not come as far as this.
    const { authorization } = request.headers;
    return authorization === undefined ? this.ofCookie(request) : this.ofKey(authorization);
  }

  private async ofKey(header: string): Promise<Known | null> {
    const key = /^bearer ([\x21-\x7e]{1,200})$/i.exec(header)?.[1];
    const found = key === undefined ? null : await this.keys.find(key);
    if (!found) return null;
    const { actor, ...credential } = found;
    return { actor, credential: { kind: 'api-key', ...credential } };
  }

  private async ofCookie(request: FastifyRequest): Promise<Known | null> {
    const token = sessionToken(request);
    const session = token === null ? null : await this.sessions.find(token);
    return session && { actor: session.actor, credential: { kind: 'session', session } };
  }
}
