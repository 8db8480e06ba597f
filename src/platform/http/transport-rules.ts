// Rules of the transport that hold for every path, before any route is looked for: methods that exist, no
// method in disguise, a host, no header twice that could be read in two ways, plain UTF-8 bodies.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import { problem } from './problem.js';

const disguises = ['x-http-method-override', 'x-http-method', 'x-method-override'];
const onceOnly = new Set(['host', 'authorization', 'content-type', 'content-length', 'if-match', 'cookie']);

/** To be called before the first route is registered. */
export function keepTransportRules(instance: FastifyInstance): void {
  instance.removeContentTypeParser('text/plain');
  instance.addHook('onRequest', (request, reply, done) => {
    if (disguises.some((name) => request.headers[name] !== undefined))
      refuse(reply, 405, 'method-not-allowed', 'Send the method itself, not one to override it.');
    else if (request.headers.host === undefined && request.raw.httpVersion !== '1.0')
      refuse(reply, 400, 'not-well-formed', 'Send a Host header.');
    else if (repeats(request))
      refuse(reply, 400, 'not-well-formed', 'A header that may be given once is given twice.');
    else {
      const unreadable = unreadableBody(request);
      if (unreadable === null) done();
      else refuse(reply, 415, 'media-type', unreadable);
    }
  });
  instance.server.on('checkExpectation', (_request, response: ServerResponse) => {
    const body = JSON.stringify(problem(417, 'not-well-formed', 'Expect nothing but 100-continue.'));
    const length = Buffer.byteLength(body);
    response
      .writeHead(417, { 'content-type': 'application/problem+json', 'content-length': length })
      .end(body);
  });
  instance.addHook('onSend', (request, reply, _payload, done) => {
    if (request.url.startsWith('/api/v1') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
    done();
  });
}

function repeats({ raw: { rawHeaders } }: FastifyRequest): boolean {
  const seen = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!.toLowerCase();
    if (!onceOnly.has(name)) continue;
    if (seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

function unreadableBody({ headers }: FastifyRequest): string | null {
  const encoding = headers['content-encoding'];
  const transfer = headers['transfer-encoding'];
  if (headers['content-type'] === 'application/json' && encoding === undefined && transfer === undefined)
    return null;
  if ((encoding ?? 'identity') !== 'identity' || (transfer ?? 'chunked').toLowerCase() !== 'chunked')
    return 'Send the body as it is, not encoded.';
  // Nest registers a parser for forms; no route of ours takes one.
  if (/^\s*application\/x-www-form-urlencoded/i.test(headers['content-type'] ?? ''))
    return 'Send application/json.';
  const charset = /;\s*charset\s*=\s*"?([^;"\s]*)/i.exec(headers['content-type'] ?? '')?.[1];
  return charset === undefined || charset.toLowerCase() === 'utf-8' ? null : 'Send the body in UTF-8.';
}

function refuse(reply: FastifyReply, status: number, code: string, detail: string): void {
  void reply
    .status(status)
    .type('application/problem+json')
    .send(problem(status, code, detail));
}
