// After pricing: purchases and exercises are recorded once each, as far as the short and the option go.
import { newYorkDay } from '../../src/domain/calendar/new-york.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAllocation } from '../support/approved-price.js';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import type { Client, Json, Reply } from '../support/clients.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

const firm = { dealType: 'firm-commitment-follow-on' };
const today = () => newYorkDay(new Date().toISOString());
const said = ({ status, body }: Reply) => `${status} ${body?.code ?? ''}`;

let world: World;
let alder: Client;
let birch: Client;

beforeAll(async () => {
  world = await openWorld();
  alder = await world.investor();
  birch = await world.investor();
});
afterAll(() => world?.close());

/** A firm commitment that is over-allotted by a million shares at 0.37. */
async function aShort(terms: object = firm, isApproved = true): Promise<string> {
  const offering = await anOpenBook(world, [alder, birch], terms);
  for (const investor of [alder, birch]) await anOrder(investor, offering, limitOrder(9_000_000, '0.40'));
  await anAllocation(world, offering, { isApproved, maximumPerInvestor: { percent: '60' } });
  return offering;
}

const bought = (shares: number, price = '0.36', more: object = {}) => ({
  on: today(),
  shares,
  price,
  kind: 'stabilizing',
  ...more,
});
const ledger = async (offering: string): Promise<Json> =>
  (await world.desk.get(`/offerings/${offering}/over-allotment`)).body;

describe('a short', () => {
  let offering: string;
  const post = (list: string, body: object, options = {}) =>
    world.desk.post(`/offerings/${offering}/${list}`, body, options);

  beforeAll(async () => {
    offering = await aShort();
  });

  it('is closed by purchases and exercises, line by line', async () => {
    const purchase = await post('purchases', bought(100_000));
    expect(purchase).toMatchObject({ status: 201, body: { offering, ...bought(100_000) } });
    const dear = await post('purchases', bought(50_000, '0.38', { kind: 'covering' }));
    expect(dear.status).toBe(201);
    const exercise = await post('exercises', { shares: 600_000 });
    expect(exercise).toMatchObject({ status: 201, body: { offering, on: today(), shares: 600_000 } });
    expect(await ledger(offering)).toMatchObject({
      kind: 'short',
      shortCreated: 1_000_000,
      openShort: 250_000,
      exercised: 600_000,
      optionLeft: 400_000,
      sharesIssued: 10_600_000,
      issuerProceeds: { option: '199800.00' },
      syndicateProfit: { gross: '500.00' },
      lines: [
        { kind: 'short', openShort: 1_000_000, price: '0.37' },
        { kind: 'stabilizing', openShort: 900_000, price: '0.36' },
        { kind: 'covering', openShort: 850_000, price: '0.38' },
        { kind: 'exercise', openShort: 250_000, optionLeft: 400_000, price: '0.333' },
      ],
      warnings: [{ code: 'covering-above-offer-price' }],
    });
    const [exercises, purchases] = [`/offerings/${offering}/exercises`, `/offerings/${offering}/purchases`];
    expect((await world.issuer.get(exercises)).body.items).toEqual([exercise.body]);
    expect((await world.compliance.get(purchases)).body.items).toEqual([purchase.body, dear.body]);
    expect((await world.desk.get(`${purchases}?limit=1`)).body).toMatchObject({ next: purchase.body.id });
  });

  it('leaves each in the journal, and a refusal too', async () => {
    const { body } = await world.desk.get(`/offerings/${offering}/journal?limit=1000`);
    const kinds = body.items.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'purchase-recorded')).toHaveLength(2);
    expect(body.items.find(({ kind }) => kind === 'option-exercised')).toMatchObject({
      payload: { on: today(), shares: 600_000 },
    });
    expect(said(await post('purchases', bought(1_000, '0.371')))).toBe('422 stabilizing-above-offer-price');
    const after = (await world.desk.get(`/offerings/${offering}/journal?limit=1000`)).body.items;
    expect(after.at(-1)).toMatchObject({
      kind: 'refused',
      payload: { action: 'record-purchase', code: 'stabilizing-above-offer-price', path: 'price' },
    });
  });

  it.each<[string, string, object, string, string | undefined]>([
    ['above the offer price', 'purchases', bought(1, '0.38'), '422 stabilizing-above-offer-price', 'price'],
    ['beyond the short', 'purchases', bought(250_001), '422 purchase-beyond-short', 'shares'],
    ['beyond the option', 'exercises', { shares: 400_001 }, '422 exercise-beyond-option', 'shares'],
    ['before pricing', 'purchases', bought(1, '0.36', { on: '2004-07-20' }), '422 before-pricing', 'on'],
    ['ahead of time', 'purchases', bought(1, '0.36', { on: '9999-12-31' }), '400 out-of-range', 'on'],
    ['on no day', 'purchases', bought(1, '0.36', { on: '2026-02-30' }), '400 invalid-date', 'on'],
    ['of nothing', 'exercises', { shares: 0 }, '400 out-of-range', 'shares'],
    ['with a day of its own', 'exercises', { shares: 1, on: today() }, '400 unknown-field', 'on'],
    ['at a price of nothing', 'purchases', bought(1, '0'), '400 zero-price', 'price'],
    ['of a third kind', 'purchases', bought(1, '0.36', { kind: 'short' }), '400 out-of-range', 'kind'],
  ])('takes nothing %s', async (_, list, body, code, path) => {
    const before = await ledger(offering);
    const reply = await post(list, body);
    expect(said(reply)).toBe(code);
    expect(reply.body.path).toBe(path);
    expect(await ledger(offering)).toEqual(before);
  });

  it('says the rule where a regulation speaks', async () => {
    const { body } = await post('purchases', bought(1, '0.38'));
    expect(body).toMatchObject({ rule: 'Regulation M 104', citation: '17 CFR 242.104(f)(1)' });
  });

  it('is the desk’s to close; an investor does not even see it', async () => {
    for (const [list, body] of [
      ['purchases', bought(1)],
      ['exercises', { shares: 1 }],
    ] as const) {
      for (const client of [world.issuer, world.compliance, alder, world.admin])
        expect(said(await client.post(`/offerings/${offering}/${list}`, body))).toBe('403 role-may-not');
      expect(said(await alder.get(`/offerings/${offering}/${list}`))).toBe('403 role-may-not');
      const stranger = await world.account('desk');
      expect(said(await stranger.post(`/offerings/${offering}/${list}`, body))).toBe('404 not-found');
      expect(said(await stranger.get(`/offerings/${offering}/${list}`))).toBe('404 not-found');
    }
  });
});

describe('F25', () => {
  it('many at once never take more than there is, and a repeat is the first again', async () => {
    const offering = await aShort();
    const path = `/offerings/${offering}/exercises`;
    const once = await Promise.all(
      Array.from({ length: 8 }, () => world.desk.post(path, { shares: 300_000 }, { key: 'the-notice' })),
    );
    const again = await world.desk.post(path, { shares: 300_000 }, { key: 'the-notice' });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const taken = once.filter(({ status }) => status === 201);
    expect(new Set(taken.map(({ body }) => body.id))).toEqual(new Set([again.body.id]));
    expect(once.filter(({ status }) => status !== 201).every(({ status }) => status === 409)).toBe(true);

    const moves = Array.from({ length: 12 }, (_, index) =>
      index % 2 === 0
        ? world.desk.post(path, { shares: 200_000 })
        : world.desk.post(`/offerings/${offering}/purchases`, bought(200_000)),
    );
    const replies = await Promise.all(moves);
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(3);
    // Three exercises use the option up before the short.
    for (const reply of replies.filter(({ status }) => status !== 201))
      expect(said(reply)).toMatch(/^422 (purchase-beyond-short|exercise-beyond-(short|option))$/);
    const { openShort, optionLeft, exercised, lines } = await ledger(offering);
    expect(openShort).toBe(100_000);
    expect(Number(optionLeft) + Number(exercised)).toBe(1_000_000);
    expect(lines).toHaveLength(5);
    const { body } = await world.desk.get(`/offerings/${offering}/journal/verification`);
    expect(body.brokenAt).toBeNull();
  });
});

it('is priced on the day on which the issuer approved the price, however late the list is made', async () => {
  const offering = await aShort(firm, false);
  await world.query(
    `UPDATE price_proposals SET decided_at = decided_at - interval '3 days' WHERE offering = $1 AND state = 'approved'`,
    [offering],
  );
  const run = (await world.desk.get(`/offerings/${offering}/allocation-runs`)).body.items[0]!;
  const line = (await world.desk.get(`/allocation-runs/${run.id}/lines`)).body.items[0]!;
  const { status } = await world.desk.post(`/allocation-runs/${run.id}/overrides`, {
    lines: [{ order: line.order, shares: Number(line.shares) - 1_000, reason: 'concentration' }],
  });
  expect(status).toBe(201);
  const threeDaysAgo = newYorkDay(new Date(Date.now() - 3 * 86_400_000).toISOString());
  await eventually(async () =>
    expect(await ledger(offering)).toMatchObject({ lines: [{ kind: 'short', on: threeDaysAgo }] }),
  );
});

describe('nothing is recorded', () => {
  it('before anything is allocated, nor before the list is approved', async () => {
    const open = await anOpenBook(world, [alder], firm);
    const early = await world.desk.post(`/offerings/${open}/purchases`, bought(1));
    expect(said(early)).toBe('422 before-pricing');
    const draft = await aShort(firm, false);
    expect(said(await world.desk.post(`/offerings/${draft}/exercises`, { shares: 1 }))).toBe(
      '409 run-not-approved',
    );
  });

  it('in best efforts', async () => {
    const offering = await aShort({});
    for (const reply of [
      await world.desk.post(`/offerings/${offering}/purchases`, bought(1)),
      await world.desk.post(`/offerings/${offering}/exercises`, { shares: 1 }),
    ])
      expect(said(reply)).toBe('422 not-in-best-efforts');
  });

  it('of the option after its last day; the short can still be covered', async () => {
    const offering = await aShort();
    await world.query('ALTER TABLE over_allotment_positions DISABLE TRIGGER over_allotment_positions_once');
    await world.query(`UPDATE over_allotment_positions SET priced_on = priced_on - 31 WHERE offering = $1`, [
      offering,
    ]);
    await world.query('ALTER TABLE over_allotment_positions ENABLE TRIGGER over_allotment_positions_once');
    const late = await world.desk.post(`/offerings/${offering}/exercises`, { shares: 1 });
    expect(said(late)).toBe('422 after-expiry');
    const covering = await world.desk.post(
      `/offerings/${offering}/purchases`,
      bought(1_000, '0.40', { kind: 'covering' }),
    );
    expect(covering.status).toBe(201);
  });

  it('once the offering is withdrawn', async () => {
    const offering = await aShort();
    await world.desk.post(`/offerings/${offering}/transitions`, {
      move: 'withdraw',
      evidence: { reason: 'the market fell' },
    });
    expect(said(await world.desk.post(`/offerings/${offering}/exercises`, { shares: 1 }))).toBe(
      '409 move-not-allowed',
    );
  });
});
