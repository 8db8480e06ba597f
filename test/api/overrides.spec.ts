// Lines that the desk sets by hand: a new run that names its parent, conserves, and says why.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvePrice } from '../support/approved-price.js';
import { anOpenBook, anOrder, close, limitOrder } from '../support/builders.js';
import type { Client, Json, Reply } from '../support/clients.js';
import { eventually } from '../support/eventually.js';
import { deliverProspectus } from '../support/delivered.js';
import { openWorld, type World } from '../support/world.js';

type Line = { order: string; investor: string; shares: number; override?: object; explanation: Json[] };

let world: World;
let alder: Client;
let birch: Client;
let offering: string;
let list: Json;
let lines: Line[];

const said = ({ status, body }: Reply) => `${status} ${body.code}`;
const linesOf = async (run: string): Promise<Line[]> =>
  (await world.desk.get(`/allocation-runs/${run}/lines`)).body.items as unknown as Line[];
const lineOf = (of: Line[], client: Client): Line =>
  of.find(({ investor }) => investor === client.account.party)!;
const count = async (): Promise<number> =>
  (await world.desk.get(`/offerings/${offering}/allocation-runs`)).body.items.length;
const override = (run: string, body: object) => world.desk.post(`/allocation-runs/${run}/overrides`, body);

beforeAll(async () => {
  world = await openWorld();
  [alder, birch] = [await world.investor(), await world.investor()];
  offering = await anOpenBook(world, [alder, birch]);
  await anOrder(alder, offering, limitOrder(2_000_000, '0.40'));
  await anOrder(birch, offering, limitOrder(3_000_000, '0.38'));
  await approvePrice(world, offering);
  list = await eventually(async () => {
    const { body } = await world.desk.get(`/offerings/${offering}/allocation-runs`);
    expect(body.items).toMatchObject([{ state: 'done' }]);
    return body.items[0] as unknown as Json;
  });
  lines = await linesOf(list.id);
});
afterAll(() => world?.close());

describe('an override', () => {
  it('makes a run that names its parent, keeps the other lines and says what the policy gave', async () => {
    const before = lineOf(lines, birch);
    const shares = before.shares - 200_000;
    const note = 'Asked for by the issuer on the phone.';
    const { status, body } = await override(list.id, {
      lines: [{ order: before.order, shares, reason: 'issuer-request', note }],
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      parent: list.id,
      number: 2,
      state: 'done',
      scenario: false,
      supply: list.supply,
      allocated: Number(list.allocated) - 200_000,
      unallocated: Number(list.unallocated) + 200_000,
    });
    const after = await linesOf(body.id);
    const { order, shares: kept, explanation } = lineOf(lines, alder);
    expect(lineOf(after, alder)).toMatchObject({ order, shares: kept, explanation });
    expect(lineOf(after, alder).override).toBe(undefined);
    expect(lineOf(after, birch)).toMatchObject({
      shares,
      override: { formula: before.shares, reason: 'issuer-request', note },
    });
    expect(lineOf(after, birch).explanation.at(-1)).toMatchObject({ method: 'override', shares: -200_000 });
    expect(body.resultHash).not.toBe(list.resultHash);
  });

  it('of the same lines back to the policy has the hash of the first list again', async () => {
    const { body: runs } = await world.desk.get(`/offerings/${offering}/allocation-runs`);
    const changed = runs.items.at(-1)! as unknown as Json;
    const before = lineOf(lines, birch);
    const { body } = await override(changed.id, {
      lines: [{ order: before.order, shares: before.shares, reason: 'correction' }],
    });
    expect(body.resultHash).toBe(list.resultHash);
    expect(body.parent).toBe(changed.id);
  });

  it('is refused with the field and the remedy, and leaves no run behind', async () => {
    const { order } = lineOf(lines, alder);
    const runs = await count();
    const line = { order, shares: 2_000_001_000, reason: 'correction' };
    expect(await override(list.id, { lines: [line] })).toMatchObject({
      status: 422,
      body: { code: 'above-maximum', path: 'lines[0].shares' },
    });
    expect(await override(list.id, { lines: [{ ...line, reason: 'because' }] })).toMatchObject({
      status: 400,
      body: { path: 'lines[0].reason' },
    });
    expect(await override(list.id, { lines: [] })).toMatchObject({ status: 400 });
    expect(await count()).toBe(runs);
  });

  it("is the desk's alone", async () => {
    const body = { lines: [{ order: lines[0]!.order, shares: 0, reason: 'correction' }] };
    for (const client of [world.issuer, world.compliance, alder])
      expect((await client.post(`/allocation-runs/${list.id}/overrides`, body)).status).toBe(403);
  });

  it('is approved by its hash and released; its investor reads the step and no word of the desk', async () => {
    const { order, shares } = lineOf(lines, birch);
    const note = 'Alder complained.';
    const { body: run } = await override(list.id, {
      lines: [{ order, shares: shares - 100_000, reason: 'concentration', note }],
    });
    const approved = await world.issuer.post(`/allocation-runs/${run.id}/approve`, {
      resultHash: run.resultHash,
    });
    expect(approved.status).toBe(200);
    expect(await override(run.id, { lines: [{ order, shares, reason: 'correction' }] })).toMatchObject({
      status: 409,
      body: { code: 'already-approved' },
    });
    await deliverProspectus(world.desk, offering);
    expect((await world.desk.post(`/allocation-runs/${run.id}/release`)).status).toBe(200);
    const { body } = await birch.get(`/offerings/${offering}/allocations`);
    expect(body.items).toMatchObject([{ order, shares: shares - 100_000 }]);
    expect(JSON.stringify(body)).toContain('concentration');
    expect(JSON.stringify(body)).not.toContain('Alder');
    await eventually(async () => {
      const { body: ledger } = await world.desk.get(`/offerings/${offering}/over-allotment`);
      expect(ledger.run).toBe(run.id);
    });
  });
});

it('an overridden list is compared with the run that it was made from, line by line', async () => {
  const { body } = await world.desk.get(`/offerings/${offering}/allocation-runs`);
  const [, overridden] = body.items;
  const path = `/allocation-runs/${overridden!.id}/lines?against=${list.id}`;
  const { items } = (await world.desk.get(path)).body as unknown as {
    items: Array<Line & { against: Json }>;
  };
  expect(items.map(({ order, against }) => [order, against])).toEqual(
    lines.map(({ order, shares }) => [
      order,
      { shares, more: order === lineOf(lines, birch).order ? -200_000 : 0 },
    ]),
  );
  expect((await world.desk.get(path.split('?')[0]!)).body.items[0]).not.toHaveProperty('against');
  const elsewhere = await anOpenBook(world, [alder]);
  await anOrder(alder, elsewhere, limitOrder(1_000, '0.40'));
  await close(world, elsewhere);
  const { body: policy } = await world.desk.post(`/offerings/${elsewhere}/allocation-policies`, {
    name: 'Everyone',
    policy: { lot: 1_000, tranches: [{ name: 'everyone', method: 'pro-rata' }] },
  });
  const foreign = await world.desk.post(`/offerings/${elsewhere}/allocation-runs`, {
    scenario: true,
    policy: policy.id,
    price: '0.37',
  });
  expect(foreign.status).toBe(202);
  for (const id of [foreign.body.id, elsewhere, 'none', '%00', "'--"]) {
    const reply = await world.desk.get(`${path.split('=')[0]!}=${id}`);
    expect([id, said(reply)]).toEqual([id, '404 not-found']);
  }
  expect((await world.desk.get(`${path}&against=${list.id}`)).status).toBe(400);
});
