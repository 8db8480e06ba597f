import type { Server } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rushTerms } from '../support/builders.js';
import { sendRaw } from '../support/raw-http.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let bearer: string;

beforeAll(async () => {
  world = await openWorld();
  bearer = `Authorization: Bearer ${world.desk.account.apiKey}`;
});
afterAll(() => world?.close());

const raw = (lines: string[], body?: string) => sendRaw(world.address, lines, body);
const post = (headers: string[], body: string) =>
  raw(['POST /api/v1/offerings HTTP/1.1', bearer, 'Idempotency-Key: one', ...headers], body);
const json = 'Content-Type: application/json';

describe('a path', () => {
  it.each(['/api/v1/orders/%FF', '/api/v1/%E0%A4%A', '/%', `/api/v1/orders/${'a'.repeat(1_501)}`])(
    'that no route can be asked with is not there: %.40s',
    async (path) => {
      const { status, head, body } = await raw([`GET ${path} HTTP/1.1`, bearer]);
      expect(status).toBe(404);
      expect(head.toLowerCase()).toContain('content-type: application/problem+json');
      expect(JSON.parse(body)).toMatchObject({ status: 404, code: 'not-found' });
      expect(body).not.toContain('%');
    },
  );
});

describe('a method', () => {
  it.each(['TRACE', 'PROPFIND', 'LINK', 'BREW', 'CONNECTED'])('A34 %s is not taken', async (method) => {
    const { status, head, body } = await raw([`${method} /api/v1/me HTTP/1.1`, bearer]);
    expect(status).toBe(405);
    expect(JSON.parse(body)).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect(head).toMatch(/^allow: .*GET/im);
  });

  it('A34 in disguise is not taken', async () => {
    for (const name of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'])
      expect((await post([json, `${name}: DELETE`], '{}')).status).toBe(405);
  });

  it('that a path does not take is told those that it takes', async () => {
    const { status, headers, body } = await world.desk.delete('/offerings');
    expect({ status, allow: headers.get('allow'), code: body.code }).toEqual({
      status: 405,
      allow: 'GET, HEAD, POST',
      code: 'method-not-allowed',
    });
    expect((await world.desk.delete('/nothing/here')).status).toBe(404);
    const typed = await raw(['PUT /api/v1/offerings HTTP/1.1', bearer, json, 'Content-Length: 0']);
    expect(typed.status).toBe(405);
    const options = await raw(['OPTIONS /api/v1/offerings HTTP/1.1', 'Origin: https://evil.example']);
    expect(options.status).toBe(405);
    expect(options.head.toLowerCase()).not.toContain('access-control');
  });

  it('HEAD asks who is there as GET does', async () => {
    expect((await raw(['HEAD /api/v1/me HTTP/1.1'])).status).toBe(401);
    const { status, body } = await raw(['HEAD /api/v1/me HTTP/1.1', bearer]);
    expect({ status, body }).toEqual({ status: 200, body: '' });
  });
});

describe('a body', () => {
  it.each([
    ['text', ['Content-Type: text/plain'], '{}'],
    ['a form', ['Content-Type: application/x-www-form-urlencoded'], 'a=1'],
    ['XML', ['Content-Type: application/xml'], '<a/>'],
    ['several parts', ['Content-Type: multipart/form-data; boundary=x'], '--x--'],
    ['JSON of another alphabet', ['Content-Type: application/json; charset=utf-7'], '{}'],
    ['JSON and something', ['Content-Type: application/json, text/plain'], '{}'],
    ['JSON with a tab before it', ['Content-Type: \tapplication/jsonx'], '{}'],
    ['gzip (A28)', [json, 'Content-Encoding: gzip'], '{}'],
    ['gzip underway', [json, 'Transfer-Encoding: gzip, chunked'], '2\r\n{}\r\n0\r\n\r\n'],
  ])('of %s is not taken', async (_, headers, body) => {
    expect((await post(headers, body)).status).toBe(415);
  });

  it.each([
    ['none', ''],
    ['no JSON', '{'],
    ['a prototype', '{"__proto__":{"role":"admin"}}'],
    ['a constructor', '{"constructor":{"prototype":{"role":"admin"}}}'],
    ['an array', '[]'],
    ['null', 'null'],
    ['a text', '"text"'],
  ])('that is %s is refused', async (_, body) => {
    const { status, body: answer } = await post([json], body);
    expect(status).toBe(400);
    expect(JSON.parse(answer).status).toBe(400);
  });

  it('A28 that is too large is refused', async () => {
    const { status } = await post([json, `Content-Length: ${9 * 1024 * 1024}`], '{');
    expect(status).toBe(413);
  });

  it('may not pretend to be another length or come in two ways', async () => {
    const both = ['Content-Length: 2', 'Transfer-Encoding: chunked'];
    expect((await post([json, ...both], '2\r\n{}\r\n0\r\n\r\n')).status).toBe(400);
    expect((await post([json, 'Content-Length: 2', 'Content-Length: 3'], '{}')).status).toBe(400);
  });
});

describe('no body', () => {
  const nowhere = '01935c3e-7d5a-7c3e-9f5a-0123456789ab';

  it.each([
    ['DELETE', `orders/${nowhere}`],
    ['POST', `price-proposals/${nowhere}/withdraw`],
  ])('is taken where none is asked for, though a type is named: %s %s', async (method, path) => {
    const lines = [`${method} /api/v1/${path} HTTP/1.1`, bearer, json, 'Content-Length: 0'];
    const { status, body } = await raw([...lines, `Idempotency-Key: none-${method}`, 'If-Match: "1"']);
    expect(`${status} ${(JSON.parse(body) as { code: string }).code}`).toBe('404 not-found');
  });
});

describe('a header', () => {
  it.each([
    ['Authorization', ['Authorization: Bearer gs_live_other']],
    ['Content-Type', [json, 'Content-Type: text/plain']],
    ['Host', ['Host: one.example', 'Host: two.example']],
  ])('%s given twice is refused', async (_, headers) => {
    expect((await post(headers, '{}')).status).toBe(400);
  });

  it('that names the host is asked for', async () => {
    const { status, body } = await sendRaw(world.address, ['GET /health/live HTTP/1.1'], '', {
      namesHost: false,
    });
    expect(status).toBe(400);
    expect(JSON.parse(body)).toMatchObject({ code: 'not-well-formed', detail: 'Send a Host header.' });
    const old = await sendRaw(world.address, ['GET /health/live HTTP/1.0'], '', { namesHost: false });
    expect(old.status).toBe(200);
  });

  it('that expects what is not done is refused', async () => {
    const { status, body } = await post([json, 'Expect: 200-ok'], '{}');
    expect(status).toBe(417);
    expect(JSON.parse(body)).toMatchObject({ status: 417, code: 'not-well-formed' });
  });

  it.each([
    ['Idempotency-Key', '/offerings', { key: null }],
    ['Idempotency-Key', '/offerings', { key: 'with a blank' }],
  ])('%s that is missing or wrong is named', async (path, route, more) => {
    const { status, body } = await world.desk.post(
      route,
      { issuerParty: world.issuer.account.party, terms: rushTerms },
      more,
    );
    expect({ status, path: body.path }).toEqual({ status: 400, path });
  });

  it('that says too much is refused', async () => {
    expect((await post([json, `X-Long: ${'x'.repeat(20_000)}`], '{}')).status).toBe(431);
  });
});

describe('an answer', () => {
  it('is not kept by caches and gives browsers nothing to run', async () => {
    const { headers } = await world.desk.get('/me');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
    const refused = await world.desk.get('/offerings/none');
    expect(refused.headers.get('cache-control')).toBe('no-store');
  });

  it('A39 grants no other origin anything', async () => {
    const { headers } = await world.desk.get('/me', { origin: 'https://evil.example' });
    for (const name of ['origin', 'credentials', 'methods', 'headers'])
      expect(headers.get(`access-control-allow-${name}`)).toBeNull();
  });

  it('to an error is a problem without what is inside', async () => {
    const terms = { ...rushTerms, issuer: { name: '\u0000' } };
    for (const reply of [
      await world.desk.get("/offerings/' OR 1=1 --"),
      await world.desk.get('/offerings/%00'),
      await world.desk.get('/offerings?limit=1&limit=2'),
      await world.desk.post('/offerings', { issuerParty: world.issuer.account.party, terms }),
      await world.desk.post('/offerings', '{'),
    ]) {
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.status).toBeLessThan(500);
      expect(reply.headers.get('content-type')).toContain('application/problem+json');
      expect(JSON.stringify(reply.body)).not.toMatch(/select |insert |\.ts|node_modules|at \w+ \(/i);
    }
  });
});

describe('a slow sender', () => {
  it('A36 of headers is let go after ten seconds', async () => {
    const server: Server = world.app.getHttpServer();
    expect(server.headersTimeout).toBe(10_000);
    server.headersTimeout = 500;
    const { port } = new URL(world.address);
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write('GET /api/v1/me HTTP/1.1\r\nHost: x'),
      );
      const trickle = setInterval(() => socket.writable && socket.write('x'), 100);
      socket.on('data', (piece) => (text += piece.toString())).on('error', () => undefined);
      socket.on('close', () => {
        clearInterval(trickle);
        resolve(text);
      });
    });
    server.headersTimeout = 10_000;
    expect(answer).toContain('408');
    expect((await world.desk.get('/me')).status).toBe(200);
  });
});
