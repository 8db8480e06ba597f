import writeSpreadsheet from 'write-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anOpenBook, close, invite, limitOrder } from '../support/builders.js';
import type { Client, Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let alder: Client;
let birch: Client;
let offering: string;

beforeAll(async () => {
  world = await openWorld();
  alder = await world.investor();
  birch = await world.investor();
});
beforeEach(async () => {
  offering = await anOpenBook(world, [alder, birch]);
});
afterAll(() => world?.close());

const send = (client: Client, body: unknown, query = '', headers = {}): Promise<Reply> =>
  client.post(`/offerings/${offering}/orders:batch${query}`, body, { headers });
const csv = { 'content-type': 'text/csv' };
const count = async (): Promise<number> =>
  ((await world.desk.get(`/offerings/${offering}/orders?limit=1000`)).body.items as unknown as unknown[])
    .length;
const book = async () => (await world.desk.get(`/offerings/${offering}/book`)).body;
const table = () =>
  [
    'investor,type,shares,amount,limit,steps,stepMode,percent',
    `${alder.account.party},limit,100000,,0.37,,,`,
    `${birch.account.party},market,,25000.50,,,,`,
    `${birch.account.party},step,,,,0.40x1000;0.37x5000,exclusive,`,
    `${alder.account.party},percent,,,0.35,,,2.5`,
  ].join('\r\n');

describe('a file of orders', () => {
  it('is taken whole, as JSON', async () => {
    const orders = [
      limitOrder(1_000, '0.37'),
      limitOrder(2_000, '0.38'),
      { ...limitOrder(3_000, '0.39'), intent: 'indication' },
    ];
    const { status, body } = await send(alder, { orders });
    expect([status, body]).toMatchObject([201, { lines: 3, taken: 3, refused: 0, dryRun: false }]);
    expect(await book()).toMatchObject({ orders: 2, indications: { orders: 1 } });
    const [first] = body.results as unknown as Array<{ order: string }>;
    const versions = await alder.get(`/orders/${first!.order}/versions`);
    expect(versions.body.items).toMatchObject([
      { event: 'submitted', document: { terms: { shares: 1_000 } } },
    ]);
    const { body: journal } = await world.desk.get(`/offerings/${offering}/journal/verification`);
    expect(journal.brokenAt).toBeNull();
  });

  it('is taken whole, as CSV, with every type', async () => {
    const { status, body } = await send(world.desk, table(), '', csv);
    expect([status, body.taken]).toEqual([201, 4]);
    expect(await book()).toMatchObject({ orders: 4 });
  });

  it('is taken as a spreadsheet', async () => {
    const rows = table()
      .split('\r\n')
      .map((line) => line.split(',').map((value) => ({ value, type: String })));
    const bytes = await (await writeSpreadsheet(rows as never)).toBuffer();
    const response = await fetch(`${world.address}/api/v1/offerings/${offering}/orders:batch`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${world.desk.account.apiKey}`,
        'idempotency-key': 'a-spreadsheet',
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      },
      body: new Uint8Array(bytes),
    });
    expect([response.status, await response.json()]).toMatchObject([201, { taken: 4 }]);
  });

  it('with a bad line is refused whole, and says every line that is bad', async () => {
    const bad = `${table()}\r\n${alder.account.party},limit,1500,,0.37,,,\r\n${alder.account.party},limit,1000,,0.375,,,`;
    const { status, body } = await send(world.desk, bad, '', csv);
    expect([status, body]).toMatchObject([
      422,
      {
        code: 'lines-refused',
        lines: [
          { line: 6, code: 'off-lot', path: 'shares' },
          { line: 7, code: 'off-tick', path: 'limit' },
        ],
      },
    ]);
    expect(await count()).toBe(0);
    expect(
      JSON.stringify((await world.desk.get(`/offerings/${offering}/journal?limit=1000`)).body),
    ).toContain('lines-refused');
  });

  it('is taken line by line when asked', async () => {
    const orders = [
      limitOrder(1_000, '0.37'),
      limitOrder(1_500, '0.37'),
      { intent: 'order', type: 'limit', surplus: 1 },
      7,
    ];
    const { status, body } = await send(alder, { orders }, '?atomic=false');
    expect([status, body]).toMatchObject([
      201,
      {
        taken: 1,
        refused: 3,
        results: [{ line: 1, version: 1 }, { code: 'off-lot' }, { line: 3 }, { line: 4, code: 'wrong-type' }],
      },
    ]);
    expect(await count()).toBe(1);
  });

  it('is tried without taking anything', async () => {
    const { status, body } = await send(
      alder,
      { orders: [limitOrder(1_000, '0.37'), limitOrder(1_500, '0.37')] },
      '?dryRun=true',
    );
    expect([status, body]).toMatchObject([
      201,
      { taken: 0, refused: 1, dryRun: true, results: [{ line: 1 }, { line: 2, code: 'off-lot' }] },
    ]);
    expect(await count()).toBe(0);
  });

  it.each<[string, object, string, string | undefined]>([
    ['nobody invited', { investor: '0193e5c3-7d5a-7c3e-8f5a-0123456789ab' }, 'unknown-investor', 'investor'],
    ['no client', { investor: undefined }, 'missing-field', 'investor'],
    ['a channel of the investor’s', { channel: 'investor' }, 'wrong-type', 'channel'],
    ['no intent', { intent: undefined }, 'missing-field', 'intent'],
    [
      'a conditional offer after effectiveness',
      { intent: 'conditional-offer' },
      'intent-not-taken',
      'intent',
    ],
    ['shares and money', { amount: '10' }, 'shares-or-amount', undefined],
    ['more than is offered', { shares: 11_001_000 }, 'above-maximum', 'shares'],
    ['no shares', { shares: 0 }, 'out-of-range', 'shares'],
    ['a number as its price', { limit: 0.37 }, 'price-not-a-string', 'limit'],
    ['a minimum above itself', { minimumFill: 2_000 }, 'minimum-fill-above-shares', 'minimumFill'],
  ])('with a line of %s is refused whole for it', async (_, wrong, code, path) => {
    const client = { ...limitOrder(1_000, '0.37'), investor: alder.account.party };
    const { status, body } = await send(world.desk, { orders: [client, { ...client, ...wrong }, client] });
    expect([status, body]).toMatchObject([422, { code: 'lines-refused', lines: [{ line: 2, code }] }]);
    expect((body.lines as unknown as Array<{ path?: string }>)[0]!.path).toBe(path);
    expect(await count()).toBe(0);
  });

  it('with a line that a gate stops says by which rule', async () => {
    const stopped = await world.investor({ state: 'FL' });
    await invite(world, offering, [stopped]);
    const orders = [alder, stopped].map(({ account }) => ({
      ...limitOrder(1_000, '0.37'),
      investor: account.party,
    }));
    const { body } = await send(world.desk, { orders }, '?atomic=false');
    expect(body).toMatchObject({ taken: 1, refused: 1, results: [{ line: 1 }, { line: 2 }] });
    const single = await world.desk.post(`/offerings/${offering}/orders`, orders[1]);
    const [, line] = body.results as unknown as Array<{ code: string; detail: string }>;
    const { code, detail, rule, citation, missing } = single.body;
    expect(citation).toMatch(/\S/);
    expect(line).toMatchObject({ code, detail, rule, citation, missing });
  });

  it('sent twice changes nothing, under whatever key', async () => {
    const orders = [limitOrder(1_000, '0.37'), limitOrder(1_000, '0.37')];
    const first = await send(alder, { orders });
    const again = await send(alder, { orders });
    const { takenBefore, ...before } = again.body;
    const [row] = await world.query('SELECT received_at FROM orders WHERE offering = $1 LIMIT 1', [offering]);
    expect([first.headers.get('idempotent-replayed'), first.body.takenBefore]).toEqual([null, undefined]);
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    expect([before, takenBefore]).toEqual([first.body, (row!.received_at as unknown as Date).toISOString()]);
    expect(await count()).toBe(2);
    const other = await send(birch, { orders });
    expect([other.status, await count()]).toEqual([201, 4]);
  });

  it('of which nothing could be taken is decided anew', async () => {
    const stopped = await world.investor();
    const orders = [{ ...limitOrder(1_000, '0.37'), investor: stopped.account.party }];
    expect((await send(world.desk, { orders }, '?atomic=false')).body).toMatchObject({
      taken: 0,
      refused: 1,
    });
    await invite(world, offering, [stopped]);
    const again = await send(world.desk, { orders }, '?atomic=false');
    expect(again.body).toMatchObject({ taken: 1, refused: 0 });
    expect(again.headers.get('idempotent-replayed')).toBeNull();
    expect(await count()).toBe(1);
  });

  it('of another’s orders is refused', async () => {
    const stolen = [{ ...limitOrder(1_000, '0.37'), investor: alder.account.party }];
    expect((await send(birch, { orders: stolen })).body).toMatchObject({
      lines: [{ code: 'unknown-field' }],
    });
    const stranger = await world.investor();
    expect((await send(stranger, { orders: [limitOrder(1_000, '0.37')] })).status).toBe(404);
    expect((await send(world.compliance, { orders: [] })).status).toBe(403);
  });

  it('is refused as a single order is once the book has closed, and one that was taken is answered as before', async () => {
    const taken = { orders: [limitOrder(1_000, '0.37')] };
    const before = await send(alder, taken);
    await close(world, offering);
    const after = await send(alder, { orders: [limitOrder(2_000, '0.37')] });
    expect([after.status, after.body.code]).toEqual([409, 'book-closed']);
    expect((await send(alder, { orders: [7] }, '?atomic=false')).status).toBe(409);
    expect((await send(alder, taken)).body).toMatchObject(before.body);
    expect(await count()).toBe(1);
  });

  it('is neither empty nor longer than 10,000 lines, nor something else', async () => {
    expect((await send(alder, { orders: [] })).body.code).toBe('empty-list');
    expect((await send(alder, 'type,shares\n', '', csv)).body.code).toBe('empty-list');
    const orders = Array.from({ length: 10_001 }, () => limitOrder(1_000, '0.37'));
    expect((await send(alder, { orders })).body.code).toBe('too-many-lines');
    expect((await send(alder, { lines: [] })).body.code).toBe('unknown-field');
    expect((await send(alder, 'type,shares\n"limit,1', '', csv)).body.code).toBe('not-csv');
    expect((await send(alder, 'type,type\nlimit,market', '', csv)).body.code).toBe('repeated-field');
    const elsewhere = await alder.post(`/offerings/${offering}/orders`, 'type\nlimit', { headers: csv });
    expect(elsewhere.status).toBe(415);
  });

  it('may have 10,000 lines', async () => {
    const orders = Array.from({ length: 10_000 }, (_, index) =>
      limitOrder(1_000 * (1 + (index % 50)), `0.${30 + (index % 20)}`),
    );
    const { status, body } = await send(alder, { orders });
    expect([status, body.taken]).toEqual([201, 10_000]);
    expect(await book()).toMatchObject({ orders: 10_000 });

    const seen = new Set<unknown>();
    let pages = 0;
    for (let next: unknown = '0'; next !== null; pages += 1) {
      const page = (await world.desk.get(`/offerings/${offering}/journal?after=${String(next)}`)).body;
      expect(page.items.length).toBeLessThanOrEqual(5_000);
      for (const { id } of page.items) seen.add(id);
      next = page.next;
    }
    expect(pages).toBeGreaterThan(2);
    const proof = (await world.desk.get(`/offerings/${offering}/journal/verification`)).body;
    expect(proof).toMatchObject({ entries: seen.size, brokenAt: null });
    expect(seen.size).toBeGreaterThan(10_000);
  }, 120_000);
});
