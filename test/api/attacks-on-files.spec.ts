// What somebody tries with files of orders: too long, too large, too deep, wrong in the middle.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { anOpenBook, limitOrder } from '../support/builders.js';
import type { Client, Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let alder: Client;
let offering: string;

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  alder = await world.investor();
});
beforeEach(async () => {
  offering = await anOpenBook(world, [alder]);
});
afterAll(() => world?.close());

const csv = { 'content-type': 'text/csv' };
const send = (body: unknown, query = '', headers = {}): Promise<Reply> =>
  alder.post(`/offerings/${offering}/orders:batch${query}`, body, { headers });
const file = (lines: readonly string[]): string => ['type,shares,limit', ...lines].join('\n');
const said = ({ status, body }: Reply): string => `${status} ${String(body.code ?? '')}`;
const ordersTaken = async (): Promise<number> =>
  Number((await world.query('SELECT count(*) FROM orders WHERE offering = $1', [offering]))[0]!.count);

it('10,000 lines with one that is wrong in the middle are refused for it, or taken but for it', async () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `limit,${1_000 * (1 + (index % 50))},0.37`);
  lines[5_000] = 'limit,1500,0.37';
  const wrong = { line: 5_002, code: 'off-lot', path: 'shares' };
  const whole = await send(file(lines), '', csv);
  expect([said(whole), whole.body.lines]).toMatchObject(['422 lines-refused', [wrong]]);
  expect(await ordersTaken()).toBe(0);
  const each = await send(file(lines), '?atomic=false', csv);
  expect([each.status, each.body]).toMatchObject([201, { lines: 10_000, taken: 9_999, refused: 1 }]);
  const results = each.body.results as Array<{ line: number; order?: string }>;
  expect(results[5_000]).toMatchObject(wrong);
  expect(new Set(results.flatMap(({ order }) => order ?? [])).size).toBe(9_999);
  expect(await ordersTaken()).toBe(9_999);
}, 120_000);

it('one line more than 10,000 is refused with the number, whatever is empty between', async () => {
  const lines = Array.from({ length: 10_001 }, () => 'limit,1000,0.37\n');
  const { status, body } = await send(file(lines), '', csv);
  expect([status, body.code, body.detail]).toEqual([
    400,
    'too-many-lines',
    'Send at most 10000 lines at once; these are 10001.',
  ]);
});

it.each([
  ['JSON', () => ({ orders: [limitOrder(1_000, '0.37', { pad: 'x'.repeat(9_000_000) })] }), {}],
  ['CSV', () => file(['x'.repeat(9_000_000)]), csv],
])('more than 8 MB of %s is told to come in parts', async (_, body, headers) => {
  const reply = await send(body(), '', headers);
  expect([said(reply), reply.body.detail]).toEqual([
    '413 too-large',
    'The body is larger than this server takes. Send less at once.',
  ]);
});

it.each<[string, string, string]>([
  ['nothing but lines', '\n'.repeat(8_000_000), '400 too-many-lines'],
  ['nothing but lines below a header', `type\n${'\r\n'.repeat(4_000_000)}`, '400 too-many-lines'],
  ['nothing but empty cells', `type\n${`${','.repeat(7)}\n`.repeat(1_000_000)}`, '400 too-many-lines'],
  ['a quotation without end', `type\n"${'x\n'.repeat(4_000_000)}`, '400 too-large'],
  ['millions of lines', `type\n${'limit\n'.repeat(1_300_000)}`, '400 too-many-lines'],
  ['a million headings', ','.repeat(1_000_000), '400 too-large'],
  ['eight million cells in its last line', `type\nlimit\n${','.repeat(8_000_000)}`, '400 too-large'],
  ['a heading of a megabyte', `type,${'x'.repeat(1_000_000)}\nlimit,1`, '400 too-large'],
])(
  'CSV of %s is answered, and so is who asks beside it',
  async (_, body, answer) => {
    const [reply, beside] = await Promise.all([send(body, '', csv), alder.get('/me')]);
    expect([said(reply), beside.status]).toEqual([answer, 200]);
  },
  60_000,
);

it.each(['9007199254740993', '1e400', '9'.repeat(400), '-1000', '0x10', 'Infinity'])(
  'shares of %s are never rounded',
  async (shares) => {
    const { body } = await send(file([`limit,${shares},0.37`, `limit,1000,${shares}`]), '?dryRun=true', csv);
    expect(body.results).toMatchObject([
      { line: 2, path: 'shares' },
      { line: 3, path: 'limit' },
    ]);
  },
);

it('a file as a text in JSON is told to come as what it is', async () => {
  const text = JSON.stringify(file(['limit,1000,0.37']));
  const reply = await send(text, '', { 'content-type': 'application/json' });
  expect([said(reply), reply.body.detail]).toEqual([
    '400 wrong-type',
    'The body is a text in JSON. Send one JSON object, or a file under its own type, such as text/csv.',
  ]);
  expect(await ordersTaken()).toBe(0);
});

it.each([
  ['numbers', `{"orders":[${'1,'.repeat(3_900_000)}1]}`],
  ['lists', `{"orders":[${`${'['.repeat(50)}${']'.repeat(50)},`.repeat(80_000)}1]}`],
  ['lists in one another', `${'['.repeat(4_000_000)}${']'.repeat(4_000_000)}`],
])('JSON of millions of %s is refused before it is read', async (_, body) => {
  const { status, body: problem } = await send(body);
  expect([status, problem.code, problem.detail]).toEqual([
    400,
    'too-large',
    'The body has more than 500000 values, lists and objects. Send less at once.',
  ]);
});

it('JSON of ten thousand texts full of commas, brackets and marks is read', async () => {
  const limit = '[{,\\",'.repeat(90);
  const orders = Array.from({ length: 9_000 }, () => ({ type: 'limit', shares: 1_000, limit }));
  expect(said(await send({ orders }, '?dryRun=true'))).toBe('201 ');
});

it('JSON nested deeper than any order is refused for that', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(said(await send(`{"orders":${deep}}`))).toBe('400 too-deep');
  expect(said(await send(`{"orders":[{"steps":${'{"a":'.repeat(80)}1${'}'.repeat(80)}}]}`))).toBe(
    '400 too-deep',
  );
});
