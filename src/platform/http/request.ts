// What handlers take from a request: a checked body, an identifier of a path, and the command with its
// idempotency key.

import {
  createParamDecorator,
  Injectable,
  type ArgumentMetadata,
  type ExecutionContext,
  type PipeTransform,
} from '@nestjs/common';
import { invariant, Refusal } from '../../domain/refusal.js';
import type { SignedInRequest } from '../auth/route-policy.js';
import type { CommandRequest } from './commands.js';
import { versionsOf } from './entity-tags.js';
import { fingerprintAsSent, fingerprintOf } from './fingerprints.js';
import { bodyChecker } from './schemas.js';
import { isId } from './validators.js';

type Checker = ReturnType<typeof bodyChecker>;

/** Checks every body against its declared class; the handler's parameter type is the declaration. */
@Injectable()
export class BodyPipe implements PipeTransform {
  private readonly checkers = new Map<unknown, Checker>();

  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type !== 'body' || !metatype || metatype === Object) return value;
    let checker = this.checkers.get(metatype);
    if (!checker) {
      checker = bodyChecker(metatype as never);
      this.checkers.set(metatype, checker);
    }
    checker(value ?? {});
    return value ?? {};
  }
}

/** An identifier in the path. Anything that no identifier can be is simply not there. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw new Refusal('not-found', 'There is no such thing here.');
    return value;
  }
}

const keyPattern = /^[\x21-\x7e]{1,255}$/;

function idempotencyKey(request: SignedInRequest): string | null {
  // Given twice, its values come joined by a comma and a blank.
  const given = request.headers['idempotency-key'];
  if (given === undefined) {
    if (request.method !== 'POST') return null;
    throw new Refusal(
      'idempotency-key-missing',
      'Send an Idempotency-Key header, so that a repeated request has one effect.',
      'Idempotency-Key',
    );
  }
  if (typeof given !== 'string' || !keyPattern.test(given)) {
    throw new Refusal(
      'idempotency-key-invalid',
      'Send one Idempotency-Key of 1 to 255 visible ASCII characters without blanks.',
      'Idempotency-Key',
    );
  }
  return given;
}

/** The command that a state-changing request asks for. */
export const Command = createParamDecorator((_: unknown, context: ExecutionContext): CommandRequest => {
  const request = context.switchToHttp().getRequest<SignedInRequest>();
  const { actor, action, credential, method, url, body, headers } = request;
  invariant(actor !== undefined && action !== undefined, 'the guard has put actor and action on the request');
  const asked = { method, url, version: headers['if-match'] ?? null, body: body ?? null };
  return {
    actor,
    action,
    target: url.split('?')[0]!,
    key: idempotencyKey(request),
    fingerprint: fingerprintOf(asked),
    asSent: () => fingerprintAsSent(asked),
    moment: credential?.kind === 'api-key' ? credential.moment : null,
  };
});

/** The versions that a change may be based on, from If-Match. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): ReadonlySet<number> =>
  versionsOf(context.switchToHttp().getRequest<SignedInRequest>().headers['if-match']),
);
