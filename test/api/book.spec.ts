import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '../../src/app.js';
import { BookCheck } from '../../src/book/book-check.js';
import { engineOffering } from '../../src/domain/terms.js';
import { demandCurve, readDemandQuestion } from '../../src/domain/levels.js';
import { OrderBook } from '../../src/orders/order-book.js';
import { Commands } from '../../src/platform/http/commands.js';
import { system } from '../../src/platform/queue/work.processor.js';
import { recordClose } from '../support/approved-price.js';
import { aFiled, anOpenBook, anOrder, close, limitOrder, move, rushTerms } from '../support/builders.js';
import { clientOf, type Client } from '../support/clients.js';
import { eventually } from '../support/eventually.js';
import { recountedParts, shownParts, type ShownBook } from '../support/recounted-parts.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let other: NestFastifyApplication;
let investors: Client[];
let member: Client;

beforeAll(async () => {
  world = await openWorld();
  other = await createApplication(world.config, { api: true, worker: false });
  await other.listen(0, '127.0.0.1');
  investors = await threeInvestors();
  member = await world.account('member');
});
afterAll(async () => {
  await other?.close();
  await world?.close();
});

const threeInvestors = async (): Promise<Client[]> => [
  await world.investor({ category: 'mutual-fund', tier: 1 }),
  await world.investor({ category: 'hedge-fund', tier: 2 }),
  await world.investor({ category: 'retail', country: 'CH' }),
];

type Listed = { id: string; version: number; state: string; intent: string; type: string };

const list = async (offering: string): Promise<Listed[]> => {
  const { body } = await world.desk.get(`/offerings/${offering}/orders?limit=1000`);
  return body.items as unknown as Listed[];
};
const book = async (offering: string, query = ''): Promise<Record<string, unknown>> =>
  (await world.desk.get(`/offerings/${offering}/book${query}`)).body;

const termsOf = ({ type, ...rest }: Listed): object => {
  const fields = ['shares', 'amount', 'limit', 'steps', 'stepMode', 'percent', 'minimumFill'];
  return { type, ...Object.fromEntries(Object.entries(rest).filter(([name]) => fields.includes(name))) };
};

/** What the engine says of the orders that are listed: the slow way. */
const recounted = (orders: Listed[], terms: object): object =>
  demandCurve(
    readDemandQuestion({
      offering: engineOffering(terms as never),
      orders: orders
        .filter(({ state, intent }) => state === 'live' && intent === 'order')
        .map((one) => ({ id: one.id, investor: 'i', ...termsOf(one) })),
    }),
  );

const drift = (offering: string): Promise<boolean> =>
  world.app
    .get(Commands, { strict: false })
    .run(system, async (tx) => !(await world.app.get(BookCheck, { strict: false }).check(tx, offering)));

/** What one process has followed is what all versions of the moment add up to, break-downs and all. */
async function isWhole(offering: string, reader: Client): Promise<void> {
  const { body: seen } = await reader.get(`/offerings/${offering}/book`);
  expect(seen).toEqual(await book(offering, `?at=${(seen as unknown as { asOf: string }).asOf}`));
  const shown = seen as unknown as ShownBook;
  expect(shownParts(shown)).toEqual(await recountedParts(world, offering, shown.at, shown.shares));
}

const lots = fc.integer({ min: 1, max: 400 }).map((count) => count * 1_000);
const cents = fc.integer({ min: 20, max: 45 }).map((count) => `0.${count}`);
const money = fc.integer({ min: 10_000, max: 300_000 }).map((dollars) => `${dollars}.37`);
const body = fc.oneof(
  fc.record({ type: fc.constant('limit'), shares: lots, limit: cents }),
  fc.record({ type: fc.constant('limit'), amount: money, limit: cents }),
  fc.record({ type: fc.constant('market'), shares: lots }),
  fc.record({ type: fc.constant('market'), amount: money }),
  fc.record({ type: fc.constant('percent'), percent: fc.constantFrom('1', '2.5', '7'), limit: cents }),
  fc.record({
    type: fc.constant('step'),
    stepMode: fc.constantFrom('exclusive', 'cumulative'),
    steps: fc.uniqueArray(fc.record({ limit: cents, shares: lots }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ limit }) => limit,
    }),
  }),
);
const act = fc.record({
  who: fc.integer({ min: 0, max: 2 }),
  what: fc.constantFrom(
    'submit',
    'submit',
    'submit',
    'amend',
    'amend',
    'withdraw',
    'scrub',
    'restore',
    'reclassify',
    'change-terms',
    're-open',
  ),
  by: fc.constantFrom('investor', 'desk', 'member'),
  channel: fc.constantFrom('telephone', 'e mail'),
  intent: fc.constantFrom('order', 'order', 'indication'),
  which: fc.nat(20),
  body,
  isReadHere: fc.boolean(),
  isReadThere: fc.boolean(),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function take(offering: string, one: Act): Promise<void> {
  if (one.what === 're-open') {
    // The window of conditional offers may still be open: then the book stays so.
    const { status } = await world.desk.post(`/offerings/${offering}/transitions`, { move: 'close' });
    if (status === 201) await move(world, offering, 're-open');
  } else if (one.what === 'reclassify') await reclassify(investors[one.who]!, one.which);
  else if (one.what === 'change-terms') await changeTerms(offering, one.which);
  else if (one.what === 'scrub' || one.what === 'restore') await scrub(offering, one);
  else await takeOrder(offering, one);
}

async function changeTerms(offering: string, which: number): Promise<void> {
  const { body: now } = await world.desk.get(`/offerings/${offering}`);
  const terms = {
    ...rushTerms,
    coveredSecurity: true,
    shares: 2_000_000 + which * 100_000,
    tick: ['0.01', '0.005', '0.0025'][which % 3],
    ...(which % 2 === 0 ? { floor: '0.20' } : {}),
    ...(which % 5 === 0 ? { cap: '0.45' } : {}),
  };
  const { termsVersion } = now as unknown as { termsVersion: number };
  expect(
    (await world.desk.patch(`/offerings/${offering}`, { terms }, { ifMatch: termsVersion })).status,
  ).toBe(200);
}

async function reclassify({ account }: Client, which: number): Promise<void> {
  const { body: kept } = await world.desk.get(`/investors/${account.party}`);
  const { status } = await world.desk.put(`/investors/${account.party}`, {
    legalName: (kept as unknown as { legalName: string }).legalName,
    category: ['mutual-fund', 'family office', 'retail'][which % 3],
    country: ['CH', 'DE'][which % 2],
    ...(which % 5 === 0 ? {} : { tier: 1 + (which % 3) }),
  });
  expect(status).toBe(200);
}

const liveOf = async (offering: string, client: Client): Promise<Listed[]> => {
  const { body: own } = await client.get(`/offerings/${offering}/orders`);
  return (own.items as unknown as Listed[]).filter(({ state }) => state === 'live');
};

async function scrub(offering: string, { what, which }: Act): Promise<void> {
  const live = await liveOf(offering, world.desk);
  if (live.length === 0) return;
  const path = `/orders/${live[which % live.length]!.id}/scrub`;
  const { status } =
    what === 'scrub'
      ? await world.desk.put(path, { reason: `inflated ${which}` })
      : await world.desk.delete(path);
  expect(what === 'scrub' ? [200] : [200, 404]).toContain(status);
}

async function takeOrder(offering: string, one: Act): Promise<void> {
  const { who, what, by, intent, which, body: terms } = one;
  const client = investors[who]!;
  const sender = { investor: client, desk: world.desk, member }[by];
  const named = by === 'investor' ? {} : { investor: client.account.party, channel: one.channel };
  const live = await liveOf(offering, client);
  const order = live[which % Math.max(1, live.length)];
  const reply =
    what === 'submit' || !order
      ? await sender.post(`/offerings/${offering}/orders`, { intent, ...named, ...terms })
      : what === 'amend'
        ? await client.put(`/orders/${order.id}`, { intent, ...terms }, { ifMatch: order.version })
        : await client.delete(`/orders/${order.id}`, { ifMatch: order.version });
  expect([reply.status, reply.body.detail]).toEqual([reply.status < 300 ? reply.status : 200, undefined]);
}

/** An open book in which a member enters orders for all investors. */
async function aBookOfAll(): Promise<string> {
  const offering = await anOpenBook(world, investors, { coveredSecurity: true });
  const clients = investors.map(({ account }) => account.party);
  const { status } = await world.desk.post(`/offerings/${offering}/members`, {
    member: member.account.party,
    clients,
  });
  expect(status).toBe(201);
  return offering;
}

describe('the live book', () => {
  it('is the recount of its orders, whatever came and went', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 20 }), async (acts) => {
        const there = clientOf(await other.getUrl(), world.desk.account);
        const offering = await aBookOfAll();
        for (const one of acts) {
          await take(offering, one);
          if (one.isReadHere) await isWhole(offering, world.desk);
          if (one.isReadThere) await isWhole(offering, there);
        }
        await isWhole(offering, there);
        const orders = await list(offering);
        const { terms } = (await world.desk.get(`/offerings/${offering}`)).body as unknown as {
          terms: object;
        };
        expect(await book(offering)).toMatchObject(recounted(orders, terms));
        expect(await drift(offering)).toBe(false);
      }),
      { numRuns: Number(process.env.BOOK_RUNS ?? '6') },
    );
  }, 600_000);

  it('breaks down by class, tier and country, and follows an investor that changes', async () => {
    const three = await threeInvestors();
    const offering = await anOpenBook(world, three, { coveredSecurity: true });
    const [fund, hedge, retail] = three;
    await anOrder(fund!, offering, limitOrder(300_000, '0.40'));
    await anOrder(hedge!, offering, limitOrder(200_000, '0.40'));
    await anOrder(retail!, offering, limitOrder(100_000, '0.40'));
    await anOrder(retail!, offering, { ...limitOrder(50_000, '0.40'), intent: 'indication' });
    expect(await book(offering)).toMatchObject({
      orders: 3,
      byClass: [
        { name: 'mutual-fund', orders: 1, shares: 300_000 },
        { name: 'hedge-fund', orders: 1, shares: 200_000 },
        { name: 'retail', orders: 1, shares: 100_000 },
      ],
      byTier: [{ name: '1' }, { name: '2' }, { name: 'none' }],
      byCountry: [
        { name: 'US', orders: 2, shares: 500_000 },
        { name: 'CH', orders: 1, shares: 100_000 },
      ],
      indications: { orders: 1, shares: 50_000 },
    });
    const { body: kept } = await world.desk.get(`/investors/${retail!.account.party}`);
    const { legalName } = kept as unknown as { legalName: string };
    const moved = await world.desk.put(`/investors/${retail!.account.party}`, {
      legalName,
      category: 'mutual-fund',
      country: 'DE',
    });
    expect(moved.status).toBe(200);
    expect(await book(offering)).toMatchObject({
      byClass: [{ name: 'mutual-fund', orders: 2, shares: 400_000 }, { name: 'hedge-fund' }],
      byCountry: [{ name: 'US' }, { name: 'DE', shares: 100_000 }],
    });
    expect(await drift(offering)).toBe(false);
  });

  it('counts every order under the class of today while orders come and the class changes at the same time', async () => {
    const [investor] = investors;
    const offering = await anOpenBook(world, investors, { coveredSecurity: true });
    await Promise.all(
      Array.from({ length: 40 }, (_, which) =>
        which % 2 === 0
          ? reclassify(investor!, which)
          : anOrder(investor!, offering, limitOrder(which * 1_000, '0.40')),
      ),
    );
    expect(await drift(offering)).toBe(false);
  });

  it('takes conditional offers in when their window ends, and drops indications at the close', async () => {
    const offering = await aFiled(world, investors, { coveredSecurity: true });
    const early = (shares: number, intent: string) =>
      anOrder(investors[0]!, offering, { ...limitOrder(shares, '0.37'), intent });
    await early(100_000, 'conditional-offer');
    await early(200_000, 'indication');
    expect(await book(offering)).toMatchObject({ orders: 0, conditionalOffers: { orders: 1 } });
    await move(world, offering, 'declare-effective', { effectiveAt: '2004-07-20T16:00:00-04:00' });
    await move(world, offering, 'open');
    await eventually(async () =>
      expect(await book(offering)).toMatchObject({ orders: 1, conditionalOffers: { orders: 0 } }),
    );
    await close(world, offering);
    expect(await book(offering)).toMatchObject({ orders: 1, indications: { orders: 0, shares: 0 } });
    expect(await drift(offering)).toBe(false);
  });

  it('drops a conditional offer that could not be accepted, and nothing else with it', async () => {
    const offering = await aFiled(world, investors, { coveredSecurity: true });
    const early = (intent: string) =>
      anOrder(investors[0]!, offering, { ...limitOrder(100_000, '0.37'), intent });
    const [offer, indication] = [await early('conditional-offer'), await early('indication')];
    const lapse = () =>
      world.app
        .get(Commands, { strict: false })
        .run(system, (tx) =>
          world.app.get(OrderBook, { strict: false }).lapse(tx, offering, 'conditional-offer'),
        );
    expect(await lapse()).toBe(1);
    expect(await lapse()).toBe(0);
    expect((await world.desk.get(`/orders/${offer}`)).body).toMatchObject({ state: 'lapsed', version: 2 });
    expect((await world.desk.get(`/orders/${indication}`)).body).toMatchObject({ state: 'live', version: 1 });
    expect(await book(offering)).toMatchObject({
      conditionalOffers: { orders: 0 },
      indications: { orders: 1 },
    });
    expect(await drift(offering)).toBe(false);
  });

  it('is shown as it stood at any past moment', async () => {
    const offering = await anOpenBook(world, investors, { coveredSecurity: true });
    const seen: Array<Record<string, unknown>> = [];
    const id = await anOrder(investors[0]!, offering, limitOrder(300_000, '0.40'));
    seen.push(await book(offering));
    await investors[0]!.put(`/orders/${id}`, limitOrder(200_000, '0.38'), { ifMatch: 1 });
    seen.push(await book(offering));
    await anOrder(investors[1]!, offering, { intent: 'order', type: 'market', amount: '50000' });
    await investors[0]!.delete(`/orders/${id}`, { ifMatch: 2 });
    seen.push(await book(offering));
    for (const then of seen) expect(await book(offering, `?at=${then.asOf as string}`)).toEqual(then);
    for (const at of ['2004-01-01T00:00:00Z', '2999-01-01T00:00:00Z', 'yesterday'])
      expect((await world.desk.get(`/offerings/${offering}/book?at=${at}`)).status).toBe(400);
  });

  it('says when its sums drift, prices nothing on them, and recovers when they are mended', async () => {
    const offering = await anOpenBook(world, investors, { coveredSecurity: true });
    await anOrder(investors[0]!, offering, limitOrder(3_000_000, '0.40'));
    const tamper = (by: number) =>
      world.app
        .get(DataSource)
        .query(`UPDATE book_levels SET shares = shares + $2 WHERE offering = $1 AND part LIKE 'of %'`, [
          offering,
          by,
        ]);
    const kinds = async (): Promise<string[]> => {
      const journal = await world.desk.get(`/offerings/${offering}/journal?limit=1000`);
      return journal.body.items
        .map(({ kind }) => String(kind))
        .filter((kind) => kind.startsWith('book-drift'));
    };
    const demand = async (): Promise<unknown> => (await book(offering)).demand;
    expect(await demand()).toBe(3_000_000);
    await tamper(1_000);
    await checkedAMinuteAgo(offering);
    expect(await kinds()).toEqual(['book-drift']);
    expect(await demand()).toBe(3_001_000);
    await recordClose(world, offering);
    await close(world, offering);
    const recorded = await world.desk.post(`/offerings/${offering}/allocation-policies`, {
      name: 'Everyone',
      policy: { lot: 1_000, tranches: [{ name: 'everyone', method: 'pro-rata' }] },
    });
    const ask = () =>
      world.desk.post(`/offerings/${offering}/price-proposals`, {
        price: '0.37',
        policy: recorded.body.id,
        rationale: 'a test',
      });
    const refused = await ask();
    expect([refused.status, refused.body.code]).toEqual([409, 'book-drift']);
    expect(refused.body.detail).toContain('A recount of the orders differs from the book that is shown');
    await tamper(-1_000);
    expect((await ask()).body.code).toBe('book-drift');
    await checkedAMinuteAgo(offering);
    expect(await kinds()).toEqual(['book-drift', 'book-drift-ended']);
    expect(await demand()).toBe(3_000_000);
    expect((await ask()).status).toBe(201);
  });
});

/** The round of a minute later finds the book due. */
async function checkedAMinuteAgo(offering: string): Promise<void> {
  await world.query(
    "UPDATE book_checks SET checked_at = checked_at - interval '1 minute' WHERE offering = $1",
    [offering],
  );
  await world.app.get(BookCheck, { strict: false }).checkDue();
}
