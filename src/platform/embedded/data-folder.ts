// The data folder of the embedded PostgreSQL: made once, under another name until it is complete, so that a kill
// in the middle leaves nothing half made. Its connection (port and password) is kept inside it.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { EmbeddedError, explain } from './embedded-error.js';
import { giveTo, type RunAs } from './run-as.js';

export type Connection = Readonly<{ port: number; password: string }>;

export const superuser = 'greenshoe';
const connectionFile = 'greenshoe.json';
const unfinished = 'postgres.new-';

/** @returns the connection of the folder, which is made when it is missing. @throws EmbeddedError */
export function openDataFolder(
  folder: string,
  user: RunAs,
  binaries: Binaries,
  isDurable: boolean,
): Connection {
  const dataFolder = join(folder, 'postgres');
  const version = readText(join(dataFolder, 'PG_VERSION'))?.trim();
  if (version === undefined) make(folder, dataFolder, user, binaries, isDurable);
  else if (version !== binaries.major) {
    throw new EmbeddedError(
      `${dataFolder} was made by PostgreSQL ${version} and this release brings PostgreSQL ${binaries.major}: move the folder away (or dump it with PostgreSQL ${version} first) and start again.`,
    );
  }
  return readConnection(dataFolder);
}

/** Remembers the port for the next start. */
export function rememberPort(dataFolder: string, connection: Connection, user: RunAs): void {
  writePrivate(join(dataFolder, connectionFile), JSON.stringify(connection), user);
}

function readConnection(dataFolder: string): Connection {
  const text = readText(join(dataFolder, connectionFile));
  try {
    const { port, password }: Connection = JSON.parse(text ?? '');
    if (Number.isInteger(port) && typeof password === 'string') return { port, password };
  } catch {
    // Said below.
  }
  throw new EmbeddedError(
    `${join(dataFolder, connectionFile)}, which holds the password of this data, is missing or damaged: bring it back from a copy, or move ${dataFolder} away to begin anew.`,
  );
}

function make(folder: string, dataFolder: string, user: RunAs, binaries: Binaries, isDurable: boolean): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(unfinished)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const password = randomBytes(24).toString('base64url');
  const draft = mkdtempSync(join(folder, unfinished));
  const passwordFile = `${draft}.password`;
  try {
    giveTo(user.owner, draft);
    writePrivate(passwordFile, `${password}\n`, user);
    initialise(draft, passwordFile, user, binaries, isDurable, dataFolder);
    rememberPort(draft, { port: 0, password }, user);
    renameSync(draft, dataFolder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error instanceof EmbeddedError ? error : explain(String(error), dataFolder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function initialise(
  draft: string,
  passwordFile: string,
  user: RunAs,
  binaries: Binaries,
  isDurable: boolean,
  dataFolder: string,
): void {
  const flags = [
    `--pgdata=${draft}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(isDurable ? [] : ['--no-sync']),
  ];
  const [command = binaries.initdb, ...args] = [...user.prefix, binaries.initdb, ...flags];
  const run = spawnSync(command, args, { ...user.options, encoding: 'utf8', env: cleanEnvironment() });
  if (run.status !== 0) throw explain(`${run.error ?? ''}${run.stderr}`, dataFolder);
}

/** The environment without anything that would steer PostgreSQL: PGDATA, PGPORT, LC_ALL and the like. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|TZ$)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

function writePrivate(file: string, text: string, user: RunAs): void {
  const next = `${file}.next`;
  writeFileSync(next, text, { mode: 0o600 });
  giveTo(user.owner, next);
  renameSync(next, file);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw explain(String(error), file);
  }
}

/** Makes the folder that holds data and log. @throws EmbeddedError */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw explain(String(error), folder);
  }
}
