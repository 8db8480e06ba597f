// What somebody tries with the fields, keys and versions of an order, and with the queries of lists.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import type { Client, Reply } from '../support/clients.js';
import { sendRaw } from '../support/raw-http.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let alder: Client;
let offering: string;
let path: string;

beforeAll(async () => {
  world = await openWorld();
  alder = await world.investor();
  offering = await anOpenBook(world, [alder]);
  path = `/offerings/${offering}/orders`;
});
afterAll(() => world?.close());

const said = ({ status, body }: Reply) => `${status} ${body?.code ?? ''}`;
const order = limitOrder(10_000, '0.40');

describe('a field', () => {
  it.each([
    'status',
    'state',
    'investorId',
    'allocatedQty',
    'version',
    'createdAt',
    'receivedAt',
    'id',
    'party',
  ])('A19 %s is not the client’s to set', async (field) => {
    const reply = await alder.post(path, { ...order, [field]: 1 });
    expect(said(reply)).toBe('400 unknown-field');
    expect(reply.body.path).toBe(field);
  });

  it('A19 of another investor is not taken from an investor', async () => {
    const reply = await alder.post(path, { ...order, investor: randomUUID() });
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
  });

  it.each([0, -1, 1.5, '1e3', '10000', true, null, [], {}, [10_000]])('A23 shares of %j', async (shares) => {
    expect((await alder.post(path, { ...order, shares })).status).toBe(400);
  });

  it.each(['9007199254740993', '1e309', '-1e309', '1'.repeat(40), '1e1000000', 'NaN', '0x10', '01'])(
    'A24 shares of %s are never rounded',
    async (shares) => {
      const body = JSON.stringify(order).replace('10000', shares);
      expect((await alder.post(path, body)).status).toBe(400);
    },
  );

  it.each([
    ['off the tick', { limit: '0.405' }],
    ['off the lot', { shares: 10_500 }],
    ['beyond the offering', { shares: 12_000_000 }],
    ['below the lot', { shares: 1 }],
  ])('A25 %s', async (_, more) => {
    expect((await alder.post(path, { ...order, ...more })).status).toBe(422);
  });

  it.each([0.4, '0.4000001', '-0.40', '+0.40', ' 0.40', '0,40', '1e-1', '', '.40', '0.40\n', '٠.٤'])(
    'A25 a limit of %j',
    async (limit) => {
      expect((await alder.post(path, { ...order, limit })).status).toBe(400);
    },
  );
});

describe('a version', () => {
  it('A20 must be named, and be the newest', async () => {
    const id = await anOrder(alder, offering, order);
    const unconditional = await alder.put(`/orders/${id}`, order);
    expect([said(unconditional), unconditional.body.path]).toEqual(['428 version-missing', 'If-Match']);
    expect(said(await alder.delete(`/orders/${id}`))).toBe('428 version-missing');
    for (const tag of ['*', 'W/"1"', '"2", W/"1", "3"', '"01"', '""'])
      expect((await alder.put(`/orders/${id}`, order, { headers: { 'if-match': tag } })).status).toBe(412);
    for (const tag of ['1', '"1" "2"', '"1", *']) {
      const reply = await alder.put(`/orders/${id}`, order, { headers: { 'if-match': tag } });
      expect([said(reply), reply.body.path]).toEqual(['400 version-invalid', 'If-Match']);
    }
    expect((await alder.get(`/orders/${id}`)).body.version).toBe(1);
  });

  it('A20 may be one of several that were seen', async () => {
    const id = await anOrder(alder, offering, order);
    const seen = { headers: { 'if-match': '"1", "2"' } };
    expect((await alder.put(`/orders/${id}`, order, seen)).body).toMatchObject({ version: 2 });
    expect((await alder.put(`/orders/${id}`, order, seen)).body).toMatchObject({ version: 3 });
    expect(said(await alder.put(`/orders/${id}`, order, seen))).toBe('412 version-moved');
    expect((await alder.delete(`/orders/${id}`, { headers: { 'if-match': '"2", "3"' } })).body).toMatchObject(
      { version: 4, state: 'withdrawn' },
    );
  });

  it('A20 is asked of a withdrawal too, which leaves the newer version as it is', async () => {
    const id = await anOrder(alder, offering, order);
    expect((await alder.put(`/orders/${id}`, order, { ifMatch: 1 })).status).toBe(200);
    for (const tag of ['"1"', '"3"', '*', 'W/"2"'])
      expect(said(await alder.delete(`/orders/${id}`, { headers: { 'if-match': tag } }))).toBe(
        '412 version-moved',
      );
    expect((await alder.get(`/orders/${id}`)).body).toMatchObject({ version: 2, state: 'live' });
    expect((await alder.delete(`/orders/${id}`, { ifMatch: 2 })).body).toMatchObject({ state: 'withdrawn' });
  });
});

describe('an Idempotency-Key', () => {
  it('A21 is needed, means one request, and waits for its end', async () => {
    expect(said(await alder.post(path, order, { key: null }))).toBe('400 idempotency-key-missing');
    const key = randomUUID();
    const first = await alder.post(path, order, { key });
    const again = await alder.post(path, order, { key });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect({ status: again.status, body: again.body }).toEqual({ status: first.status, body: first.body });
    const other = await alder.post(path, limitOrder(20_000, '0.40'), { key });
    expect(said(other)).toBe('422 idempotency-key-reused');
    const one = randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 12 }, () => alder.post(path, order, { key: one })),
    );
    const ids = new Set(replies.filter(({ status }) => status === 201).map(({ body }) => String(body.id)));
    expect(ids.size).toBe(1);
    expect(replies.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
  });

  it('A21 stands for method, path, query, If-Match and body together', async () => {
    const id = await anOrder(alder, offering, order);
    const [key, deletion, file] = [randomUUID(), randomUUID(), randomUUID()];
    expect((await alder.put(`/orders/${id}`, order, { ifMatch: 1, key })).status).toBe(200);
    const others = [
      await alder.put(`/orders/${id}`, order, { ifMatch: 2, key }),
      await alder.put(`/orders/${randomUUID()}`, order, { ifMatch: 1, key }),
      await alder.post(path, order, { key }),
      await alder.delete(`/orders/${id}`, { ifMatch: 1, key }),
    ];
    expect(new Set(others.map(said))).toEqual(new Set(['422 idempotency-key-reused']));
    const orders = [order];
    expect((await alder.post(`${path}:batch?atomic=false`, { orders }, { key: file })).status).toBe(201);
    expect(said(await alder.post(`${path}:batch`, { orders }, { key: file }))).toBe(
      '422 idempotency-key-reused',
    );
    const gone = await alder.delete(`/orders/${id}`, { ifMatch: 2, key: deletion });
    const again = await alder.delete(`/orders/${id}`, { ifMatch: 2, key: deletion });
    expect([gone.status, again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 200, 'true']);
    expect(again.body).toEqual(gone.body);
  });

  it('A21 keeps a refusal too', async () => {
    const key = randomUUID();
    const bad = limitOrder(10_000, '0.405');
    const [first, again] = [await alder.post(path, bad, { key }), await alder.post(path, bad, { key })];
    expect(first.status).toBe(422);
    expect({ status: again.status, body: again.body }).toEqual({ status: 422, body: first.body });
  });

  it.each([
    ['empty', ['Idempotency-Key: ']],
    ['of 256 characters', [`Idempotency-Key: ${'k'.repeat(256)}`]],
    ['with a blank', ['Idempotency-Key: a b']],
    ['with a tab', ['Idempotency-Key: a\tb']],
    ['beyond ASCII', ['Idempotency-Key: clé']],
    ['given twice', ['Idempotency-Key: one', 'Idempotency-Key: two']],
  ])('A22 %s is refused', async (_, headers) => {
    const { status } = await sendRaw(
      world.address,
      [
        `POST /api/v1${path} HTTP/1.1`,
        `Authorization: Bearer ${alder.account.apiKey}`,
        'Content-Type: application/json',
        ...headers,
      ],
      JSON.stringify(order),
    );
    expect(status).toBe(400);
  });
});

describe('a query', () => {
  it.each([
    'sort=price;drop table orders',
    'sort=__proto__',
    '__proto__[x]=1',
    'constructor=1',
    'tier=1',
    'limit=1000000000',
    'limit=-1',
    'limit=0',
    'limit=1.5',
    'limit=',
    'limit=1e3',
    'offset=99999999',
    'after=1',
    'after=%27',
    'from=1990-01-01&to=2020-01-01',
    'limit=1&limit=2',
  ])('A30, A32 ?%s', async (query) => {
    expect((await alder.get(`${path}?${query}`)).status).toBe(400);
    expect((await world.desk.get(`/investors?${query}`)).status).toBe(400);
  });
});

describe('a name', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tTab',
    '\rReturn',
    'Line\r\n{"level":"error"}',
    '<script>alert(1)</script>',
  ])('A37 of %j is only a name', async (legalName) => {
    const body = { legalName, category: 'retail', country: 'US', state: 'TX' };
    const { status, body: added } = await world.desk.post('/investors', body);
    expect(status).toBe(201);
    expect(added.legalName).toBe(legalName);
  });
});
