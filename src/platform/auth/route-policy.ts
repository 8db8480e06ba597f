// What a route declares about itself: the action it takes, that it belongs to signing in, or that it is open
// to everybody. A route that declares nothing stops the process at start-up.

import {
  createParamDecorator,
  SetMetadata,
  type CustomDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Action, Actor } from '../../domain/authority.js';
import { invariant, Refusal } from '../../domain/refusal.js';
import type { Moment } from '../database/transaction.js';
import type { Session } from './sessions.js';

export const policyKey = 'greenshoe:policy';

/** `session`: whoever has a session, complete or not. `probe`: open, and not counted. */
export type RoutePolicy = Action | 'open' | 'probe' | 'session';

/** The route takes this action; only the roles that may take it get in. */
export const May = (action: Action): CustomDecorator => SetMetadata(policyKey, action);

/** The route is for everybody, signed in or not. */
export const Open = (): CustomDecorator => SetMetadata(policyKey, 'open');

/** The route is for whoever watches over the process: it answers without the database, so nobody is counted. */
export const Probe = (): CustomDecorator => SetMetadata(policyKey, 'probe');

/** The route belongs to signing in: it takes a session that may still lack its second factor, and no API key. */
export const WithSession = (): CustomDecorator => SetMetadata(policyKey, 'session');

/** What a request was let in with. `moment`: when the key was looked up for it. */
export type Credential =
  | {
      kind: 'api-key';
      id: string;
      scope: readonly Action[] | null;
      perMinute: number | null;
      moment: Moment;
    }
  | { kind: 'session'; session: Session };

/** `isLetIn` once the guard has nothing against it. */
export type SignedInRequest = FastifyRequest & {
  actor?: Actor;
  action?: Action;
  credential?: Credential;
  isLetIn?: boolean;
};

/** The signed-in actor of the request. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<SignedInRequest>();
  invariant(actor !== undefined, 'the guard has put the actor on the request');
  return actor;
});

/** The API key or session that the request was let in with. */
export const With = createParamDecorator((_: unknown, context: ExecutionContext): Credential => {
  const { credential } = context.switchToHttp().getRequest<SignedInRequest>();
  invariant(credential !== undefined, 'the guard has put the credential on the request');
  return credential;
});

/** The session of a route that takes nothing else. */
export const InSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const { credential } = context.switchToHttp().getRequest<SignedInRequest>();
  if (credential?.kind === 'session') return credential.session;
  throw new Refusal('not-signed-in', 'Sign in with e-mail address and password: this takes a session.');
});
