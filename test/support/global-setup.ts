// One PostgreSQL for a test run: the server that DATABASE_URL names, or an embedded one in a temporary folder.
// The schema is migrated once, into a template from which every spec file clones its own database.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/platform/database/migrate.js';
import { startEmbedded } from '../../src/platform/embedded/embedded-postgres.js';
import { stopLeftover } from '../../src/platform/embedded/postmaster.js';
import { addressOf } from './database.js';

type Server = Readonly<{ url: string; stop(): Promise<void> }>;

const namePrefix = 'greenshoe_test_';
const folderPrefix = 'greenshoe-test-';
const forgottenAfterMs = 6 * 3_600_000;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const run = `${namePrefix}${Date.now().toString(36)}_${process.pid}`;
  await onServer(server.url, async (client) => {
    await dropDatabases(client, isForgotten);
    await client.query(`CREATE DATABASE ${run}_template`);
  });
  const template = addressOf(server.url, `${run}_template`);
  await migrate(template);
  project.provide('testServer', { url: server.url, run, template: `${run}_template` });
  return async () => {
    await onServer(server.url, (client) => dropDatabases(client, (name) => name.startsWith(run)));
    await removeKeys(process.env.REDIS_URL, run);
    await server.stop();
  };
}

async function openServer(): Promise<Server> {
  const url = process.env.DATABASE_URL;
  if (url === undefined || url === '') return openEmbedded();
  const name = new URL(url).pathname.slice(1);
  if (!name.includes('test')) {
    throw new Error(
      `The tests refuse the database "${name}" of DATABASE_URL: give one whose name contains "test", or none to use the embedded PostgreSQL.`,
    );
  }
  return { url, stop: async () => undefined };
}

async function openEmbedded(): Promise<Server> {
  await removeAbandonedFolders();
  const folder = mkdtempSync(join(tmpdir(), `${folderPrefix}${process.pid}-`));
  const server = await startEmbedded({ folder, isDurable: false });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A killed run leaves its server and folder behind: the next run ends that one and no other. */
async function removeAbandonedFolders(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((found) => found.startsWith(folderPrefix))) {
    const owner = /^(\d+)-/.exec(name.slice(folderPrefix.length))?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    try {
      await stopLeftover(join(tmpdir(), name, 'postgres'));
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's: it is not ours to remove.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function dropDatabases(client: pg.Client, isChosen: (name: string) => boolean): Promise<void> {
  const found = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname LIKE '${namePrefix}%'`,
  );
  for (const { datname } of found.rows.filter((row) => isChosen(row.datname))) {
    await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
}

/** Left by a run that was killed hours ago on a server that lives on. */
function isForgotten(name: string): boolean {
  const startedAt = parseInt(name.slice(namePrefix.length).split('_')[0] ?? '', 36);
  return Date.now() - startedAt > forgottenAfterMs;
}

async function removeKeys(redisUrl: string | undefined, run: string): Promise<void> {
  if (redisUrl === undefined || redisUrl === '') return;
  const redis = new Redis(redisUrl);
  for await (const keys of redis.scanStream({ match: `${run}*`, count: 1_000 }) as AsyncIterable<string[]>) {
    if (keys.length > 0) await redis.unlink(...keys);
  }
  await redis.quit();
}
