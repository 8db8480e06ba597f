// The PostgreSQL that works on a data folder, known by the `postmaster.pid` it keeps there. It outlives a killed
// parent; before another one starts, exactly that process is ended and no other, whatever has its number now.
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedError } from './embedded-error.js';

export type Postmaster = Readonly<{ pid: number; port: number; isReady: boolean }>;

/** What `postmaster.pid` says; `undefined` without such a file. Its process may be gone. */
export function readPostmaster(dataFolder: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Math.abs(Number(lines[0]));
    return Number.isInteger(pid) && pid > 0
      ? { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The living PostgreSQL of this folder, ready or not. */
export function findPostmaster(dataFolder: string): Postmaster | undefined {
  const found = readPostmaster(dataFolder);
  return found !== undefined && isPostgresOf(found.pid, dataFolder) ? found : undefined;
}

/**
 * Ends a PostgreSQL that a killed process left behind on this folder, and clears the way where its number now
 * belongs to somebody else: PostgreSQL would take that one for its own.
 */
export async function stopLeftover(dataFolder: string): Promise<void> {
  const found = readPostmaster(dataFolder);
  if (found === undefined) return;
  if (isPostgresOf(found.pid, dataFolder)) return stopPostmaster(found.pid);
  if (isAlive(found.pid)) rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
}

/** Fast shutdown, then immediate, then by force. */
export async function stopPostmaster(pid: number): Promise<void> {
  const steps = [
    { signal: 'SIGINT', seconds: 15 },
    { signal: 'SIGQUIT', seconds: 5 },
    { signal: 'SIGKILL', seconds: 5 },
  ] as const;
  for (const { signal, seconds } of steps) {
    if (!send(pid, signal)) return;
    if (await isGoneWithin(pid, seconds * 1000)) return;
  }
  throw new EmbeddedError(`PostgreSQL (process ${pid}) does not end: end it by hand and start again.`);
}

async function isGoneWithin(pid: number, limitMs: number): Promise<boolean> {
  for (const until = Date.now() + limitMs; Date.now() < until; await sleep(20)) {
    if (!isAlive(pid)) return true;
  }
  return false;
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  return process.platform === 'linux' && /\) Z /.test(readOr('', `/proc/${pid}/stat`));
}

function isPostgresOf(pid: number, dataFolder: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  const command = commandOf(pid);
  if (!command.includes('postgres')) return false;
  const folder = realpathSync(dataFolder);
  return workingFolderOf(pid) === folder || command.includes(`-D ${folder} `);
}

function commandOf(pid: number): string {
  if (process.platform === 'linux') return readOr('', `/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  try {
    return `${execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim()} `;
  } catch {
    return '';
  }
}

function workingFolderOf(pid: number): string | undefined {
  try {
    return process.platform === 'linux' ? readlinkSync(`/proc/${pid}/cwd`) : undefined;
  } catch {
    return undefined;
  }
}

function readOr(otherwise: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
