// Closings and refunds over HTTP: shares and cash tie, nothing closes that is not paid for, and what is due goes back.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPack } from '../../src/domain/deal-pack/verify-pack.js';
import { anOpenBook } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import {
  differenceIn,
  filesOf,
  packOf,
  rowsOf,
  sha256,
  withManifest,
  withRows,
} from '../support/deal-packs.js';
import {
  aReleasedDeal,
  cleared,
  closeOn,
  deposit,
  escrowOf,
  escrowTerms,
  inDays,
  payment,
  refund,
  said,
} from '../support/escrows.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let alder: Client;
let birch: Client;

beforeAll(async () => {
  world = await openWorld();
  alder = await world.investor({ legalName: '=Alder' });
  birch = await world.investor({ legalName: 'Birch' });
});
afterAll(() => world?.close());

const party = ({ account }: Client) => account.party;
const lines = (client: Client, offering: string, closing: string) =>
  client.get(`/offerings/${offering}/closings/${closing}/lines`);

/** The files of the deal pack as the desk gets it. */
async function exported(offering: string) {
  const response = await fetch(`${world.address}/api/v1/offerings/${offering}/deal-pack`, {
    headers: { authorization: `Bearer ${world.desk.account.apiKey}` },
  });
  const folder = await mkdtemp(join(tmpdir(), 'greenshoe-closings-'));
  const file = join(folder, 'pack.zip');
  await writeFile(file, Buffer.from(await response.arrayBuffer()));
  const files = await filesOf(file);
  await rm(folder, { recursive: true });
  return files;
}

describe('rolling closes', () => {
  let offering: string;
  let first: string;
  beforeAll(async () => {
    offering = await aReleasedDeal(world, [
      [alder, 2_000_000],
      [birch, 1_000_000],
    ]);
  });

  it('wait for the minimum in cleared funds, whatever is pledged', async () => {
    await cleared(world, offering, alder, '369999.99');
    expect((await deposit(world, offering, payment(birch, '370000'))).status).toBe(201);
    const early = await closeOn(world, offering);
    expect(early).toMatchObject({
      status: 422,
      body: { code: 'gate-failed', rule: 'Rule 10b-9', citation: '17 CFR 240.10b-9' },
    });
    expect(said(await refund(world, offering))).toBe('409 nothing-to-refund');
    expect((await world.desk.get(`/offerings/${offering}/closings`)).body.items).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['ahead', { cutOffOn: inDays(1), bringDownOn: inDays(1) }, 'cutOffOn'],
    ['brought down before the cut-off', { bringDownOn: inDays(-1) }, 'bringDownOn'],
    ['with old certificates', { certificatesOn: inDays(-31) }, 'certificatesOn'],
  ])('are not made %s', async (_, more, path) => {
    const reply = await closeOn(world, offering, more);
    expect([said(reply), reply.body.path]).toEqual(['400 out-of-range', path]);
  });

  it('take what is paid for, and exactly that money', async () => {
    await cleared(world, offering, alder, '0.01');
    const made = await closeOn(world, offering);
    expect(made).toMatchObject({
      status: 201,
      body: {
        number: 1,
        price: '0.37',
        shares: 1_000_000,
        amount: '370000.00',
        commission: '37000.00',
        net: '333000.00',
        heldBack: [],
      },
    });
    first = made.body.id;
    expect((await lines(world.desk, offering, first)).body.items).toEqual([
      { investor: party(alder), legalName: '=Alder', shares: 1_000_000, amount: '370000.00' },
    ]);
    expect(await escrowOf(world.desk, offering)).toMatchObject({
      phase: 'closed',
      released: '370000.00',
      held: '0.00',
      allottedShares: 3_000_000,
      closedShares: 1_000_000,
    });
    expect(said(await closeOn(world, offering))).toBe('409 nothing-to-close');
  });

  it('go on in whole lots, up to the allotment; what is beyond goes back', async () => {
    await cleared(world, offering, birch, '740000.50');
    await cleared(world, offering, alder, '500');
    const made = await closeOn(world, offering);
    expect(made.body).toMatchObject({ number: 2, shares: 1_001_000, amount: '370370.00' });
    expect(await escrowOf(world.desk, offering)).toMatchObject({
      held: '370130.50',
      refundsDue: '370000.50',
    });
    expect(await refund(world, offering)).toMatchObject({
      status: 201,
      body: { amount: '370000.50', refunds: 1, heldBack: [] },
    });
    const escrow = await escrowOf(world.desk, offering);
    expect(escrow).toMatchObject({
      cleared: '1110500.50',
      released: '740370.00',
      refunded: '370000.50',
      held: '130.00',
    });
    const own = (await birch.get(`/offerings/${offering}/escrow/refunds`)).body.items;
    expect(own).toMatchObject([{ amount: '370000.50', reason: 'beyond-allotment', investor: party(birch) }]);
    expect((await alder.get(`/offerings/${offering}/escrow/refunds`)).body.items).toEqual([]);
  });

  it('prove themselves in the deal pack', async () => {
    const files = await exported(offering);
    expect([...verifyPack(packOf(files), sha256)]).toContain(
      'escrow: 2 closings, each what its deposits and the list make',
    );
    const [one, ...others] = rowsOf(files, 'closings.ndjson');
    const changed = withRows(files, 'closings.ndjson', [{ ...one, shares: 999_999 }, ...others]);
    expect(differenceIn(withManifest(changed))).toMatchObject({
      file: 'closings.ndjson',
      row: 1,
      path: 'shares',
    });
  });

  it('never go back behind a cut-off', async () => {
    const reply = await closeOn(world, offering, { cutOffOn: inDays(-1) });
    expect([said(reply), reply.body.path]).toEqual(['400 out-of-range', 'cutOffOn']);
  });

  it('are told to the issuer without names', async () => {
    const { body } = await world.issuer.get(`/offerings/${offering}/closings`);
    expect(body.items.map(({ shares }) => shares)).toEqual([1_000_000, 1_001_000]);
    expect(said(await lines(world.issuer, offering, first))).toBe('403 names-not-granted');
    expect(said(await lines(world.desk, offering, offering))).toBe('404 not-found');
    for (const client of [alder, birch])
      expect(said(await client.get(`/offerings/${offering}/closings`))).toBe('403 role-may-not');
    for (const client of [alder, world.issuer, world.compliance])
      expect(said(await client.post(`/offerings/${offering}/closings`, {}))).toBe('403 role-may-not');
    const journal = (await world.issuer.get(`/offerings/${offering}/journal?limit=1000`)).body.items;
    expect(journal.filter(({ kind }) => kind === 'closing-made')).toMatchObject([
      { payload: { number: 1, shares: 1_000_000, amount: '370000.00' } },
      { payload: { number: 2, shares: 1_001_000 } },
    ]);
  });
});

describe('a closing', () => {
  it('does not count an undisclosed affiliate toward the minimum, but sells to it after', async () => {
    const offering = await aReleasedDeal(world, [
      [alder, 2_000_000],
      [birch, 1_000_000],
    ]);
    await cleared(world, offering, alder, '740000', { purchaser: 'affiliate' });
    expect(said(await closeOn(world, offering))).toBe('422 gate-failed');
    await cleared(world, offering, birch, '370000');
    expect((await closeOn(world, offering)).body).toMatchObject({ shares: 3_000_000, amount: '1110000.00' });
  });

  it('is made once by many who ask at once', async () => {
    const offering = await aReleasedDeal(world, [[alder, 1_000_000]]);
    await cleared(world, offering, alder, '370000');
    const replies = await Promise.all(Array.from({ length: 6 }, () => closeOn(world, offering)));
    expect(replies.map(said).toSorted()).toEqual(['201 ', ...Array<string>(5).fill('409 nothing-to-close')]);
    const { body } = await world.desk.get(`/offerings/${offering}/journal/verification`);
    expect(body.brokenAt).toBeNull();
  });

  it('is not made of a list that is not released', async () => {
    const offering = await anOpenBook(world, [alder], escrowTerms());
    expect(said(await closeOn(world, offering))).toBe('409 move-not-allowed');
  });
});

it('takes money once it is recorded, however late, who holds it', async () => {
  const { gates, ...silent } = escrowTerms();
  const offering = await aReleasedDeal(world, [[alder, 1_000_000]], silent);
  const refused = await deposit(world, offering, payment(alder, '370000'));
  expect([said(refused), refused.body.detail]).toEqual([
    '422 evidence-missing',
    expect.stringContaining('gates.G44'),
  ]);
  const { terms } = (await world.desk.get(`/offerings/${offering}`)).body;
  const change = (more: object) =>
    world.desk.patch(`/offerings/${offering}`, { terms: { ...(terms as object), ...more } }, { ifMatch: 1 });
  expect(said(await change({ gates, lot: 500 }))).toBe('409 move-not-allowed');
  expect((await change({ gates })).body).toMatchObject({ state: 'released', termsVersion: 2 });
  await cleared(world, offering, alder, '370000');
  expect((await closeOn(world, offering)).body).toMatchObject({ shares: 1_000_000 });
  expect([...verifyPack(packOf(await exported(offering)), sha256)]).toContain(
    'escrow: 1 closing, each what its deposits and the list make',
  );
});

describe('a missed minimum', () => {
  it('sends everything back, in one file, and closes nothing', async () => {
    const offering = await aReleasedDeal(world, [[alder, 2_000_000]], escrowTerms({ minBy: inDays(-1) }));
    await cleared(world, offering, alder, '370000');
    expect(said(await closeOn(world, offering))).toBe('422 gate-failed');
    await eventually(async () =>
      expect(await escrowOf(world.issuer, offering)).toMatchObject({
        phase: 'missed',
        missedOn: inDays(-1),
        refundsDue: '370000.00',
      }),
    );
    const back = await refund(world, offering);
    expect(back).toMatchObject({ status: 201, body: { amount: '370000.00', refunds: 1 } });
    expect(said(await refund(world, offering))).toBe('409 nothing-to-refund');
    const file = await fetch(`${world.address}/api/v1/offerings/${offering}/escrow/refunds`, {
      headers: { authorization: `Bearer ${world.desk.account.apiKey}`, accept: 'text/csv' },
    });
    const text = await file.text();
    expect(text).toContain("'=Alder");
    expect(text).toContain('370000.00,minimum-missed');
    expect(await escrowOf(world.desk, offering)).toMatchObject({ held: '0.00', refunded: '370000.00' });
    const extended = await world.desk.post(`/offerings/${offering}/escrow/extension`, { until: inDays(5) });
    expect(said(extended)).toBe('409 minimum-missed');
  });

  it('or a withdrawn offering, whose late money goes back too', async () => {
    const offering = await anOpenBook(world, [alder], escrowTerms());
    await cleared(world, offering, alder, '100');
    const evidence = { reason: 'the market fell' };
    await world.desk.post(`/offerings/${offering}/transitions`, { move: 'withdraw', evidence });
    await cleared(world, offering, alder, '50');
    expect((await refund(world, offering)).body).toMatchObject({ amount: '150.00', refunds: 2 });
    const { items } = (await world.desk.get(`/offerings/${offering}/escrow/refunds`)).body;
    expect(items.map(({ reason }) => reason)).toEqual(['offering-withdrawn', 'offering-withdrawn']);
  });
});

describe('whom the sanctions list stops', () => {
  it('is left out: its money neither closes nor goes back', async () => {
    const vantini = await world.investor({ legalName: 'Vantini Holdings Orso' });
    const offering = await aReleasedDeal(world, [
      [alder, 1_000_000],
      [vantini, 1_000_000],
    ]);
    await cleared(world, offering, alder, '400000');
    await cleared(world, offering, vantini, '400000');
    const sdn = `77001,"VANTINI HOLDINGS ORSO",-0- ,"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n`;
    const listed = await world.compliance.post('/sanctions-lists', { version: 'one name', sdn });
    expect(listed.status).toBe(201);
    const made = await closeOn(world, offering);
    expect(made.body).toMatchObject({ shares: 1_000_000, heldBack: [party(vantini)] });
    const entries = async (reader: Client) =>
      (await reader.get(`/offerings/${offering}/journal?limit=1000`)).body.items;
    expect((await entries(world.desk)).filter(({ kind }) => kind === 'payments-held-back')).toMatchObject([
      { payload: { investors: 1 } },
    ]);
    const told = await entries(world.issuer);
    expect(told.map(({ kind }) => kind)).toContain('closing-made');
    expect(JSON.stringify(told)).not.toMatch(/held/i);
    expect((await refund(world, offering)).body).toMatchObject({
      amount: '30000.00',
      refunds: 1,
      heldBack: [party(vantini)],
    });
    expect(await escrowOf(world.desk, offering)).toMatchObject({ held: '400000.00', refundsDue: '30000.00' });
    const again = await refund(world, offering);
    expect([said(again), again.body.detail]).toEqual([
      '409 nothing-to-refund',
      expect.stringContaining('whom the sanctions list stops'),
    ]);
  });
});
