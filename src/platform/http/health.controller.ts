import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Probe } from '../auth/route-policy.js';
import { Pulse } from '../database/pulse.js';

type Health = {
  /** Whether requests can be answered, orders taken: without the database none can. */
  ready: boolean;
  /** `degraded` takes orders all the same: work waits until a worker, or the queue's server, is there again. */
  state: 'ready' | 'degraded' | 'away';
  database: boolean;
  /** Whether due work finds a worker; null where the database cannot say. */
  jobs: boolean | null;
  oldestWorkSeconds: number | null;
};

/** Work that nobody has taken for so long, a few rounds of the dispatcher, finds no worker. */
const mostSecondsUntaken = 10;
/** Work that is not done after so long makes no progress, whoever holds it. */
const mostSecondsUndone = 120;

type Waiting = { undone: number | null; untaken: number | null };

const waitingSql = `
  SELECT extract(epoch FROM now() - min(not_before))::int AS undone,
    extract(epoch FROM now() - min(greatest(not_before, lease_until)) FILTER (WHERE coalesce(lease_until, now()) <= now()))::int AS untaken
  FROM work WHERE state = 'pending' AND not_before < now()`;

@ApiTags('health')
@Controller('health')
export class HealthController {
  /** The look that is under way: however many ask, one asks the database. */
  private looking: Promise<Health> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly pulse: Pulse,
  ) {}

  /** Live says that the process answers. */
  @Get('live')
  @Probe()
  live(): { live: true } {
    return { live: true };
  }

  /** Ready says which part is not: the database, without which nothing can be asked, or jobs, which then wait. */
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
      const [row] = await this.pulse.unlessSilent<Waiting[]>(() => this.dataSource.query(waitingSql));
      const { undone, untaken } = row!;
      const jobs = (undone ?? 0) < mostSecondsUndone && (untaken ?? 0) < mostSecondsUntaken;
      const state = jobs ? 'ready' : 'degraded';
      return { ready: true, state, database: true, jobs, oldestWorkSeconds: undone };
    } catch {
      return { ready: false, state: 'away', database: false, jobs: null, oldestWorkSeconds: null };
    }
  }
}
