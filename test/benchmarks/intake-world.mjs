// What the benchmarks of the order intake run on: PostgreSQL (that of DATABASE_URL, else the embedded one, with
// its durability on), the built application as a process of its own, and an open book with invited investors.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { v7 as uuid } from 'uuid';

const dist = join(import.meta.dirname, '../../dist/src');
const from = (path) => import(join(dist, path));

export async function openIntake({ investors = 64, desks = 0 } = {}) {
  const server = await openServer();
  const { migrate } = await from('platform/database/migrate.js');
  await migrate(server.url);
  const environment = {
    DATABASE_URL: server.url,
    LOG_LEVEL: 'error',
    REQUESTS_PER_MINUTE: '100000000',
    STRANGER_REQUESTS_PER_MINUTE: '100000000',
  };
  const deal = await prepareDeal(environment, investors, desks);
  return { ...deal, url: server.url, environment, close: server.close };
}

async function openServer() {
  const { startEmbedded } = await from('platform/embedded/embedded-postgres.js');
  const given = process.env.DATABASE_URL ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'greenshoe-bench-'));
  const embedded = given === '' ? await startEmbedded({ folder, isDurable: true }) : null;
  const base = embedded?.url ?? given;
  const name = `greenshoe_bench_${Date.now().toString(36)}`;
  await execute(base, `CREATE DATABASE ${name}`);
  const url = new URL(base);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async close() {
      await execute(base, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await embedded?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function execute(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function prepareDeal(environment, count, desks) {
  const { createApplication } = await from('app.js');
  const { loadConfig } = await from('config.js');
  const { Commands } = await from('platform/http/commands.js');
  const { Users } = await from('platform/auth/users.js');
  const { InvestorsService } = await from('investors/investors.service.js');
  const { system } = await from('platform/queue/work.processor.js');
  const config = loadConfig({ ...environment, PORT: '0', DISPATCH_EVERY_SECONDS: '1' });
  const app = await createApplication(config, { api: true, worker: true });
  await app.listen(0, '127.0.0.1');
  const run = (act) => app.get(Commands, { strict: false }).run(system, act);
  let made = 0;
  const account = (role, party = uuid()) => {
    const name = `${role} ${(made += 1)}`;
    const user = { party, partyName: name, role, name, email: `${role}.${made}@example.org` };
    return run((tx) => app.get(Users, { strict: false }).addWithKey(tx, user, 'benchmark'));
  };
  const [desk, issuer] = [await account('desk'), await account('issuer')];
  const investors = [];
  for (let index = 0; index < count; index += 1) {
    const facts = {
      legalName: `Investor ${index}`,
      category: ['institutional', 'retail'][index % 2],
      tier: 1 + (index % 3),
      country: 'DE',
    };
    const { id } = await run((tx) => app.get(InvestorsService, { strict: false }).add(tx, facts));
    investors.push(await account('investor', id));
  }
  const colleagues = [];
  for (let index = 0; index < desks; index += 1) colleagues.push(await account('desk', desk.party));
  const deal = { desk, issuer, investors, colleagues };
  const offering = await openBook(callerOf(await app.getUrl(), desk.apiKey), deal);
  await app.close();
  return { ...deal, offering };
}

export function callerOf(address, apiKey) {
  return async (path, body, method = 'POST') => {
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        'idempotency-key': uuid(),
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
}

/** A new offering whose book is open for all investors. */
export async function openBook(call, { issuer, investors }) {
  const terms = {
    issuer: { name: 'Benchmark, Inc.' },
    placementAgent: 'Benchmark Securities',
    dealType: 'best-efforts-min-max',
    currency: 'USD',
    shares: 1_000_000_000_000,
    minimumShares: 1_000_000,
    overAllotment: 1_000_000,
    tick: '0.01',
    lot: 1_000,
    commissionPercent: '10',
    optionDays: 30,
    conditionalWindowSeconds: 1,
    coveredSecurity: true,
    rulesAsOf: '2004-07-20',
  };
  const { id } = await call('/offerings', { issuerParty: issuer.party, terms });
  await call(`/offerings/${id}/invitations`, { investors: investors.map(({ party }) => party) });
  const move = (name, evidence) => call(`/offerings/${id}/transitions`, { move: name, evidence });
  await move('file', { filedAt: '2004-05-04T17:15:00-04:00', registrationNumber: '333-115151' });
  await move('declare-effective', { effectiveAt: '2004-07-20T16:00:00-04:00' });
  await move('open', {});
  return id;
}

/** Starts a server process on a free port and resolves when it says that it listens. */
export async function startProcess(args, environment) {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment, PORT: `${port}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}`)));
  });
  return {
    port,
    child,
    address: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => (child.once('exit', resolve), child.kill('SIGTERM'))),
  };
}

/** As `npm run start:api` starts it. */
export const startApi = (environment, nodeArgs = ['--max-semi-space-size=64']) =>
  startProcess([...nodeArgs, join(dist, 'main.js')], environment);

export const startWorker = (environment) => startProcess([join(dist, 'worker.js')], environment);

export const readRequest = (path, apiKey) =>
  `GET /api/v1${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${apiKey}\r\n\r\n`;

/** The text of an order's request; every one has a key of its own. */
export function orderRequest({ offering, investors }, number) {
  const { apiKey } = investors[number % investors.length];
  const body = `{"intent":"order","type":"limit","shares":${1_000 * (1 + (number % 500))},"limit":"0.${30 + (number % 20)}"}`;
  return `POST /api/v1/offerings/${offering}/orders HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${apiKey}\r\nidempotency-key: ${uuid()}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}

/** The text of a file of orders that the desk enters for its clients; every one has a key and lines of its own. */
export function fileRequest({ offering, desk, investors }, number, lines) {
  const orders = Array.from({ length: lines }, (_, line) => {
    const { party } = investors[(number + line) % investors.length];
    const shares = 1_000 * (1 + ((number * lines + line) % 1_000_000));
    return `{"intent":"order","type":"limit","shares":${shares},"limit":"0.${30 + (line % 20)}","investor":"${party}"}`;
  });
  const body = `{"orders":[${orders.join(',')}]}`;
  return `POST /api/v1/offerings/${offering}/orders:batch HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${desk.apiKey}\r\nidempotency-key: ${uuid()}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}
