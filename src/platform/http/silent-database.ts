// While the database is silent nobody is kept waiting for it: what is asked is answered at once, and what was under way
// when it fell silent is answered then. What becomes of that is not known yet; its Idempotency-Key will tell.

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Pulse } from '../database/pulse.js';
import { databaseAway } from './problem.js';

const answer = JSON.stringify(databaseAway);

/** To be called before the first route is registered. */
export function answerInSilence(app: NestFastifyApplication): void {
  const pulse = app.get(Pulse);
  const waiting = new Set<FastifyReply>();
  pulse.onSilence(() => {
    for (const reply of waiting) if (!reply.sent) giveUp(reply);
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

/** As a text: an object would be looked at for names that it shows, which are noted in the database. */
function giveUp(reply: FastifyReply): void {
  void reply
    .status(databaseAway.status)
    .header('retry-after', '1')
    .type('application/problem+json')
    .send(answer);
}
