// A PostgreSQL and a Redis for the continuous-integration run: those that listen on this machine already, else
// ones installed from the system's packages, on ports and in folders of this run alone, and ended with it.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server that lets us create databases: `{ name, url, close }`; the database's name contains "test". */
export async function openPostgres() {
  const { default: pg } = await import('pg');
  const known = `postgres://${os.userInfo().username}@127.0.0.1:5432/test`;
  const found = await postgresName(pg, known);
  if (found !== undefined) return { name: found, url: known, close: async () => {} };
  if (findPostgres() === undefined) install('postgresql');
  const binaries = findPostgres();
  if (binaries === undefined) throw new Error('apt-get installed no PostgreSQL server.');
  return startPostgres(pg, binaries);
}

async function postgresName(pg, url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  try {
    await client.connect();
    const text = `SELECT rolcreatedb OR rolsuper AS may, current_setting('server_version') AS version
      FROM pg_roles WHERE rolname = current_user`;
    const { rows } = await client.query(text);
    return rows[0].may ? `PostgreSQL ${rows[0].version.split(' ')[0]}` : undefined;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The newest PostgreSQL of the system's packages. */
function findPostgres() {
  const root = '/usr/lib/postgresql';
  const versions = fs.existsSync(root) ? fs.readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => path.join(root, version, 'bin'))
    .find((bin) => fs.existsSync(path.join(bin, 'initdb')));
}

async function startPostgres(pg, binaries) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'greenshoe-ci-server-'));
  const isRoot = process.getuid() === 0;
  if (isRoot) run('chown', ['postgres', folder]);
  const asUser = (command, args) =>
    isRoot
      ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', command, ...args]]
      : [command, args];
  const data = path.join(folder, 'data');
  run(
    ...asUser(path.join(binaries, 'initdb'), [
      '-D',
      data,
      '-U',
      'postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
    ]),
  );
  const port = await freePort();
  const settings = [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    folder,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'max_connections=200',
  ];
  const child = start(...asUser(path.join(binaries, 'postgres'), settings), path.join(folder, 'log'));
  const server = `postgres://postgres@127.0.0.1:${port}`;
  for (let tries = 0; (await postgresName(pg, `${server}/postgres`)) === undefined; tries += 1) {
    if (tries > 100 || child.exitCode !== null)
      throw new Error(`PostgreSQL does not start: ${fs.readFileSync(path.join(folder, 'log'), 'utf8')}`);
    await sleep(200);
  }
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query('CREATE DATABASE test');
  await client.end();
  const name = await postgresName(pg, `${server}/test`);
  return { name, url: `${server}/test`, close: () => stop(child, 'SIGINT', folder) };
}

/** A Redis (or Valkey) that never evicts: `{ name, url, close }`. */
export async function openRedis() {
  const version = await redisVersion(6379);
  if (version !== undefined)
    return { name: `Redis ${version}`, url: 'redis://127.0.0.1:6379', close: async () => {} };
  if (findRedis() === undefined) install('redis-server');
  const program = findRedis();
  if (program === undefined) throw new Error('apt-get installed no Redis server.');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'greenshoe-ci-server-'));
  const port = await freePort();
  const settings = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--maxmemory-policy',
    'noeviction',
  ];
  const child = start(program, settings, path.join(folder, 'log'));
  let started;
  for (let tries = 0; (started = await redisVersion(port)) === undefined; tries += 1) {
    if (tries > 50)
      throw new Error(`Redis does not start: ${fs.readFileSync(path.join(folder, 'log'), 'utf8')}`);
    await sleep(100);
  }
  return {
    name: `Redis ${started}`,
    url: `redis://127.0.0.1:${port}`,
    close: () => stop(child, 'SIGTERM', folder),
  };
}

function findRedis() {
  return ['redis-server', 'valkey-server'].find(isOnPath);
}

const isOnPath = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

function redisVersion(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host: '127.0.0.1', port, timeout: 2_000 });
    let answer = '';
    const end = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => socket.write('INFO server\r\n'));
    socket.on('data', (chunk) => {
      answer += chunk;
      const version = /redis_version:([\d.]+)/.exec(answer)?.[1];
      if (version !== undefined) end(version);
      else if (answer.startsWith('-')) end(undefined);
    });
    socket.once('error', () => end(undefined));
    socket.once('timeout', () => end(undefined));
  });
}

// --- the system -----------------------------------------------------------------------------------------------

function install(name) {
  if (process.getuid() !== 0) throw new Error(`${name} is not installed, and only root can install it here.`);
  const options = {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-q'], options);
  const { status } = spawnSync('apt-get', ['install', '-yq', '--no-install-recommends', name], options);
  if (status !== 0) throw new Error(`apt-get could not install ${name}.`);
}

function run(command, args) {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', cwd: '/' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
}

function start(command, args, log) {
  const descriptor = fs.openSync(log, 'a');
  const child = spawn(command, args, { cwd: '/', stdio: ['ignore', descriptor, descriptor], detached: true });
  child.on('error', () => {});
  return child;
}

async function stop(child, signal, folder) {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await Promise.race([gone, sleep(10_000)]);
    child.kill('SIGKILL');
  }
  fs.rmSync(folder, { recursive: true, force: true });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
