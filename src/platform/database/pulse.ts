// Whether the database answers at all. A statement may take its time and a lock its turn, but a server that was stopped, or
// a line that swallows everything, answers nobody and breaks nothing off: whoever waits would wait as long as it lasts. So
// the database is asked for nothing twice a second, on a connection that has nothing else to do.

import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { besideSession } from './session-options.js';

const everyMs = 500;
const patienceMs = 1_500;
/** The answer may lie at the door of a process that was busy for long, or of a machine that stood still: it is looked for once more. */
const onceMoreMs = 500;
/** A connection that was silent for so long is given up for a new one, should it be the line that is dead. */
const givenUpMs = 10_000;

export class DatabaseSilent extends Error {
  constructor() {
    super('The database does not answer.');
  }
}

@Injectable()
export class Pulse implements OnModuleDestroy {
  private readonly bell = new EventEmitter();
  private client: pg.Client | null = null;
  private silent = false;
  private isClosed = false;

  constructor(private readonly dataSource: DataSource) {
    this.bell.setMaxListeners(0);
  }

  get isSilent(): boolean {
    return this.silent;
  }

  /** Feels it until the process lets go of the database. */
  async feel(): Promise<void> {
    while (!this.isClosed) {
      await this.beat();
      await pause(everyMs, undefined, { ref: false });
    }
  }

  /** Calls back when the database falls silent, not for as long as it is. */
  onSilence(listener: () => void): void {
    this.bell.on('silence', listener);
  }

  /** What is being asked of the database. @throws DatabaseSilent where it is silent, or falls silent meanwhile */
  unlessSilent<T>(answer: () => Promise<T>): Promise<T> {
    if (this.silent) return Promise.reject(new DatabaseSilent());
    return new Promise((resolve, reject) => {
      const giveUp = (): void => reject(new DatabaseSilent());
      this.bell.once('silence', giveUp);
      void answer()
        .then(resolve, reject)
        .finally(() => this.bell.off('silence', giveUp));
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    await this.letGo();
  }

  private async beat(): Promise<void> {
    const asked = { isAnswered: false, at: performance.now() };
    const late = setTimeout(() => void this.fallSilent(asked), patienceMs);
    late.unref();
    try {
      this.client ??= await this.connect();
      await this.client.query('SELECT');
      this.silent = false;
    } catch {
      // A server that refuses is no silent one: whoever asks it is told so at once.
      if (performance.now() - asked.at < patienceMs + onceMoreMs) this.silent = false;
      await this.letGo();
    } finally {
      asked.isAnswered = true;
      clearTimeout(late);
    }
  }

  private async fallSilent(asked: { isAnswered: boolean }): Promise<void> {
    await pause(onceMoreMs, undefined, { ref: false });
    if (asked.isAnswered || this.silent || this.isClosed) return;
    this.silent = true;
    this.bell.emit('silence');
  }

  private async connect(): Promise<pg.Client> {
    const { url } = this.dataSource.options as { url?: string };
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'greenshoe pulse',
      options: besideSession,
      connectionTimeoutMillis: givenUpMs,
      query_timeout: givenUpMs,
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  private async letGo(): Promise<void> {
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }
}
