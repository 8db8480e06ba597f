// A database of its own for a spec: cloned in some milliseconds from the migrated template of this test run.
import pg from 'pg';
import { inject } from 'vitest';

/** What the global setup provides: the server's address, the run's name, and the template's. */
export type TestServer = Readonly<{ url: string; run: string; template: string }>;

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

export type TestDatabase = Readonly<{
  url: string;
  /** What `loadConfig` needs to run on this database; jobs are on Redis when REDIS_URL is set, under a key of their own. */
  environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}>;

let opened = 0;

/** @param isMigrated false for a database without any table. */
export async function openTestDatabase({ isMigrated = true } = {}): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `${server.run}_${process.pid}_${(opened += 1)}`;
  await run(server.url, `CREATE DATABASE ${name} TEMPLATE ${isMigrated ? server.template : 'template0'}`);
  const url = addressOf(server.url, name);
  const redis = process.env.REDIS_URL;
  return {
    url,
    environment: {
      DATABASE_URL: url,
      QUEUE_PREFIX: name,
      PORT: '0',
      POOL_SIZE: '8',
      LOG_LEVEL: 'error',
      ...(redis === undefined || redis === '' ? {} : { REDIS_URL: redis }),
    },
    close: () => run(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** The same server and account, another database. */
export function addressOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
