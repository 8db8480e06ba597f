// Files as spreadsheets write them in other countries and by other hands: what is meant is read, what cannot be meant is
// refused in words that say what to do.
import writeSpreadsheet from 'write-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOpenBook } from '../support/builders.js';
import type { Client, Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let investor: Client;
let offering: string;

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  investor = await world.investor();
  offering = await anOpenBook(world, [investor]);
});
afterAll(() => world?.close());

const orders = (file: string): Promise<Reply> =>
  investor.post(`/offerings/${offering}/orders:batch?dryRun=true`, file, {
    headers: { 'content-type': 'text/csv' },
  });
const investors = (file: string | Uint8Array<ArrayBuffer>): Promise<Reply> =>
  world.desk.post('/investors:batch', file, { headers: { 'content-type': 'text/csv' } });
const spreadsheet = async (rows: Array<Array<string | number | null>>): Promise<Reply['body']> => {
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  const file = await (await writeSpreadsheet(cells as never)).toBuffer();
  const response = await fetch(`${world.address}/api/v1/offerings/${offering}/orders:batch?dryRun=true`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${investor.account.apiKey}`,
      'idempotency-key': `${Math.random()}-of-a-spreadsheet`,
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    body: new Uint8Array(file),
  });
  return (await response.json()) as Reply['body'];
};

it.each([
  ['a byte order mark', '\uFEFFtype,shares,limit\r\nlimit,1000,0.37\r\n'],
  ['semicolons', 'type;shares;limit\r\nlimit;1000;0.37\r\n'],
  ['semicolons behind a byte order mark', '\uFEFFtype;shares;limit\nlimit;1000;0.37\n'],
  ['tabs', 'type\tshares\tlimit\nlimit\t1000\t0.37\n'],
  ['the separator said on top', 'sep=;\r\ntype;shares;limit\r\nlimit;1000;0.37\r\n'],
  ['empty rows at the end', 'type,shares,limit\r\nlimit,1000,0.37\r\n,,\r\n  ,,\r\n\r\n'],
  ['quotes and spaces around', '"type" , "shares","limit"\r\n"limit", 1000 ,"0.37"\r\n'],
  ['steps between semicolons', 'type;steps;stepMode\nstep;"0.40x1000;0.37x2000";exclusive\n'],
])('are read with %s', async (_, file) => {
  const { status, body } = await orders(file);
  expect([status, body]).toMatchObject([201, { lines: 1, refused: 0, dryRun: true }]);
});

it.each([
  ['1,000', 'type;shares;limit\nlimit;1,000;0.37\n', 'shares', 'a comma between the thousands: write 1000.'],
  ['1.000', 'type,shares,limit\nlimit,1.000,0.37\n', 'shares', 'a point between the thousands: write 1000.'],
  ["1'000", "type,shares,limit\nlimit,1'000,0.37\n", 'shares', 'an apostrophe between the thousands'],
  ['1 000', 'type,shares,limit\nlimit,1 000,0.37\n', 'shares', 'a blank between the thousands: write 1000.'],
  ['1,000.5', 'type;shares;limit\nlimit;1000;1,000.50\n', 'limit', 'between the thousands: write 1000.50.'],
  ['a decimal comma, named', 'type;shares;limit\nlimit;1000;0,37\n', 'limit', 'write a point, 0.37.'],
  [
    'a decimal comma',
    'type;shares;limit\nlimit;1000;0,37\n',
    'limit',
    'decimal string with at most 6 decimals',
  ],
  ['a formula', 'type,shares,limit\nlimit,=500+500,0.37\n', 'shares', 'whole number'],
  ['a date', 'type,shares,limit\nlimit,1000,2026-01-05\n', 'limit', '"limit"'],
])('are refused with %s, in words that say what to do', async (_, file, path, word) => {
  const { body } = await orders(file);
  expect(body).toMatchObject({ lines: 1, refused: 1, results: [{ line: 2, path }] });
  expect((body.results as Array<{ detail: string }>)[0]!.detail).toContain(word);
});

it('come as spreadsheets with numbers as numbers or as text, and rows that are empty at the end', async () => {
  const body = await spreadsheet([
    ['type', 'shares', 'limit'],
    ['limit', 1_000, 0.37],
    ['limit', '2000', '0.38'],
    ['limit', 1_000, 0.1 + 0.2],
    ['limit', '3,000', 0.37],
    [null, null, null],
    ['', null, ' '],
  ]);
  expect(body).toMatchObject({
    lines: 4,
    refused: 2,
    results: [{ line: 2 }, { line: 3 }, { line: 4, path: 'limit' }, { line: 5, path: 'shares' }],
  });
});

it('are read as "Unicode text", and refused in an encoding that cannot be told', async () => {
  const file = 'legalName\tcategory\tcountry\r\nMüller Vermögen AG\tretail\tDE\r\n';
  const marked = Buffer.from(`\uFEFF${file}`, 'utf16le');
  expect((await investors(new Uint8Array(marked))).body).toMatchObject({ added: 1 });
  expect((await investors(new Uint8Array(Buffer.from(marked).swap16()))).body).toMatchObject({
    unchanged: 1,
  });
  expect((await investors(`\uFEFF${file}`)).body).toMatchObject({ unchanged: 1 });
  const { status, body } = await investors(new Uint8Array(Buffer.from(file, 'latin1')));
  expect([status, body.code]).toEqual([400, 'not-utf-8']);
  expect(body.detail).toContain('CSV UTF-8');
});

it('come back as they were exported: a name that was neutralised is the same name', async () => {
  const file =
    "legalName,category,country\n=cmd()|x Partners,retail,GB\n@Home,retail,GB\n'Quoted',retail,GB\n";
  expect((await investors(file)).body).toMatchObject({ added: 3 });
  const response = await fetch(`${world.address}/api/v1/investors?limit=1000`, {
    headers: { authorization: `Bearer ${world.desk.account.apiKey}`, accept: 'text/csv' },
  });
  const exported = await response.text();
  const lines = exported.trim().split('\r\n').length - 1;
  for (let time = 0; time < 2; time += 1)
    expect((await investors(exported)).body).toMatchObject({ added: 0, changed: 0, unchanged: lines });
});

it('come back as they were exported, with every field that an investor has, and as a spreadsheet', async () => {
  const full = {
    legalName: 'Owned by Others, L.P.',
    category: 'hedge-fund',
    tier: 2,
    country: 'US',
    state: 'NY',
    lei: '529900T8BM49AURSDO55',
    kind: 'entity',
    aliases: ['OBO', 'Others'],
    address: '1 Main Street, "Annex"',
    city: 'Albany',
    owners: [{ name: 'A. Other', kind: 'individual', percent: '60' }],
  };
  expect((await world.desk.post('/investors', full)).status).toBe(201);
  const accept = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const asked = await fetch(`${world.address}/api/v1/investors?limit=1000`, {
    headers: { authorization: `Bearer ${world.desk.account.apiKey}`, accept },
  });
  const response = await fetch(`${world.address}/api/v1/investors:batch`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${world.desk.account.apiKey}`,
      'idempotency-key': 'the-export-again',
      'content-type': accept,
    },
    body: await asked.arrayBuffer(),
  });
  const answer = (await response.json()) as { lines: number };
  expect(answer).toMatchObject({ added: 0, changed: 0, refused: 0, unchanged: answer.lines });
});

const renamed = (id: string): string => `id,legalName,category,country\n${id},New Name,retail,GB\n`;

it('refuse an identifier that is nobody’s, and rename whom an identifier names', async () => {
  const { body: made } = await world.desk.post('/investors', {
    legalName: 'Old Name',
    category: 'retail',
    country: 'GB',
  });
  expect((await investors(renamed('01935c3e-7d5a-7c3e-9f5a-0123456789ab'))).body).toMatchObject({
    code: 'lines-refused',
    lines: [{ code: 'unknown-investor', path: 'id' }],
  });
  expect((await investors(renamed(made.id))).body).toMatchObject({ changed: 1, added: 0 });
  expect((await world.desk.get(`/investors/${made.id}`)).body.legalName).toBe('New Name');
});
