// Files that are written by one statement: what they leave is what the same lines leave that are taken the slow way.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BookCheck } from '../../src/book/book-check.js';
import { entryHash, rootOfProof } from '../../src/domain/journal-chain.js';
import { KeptFacts } from '../../src/orders/intake-facts.js';
import { OrderBatches } from '../../src/orders/order-batches.service.js';
import type { VersionView } from '../../src/orders/order-history.js';
import { Commands } from '../../src/platform/http/commands.js';
import { sha256 } from '../../src/platform/journal/journal.js';
import { system } from '../../src/platform/queue/work.processor.js';
import { anOpenBook, limitOrder } from '../support/builders.js';
import type { Client, Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let alder: Client;
let birch: Client;
let offering: string;

beforeAll(async () => {
  world = await openWorld();
  alder = await world.investor({ category: 'family office', tier: 2 });
  birch = await world.investor({ country: 'CH' });
});
beforeEach(async () => {
  offering = await anOpenBook(world, [alder, birch], { coveredSecurity: true });
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => world?.close());

/** Watches who goes the slow way. */
const slowWay = () => vi.spyOn(world.app.get(OrderBatches, { strict: false }), 'take');
/** Lets the next file go the slow way. */
const stumble = () => vi.spyOn(KeptFacts.prototype, 'read').mockRejectedValueOnce(new Error('no facts'));
const send = (by: Client, orders: unknown[], query = '', key?: string): Promise<Reply> =>
  by.post(`/offerings/${offering}/orders:batch${query}`, { orders }, key ? { key } : {});
const line = (client: Client, shares: number, more: object = {}) => ({
  ...limitOrder(shares, '0.37'),
  investor: client.account.party,
  ...more,
});
const everyType = () => [
  line(alder, 1_000),
  line(birch, 2_000, { intent: 'indication', channel: 'telephone' }),
  { intent: 'order', type: 'market', amount: '25000.50', investor: birch.account.party },
  { intent: 'order', type: 'percent', percent: '2.5', limit: '0.35', investor: alder.account.party },
  line(alder, 9_000, { minimumFill: 3_000 }),
  {
    intent: 'order',
    type: 'step',
    stepMode: 'exclusive',
    steps: [
      { limit: '0.40', shares: 1_000 },
      { limit: '0.37', shares: 5_000 },
    ],
    investor: birch.account.party,
  },
];

/** All that the newest orders of the book left in it, but for identifiers, hashes and times. */
async function leftBehind(): Promise<unknown> {
  const rows = async (sql: string): Promise<unknown> => world.query(sql, [offering]);
  const { body: book } = await world.desk.get(`/offerings/${offering}/book`);
  return {
    orders: await rows(
      `SELECT investor, intent, state, version, channel, type, shares, amount, limit_price, steps, step_mode, percent,
         minimum_fill, received_at = created_at AND created_at = changed_at AS "isNew" FROM orders WHERE offering = $1 ORDER BY id`,
    ),
    versions: await rows(
      `SELECT one.version, one.investor, event, one.intent, document - 'order' - 'receivedAt' AS document,
         one.received_at = recorded_at AS "isNew", link - min(link) OVER () AS link, position, kind, actor->>'role' AS role,
         payload - 'orderHash' = document AND payload->>'orderHash' = document_hash AS "isSame",
         (SELECT jsonb_path_query_array(outcomes, '$[*].gate') FROM gate_judgements WHERE hash = judgement) AS gates
       FROM orders JOIN order_versions one ON order_id = orders.id JOIN journal_entries entry ON entry.id = one.entry
       JOIN order_gates gate ON gate.order_id = orders.id AND gate.version = one.version
       WHERE orders.offering = $1 ORDER BY orders.id`,
    ),
    levels: await rows(
      `SELECT part, intent, kind, limit_price, size, orders, shares, rungs FROM book_levels WHERE offering = $1
       AND rungs > 0 ORDER BY 1, 2, 3, 4, 5`,
    ),
    book: { ...book, offering: '', asOf: '' },
  };
}

const journalHolds = async (): Promise<unknown> =>
  (await world.desk.get(`/offerings/${offering}/journal/verification`)).body.brokenAt;
const drifts = (): Promise<boolean> =>
  world.app
    .get(Commands, { strict: false })
    .run(system, async (tx) => !(await world.app.get(BookCheck, { strict: false }).check(tx, offering)));

const longFile = (count: number) =>
  Array.from({ length: count }, (_, index) => limitOrder(1_000 * (1 + (index % 40)), '0.37'));
type Line = { line: number; order: string };
const linesOf = ({ body }: Reply): Line[] => body.results as unknown as Line[];

const isFirst = ({ body, headers }: Reply) => !body.takenBefore && !headers.has('idempotent-replayed');
const nameless = ({ body }: Reply): string => JSON.stringify(body).replaceAll(/[0-9a-f-]{36}/g, '');

describe('a file of new orders', () => {
  it('leaves what its lines leave the slow way', async () => {
    const slow = slowWay();
    const quick = await send(world.desk, everyType());
    expect([quick.status, quick.body.taken]).toEqual([201, 6]);
    expect(slow).not.toHaveBeenCalled();
    const left = await leftBehind();
    expect([await journalHolds(), await drifts()]).toEqual([null, false]);

    offering = await anOpenBook(world, [alder, birch], { coveredSecurity: true });
    stumble();
    const slowest = await send(world.desk, everyType());
    expect(slow).toHaveBeenCalledTimes(1);
    expect(nameless(slowest)).toBe(nameless(quick));
    expect(await leftBehind()).toEqual(left);
  });

  it('leaves them line by line where some are refused', async () => {
    const slow = slowWay();
    const lines = [line(alder, 1_000), line(alder, 1_500), 7, line(birch, 2_000)];
    const quick = await send(world.desk, lines, '?atomic=false');
    expect(quick.body).toMatchObject({ taken: 2, refused: 2, results: [{ line: 1 }, {}, {}, { line: 4 }] });
    expect(slow).not.toHaveBeenCalled();
    expect((await send(world.desk, lines)).body.code).toBe('lines-refused');
    expect(slow).toHaveBeenCalledTimes(1);
    expect([await journalHolds(), await drifts()]).toEqual([null, false]);
  });

  it('fills a link of the journal for each 256 lines, and every receipt proves its line', async () => {
    const slow = slowWay();
    const reply = await send(alder, longFile(600));
    expect([reply.status, slow.mock.calls.length]).toEqual([201, 0]);
    const links = await world.query(
      `SELECT count(*)::int AS entries FROM journal_entries WHERE offering = $1 AND kind = 'order-submitted'
       GROUP BY link ORDER BY link`,
      [offering],
    );
    expect(links.map(({ entries }) => Number(entries))).toEqual([256, 256, 88]);
    expect([await journalHolds(), await drifts()]).toEqual([null, false]);
    for (const at of [0, 255, 256, 599]) {
      const { order } = linesOf(reply)[at]!;
      const { body } = await alder.get(`/orders/${order}/versions`);
      const [{ receipt }] = body.items as unknown as [Pick<VersionView, 'receipt'>];
      expect(entryHash(receipt.entry as never, sha256)).toBe(receipt.entryHash);
      expect(rootOfProof(receipt.entryHash, receipt.path, sha256)).toBe(receipt.root);
      expect((await alder.get(`/orders/${order}`)).body.shares).toBe(1_000 * (1 + (at % 40)));
    }
  });

  it('is taken once, however often it is sent at the same time', async () => {
    const file = longFile(20);
    const under = (key?: string) => send(alder, file, '', key);
    const replies = await Promise.all([under(), under(), under('same'), under('same'), under()]);
    const taken = replies.filter(({ status }) => status === 201);
    expect(replies.map(({ status }) => status).filter((status) => status !== 201 && status !== 409)).toEqual(
      [],
    );
    expect(taken.length).toBeGreaterThanOrEqual(4);
    for (const { body } of taken) expect(body.results).toEqual(taken[0]!.body.results);
    expect(taken.filter(isFirst)).toHaveLength(1);
    expect((await under('same')).headers.get('idempotent-replayed')).toBe('true');
    const other = await send(alder, longFile(3), '', 'same');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    const { body } = await alder.get(`/offerings/${offering}/orders?limit=1000`);
    expect(body.items).toHaveLength(20);
    expect(await drifts()).toBe(false);
  });

  it('that comes again under its key is not decided again', async () => {
    const first = await send(alder, longFile(3), '', 'again');
    const reading = vi.spyOn(KeptFacts.prototype, 'read');
    const again = await send(alder, longFile(3), '', 'again');
    expect([again.body, again.headers.get('idempotent-replayed')]).toEqual([first.body, 'true']);
    const other = await send(alder, [7], '', 'again');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(reading).not.toHaveBeenCalled();
  });

  it('is decided on the facts of now, whatever the process keeps', async () => {
    await send(world.desk, [line(alder, 1_000)]);
    const { body: kept } = await world.desk.get(`/investors/${alder.account.party}`);
    const { legalName } = kept as unknown as { legalName: string };
    const facts = { legalName, category: 'retail', country: 'DE' };
    expect((await world.desk.put(`/investors/${alder.account.party}`, facts)).status).toBe(200);
    const slow = slowWay();
    expect((await send(world.desk, [line(alder, 2_000)])).status).toBe(201);
    expect(slow).not.toHaveBeenCalled();
    expect((await world.desk.get(`/offerings/${offering}/book`)).body).toMatchObject({
      byClass: [{ name: 'retail', orders: 2, shares: 3_000 }],
    });
    expect(await drifts()).toBe(false);
  });
});
