import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import type { Config } from '../../config.js';
import { Refusal } from '../../domain/refusal.js';
import { Probe } from '../auth/route-policy.js';
import { Settings } from '../http/settings.js';
import { sha256 } from '../journal/journal.js';
import { Metrics } from './metrics.js';

@ApiTags('health')
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Settings() private readonly config: Config,
  ) {}

  /** What Prometheus reads: for whoever has METRICS_TOKEN (`Authorization: Bearer ...`) when it is set, else for this machine alone. */
  @Get()
  @ApiProduces('text/plain')
  @Probe()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@Req() request: FastifyRequest): Promise<string> {
    const { metricsToken, publicUrl } = this.config;
    if (metricsToken === null) refuseFromElsewhere(request, publicUrl !== null);
    else refuseWithout(metricsToken, request);
    return this.metrics.text();
  }
}

/** What a proxy on this machine passes on comes from elsewhere, too, and not every proxy says that it is one. */
function refuseFromElsewhere({ raw, headers }: FastifyRequest, hasProxy: boolean): void {
  const isHere = /^(127\.|::1$|::ffff:127\.)/.test(raw.socket.remoteAddress ?? '');
  const isPassedOn = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => name in headers);
  if (hasProxy || !isHere || isPassedOn) throw new Refusal('not-found', 'There is no such thing here.');
}

function refuseWithout(token: string, { headers }: FastifyRequest): void {
  const [sent, wanted] = [headers.authorization ?? '', `Bearer ${token}`].map((text) =>
    Buffer.from(sha256(text)),
  );
  if (!timingSafeEqual(sent!, wanted!))
    throw new Refusal('not-signed-in', 'Send the token of METRICS_TOKEN: "Authorization: Bearer ...".');
}
