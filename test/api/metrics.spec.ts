// What a process tells those who watch over it: readable by Prometheus, by nobody else, and naming nobody.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '../../src/app.js';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { follow } from '../support/event-source.js';
import { eventually } from '../support/eventually.js';
import { openLine } from '../support/line.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let investor: Client;
let offering: string;

beforeAll(async () => {
  world = await openWorld();
  investor = await world.investor({ legalName: 'Quiet Harbor Partners' });
  offering = await anOpenBook(world, [investor]);
});
afterAll(() => world?.close());

/** The samples by name and labels; throws on a line that Prometheus would not read. */
async function scrape(): Promise<Map<string, number>> {
  const response = await fetch(`${world.address}/metrics`);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  const samples = new Map<string, number>();
  for (const line of (await response.text()).trimEnd().split('\n')) {
    if (/^# (HELP [a-z_]\w* \S.*|TYPE [a-z_]\w* (counter|gauge|histogram))$/.test(line)) continue;
    const [, name, value] =
      /^([a-z_]\w*(?:\{\w+="[^"]*"(?:,\w+="[^"]*")*\})?) (\+Inf|[\d.e+-]+)$/.exec(line) ?? [];
    if (name === undefined || samples.has(name)) throw new Error(`no sample of Prometheus: ${line}`);
    samples.set(name, Number(value));
  }
  return samples;
}

describe('/metrics', () => {
  it('tells of the process, its connections and what waits', async () => {
    const samples = await scrape();
    expect(samples.get('process_cpu_seconds_total')).toBeGreaterThan(0);
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(1e7);
    expect(samples.get('nodejs_eventloop_delay_p99_seconds')).toBeGreaterThan(0);
    expect(samples.get('greenshoe_pool_connections')).toBeGreaterThan(0);
    expect(samples.get('greenshoe_pool_waiting')).toBe(0);
    expect(samples.get('greenshoe_book_drifts')).toBe(0);
  });

  it('counts orders that were taken and refused, and the streams that are open', async () => {
    const reader = await follow(world.address, world.desk, offering);
    await reader.until(({ id }) => id !== null);
    await anOrder(investor, offering, limitOrder(1_000, '0.37'));
    expect((await investor.post(`/offerings/${offering}/orders`, limitOrder(1_000, '0.3737'))).status).toBe(
      422,
    );
    const samples = await scrape();
    expect(samples.get('greenshoe_orders_total{outcome="taken"}')).toBe(1);
    expect(samples.get('greenshoe_orders_total{outcome="refused"}')).toBe(1);
    expect(
      samples.get(
        'greenshoe_http_requests_total{method="POST",route="/api/v1/offerings/:id/orders",status="201"}',
      ),
    ).toBe(1);
    expect(samples.get('greenshoe_event_streams')).toBe(1);
    reader.close();
    await eventually(async () => expect((await scrape()).get('greenshoe_event_streams')).toBe(0));
  });

  it('shows work that nobody has done, and a book that drifts', async () => {
    await world.query(
      `UPDATE work SET state = 'pending', not_before = clock_timestamp() - interval '1 hour', lease_until = clock_timestamp() + interval '1 hour'
       WHERE offering = $1`,
      [offering],
    );
    await world.query(
      `INSERT INTO book_checks (offering, checked_at, drift) VALUES ($1, now(), '[]')
       ON CONFLICT (offering) DO UPDATE SET drift = '[]'`,
      [offering],
    );
    const samples = await scrape();
    expect(samples.get('greenshoe_oldest_work_seconds')).toBeGreaterThanOrEqual(3_600);
    expect(samples.get('greenshoe_book_drifts')).toBe(1);
    const ready = await fetch(`${world.address}/health/ready`);
    expect([ready.status, await ready.json()]).toMatchObject([200, { state: 'degraded', jobs: false }]);
  });

  it('names no investor, no offering and no person', async () => {
    const text = await (await fetch(`${world.address}/metrics`)).text();
    for (const secret of [offering, investor.account.party, investor.account.user, 'Quiet Harbor', 'Rush'])
      expect(text).not.toContain(secret);
  });

  it('is not there for who comes from elsewhere, also through a proxy of this machine', async () => {
    const server = world.app.getHttpAdapter().getInstance();
    const from = async (remoteAddress: string, headers: Record<string, string> = {}): Promise<number> =>
      (await server.inject({ url: '/metrics', remoteAddress, headers })).statusCode;
    expect(await from('127.0.0.1')).toBe(200);
    expect(await from('::1')).toBe(200);
    expect(await from('203.0.113.9')).toBe(404);
    expect(await from('127.0.0.1', { 'x-forwarded-for': '203.0.113.9' })).toBe(404);
    expect(await from('127.0.0.1', { forwarded: 'for=203.0.113.9' })).toBe(404);
  });

  it('is not there where a proxy stands before it, whatever the proxy says of itself', async () => {
    const config = { ...world.config, publicUrl: 'https://book.example' };
    const app = await createApplication(config, { api: true, worker: false });
    try {
      const request = { url: '/metrics', remoteAddress: '127.0.0.1' };
      expect((await app.getHttpAdapter().getInstance().inject(request)).statusCode).toBe(404);
    } finally {
      await app.close();
    }
  });

  it('is for whoever has the token, where there is one', async () => {
    const config = { ...world.config, metricsToken: 'the-token-of-the-watch' };
    const app = await createApplication(config, { api: true, worker: false });
    try {
      const ask = async (headers: Record<string, string>): Promise<number> => {
        const request = { url: '/metrics', remoteAddress: '203.0.113.9', headers };
        return (await app.getHttpAdapter().getInstance().inject(request)).statusCode;
      };
      expect(await ask({ authorization: 'Bearer the-token-of-the-watch' })).toBe(200);
      expect(await ask({ authorization: 'Bearer the-token-of-the-watcher' })).toBe(401);
      expect(await ask({})).toBe(401);
    } finally {
      await app.close();
    }
  });
});

describe('health and metrics', () => {
  it('answer while the database does not, and say so', async () => {
    const line = await openLine(new URL(world.config.databaseUrl));
    const config = { ...world.config, databaseUrl: line.url };
    const app = await createApplication(config, { api: true, worker: false });
    try {
      const server = app.getHttpAdapter().getInstance();
      const ask = async (url: string) =>
        (await server.inject({ url })) as { statusCode: number; body: string };
      expect((await ask('/health/ready')).body).toContain('"database":true');
      line.cut();
      for (let asked = 0; asked < 40; asked += 1) {
        const ready = await ask('/health/ready');
        expect([ready.statusCode, JSON.parse(ready.body)]).toMatchObject([503, { database: false }]);
        expect((await ask('/health/live')).statusCode).toBe(200);
      }
      const metrics = await ask('/metrics');
      expect(metrics.statusCode).toBe(200);
      expect(metrics.body).toContain('\nprocess_cpu_seconds_total ');
      expect(metrics.body).not.toContain('\ngreenshoe_oldest_work_seconds ');
    } finally {
      await app.close();
    }
  }, 60_000);
});
