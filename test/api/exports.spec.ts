// Every list as a file for a spreadsheet.
import { parse } from 'csv-parse/sync';
import readSpreadsheet from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let world: World;
let alder: Client;
let offering: string;

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  alder = await world.investor({ legalName: '=HYPERLINK("http://evil","x")' });
  offering = await anOpenBook(world, [alder]);
  await anOrder(alder, offering, limitOrder(25_000, '0.37'));
  await anOrder(alder, offering, {
    intent: 'order',
    type: 'step',
    stepMode: 'exclusive',
    steps: [{ limit: '0.40', shares: 1_000 }],
  });
});
afterAll(() => world?.close());

const ask = (client: Client, path: string, accept: string): Promise<Response> =>
  fetch(`${world.address}/api/v1${path}`, {
    headers: { authorization: `Bearer ${client.account.apiKey}`, accept },
  });
const csvOf = async (path: string): Promise<Array<Record<string, string>>> =>
  parse(await (await ask(world.desk, path, 'text/csv')).text(), { columns: true });

it('is CSV with a column for each field', async () => {
  const response = await ask(world.desk, `/offerings/${offering}/orders`, 'text/csv');
  expect(response.headers.get('content-type')).toContain('text/csv');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="orders.csv"');
  const rows = parse(await response.text(), { columns: true }) as Array<Record<string, string>>;
  expect(rows).toMatchObject([
    { investor: alder.account.party, type: 'limit', shares: '25000', limit: '0.37', steps: '' },
    { type: 'step', shares: '', steps: '0.4x1000' },
  ]);
});

it('is a spreadsheet whose shares are numbers', async () => {
  const response = await ask(world.desk, `/offerings/${offering}/orders`, spreadsheet);
  expect(response.headers.get('content-type')).toBe(spreadsheet);
  const [sheet] = await readSpreadsheet(Buffer.from(await response.arrayBuffer()));
  const [head, first] = sheet!.data;
  expect(first![head!.indexOf('shares')]).toBe(25_000);
  expect(first![head!.indexOf('limit')]).toBe('0.37');
});

it('runs no formula', async () => {
  const names = (await csvOf('/investors')).map((row) => row.legalName);
  expect(names).toEqual([`'=HYPERLINK("http://evil","x")`]);
  const response = await ask(world.desk, '/investors', spreadsheet);
  const [sheet] = await readSpreadsheet(Buffer.from(await response.arrayBuffer()));
  expect(sheet!.data.flat()).toContain(`'=HYPERLINK("http://evil","x")`);
});

it('goes on where the page ends', async () => {
  const first = await ask(world.desk, `/offerings/${offering}/orders?limit=1`, 'text/csv');
  const next = /^<(.*)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
  const second = await ask(world.desk, next.replace('/api/v1', ''), 'text/csv');
  const lines = `${await first.text()}${await second.text()}`.trim().split('\r\n');
  expect(lines).toHaveLength(4);
  expect((await ask(world.desk, `/offerings/${offering}/orders?limit=10001`, 'text/csv')).status).toBe(400);
});

it('shows nobody more than the list does', async () => {
  const other = await world.investor();
  expect((await ask(other, `/offerings/${offering}/orders`, 'text/csv')).status).toBe(404);
  const own = parse(await (await ask(alder, '/investors', 'text/csv')).text(), { columns: true });
  expect(own).toHaveLength(1);
});

it('stays JSON for who takes both', async () => {
  const response = await ask(world.desk, '/investors', 'text/csv, application/json');
  expect(response.headers.get('content-type')).toContain('application/json');
});
