// The one door: who asks, and may that role take this route's action. Guards run on the matched route, so no
// trick with paths, methods or encodings gets around them.

import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Config } from '../../config.js';
import { authorise, type Action, type Actor } from '../../domain/authority.js';
import { invariant, Refusal } from '../../domain/refusal.js';
import { Commands } from '../http/commands.js';
import { RateLimits } from '../http/rate-limits.js';
import { Settings } from '../http/settings.js';
import { callerAddress } from './caller.js';
import { Credentials, type Known } from './credentials.js';
import { refuseCrossSite } from './cross-site.js';
import { policyKey, type Credential, type RoutePolicy, type SignedInRequest } from './route-policy.js';
import { refuseUnlessComplete } from './sessions.js';

@Injectable()
export class AuthorityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly credentials: Credentials,
    private readonly commands: Commands,
    private readonly limits: RateLimits,
    @Settings() private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.get<RoutePolicy | undefined>(policyKey, context.getHandler());
    invariant(policy !== undefined, 'every route declares its policy');
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (policy === 'probe') return true;
    if (policy === 'open') return this.letStrangerIn(request);
    const { actor, credential } = await this.signedIn(request);
    await this.countRequest(actor, credential);
    if (credential.kind === 'session') refuseCrossSite(request);
    request.actor = actor;
    request.credential = credential;
    if (policy === 'session') return letIn(request);
    if (credential.kind === 'session') refuseUnlessComplete(credential.session);
    request.action = policy;
    await this.refuseUnlessMay({ actor, credential }, policy, request);
    return letIn(request);
  }

  /** Whoever is not signed in is counted by address. */
  private async letStrangerIn(request: SignedInRequest): Promise<true> {
    await this.limits.take(`address ${callerAddress(request)}`, this.config.strangerRequestsPerMinute);
    return true;
  }

  private countRequest({ user }: Actor, credential: Credential): Promise<void> {
    const { requestsPerMinute } = this.config;
    return credential.kind === 'session'
      ? this.limits.take(`user ${user}`, requestsPerMinute)
      : this.limits.take(`key ${credential.id}`, credential.perMinute ?? requestsPerMinute);
  }

  private async signedIn(request: SignedInRequest): Promise<Known> {
    const known = await this.credentials.of(request);
    if (known) return known;
    await this.letStrangerIn(request);
    throw new Refusal(
      'not-signed-in',
      'Sign in, or send a valid API key: "Authorization: Bearer gs_live_...".',
    );
  }

  private async refuseUnlessMay(
    { actor, credential }: Known,
    action: Action,
    request: SignedInRequest,
  ): Promise<void> {
    try {
      authorise(actor, action);
      if (credential.kind === 'api-key') refuseOutsideScope(credential.scope, action);
    } catch (error) {
      if (error instanceof Refusal)
        await this.commands.noteRefusal(actor, action, request.routeOptions.url ?? '', error);
      throw error;
    }
  }
}

function letIn(request: SignedInRequest): true {
  request.isLetIn = true;
  return true;
}

function refuseOutsideScope(scope: readonly Action[] | null, action: Action): void {
  if (scope === null || scope.includes(action)) return;
  throw new Refusal(
    'outside-scope',
    `This key may not do this: ${action}. Its scope is ${scope.join(', ')}.`,
  );
}
