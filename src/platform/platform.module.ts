// Everything technical, nothing about offerings: commands, jobs, sign-in.

import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Config } from '../config.js';
import { AuthModule } from './auth/auth.module.js';
import { Commands } from './http/commands.js';
import { FileBodies } from './http/file-bodies.js';
import { Pulse } from './database/pulse.js';
import { RowSecurity } from './database/row-security.js';
import { HealthController } from './http/health.controller.js';
import { KeptAnswers } from './http/kept-answers.js';
import { ReadTrail } from './http/read-trail.js';
import { RebuiltAnswers } from './http/idempotency.js';
import { RateLimits } from './http/rate-limits.js';
import { settingsToken } from './http/settings.js';
import { StreamAccess } from './http/stream-access.js';
import { Changes } from './journal/changes.js';
import { Followers } from './journal/followers.js';
import { Metrics } from './metrics/metrics.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { ProcessMetrics } from './metrics/process-metrics.js';
import { RequestMetrics } from './metrics/request-metrics.js';
import { QueueModule } from './queue/queue.module.js';

@Global()
@Module({
  imports: [AuthModule, DiscoveryModule, QueueModule],
  controllers: [HealthController, MetricsController],
  providers: [
    Changes,
    Commands,
    FileBodies,
    Followers,
    KeptAnswers,
    Metrics,
    ProcessMetrics,
    Pulse,
    RateLimits,
    ReadTrail,
    RebuiltAnswers,
    RequestMetrics,
    RowSecurity,
    StreamAccess,
  ],
  exports: [
    AuthModule,
    Changes,
    Commands,
    Followers,
    Metrics,
    QueueModule,
    RateLimits,
    ReadTrail,
    RebuiltAnswers,
    StreamAccess,
    settingsToken,
  ],
})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    return { module: PlatformModule, providers: [{ provide: settingsToken, useValue: config }] };
  }
}
