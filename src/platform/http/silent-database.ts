// While the database is silent nobody is kept waiting for it: what is asked is answered at once, and what was under way
// when it fell silent is answered then. What becomes of that is not known yet; its Idempotency-Key will tell.

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { OutgoingHttpHeaders } from 'node:http';
import { Pulse } from '../database/pulse.js';
import { databaseAway } from './problem.js';

const answer = JSON.stringify(databaseAway);

/** To be called before the first route is registered. */
export function answerInSilence(app: NestFastifyApplication): void {
  const pulse = app.get(Pulse);
  const waiting = new Set<FastifyReply>();
  pulse.onSilence(() => {
    for (const reply of waiting) if (!reply.sent && !reply.raw.headersSent) giveUp(reply);
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (!request.url.startsWith('/api/v1/')) return done();
      if (pulse.isSilent) return giveUp(reply);
      waiting.add(reply);
      reply.raw.once('close', () => waiting.delete(reply));
      done();
    });
  void pulse.feel();
}

/** Past the server's own way out: whoever is at work on an answer of this request finds that it is given, and gives none. */
function giveUp(reply: FastifyReply): void {
  const headers = reply.getHeaders();
  reply.hijack();
  reply.raw
    .writeHead(databaseAway.status, {
      ...(headers as OutgoingHttpHeaders),
      'retry-after': '1',
      'cache-control': 'no-store',
      'content-type': 'application/problem+json',
      'content-length': Buffer.byteLength(answer),
    })
    .end(answer);
}
