// Malformed requests: problem details that name the field, the rule and the remedy, and never a 500.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOpenBook, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let investor: Client;
let orders: string;

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  investor = await world.investor();
  orders = `/offerings/${await anOpenBook(world, [investor])}/orders`;
});
afterAll(() => world?.close());

const good = limitOrder(250_000, '0.37');

it.each<[string, unknown, number, string, string | undefined]>([
  ['half an object', '{', 400, 'not-json', undefined],
  ['nothing like JSON', 'shares=1', 400, 'not-json', undefined],
  ['lists in lists', '['.repeat(100_000) + ']'.repeat(100_000), 400, 'too-deep', undefined],
  ['objects in objects', `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, 400, 'too-deep', undefined],
  ['a field twice', '{"intent":"order","shares":1,"shares":2}', 400, 'repeated-field', 'shares'],
  [
    'a field of a step twice',
    '{"intent":"order","type":"step","steps":[{"limit":"1","limit":"2","shares":1}]}',
    400,
    'repeated-field',
    'steps[0].limit',
  ],
  [
    'a fraction that JSON would round',
    '{"intent":"order","type":"market","shares":1000.00000000000000001}',
    400,
    'wrong-type',
    'shares',
  ],
  ['a list', '[]', 400, 'wrong-type', undefined],
  ['null', 'null', 400, 'missing-field', 'intent'],
  ['a prototype', '{"__proto__":{"a":1}}', 400, 'not-json', undefined],
  ['an empty object', {}, 400, 'missing-field', 'intent'],
  ['an unknown field', { ...good, status: 'live' }, 400, 'unknown-field', 'status'],
  ['another investor', { ...good, investorId: 'x' }, 400, 'unknown-field', 'investorId'],
  ['a price as a number', { ...good, limit: 0.37 }, 400, 'price-not-a-string', 'limit'],
  ['seven decimals', { ...good, limit: '0.3700001' }, 400, 'wrong-type', 'limit'],
  ['a negative price', { ...good, limit: '-0.37' }, 400, 'wrong-type', 'limit'],
  ['no shares', { ...good, shares: 0 }, 400, 'out-of-range', 'shares'],
  ['fewer than none', { ...good, shares: -1 }, 400, 'out-of-range', 'shares'],
  ['a part of a share', { ...good, shares: 1.5 }, 400, 'wrong-type', 'shares'],
  ['shares in words', { ...good, shares: '250000' }, 400, 'wrong-type', 'shares'],
  [
    'shares that JSON would round',
    '{"intent":"order","type":"limit","limit":"0.37","shares":9007199254740993}',
    400,
    'too-large',
    'shares',
  ],
  [
    'shares beyond numbers',
    '{"intent":"order","type":"limit","limit":"0.37","shares":1e309}',
    400,
    'too-large',
    'shares',
  ],
  ['shares as null', { ...good, shares: null }, 400, 'wrong-type', 'shares'],
  ['another type', { ...good, type: 'iceberg' }, 400, 'out-of-range', 'type'],
  ['shares and money', { ...good, amount: '1000' }, 400, 'shares-or-amount', undefined],
  [
    'a step twice',
    {
      intent: 'order',
      type: 'step',
      stepMode: 'exclusive',
      steps: [
        { limit: '0.40', shares: 1000 },
        { limit: '0.4', shares: 2000 },
      ],
    },
    400,
    'repeated-limit',
    'steps[1].limit',
  ],
  [
    'a wrong step',
    { intent: 'order', type: 'step', stepMode: 'exclusive', steps: [{ limit: '0.40', shares: 'x' }] },
    400,
    'wrong-type',
    'steps[0].shares',
  ],
  ['off the tick', { ...good, limit: '0.375' }, 422, 'off-tick', 'limit'],
  ['off the lot', { ...good, shares: 1_500 }, 422, 'off-lot', 'shares'],
  ['more than is offered', { ...good, shares: 11_001_000 }, 422, 'above-maximum', 'shares'],
])('%s', async (_, body, status, code, path) => {
  const reply = await investor.post(orders, body);
  expect({ status: reply.status, code: reply.body.code, path: reply.body.path }).toEqual({
    status,
    code,
    path,
  });
  expect(reply.headers.get('content-type')).toContain('application/problem+json');
  expect(reply.body.detail).toMatch(/^\S.*\.$/s);
});

it.each<[string, string | Uint8Array, string, number, string]>([
  ['text', 'shares', 'text/plain', 415, 'media-type'],
  ['a table where no file is taken', 'type,shares', 'text/csv', 415, 'media-type'],
  ['letters in another alphabet', new Uint8Array([0x7b, 0xff, 0x7d]), 'application/json', 400, 'not-utf-8'],
  ['nothing', '', 'application/json', 400, 'missing-field'],
  ['nine million bytes', '9'.repeat(9_000_000), 'application/json', 413, 'too-large'],
])('a body of %s', async (_, body, type, status, code) => {
  const reply = await investor.post(orders, body, { headers: { 'content-type': type } });
  expect([reply.status, reply.body.code]).toEqual([status, code]);
});

it('what no identifier can be, and half a character, never reach the database', async () => {
  const offering = orders.replace('/orders', '');
  const invited = await world.desk.post(`${offering}/invitations`, { investors: ['-'.repeat(36)] });
  expect([invited.status, invited.body.path]).toEqual([400, 'investors[0]']);
  const body = `{"kind":"preliminary-prospectus","title":"\\ud800","documentHash":"${'a'.repeat(64)}"}`;
  const document = await world.desk.post(`${offering}/documents`, body);
  expect([document.status, document.body.code, document.body.path]).toEqual([400, 'invalid-text', 'title']);
});
