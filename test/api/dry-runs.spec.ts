// A file that is tried: every line that is wrong is marked, and nothing of the trial stays.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { anOpenBook, anOrder, close, limitOrder, move } from '../support/builders.js';
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

const headers = { 'content-type': 'text/csv' };
const orders = (file: string, query: string, key?: string): Promise<Reply> =>
  world.desk.post(`/offerings/${offering}/orders:batch${query}`, file, { headers, ...(key ? { key } : {}) });
const investors = (file: string, query: string, key?: string): Promise<Reply> =>
  world.desk.post(`/investors:batch${query}`, file, { headers, ...(key ? { key } : {}) });

/** How many rows each table holds that a command leaves a trace in. */
const traces = () =>
  world.query(
    `SELECT (SELECT count(*) FROM orders) AS orders, (SELECT count(*) FROM journal_entries) AS entries,
       (SELECT count(*) FROM idempotency_keys) AS keys, (SELECT count(*) FROM refusals) AS refusals,
       (SELECT count(*) FROM investors) AS investors, (SELECT count(*) FROM work) AS work,
       (SELECT sum(number) FROM journal_heads) AS links`,
  );

it('of orders marks every bad line, also those that stand twice', async () => {
  const id = await anOrder(alder, offering, limitOrder(5_000, '0.38'));
  const client = alder.account.party;
  const stranger = await world.investor();
  const file = [
    'id,investor,type,shares,limit',
    `,${client},limit,1000,0.37`,
    `,${client},limit,1500,0.37`,
    '',
    `,${client},limit,1000,0.375`,
    `${id},${client},limit,5000,0.38`,
    `,${stranger.account.party},limit,1000,0.37`,
    `${id},${client},limit,5000,0.38`,
    `,${client},swap,1000,0.37`,
    `,${client},limit,1000,0.37,surplus`,
  ].join('\r\n');
  const before = await traces();
  const { status, body } = await orders(file, '?dryRun=true');
  expect([status, body]).toMatchObject([201, { lines: 8, taken: 0, unchanged: 1, refused: 6, dryRun: true }]);
  expect(body.results).toEqual([
    { line: 2 },
    expect.objectContaining({ line: 3, code: 'off-lot', path: 'shares' }),
    expect.objectContaining({ line: 5, code: 'off-tick', path: 'limit' }),
    { line: 6, order: id, version: 1 },
    expect.objectContaining({ line: 7, code: 'unknown-investor', path: 'investor' }),
    {
      line: 8,
      code: 'repeated-id',
      detail:
        'This order stands on line 6 already. Keep one of the two, or leave the cell empty for a new order.',
      path: 'id',
    },
    expect.objectContaining({ line: 9, code: 'out-of-range', path: 'type' }),
    expect.objectContaining({ line: 10, code: 'unknown-field', path: 'column 6' }),
  ]);
  expect(await traces()).toEqual(before);
});

it('of investors marks every bad line, also those that are one and the same', async () => {
  const [lei, other] = ['529900T8BM49AURSDO55', '213800D1EI4B9WTWWD28'];
  const known = await world.desk.post('/investors', {
    legalName: 'Known Fund',
    category: 'retail',
    country: 'GB',
  });
  const file = [
    'id,legalName,category,country,lei',
    `,Alpha Fund,retail,GB,${lei}`,
    ',Alpha Fund,retail,GB,',
    '',
    ',"Beta\r\nFund",retail,GB,',
    `,Beta Bis,retail,GB,${lei}`,
    `,Alpha Fund,retail,GB,${other}`,
    ',Gamma Fund,retail,US,',
    `${known.body.id},Renamed Fund,retail,GB,`,
    ',Renamed Fund,retail,GB,',
    ',Known Fund,retail,GB,',
  ].join('\r\n');
  const before = await traces();
  const { body } = await investors(file, '?dryRun=true');
  const results = body.results as Array<{ line: number; outcome: string; code?: string; detail?: string }>;
  expect(results.map(({ line, outcome, code }) => `${line} ${outcome} ${code ?? ''}`.trim())).toEqual([
    '2 added',
    '3 refused repeated-id',
    '5 added',
    '7 refused repeated-id',
    '8 added',
    '9 refused missing-field',
    '10 changed',
    '11 refused repeated-id',
    '12 refused repeated-id',
  ]);
  expect(
    results.flatMap(({ code, detail }) => (code === 'repeated-id' ? [/line \d+/.exec(detail!)![0]] : [])),
  ).toEqual(['line 2', 'line 2', 'line 10', 'line 10']);
  expect(await traces()).toEqual(before);
});

it('leaves its key to the file itself', async () => {
  const [key, other] = [randomUUID(), randomUUID()];
  const file = `investor,type,shares,limit\n${alder.account.party},limit,1000,0.37\n`;
  for (let time = 0; time < 2; time += 1)
    expect((await orders(file, '?dryRun=true', key)).body).toMatchObject({ taken: 0, refused: 0 });
  const taken = await orders(file, '', key);
  expect([taken.status, taken.body.taken, taken.headers.get('idempotent-replayed')]).toEqual([201, 1, null]);
  const { body: tried } = await orders(file, '?dryRun=true', key);
  expect(tried).toMatchObject({ taken: 0, refused: 0, dryRun: true, results: [{ line: 2 }] });
  expect(tried.takenBefore).toBe((await orders(file, '')).body.takenBefore);
  expect(tried.takenBefore).toMatch(/Z$/);
  const people = 'legalName,category,country\nTried Fund,retail,GB\n';
  expect((await investors(people, '?dryRun=true', other)).body).toMatchObject({ added: 1, dryRun: true });
  expect((await investors(people, '', other)).body).toMatchObject({ added: 1, dryRun: false });
});

it('leaves no trace where it is refused whole either', async () => {
  const file = `investor,type,shares,limit\n${alder.account.party},limit,1000,0.37\n`;
  await close(world, offering);
  const before = await traces();
  expect((await orders(file, '?dryRun=true')).body.code).toBe('book-closed');
  expect((await orders(file.replace('shares', 'amout'), '?dryRun=true')).body).toMatchObject({
    code: 'unknown-field',
    path: 'amout',
  });
  expect(await traces()).toEqual(before);
});

it.each(['suspend', 'withdraw'])('is refused as the file itself would be, after %s', async (name) => {
  const file = `investor,type,shares,limit\n${alder.account.party},limit,1000,0.37\n`;
  await move(world, offering, name, { reason: 'a trial' });
  const [tried, sent] = [await orders(file, '?dryRun=true'), await orders(file, '')];
  expect(sent.status).toBeGreaterThanOrEqual(400);
  expect([tried.status, tried.body]).toEqual([sent.status, sent.body]);
});
