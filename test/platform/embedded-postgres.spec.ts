// The server in a temporary folder, as `npm start` uses it in `.data`: what a kill, a stale file, a taken port or
// a foreign folder does to the next start.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  runningEmbedded,
  startEmbedded,
  type EmbeddedPostgres,
} from '../../src/platform/embedded/embedded-postgres.js';

const folder = mkdtempSync(join(tmpdir(), `greenshoe-test-${process.pid}-`));
const data = join(folder, 'postgres');
const pidFile = join(data, 'postmaster.pid');
const started: EmbeddedPostgres[] = [];
const strangers: ChildProcess[] = [];

async function start(onLost?: () => void): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ folder, isDurable: false, onLost });
  started.push(server);
  return server;
}

async function value(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(text);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** The sentence of a refusal. */
const refused = (where: string): Promise<string> =>
  startEmbedded({ folder: where, isDurable: false }).then(
    async (server) => {
      await server.stop();
      return 'started';
    },
    (error: Error) => error.message,
  );

const portOf = (server: EmbeddedPostgres): number => Number(new URL(server.url).port);

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  for (const child of strangers.splice(0)) child.kill('SIGKILL');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(process.platform === 'linux')('the embedded PostgreSQL', () => {
  it('starts on an empty folder, keeps its data and its port, and stops', async () => {
    const first = await start();
    await value(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start();
    expect(portOf(second)).toBe(portOf(first));
    expect(await value(second.url, 'SELECT answer FROM kept')).toBe(42);
  });

  it('ends what a killed process left running, and that alone', async () => {
    const stranger = spawn('sleep', ['60']);
    strangers.push(stranger);
    let lost = 0;
    const leftover = await start(() => (lost += 1));
    const next = await start();
    expect(isAlive(leftover.pid)).toBe(false);
    expect(lost).toBe(1);
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
    expect(await value(next.url, 'SELECT 1')).toBe(1);
  });

  it('starts again after the server itself was killed', async () => {
    const killed = await start();
    process.kill(killed.pid, 'SIGKILL');
    const next = await start();
    expect(await value(next.url, 'SELECT answer FROM kept')).toBe(42);
  });

  it('is not misled by a process that got the number of a dead server', async () => {
    const first = await start();
    const text = readFileSync(pidFile, 'utf8');
    await first.stop();
    const stranger = spawn('sleep', ['60']);
    strangers.push(stranger);
    writeFileSync(pidFile, text.replace(/^\d+/, String(stranger.pid)));
    const { uid, gid } = statSync(data);
    execFileSync('chown', [`${uid}:${gid}`, pidFile]);
    const next = await start();
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
    expect(await value(next.url, 'SELECT 1')).toBe(1);
  });

  it('takes another port when its own belongs to somebody else now', async () => {
    const first = await start();
    await first.stop();
    const other = createServer();
    await new Promise<void>((done) => other.listen(portOf(first), '127.0.0.1', done));
    const next = await start();
    other.close();
    expect(portOf(next)).not.toBe(portOf(first));
    expect(await value(next.url, 'SELECT 1')).toBe(1);
  });

  it('tells others where it runs, and nothing when it does not', async () => {
    const server = await start();
    expect(await runningEmbedded(folder)).toBe(server.url);
    await server.stop();
    expect(await runningEmbedded(folder)).toBeUndefined();
  });

  it('admits nobody without the password', async () => {
    const server = await start();
    const url = new URL(server.url);
    url.password = 'guessed';
    await expect(value(url.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(data, 'greenshoe.json')).mode & 0o077).toBe(0);
  });

  it('leaves nothing half made when it was killed while making its data', async () => {
    const fresh = mkdtempSync(join(tmpdir(), `greenshoe-test-${process.pid}-`));
    mkdirSync(join(fresh, 'postgres.new-abc', 'base'), { recursive: true });
    writeFileSync(join(fresh, 'postgres.new-abc', 'PG_VERSION'), '18\n');
    const server = await startEmbedded({ folder: fresh, isDurable: false });
    await server.stop();
    expect(readdirSync(fresh).toSorted()).toEqual(['postgres', 'postgres.log']);
    rmSync(fresh, { recursive: true });
  });

  describe('refuses in one sentence', () => {
    it('data of another PostgreSQL', async () => {
      const other = mkdtempSync(join(tmpdir(), `greenshoe-test-${process.pid}-`));
      mkdirSync(join(other, 'postgres'));
      writeFileSync(join(other, 'postgres', 'PG_VERSION'), '15\n');
      expect(await refused(other)).toMatch(
        /made by PostgreSQL 15 and this release brings PostgreSQL 18.*start again\.$/,
      );
      rmSync(other, { recursive: true });
    });

    it('a folder that is a file', async () => {
      const file = join(folder, 'a-file');
      writeFileSync(file, '');
      expect(await refused(join(file, 'data'))).toMatch(/^[^\n]+\.$/);
    });

    it('data without its password', async () => {
      const other = mkdtempSync(join(tmpdir(), `greenshoe-test-${process.pid}-`));
      mkdirSync(join(other, 'postgres'));
      writeFileSync(join(other, 'postgres', 'PG_VERSION'), '18\n');
      expect(await refused(other)).toMatch(/holds the password of this data, is missing or damaged/);
      rmSync(other, { recursive: true });
    });
  });
});
