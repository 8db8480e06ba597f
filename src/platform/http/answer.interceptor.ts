// Gives a command's answer its status and headers, and every resource that has a version its ETag.

import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Answer } from './idempotency.js';

@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((result) => this.give(reply, result)));
  }

  private give(reply: FastifyReply, result: unknown): unknown {
    const body = result instanceof Answer ? bodyOf(result) : result;
    if (result instanceof Answer) {
      void reply.status(result.status);
      if (result.replayed) void reply.header('idempotent-replayed', 'true');
      if (result.status >= 400) void reply.type('application/problem+json');
    }
    const tag = versionOf(body);
    if (tag !== null) void reply.header('etag', `"${tag}"`);
    return body;
  }
}

function bodyOf({ body, once }: Answer): object {
  return once === null ? body : { ...body, ...once };
}

function versionOf(body: unknown): number | null {
  if (typeof body !== 'object' || body === null) return null;
  if ('version' in body && Number.isInteger(body.version)) return body.version as number;
  return 'termsVersion' in body && Number.isInteger(body.termsVersion) ? (body.termsVersion as number) : null;
}
