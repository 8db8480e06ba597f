// What the HTTP server takes before any route looks at it: sizes, times, and answers to what is no HTTP.

import type { FastifyHttpOptions, FastifyReply, RawServerDefault } from 'fastify';
import type { Socket } from 'node:net';
import type { Config } from '../../config.js';
import { problem } from './problem.js';

export const bodyLimit = 8 * 1024 * 1024;

export function serverOptions(config: Config): FastifyHttpOptions<RawServerDefault> {
  return {
    bodyLimit,
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    requestTimeout: 30_000,
    // Longer than what a great book takes to close; who sends or reads by the letter is cut by the other limits.
    connectionTimeout: 300_000,
    keepAliveTimeout: 72_000,
    // A header that does not come, or comes by the letter, is waited for ten seconds.
    http: {
      headersTimeout: 10_000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 16_384,
      // Asked for by the rules of the transport, which answer with a problem.
      requireHostHeader: false,
    },
    routerOptions: { maxParamLength: 1_500 },
    clientErrorHandler: (error, socket) => answerNoHttp(error, socket),
    frameworkErrors: (_error, _request, reply) => answerNoPath(reply as unknown as FastifyReply),
    logger: false,
  };
}

/** A path that no route can be asked with: encoded as nothing is, or with an identifier that is longer than any. */
function answerNoPath(reply: FastifyReply): void {
  void reply
    .status(404)
    .type('application/problem+json')
    .send(problem(404, 'not-found', 'There is no such thing here.'));
}

/** What cannot be read as a request gets its answer here, and the connection ends. */
function answerNoHttp(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const said =
    error.code === 'HPE_INVALID_METHOD'
      ? problem(405, 'method-not-allowed', 'This server does not know the method.')
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? problem(408, 'too-slow', 'The request did not arrive in time.')
        : error.code === 'HPE_HEADER_OVERFLOW'
          ? problem(431, 'too-large', 'The headers are larger than this server takes.')
          : problem(400, 'not-well-formed', 'The request is not well formed.');
  const body = JSON.stringify(said);
  const allow = said.status === 405 ? 'Allow: DELETE, GET, HEAD, PATCH, POST, PUT\r\n' : '';
  socket.end(
    `HTTP/1.1 ${said.status} ${said.title}\r\nConnection: close\r\n${allow}Content-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
