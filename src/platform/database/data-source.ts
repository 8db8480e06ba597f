// The one pool of a process. Every connection runs as the role `greenshoe_app`, which owns nothing and
// cannot bypass row-level security; what somebody reads steps down further, to the role of such readers.

import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../../config.js';
import { appRole } from './database-roles.js';

// A statement takes one core: who recounts a great book leaves the others to whoever orders, and compiles nothing first.
const sessionOptions = [
  `-c role=${appRole}`,
  // Plans that must use an index are priced so high that PostgreSQL would compile them, for seconds, at each new role.
  '-c jit=off',
  '-c statement_timeout=60000',
  '-c lock_timeout=10000',
  '-c idle_in_transaction_session_timeout=60000',
  '-c timezone=UTC',
  '-c max_parallel_workers_per_gather=0',
].join(' ');

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
    extra: { options: sessionOptions, keepAlive: true },
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
