// A book that is worked on in threads of built processes is frozen, priced and allocated as one that is not.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical.js';
import { allocate } from '../../src/domain/engine.js';
import { engineOffering, type OfferingTerms } from '../../src/domain/terms.js';
import { sha256 } from '../../src/platform/journal/journal.js';
import { approvePrice, recordClose } from '../support/approved-price.js';
import { anOpenBook, limitOrder } from '../support/builders.js';
import { clientOf, type Client, type Json } from '../support/clients.js';
import { eventually } from '../support/eventually.js';
import { endProcess, startProcess, type Process } from '../support/processes.js';
import { openWorld, type World } from '../support/world.js';

type FrozenRow = {
  version: number;
  order_version: number;
  document: { id: string };
  recorded: { investor: string; receivedAt: string; terms: object };
  category: string;
  tier: number | null;
};

let world: World;
let investors: Client[];
let processes: Process[] = [];

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  investors = [await world.investor(), await world.investor({ category: 'retail', tier: 3 })];
  // This worker looks for work once an hour: what is asked of it meanwhile it must be told.
  processes = [
    await startProcess(world, 'main'),
    await startProcess(world, 'worker', { DISPATCH_EVERY_SECONDS: '3600' }),
  ];
}, 300_000);
afterAll(async () => {
  for (const one of processes) await endProcess(one);
  await world?.close();
});

const kinds = (place: number): object[] => [
  limitOrder(1_000 * (1 + (place % 7)), `0.${35 + (place % 6)}`),
  { intent: 'order', type: 'market', amount: `${1_000 + place}.5` },
  { intent: 'order', type: 'percent', percent: '0.0125', limit: '0.4' },
  { intent: 'order', type: 'market', shares: 5_000, minimumFill: 2_000 },
  {
    intent: 'order',
    type: 'step',
    stepMode: 'cumulative',
    steps: [
      { limit: '0.4', shares: 2_000 },
      { limit: '0.37', shares: 3_000 },
    ],
  },
];

/** A book of 4,400 orders of every kind, some of them amended or withdrawn. */
async function aGreatBook(): Promise<string> {
  const offering = await anOpenBook(world, investors, { shares: 20_000_000 });
  for (const investor of investors) {
    const orders = Array.from({ length: 2_200 }, (_, place) => kinds(place)[place % 5]);
    const { status, body } = await investor.post(`/offerings/${offering}/orders:batch`, { orders });
    expect([status, body.taken]).toEqual([201, 2_200]);
    const [first, second] = body.results as unknown as Array<{ order: string }>;
    await investor.put(`/orders/${first!.order}`, limitOrder(9_000, '0.41'), { ifMatch: 1 });
    await investor.delete(`/orders/${second!.order}`, { ifMatch: 1 });
  }
  return offering;
}

it('is frozen as its orders were recorded, and allocated as the engine alone would', async () => {
  const offering = await aGreatBook();
  const [{ address }] = processes as [Process];
  const [desk, issuer] = [world.desk, world.issuer].map(({ account }) => clientOf(address, account));
  await approvePrice({ ...world, desk: desk!, issuer: issuer! }, offering);
  const run = await eventually(async () => {
    const { body } = await desk!.get(`/offerings/${offering}/allocation-runs`);
    expect(body.items).toMatchObject([{ state: 'done' }]);
    return body.items[0] as unknown as Json;
  });

  const [snapshot] = await world.query('SELECT id, orders, hash FROM book_snapshots WHERE offering = $1', [
    offering,
  ]);
  const rows = (await world.query(
    `SELECT line.version, orders.version AS order_version, line.document, one.document AS recorded, category, tier
     FROM snapshot_orders line JOIN orders ON orders.id = line.order_id JOIN investors ON investors.id = orders.investor
     JOIN order_versions one ON one.order_id = orders.id AND one.version = orders.version
     WHERE snapshot = $1 AND orders.state = 'live' ORDER BY line.order_id`,
    [snapshot!.id],
  )) as unknown as FrozenRow[];
  expect([rows.length, snapshot!.orders]).toEqual([4_398, 4_398]);
  for (const { version, order_version, document, recorded, category, tier } of rows) {
    const { investor, receivedAt, terms } = recorded;
    expect(version).toBe(order_version);
    const standing = { id: document.id, investor, category, ...(tier === null ? {} : { tier }), receivedAt };
    expect(document).toEqual({ ...standing, ...terms });
  }
  const frozen = rows.map(({ version, document }) => canonicalJson({ version, ...document }));
  expect(sha256(`[${frozen.join(',')}]`)).toBe(snapshot!.hash);

  const [{ terms, policy }] = (await world.query(
    `SELECT terms, policy.policy FROM offerings JOIN allocation_policies policy ON policy.offering = offerings.id
     WHERE offerings.id = $1`,
    [offering],
  )) as unknown as [{ terms: OfferingTerms; policy: object }];
  const alone = allocate(
    {
      offering: engineOffering(terms),
      orders: rows.map(({ document }) => document),
      policy: { ...policy, price: '0.37' },
    },
    sha256,
  );
  expect(run).toMatchObject({ inputHash: alone.inputHash, resultHash: alone.resultHash });
  const lines = await world.query(
    `SELECT order_id AS "order", investor, wanted::int, shares::int, reason, explanation FROM allocations
     WHERE run = $1 ORDER BY order_id`,
    [run.id],
  );
  expect(lines).toEqual(alone.allocations.map((line) => ({ reason: null, ...line })));
}, 300_000);

it('that cannot be priced says why, as a small one does', async () => {
  const offering = await aGreatBook();
  await recordClose(world, offering, '0.005');
  const { status, body } = await clientOf(processes[0]!.address, world.desk.account).post(
    `/offerings/${offering}/price-previews`,
    {},
  );
  expect([status, body.code, body.path]).toEqual([400, 'out-of-range', 'deal.tick']);
}, 300_000);
