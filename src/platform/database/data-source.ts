// The one pool of a process. Every connection runs as the role `greenshoe_app`, which owns nothing and
// cannot bypass row-level security; what somebody reads steps down further, to the role of such readers.

import { Client, type ClientConfig } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../../config.js';
import { appSession } from './session-options.js';

/**
 * A connection that ends while somebody holds it, but between two statements, tells of it by an event, and an event of an
 * error that nobody listens to ends the process. Whoever holds it learns of it by the next statement.
 */
class EnduringClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

export function dataSourceOptions(
  config: Config,
  entities: DataSourceOptions['entities'],
): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    entities,
    synchronize: false,
    logging: false,
    installExtensions: false,
    poolSize: config.poolSize,
    connectTimeoutMS: 5_000,
    applicationName: 'greenshoe',
    extra: { options: appSession, keepAlive: true, Client: EnduringClient },
  };
}

/** A connection as the owner of the schema, for migrations alone. */
export function ownerDataSource(
  databaseUrl: string,
  migrations: DataSourceOptions['migrations'],
): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    logging: false,
    installExtensions: false,
    poolSize: 2,
    connectTimeoutMS: 5_000,
  });
}
