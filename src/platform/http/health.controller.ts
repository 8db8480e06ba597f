import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Probe } from '../auth/route-policy.js';

type Health = { ready: boolean; database: boolean; oldestWorkSeconds: number | null };

/** Work that waits longer than this says that no worker makes progress. */
const mostSecondsOfWaiting = 120;

@ApiTags('health')
@Controller('health')
export class HealthController {
  /** The look that is under way: however many ask, one asks the database. */
  private looking: Promise<Health> | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** Live says that the process answers. */
  @Get('live')
  @Probe()
  live(): { live: true } {
    return { live: true };
  }

  /** Ready says which part is not: the database, or the progress of jobs. */
  @Get('ready')
  @Probe()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    this.looking ??= this.look().finally(() => (this.looking = null));
    const health = await this.looking;
    void reply.status(health.ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    return health;
  }

  private async look(): Promise<Health> {
    try {
      const [row]: Array<{ waiting: number | null }> = await this.dataSource.query(
        `SELECT extract(epoch FROM clock_timestamp() - min(not_before))::int AS waiting
         FROM work WHERE state = 'pending' AND not_before < clock_timestamp()`,
      );
      const waiting = row?.waiting ?? null;
      return { ready: (waiting ?? 0) < mostSecondsOfWaiting, database: true, oldestWorkSeconds: waiting };
    } catch {
      return { ready: false, database: false, oldestWorkSeconds: null };
    }
  }
}
