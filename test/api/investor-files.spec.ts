// Investors of a file: added, brought up to date, tried without effect, and found unchanged the second time.
import writeSpreadsheet from 'write-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const lei = '529900T8BM49AURSDO55';

let world: World;

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
});
afterAll(() => world?.close());

const send = (body: unknown, query = ''): Promise<Reply> =>
  world.desk.post(`/investors:batch${query}`, body, {
    headers: typeof body === 'string' ? { 'content-type': 'text/csv' } : {},
  });
const table = (...lines: string[]): string =>
  ['legalName,category,tier,country,state,lei', ...lines].join('\r\n');
const found = async (name: string) =>
  (await world.desk.get('/investors?limit=1000')).body.items.filter(({ legalName }) => legalName === name);

const ids = (reply: Reply) => (reply.body.results as Array<{ investor: string }>).map((one) => one.investor);

it('are added, and found as they are the second time', async () => {
  const file = table('Elm Partners,long-only,1,US,NY,', `"Fir, Ltd.",retail,,GB,,${lei}`);
  const first = await send(file);
  expect([first.status, first.body]).toMatchObject([
    201,
    { lines: 2, added: 2, changed: 0, unchanged: 0, refused: 0, dryRun: false },
  ]);
  const again = await send(file);
  expect(again.body).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  expect(ids(again)).toEqual(ids(first));
  expect(await found('Fir, Ltd.')).toMatchObject([{ category: 'retail', country: 'GB', lei }]);
});

const kept = (body: string) =>
  world.desk.post('/investors:batch', body, { key: 'kept', headers: { 'content-type': 'text/csv' } });

it('are looked up by the key before the file is read', async () => {
  const first = await kept(table('Kauri Capital,long-only,1,US,NY,'));
  expect(await kept(table('Kauri Capital,long-only,1,US,NY,'))).toMatchObject({ body: first.body });
  expect(await kept('"')).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
});

it('are known by their LEI, and keep what a line does not say', async () => {
  await send(table('Gum Capital,long-only,2,US,TX,213800D1EI4B9WTWWD28'));
  const { body } = await send(table('Gum Capital Management,long-only,,US,TX,213800D1EI4B9WTWWD28'));
  expect(body).toMatchObject({ changed: 1, results: [{ outcome: 'changed' }] });
  expect(await found('Gum Capital')).toEqual([]);
  expect(await found('Gum Capital Management')).toMatchObject([{ tier: 2, state: 'TX' }]);
  const other = await send(table('Gum Capital Management,retail,,US,TX,969500T3MBS4SQAMHJ45'));
  expect(other.body).toMatchObject({ added: 1 });
});

it('are refused whole when a line is bad, and every bad line is marked', async () => {
  const file = table(
    'Hazel Fund,long-only,1,US,NY,',
    'Ivy Fund,long-only,1,US,,',
    'Jute Fund,long-only,one,GB,,',
    'Hazel Fund,long-only,1,US,NY,',
    ',retail,,GB,,',
  );
  const marked = [
    { line: 3, code: 'missing-field', path: 'state' },
    { line: 4, code: 'wrong-type', path: 'tier' },
    { line: 5, code: 'repeated-id' },
    { line: 6, code: 'missing-field', path: 'legalName' },
  ];
  const refused = await send(file);
  expect([refused.status, refused.body]).toMatchObject([422, { code: 'lines-refused', lines: marked }]);
  const dry = await send(file, '?dryRun=true');
  expect([dry.status, dry.body]).toMatchObject([201, { added: 1, refused: 4, dryRun: true }]);
  expect(dry.body.results).toMatchObject([{ line: 2, outcome: 'added' }, ...marked]);
  expect(await found('Hazel Fund')).toEqual([]);
  expect((await send(file, '?atomic=false')).body).toMatchObject({ added: 1, refused: 4 });
  expect(await found('Hazel Fund')).toHaveLength(1);
});

it('may come as JSON or as a spreadsheet', async () => {
  const investors = [{ legalName: 'Kapok Fund', category: 'retail', country: 'DE' }];
  expect((await send({ investors })).body).toMatchObject({ added: 1 });
  const rows = [
    ['legalName', 'category', 'tier', 'country'].map((value) => ({ value, type: String })),
    [
      { value: 'Larch Fund', type: String },
      { value: 'retail', type: String },
      { value: 3, type: Number },
      { value: 'DE', type: String },
    ],
  ];
  const bytes = await (await writeSpreadsheet(rows as never)).toBuffer();
  const response = await fetch(`${world.address}/api/v1/investors:batch`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${world.desk.account.apiKey}`,
      'idempotency-key': 'a-spreadsheet',
      'content-type': spreadsheet,
    },
    body: new Uint8Array(bytes),
  });
  expect([response.status, await response.json()]).toMatchObject([201, { added: 1 }]);
  expect(await found('Larch Fund')).toMatchObject([{ tier: 3 }]);
});

it('are the desk’s to record', async () => {
  const alder = await world.investor();
  const body = { investors: [{ legalName: 'X', category: 'retail', country: 'DE' }] };
  expect((await alder.post('/investors:batch', body)).status).toBe(403);
});

it('change in one field alone', async () => {
  const [elm] = await found('Elm Partners');
  const { status, body } = await world.desk.patch(`/investors/${elm!.id}`, { tier: 3 });
  expect([status, body]).toMatchObject([200, { legalName: 'Elm Partners', tier: 3, state: 'NY' }]);
  const wrong = await world.desk.patch(`/investors/${elm!.id}`, { tier: 'x' });
  expect([wrong.status, wrong.body.path]).toEqual([400, 'tier']);
});
