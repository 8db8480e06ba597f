// What every answer passes through on its way to the wire, as a hook of the server: reading leaves its trace, a
// list becomes the file that was asked for, a command's answer gets its status and headers, every resource that
// has a version its ETag, and one that was made the place where it can be read.

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AllowedMethods } from './allowed-methods.js';
import { Answer } from './idempotency.js';
import { tableTypeOf } from './page.js';
import { ReadTrail } from './read-trail.js';
import { RefusalFilter } from './refusal.filter.js';
import { giveTable, isList } from './table-files.js';

/** To be called before the first route is registered. */
export function giveAnswers(app: NestFastifyApplication, allowed: AllowedMethods): void {
  const trail = app.get(ReadTrail);
  app.useGlobalFilters(new RefusalFilter(allowed, trail));
  const places = new Places(allowed);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preSerialization', (request, reply, payload, done) => {
      const isTable = request.method === 'GET' && isList(payload) && tableTypeOf(request) !== null;
      if (!isTable && !trail.isNeeded(request)) {
        done(null, give(places, request, reply, payload));
        return;
      }
      trail
        .noteNames(request, payload instanceof Answer ? payload.body : payload)
        .then(() => (isTable ? giveTable(request, reply, payload) : give(places, request, reply, payload)))
        .then(
          (given) => !reply.sent && done(null, given),
          (error: Error) => !reply.sent && done(error),
        );
    });
}

function give(places: Places, request: FastifyRequest, reply: FastifyReply, result: unknown): unknown {
  const body = result instanceof Answer ? bodyOf(result) : result;
  if (result instanceof Answer) {
    void reply.status(result.status);
    if (result.replayed) void reply.header('idempotent-replayed', 'true');
    if (result.status >= 400) void reply.type('application/problem+json');
    const place = result.status === 201 || result.status === 202 ? places.of(request, body) : null;
    if (place !== null) void reply.header('location', place);
  }
  const tag = versionOf(body);
  if (tag !== null) void reply.header('etag', `"${tag}"`);
  return body;
}

/** What a collection took is read by its identifier: `POST .../orders` makes `/api/v1/orders/{id}`. */
class Places {
  private readonly readable = new Map<string, boolean>();

  constructor(private readonly allowed: AllowedMethods) {}

  of({ routeOptions }: FastifyRequest, body: unknown): string | null {
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
