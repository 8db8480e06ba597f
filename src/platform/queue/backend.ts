// Where BullMQ keeps its jobs: on Redis when there is one, otherwise in PostgreSQL. The rest of the code
// cannot tell.

import { createPostgresBackend, setDefaultBackendFactory, type QueueOptions } from 'bullmq';
import { Redis } from 'ioredis';
import type { Config } from '../../config.js';

export function queueOptions(config: Config): QueueOptions {
  if (config.redisUrl === null) {
    setDefaultBackendFactory(createPostgresBackend);
    return {
      connection: { connectionString: config.databaseUrl, max: 4 } as unknown as QueueOptions['connection'],
    };
  }
  setDefaultBackendFactory();
  return {
    connection: new Redis(config.redisUrl, {
      maxRetriesPerRequest: null,
      enableOfflineQueue: true,
      lazyConnect: true,
    }),
    prefix: config.queuePrefix,
  };
}
