// Every error leaves as problem details: a refusal with its code, Fastify's own complaints in our words, a
// database that is away as 503, and anything else as a bare 500 whose cause only the log knows.

import {
  Catch,
  HttpException,
  Logger,
  NotFoundException,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.js';
import { isOutage } from '../database/database-outage.js';
import { sqlState } from '../database/retry.js';
import type { AllowedMethods } from './allowed-methods.js';
import { deepest } from './json-bodies.js';
import { databaseAway, problem, problemOf, type Problem } from './problem.js';
import type { ReadTrail } from './read-trail.js';
import { TooMany } from './too-many.js';

const fastifyCodes: Record<string, [number, string, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [
    413,
    'too-large',
    'The body is larger than this server takes. Send less at once.',
  ],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'media-type', 'Send application/json.'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'not-json', 'The body is not JSON.'],
  'too-deep': [400, 'too-deep', `The body is nested deeper than ${deepest} levels. Send it flatter.`],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'not-json', 'The length of the body is not the one announced.'],
};

/** Nest hands these on without Fastify's code. */
const codeOfStatus: Record<number, string> = {
  413: 'FST_ERR_CTP_BODY_TOO_LARGE',
  415: 'FST_ERR_CTP_INVALID_MEDIA_TYPE',
};

const mostDropped = 64 * 1024 * 1024;

const wrongMethod = problem(
  405,
  'method-not-allowed',
  'This path does not take this method; Allow names those it takes.',
);

@Catch()
export class RefusalFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  constructor(
    private readonly allowed: AllowedMethods,
    private readonly trail: ReadTrail,
  ) {}

  /** An answer is not given before what was asked in vain is noted; where that fails, that is the answer. */
  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    await this.trail.noteMiss(request, error).then(
      () => this.give(error, host),
      (failure: unknown) => this.give(failure, host),
    );
  }

  private give(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const methods =
      error instanceof NotFoundException ? this.allowed.insteadOf(http.getRequest<FastifyRequest>()) : [];
    if (methods.length > 0) void reply.header('allow', methods.join(', '));
    const answer = methods.length > 0 ? wrongMethod : this.problemFor(error);
    if (answer.status === 401) void reply.header('www-authenticate', 'Bearer realm="greenshoe"');
    if (error instanceof TooMany) void reply.header('retry-after', String(error.retryAfterSeconds));
    else if (answer.status === 503) void reply.header('retry-after', '1');
    if (answer.status === 413) letFinish(http.getRequest<FastifyRequest>(), reply);
    void reply.status(answer.status).type('application/problem+json').send(answer);
  }

  private problemFor(error: unknown): Problem {
    if (error instanceof Refusal) return problemOf(error);
    const known = fastifyCodes[codeOf(error)];
    if (known) return problem(...known);
    if (error instanceof SyntaxError) return problem(400, 'not-json', 'The body is not JSON.');
    if (error instanceof HttpException) return ofHttpException(error);
    if (statusCodeOf(error) === 400)
      return problem(400, 'not-well-formed', 'The request is not well formed.');
    if (unstorable.has(sqlState(error) ?? ''))
      return problem(400, 'invalid-text', 'A text holds a character that cannot be kept, such as NUL.');
    if (sqlState(error) === '53100' || codeOf(error) === 'ENOSPC')
      return problem(
        503,
        'busy',
        "The server's disk is full; nothing was changed. Tell its operator, and ask again with the same Idempotency-Key.",
      );
    if (isOutage(error)) return databaseAway;
    this.log.error(logText(error));
    return problem(
      500,
      'internal',
      'Something went wrong on our side; nothing was changed. It has been logged.',
    );
  }
}

/** Who is cut off while it still sends sees a broken connection and no answer; what is not too much is let in and dropped. */
function letFinish({ headers }: FastifyRequest, reply: FastifyReply): void {
  if (Number(headers['content-length']) <= mostDropped) void reply.removeHeader('connection');
}

function ofHttpException(error: HttpException): Problem {
  const status = error.getStatus();
  const known = fastifyCodes[codeOfStatus[status] ?? ''];
  if (known) return problem(...known);
  if (status === 404) return problem(404, 'not-found', 'There is no such thing here.');
  // Nest hands a body that could not be parsed on as a bad request with the parser's own words.
  if (status === 400 && /JSON|prototype property/i.test(error.message)) {
    return problem(400, 'not-json', 'The body is not JSON that can be taken. Send one complete JSON object.');
  }
  return problem(status, 'not-well-formed', 'The request is not well formed.');
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

function statusCodeOf(error: unknown): number | null {
  return typeof error === 'object' && error !== null && 'statusCode' in error
    ? (error.statusCode as number)
    : null;
}

/** A NUL or half a surrogate pair in a text. */
const unstorable = new Set(['22021', '22P05']);

/** For the log, where no name and no amount belongs: PostgreSQL repeats values in its messages, so they stay out. */
function logText(error: unknown): string {
  if (!(error instanceof Error)) return 'an error that is no Error';
  const state = sqlState(error);
  if (state === undefined) return error.stack ?? error.message;
  const constraint = 'constraint' in error ? ` ${String(error.constraint)}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`The database answered ${state}${constraint}`, ...frames].join('\n');
}
