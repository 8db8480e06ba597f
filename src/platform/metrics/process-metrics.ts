// The process itself, its pool of connections, and the work that waits: figures that belong to no feature.

import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { Pulse } from '../database/pulse.js';
import { Metrics } from './metrics.js';

@Injectable()
export class ProcessMetrics implements OnModuleInit, OnModuleDestroy {
  private readonly delay = monitorEventLoopDelay({ resolution: 10 });

  constructor(
    private readonly metrics: Metrics,
    private readonly dataSource: DataSource,
    private readonly pulse: Pulse,
  ) {}

  onModuleInit(): void {
    this.delay.enable();
    this.ofProcess();
    this.ofEventLoop();
    this.ofDatabase();
  }

  onModuleDestroy(): void {
    this.delay.disable();
  }

  private ofProcess(): void {
    const startedAt = Math.floor(Date.now() / 1_000 - process.uptime());
    this.metrics.gauge('process_cpu_seconds_total', 'Processor time of the process.', () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    });
    this.metrics.gauge(
      'process_start_time_seconds',
      'When the process began, in seconds since 1970.',
      () => startedAt,
    );
    this.metrics.gauge('process_resident_memory_bytes', 'Memory of the process.', () =>
      process.memoryUsage.rss(),
    );
    this.metrics.gauge(
      'nodejs_heap_used_bytes',
      'Memory of its objects.',
      () => process.memoryUsage().heapUsed,
    );
  }

  private ofEventLoop(): void {
    this.metrics.gauge(
      'nodejs_eventloop_delay_p99_seconds',
      'Delay of the event loop since it was last asked.',
      () => this.delay.percentile(99) / 1e9,
    );
    this.metrics.gauge('nodejs_eventloop_delay_max_seconds', 'The longest of these delays.', () => {
      const longest = this.delay.max / 1e9;
      this.delay.reset();
      return longest;
    });
  }

  private ofDatabase(): void {
    const { master: pool } = this.dataSource.driver as unknown as { master: Pool };
    this.metrics.gauge(
      'greenshoe_pool_connections',
      'Open connections to PostgreSQL.',
      () => pool.totalCount,
    );
    this.metrics.gauge('greenshoe_pool_waiting', 'Who waits for a connection.', () => pool.waitingCount);
    this.metrics.gauge(
      'greenshoe_oldest_work_seconds',
      'How long the oldest due work has not been done; 0 where none is due.',
      async () => {
        const [row] = await this.pulse.unlessSilent<Array<{ seconds: number }>>(() =>
          this.dataSource.query(
            `SELECT coalesce(extract(epoch FROM clock_timestamp() - min(not_before)), 0)::float AS seconds
           FROM work WHERE state = 'pending' AND not_before < clock_timestamp()`,
          ),
        );
        return row!.seconds;
      },
    );
  }
}
