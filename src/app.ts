// Puts the application together, the same for every process and for the tests: one that answers HTTP, one
// that works off jobs, or one that does both.

import { BullRegistrar } from '@nestjs/bullmq';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';
import { serveDocument } from './platform/http/openapi.js';
import { AuthorityGuard } from './platform/auth/authority.guard.js';
import { proveRoutesDeclared } from './platform/auth/declared-routes.js';
import { giveAnswers } from './platform/http/give-answers.js';
import { BodyPipe } from './platform/http/request.js';
import { sendSecurityHeaders } from './platform/http/security-headers.js';
import { answerInSilence } from './platform/http/silent-database.js';
import { openTransport, type Transport } from './platform/http/transport.js';
import { endUnusedAtClose } from './platform/http/unused-connections.js';
import { Dispatcher } from './platform/queue/dispatcher.js';
import { Handlers } from './platform/queue/handlers.js';

export type Parts = { api: boolean; worker: boolean };

/** Builds the application; the caller listens, and closes it. */
export async function createApplication(config: Config, parts: Parts): Promise<NestFastifyApplication> {
  const transport = openTransport(config);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), transport.adapter, {
    logger: config.logLevel === 'silent' ? false : levelsUpTo(config.logLevel),
    abortOnError: false,
  });
  if (parts.api) await configureApi(app, config, transport);
  await app.init();
  app.get(Handlers).proveComplete();
  if (parts.worker) startWork(app, config);
  return app;
}

async function configureApi(
  app: NestFastifyApplication,
  config: Config,
  { allowed }: Transport,
): Promise<void> {
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(new BodyPipe());
  giveAnswers(app, allowed);
  app.useGlobalGuards(app.get(AuthorityGuard));
  sendSecurityHeaders(app.getHttpAdapter().getInstance(), config);
  answerInSilence(app);
  proveRoutesDeclared(app);
  endUnusedAtClose(app);
  serveDocument(app);
}

/** Workers begin only now, when the schema is there and every job has its handler. */
function startWork(app: NestFastifyApplication, config: Config): void {
  app.get(BullRegistrar).register();
  app.get(Dispatcher).start(config.dispatchEverySeconds);
}

function levelsUpTo(level: Exclude<Config['logLevel'], 'silent'>): Array<'error' | 'warn' | 'log'> {
  return {
    error: ['error' as const],
    warn: ['error' as const, 'warn' as const],
    info: ['error' as const, 'warn' as const, 'log' as const],
  }[level];
}
