// What the list of orders is exported to can be imported: the same book changes nothing, another deal gets the same
// orders, and what stands otherwise by now is refused line by line.
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import type { Client, Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const types = ['text/csv', spreadsheet] as const;

let world: World;
let alder: Client;
let birch: Client;
let offering: string;
let orders: string[];

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  [alder, birch] = [await world.investor(), await world.investor()];
});
afterAll(() => world?.close());

const step = {
  intent: 'order',
  type: 'step',
  stepMode: 'cumulative',
  steps: [
    { limit: '0.40', shares: 1_000 },
    { limit: '0.37', shares: 4_000 },
  ],
};
beforeEach(async () => {
  offering = await anOpenBook(world, [alder, birch]);
  orders = [
    await anOrder(alder, offering, step),
    await anOrder(alder, offering, { intent: 'order', type: 'market', amount: '12345.67' }),
    await anOrder(alder, offering, { ...limitOrder(3_000, '0.40'), minimumFill: 2_000 }),
    await anOrder(world.desk, offering, {
      intent: 'order',
      type: 'percent',
      percent: '2.5',
      limit: '0.39',
      investor: birch.account.party,
      channel: 'telephone',
    }),
    await anOrder(alder, offering, limitOrder(9_000, '0.40')),
  ];
  await alder.delete(`/orders/${orders[4]}`, { ifMatch: 1 });
});

const exported = async (client: Client, accept: string, of = offering): Promise<Uint8Array<ArrayBuffer>> => {
  const response = await fetch(`${world.address}/api/v1/offerings/${of}/orders`, {
    headers: { authorization: `Bearer ${client.account.apiKey}`, accept },
  });
  return new Uint8Array(await response.arrayBuffer());
};
let sent = 0;
const send = async (
  client: Client,
  type: string,
  body: string | Uint8Array<ArrayBuffer>,
  of = offering,
  query = '',
): Promise<Reply> => {
  const response = await fetch(`${world.address}/api/v1/offerings/${of}/orders:batch${query}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${client.account.apiKey}`,
      'idempotency-key': `file-${(sent += 1)}`,
      'content-type': type,
    },
    body,
  });
  return { status: response.status, body: await response.json() } as Reply;
};
const rowsOf = async (client: Client, of = offering): Promise<Array<Record<string, string>>> =>
  parse(Buffer.from(await exported(client, 'text/csv', of)).toString(), { columns: true });
const fileOf = (rows: object[]): string => stringify(rows, { header: true });
const asked = ({
  type,
  shares,
  amount,
  limit,
  steps,
  stepMode,
  percent,
  minimumFill,
  investor,
}: Record<string, string>) =>
  [type, shares, amount, limit, steps, stepMode, percent, minimumFill, investor].join('|');

it.each(types)('changes nothing in the book that it was exported from, as %s', async (type) => {
  for (const [client, lines] of [
    [world.desk, 5],
    [alder, 4],
  ] as const) {
    const before = await rowsOf(client);
    const file = await exported(client, type);
    for (let time = 0; time < 2; time += 1) {
      const { status, body } = await send(client, type, file);
      expect([status, body]).toMatchObject([201, { lines, taken: 0, unchanged: lines, refused: 0 }]);
    }
    expect(await rowsOf(client)).toEqual(before);
  }
});

it('enters the same orders in another deal, once, when the identifiers are left out', async () => {
  const other = await anOpenBook(world, [alder, birch]);
  const rows = (await rowsOf(world.desk)).filter(({ state }) => state === 'live');
  const file = fileOf(rows.map((row) => ({ ...row, id: '' })));
  for (let time = 0; time < 2; time += 1)
    expect(await send(world.desk, 'text/csv', file, other)).toMatchObject({
      status: 201,
      body: { taken: 4, unchanged: 0 },
    });
  expect((await rowsOf(world.desk, other)).map(asked)).toEqual(rows.map(asked));
});

it('is refused line by line where an order stands otherwise, is over, or is no order of this deal', async () => {
  const rows = await rowsOf(world.desk);
  await alder.put(`/orders/${orders[2]}`, limitOrder(4_000, '0.40'), { ifMatch: 1 });
  const file = fileOf([...rows, { ...rows[4], id: '' }, { ...rows[0], id: offering }]);
  const { status, body } = await send(world.desk, 'text/csv', file);
  expect([status, body]).toMatchObject([
    422,
    {
      code: 'lines-refused',
      lines: [
        { line: 4, code: 'order-differs', path: 'id' },
        { line: 7, code: 'order-not-live', path: 'state' },
        { line: 8, code: 'unknown-order', path: 'id' },
      ],
    },
  ]);
  const foreign = await send(birch, 'text/csv', fileOf([{ ...rows[0], investor: '' }]));
  expect(foreign.body).toMatchObject({ lines: [{ line: 2, code: 'unknown-order' }] });
});

it('takes what is new in it, and says which lines stand already', async () => {
  const [first] = await rowsOf(alder);
  const file = fileOf([first!, { ...first, id: '', stepMode: 'exclusive' }]);
  const tried = await send(alder, 'text/csv', file, offering, '?dryRun=true');
  expect(tried.body).toMatchObject({
    taken: 0,
    unchanged: 1,
    results: [{ order: orders[0], version: 1 }, {}],
  });
  for (let time = 0; time < 2; time += 1)
    expect((await send(alder, 'text/csv', file)).body).toMatchObject({ taken: 1, unchanged: 1, refused: 0 });
  expect(await rowsOf(alder)).toHaveLength(5);
});

it('is JSON without an identifier, as an order is', async () => {
  const { status, body } = await alder.post(`/offerings/${offering}/orders:batch`, {
    orders: [{ ...step, id: orders[0] }],
  });
  expect([status, body]).toMatchObject([422, { lines: [{ code: 'unknown-field', path: 'id' }] }]);
});
