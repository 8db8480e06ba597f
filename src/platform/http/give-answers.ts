// Gives a command's answer its status and headers, every resource that has a version its ETag, and one that was
// made the place where it can be read.

import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type INestApplication,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { AllowedMethods } from './allowed-methods.js';
import { Answer } from './idempotency.js';
import { ReadTrail } from './read-trail.js';
import { TableInterceptor } from './table.interceptor.js';

/** What every answer passes through, from the wire inwards. */
export function answerInterceptors(app: INestApplication, allowed: AllowedMethods): NestInterceptor[] {
  return [new AnswerInterceptor(allowed), new TableInterceptor(), app.get(ReadTrail)];
}

@Injectable()
class AnswerInterceptor implements NestInterceptor {
  private readonly readable = new Map<string, boolean>();

  constructor(private readonly allowed: AllowedMethods) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    return next.handle().pipe(map((result) => this.give(request, reply, result)));
  }

  private give(request: FastifyRequest, reply: FastifyReply, result: unknown): unknown {
    const body = result instanceof Answer ? bodyOf(result) : result;
    if (result instanceof Answer) {
      void reply.status(result.status);
      if (result.replayed) void reply.header('idempotent-replayed', 'true');
      if (result.status >= 400) void reply.type('application/problem+json');
      const place = result.status === 201 || result.status === 202 ? this.placeOf(request, body) : null;
      if (place !== null) void reply.header('location', place);
    }
    const tag = versionOf(body);
    if (tag !== null) void reply.header('etag', `"${tag}"`);
    return body;
  }

  /** What a collection took is read by its identifier: `POST .../orders` makes `/api/v1/orders/{id}`. */
  private placeOf({ routeOptions }: FastifyRequest, body: unknown): string | null {
    if (typeof body !== 'object' || body === null || !('id' in body) || typeof body.id !== 'string')
      return null;
    const collection = `/api/v1/${routeOptions.url?.split('/').at(-1) ?? ''}`;
    let isReadable = this.readable.get(collection);
    if (isReadable === undefined) {
      isReadable = this.allowed.of(`${collection}/${body.id}`).includes('GET');
      this.readable.set(collection, isReadable);
    }
    return isReadable ? `${collection}/${body.id}` : null;
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
