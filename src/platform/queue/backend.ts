// Where BullMQ keeps its jobs: on Redis when there is one, otherwise in PostgreSQL. The rest of the code
// cannot tell.

import { createPostgresBackend, setDefaultBackendFactory, type QueueOptions } from 'bullmq';
import type { Config } from '../../config.js';
import { queueSession } from '../database/session-options.js';

const connectMs = 5_000;

export function queueOptions(config: Config): QueueOptions {
  if (config.redisUrl === null) {
    setDefaultBackendFactory(createPostgresBackend);
    return {
      connection: {
        connectionString: config.databaseUrl,
        max: 4,
        options: queueSession,
        application_name: 'greenshoe queue',
        connectionTimeoutMillis: connectMs,
        keepAlive: true,
      } as unknown as QueueOptions['connection'],
    };
  }
  setDefaultBackendFactory();
  return {
    // Options, not a connection: BullMQ closes only what it opened itself.
    connection: { url: config.redisUrl, maxRetriesPerRequest: null, connectTimeout: connectMs },
    prefix: config.queuePrefix,
  };
}
