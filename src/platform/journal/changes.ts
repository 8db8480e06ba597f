// Tells every process that an offering has changed, or that there is work. A process rings its own bell at once and the others'
// through one NOTIFY, outside the transaction that made the change: inside, it would make commits wait for
// one another. A lost message delays a frame until the next look at the journal's heads, and harms nothing.

import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { besideSession } from '../database/session-options.js';

const channel = 'greenshoe_changes';
/** Said in place of an offering. */
const work = 'work';
const quietMs = 100;
const reconnectMs = 1_000;
const connectMs = 5_000;

@Injectable()
export class Changes implements OnModuleDestroy {
  private readonly log = new Logger(Changes.name);
  private readonly bell = new EventEmitter();
  private readonly self = uuid();
  private readonly waiting = new Set<string>();
  private quiet: NodeJS.Timeout | null = null;
  private listener: pg.Client | null = null;
  private reconnect: NodeJS.Timeout | null = null;
  private isListening = false;
  private isClosed = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Something of these offerings was committed, or a job of theirs has moved. */
  announce(offerings: Iterable<string>): void {
    for (const offering of offerings) {
      this.bell.emit('change', offering);
      this.waiting.add(offering);
    }
    if (this.quiet === null && this.waiting.size > 0) this.publish();
  }

  /** There is work for whichever process takes it; should nobody hear of it, it is found in the next round. */
  announceWork(): void {
    this.bell.emit('work');
    this.dataSource
      .query('SELECT pg_notify($1, $2)', [channel, `${this.self} ${work}`])
      .catch(() => this.log.warn('The other processes could not be told of work; they will look.'));
  }

  /** Calls back when there may be work, whichever process has made it. */
  onWork(listener: () => void): void {
    this.bell.on('work', listener);
    this.beginToListen();
  }

  /** Calls back with each offering that changed, wherever it was changed; null when messages may be lost. */
  onChange(listener: (offering: string | null) => void): void {
    this.bell.on('change', listener);
    this.beginToListen();
  }

  private beginToListen(): void {
    if (!this.isListening) void this.listen();
    this.isListening = true;
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    if (this.quiet) clearTimeout(this.quiet);
    if (this.reconnect) clearTimeout(this.reconnect);
    await this.listener?.end().catch(() => undefined);
  }

  /** The first change goes out at once; those that follow are gathered for a moment. */
  private publish(): void {
    const messages = [...this.waiting].map((offering) => `${this.self} ${offering}`);
    this.waiting.clear();
    this.dataSource
      .query('SELECT pg_notify($1, message) FROM unnest($2::text[]) AS message', [channel, messages])
      .catch(() => this.log.warn('A change could not be told to the other processes; they will look.'));
    this.quiet = setTimeout(() => {
      this.quiet = null;
      if (this.waiting.size > 0 && !this.isClosed) this.publish();
    }, quietMs);
    this.quiet.unref();
  }

  private async listen(): Promise<void> {
    const { url } = this.dataSource.options as { url?: string };
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'greenshoe events',
      options: besideSession,
      connectionTimeoutMillis: connectMs,
    });
    client.on('error', () => undefined);
    client.on('end', () => this.listenAgain(client));
    client.on('notification', ({ payload = '' }) => this.hear(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      this.listener = client;
      if (this.isClosed) await client.end();
      else this.bell.emit('change', null);
    } catch {
      this.listenAgain(client);
    }
  }

  private hear(payload: string): void {
    const [from, offering] = payload.split(' ');
    if (from === this.self || offering === undefined) return;
    if (offering === work) this.bell.emit('work');
    else this.bell.emit('change', offering);
  }

  private listenAgain(client: pg.Client): void {
    if (this.isClosed || this.reconnect !== null) return;
    void client.end().catch(() => undefined);
    this.reconnect = setTimeout(() => {
      this.reconnect = null;
      void this.listen();
    }, reconnectMs);
    this.reconnect.unref();
  }
}
