// A delivery goes to the address that was judged, whatever the name says by then, and no further.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgedAddress, type Address } from '../../src/notices/outbound-address.js';
import { postTo } from '../../src/notices/outbound-post.js';

let server: Server;
let port: number;
const here: Address = { address: '127.0.0.1', family: 4 };
const seen: string[] = [];

beforeAll(async () => {
  server = createServer((request, reply) => {
    seen.push(`${request.method!} ${request.headers.host!}${request.url!}`);
    if (request.url === '/redirect') reply.writeHead(307, { location: '/inward' }).end();
    else if (request.url === '/endless') {
      reply.writeHead(200);
      const flood = setInterval(() => reply.write('x'.repeat(65_536)), 1);
      reply.on('close', () => clearInterval(flood));
    } else reply.writeHead(204).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server?.closeAllConnections();
  server?.close();
});

const post = (path: string, name = 'hooks.nowhere.invalid'): Promise<number> =>
  postTo(new URL(`http://${name}:${port}${path}`), here, {}, '{}');

describe('A38 a delivery', () => {
  it('looks no name up: a name that is changed between judging and sending changes nothing', async () => {
    expect(await post('/hook')).toBe(204);
    expect(seen.at(-1)).toBe(`POST hooks.nowhere.invalid:${port}/hook`);
    let lookups = 0;
    const rebinding = () => {
      lookups += 1;
      return Promise.resolve([{ address: lookups === 1 ? '8.8.8.8' : '127.0.0.1', family: 4 as const }]);
    };
    const judged = await judgedAddress(new URL('https://hooks.example.com/'), false, rebinding);
    expect(judged).toEqual({ address: '8.8.8.8', family: 4 });
    expect(lookups).toBe(1);
  });

  it('follows no redirect', async () => {
    expect(await post('/redirect')).toBe(307);
    expect(seen.filter((line) => line.endsWith('/inward'))).toEqual([]);
  });

  it('reads no further than the status', async () => {
    const before = process.memoryUsage().rss;
    expect(await post('/endless')).toBe(200);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('uses no proxy that the surroundings name', async () => {
    const kept = process.env.http_proxy;
    process.env.http_proxy = 'http://127.0.0.1:9';
    try {
      expect(await post('/direct')).toBe(204);
    } finally {
      if (kept === undefined) delete process.env.http_proxy;
      else process.env.http_proxy = kept;
    }
  });
});
