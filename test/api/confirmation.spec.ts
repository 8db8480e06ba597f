// What is sold only when it is lawful: conditional offers at the end of their window, and lists at their release.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { approvePrice } from '../support/approved-price.js';
import { aFiled, anOpenBook, anOrder, limitOrder, move, rushTerms } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

const documentHash = 'b'.repeat(64);

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

async function anApprovedList(
  investors: Client[],
  terms: object = {},
): Promise<{ offering: string; run: string }> {
  const offering = await anOpenBook(world, investors, terms);
  for (const investor of investors) await anOrder(investor, offering, limitOrder(1_000_000, '0.40'));
  return anApprovedListOf(offering);
}

async function anApprovedListOf(
  offering: string,
  price?: string,
): Promise<{ offering: string; run: string }> {
  await approvePrice(world, offering, price);
  const run = await eventually(async () => {
    const { items } = (await world.desk.get(`/offerings/${offering}/allocation-runs`)).body;
    expect(items[0]).toMatchObject({ state: 'done' });
    return items[0]!;
  });
  const { resultHash } = run;
  expect((await world.issuer.post(`/allocation-runs/${run.id}/approve`, { resultHash })).status).toBe(200);
  return { offering, run: run.id };
}

it('a list of 2004 is released once every buyer has the final prospectus', async () => {
  const investors = [await world.investor(), await world.investor()];
  const { offering, run } = await anApprovedList(investors);
  const paper = { kind: 'final-prospectus', title: 'Prospectus of 22 July 2004', documentHash };
  const { body } = await world.desk.post(`/offerings/${offering}/documents`, paper);
  const deliver = (investor: Client) =>
    world.desk.post(`/offerings/${offering}/documents/${body.id}/deliveries`, {
      investors: [investor.account.party],
    });
  await deliver(investors[0]!);
  const early = await world.desk.post(`/allocation-runs/${run}/release`, {});
  expect(early.body).toMatchObject({
    status: 422,
    code: 'gate-failed',
    gate: 'G10a',
    rule: 'Section 5(b), delivery of the final prospectus',
    missing: [`investor ${investors[1]!.account.party}`],
  });
  expect(early.body.detail).toMatch(
    /^The final prospectus never reached the buyer, and the confirmation went at \S+ Deliver the final prospectus and note its delivery\. It concerns 1 of 2 buyers\.$/,
  );
  await investors[1]!.get(`/offerings/${offering}/documents/${body.id}`);
  expect((await world.desk.post(`/allocation-runs/${run}/release`, {})).status).toBe(200);
  const { items } = (await world.desk.get(`/offerings/${offering}/journal?limit=1000`)).body;
  expect(items.find(({ kind }) => kind === 'confirmation-judged')).toMatchObject({
    payload: { run, gates: { G10a: { pass: 2 } } },
  });
});

it('a list of a new issue is released once every buyer has said whom its account belongs to', async () => {
  const [own, other, barred] = [await world.investor(), await world.investor(), await world.investor()];
  const newIssue = {
    dealType: 'ipo',
    minimumShares: undefined,
    coveredSecurity: true,
    rulesAsOf: '2026-11-20',
    gates: { G9: { issuerReporting: true } },
  };
  const offering = await anOpenBook(world, [own, other, barred], newIssue);
  const certify = async (of: Client, type: string, facts?: object): Promise<void> => {
    const path = `/investors/${of.account.party}/certificates`;
    expect((await world.compliance.post(path, { type, documentHash, facts })).status).toBe(201);
  };
  await certify(barred, 'restricted-person', { restrictedPercent: '10.01', exemptAccount: false });
  const refused = await barred.post(`/offerings/${offering}/orders`, limitOrder(1_000_000, '0.40'));
  expect(refused.body).toMatchObject({ status: 422, code: 'gate-failed', gate: 'G27', rule: 'FINRA 5130' });
  for (const investor of [own, other]) await anOrder(investor, offering, limitOrder(1_000_000, '0.40'));
  const { run } = await anApprovedListOf(offering);
  const release = () => world.desk.post(`/allocation-runs/${run}/release`, {});
  expect((await release()).body).toMatchObject({
    status: 422,
    gate: 'G27',
    missing: [own, other].map(({ account }) => `investor ${account.party}`).toSorted(),
  });
  const { status } = await own.post(`/investors/${own.account.party}/attestations`, {
    type: 'restricted-person',
    facts: { restrictedPercent: '10', exemptAccount: false },
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
  });
  expect(status).toBe(201);
  await certify(other, 'restricted-person');
  expect((await release()).body).toMatchObject({ status: 422, code: 'evidence-missing', gate: 'G28' });
  await certify(own, 'spinning', { coveredPercent: '25', exemptAccount: false });
  await certify(other, 'spinning');
  const released = await release();
  expect({ status: released.status, detail: released.body.detail }).toEqual({
    status: 200,
    detail: undefined,
  });
});

it('a list with a buyer who has come upon the sanctions list is not released until it is cleared', async () => {
  const investor = await world.investor({ legalName: 'Orso Vantini Holdings' });
  const { run } = await anApprovedList([investor], { rulesAsOf: '2026-11-20' });
  const sdn = `77001,"VANTINI HOLDINGS ORSO",-0- ,"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n`;
  await world.compliance.post('/sanctions-lists', { version: 'one name', sdn });
  const stopped = await world.desk.post(`/allocation-runs/${run}/release`, {});
  expect(stopped.body).toMatchObject({ status: 422, code: 'sanctions-not-cleared', gate: 'G48' });
  const clearance = `/investors/${investor.account.party}/screening/clearance`;
  await eventually(async () => {
    expect((await world.compliance.post(clearance, { reason: 'another house of that name' })).status).toBe(
      201,
    );
  });
  expect((await world.desk.post(`/allocation-runs/${run}/release`, {})).status).toBe(200);
});

it('a conditional offer whose investor was stopped in the meantime lapses, and the others convert', async () => {
  const [listed, other] = [await world.investor({ legalName: 'Ferro Quandt GmbH' }), await world.investor()];
  const offering = await aFiled(world, [listed, other], { rulesAsOf: '2026-11-20' });
  const offer = limitOrder(10_000, '0.40', { intent: 'conditional-offer' });
  const [first, second] = [await anOrder(listed, offering, offer), await anOrder(other, offering, offer)];
  const sdn = `77002,"FERRO QUANDT GMBH",-0- ,"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n`;
  await world.compliance.post('/sanctions-lists', { version: 'another name', sdn });
  await move(world, offering, 'declare-effective', { effectiveAt: '2004-07-20T16:00:00-04:00' });
  await eventually(async () => {
    expect((await world.desk.get(`/orders/${second}`)).body).toMatchObject({
      intent: 'order',
      state: 'live',
    });
  });
  expect((await world.desk.get(`/orders/${first}`)).body).toMatchObject({ state: 'lapsed', version: 2 });
  const { items } = (await world.desk.get(`/orders/${first}/gates`)).body;
  expect(items.map(({ version }) => version)).toEqual([1, 2]);
  expect(items[1]!.outcomes).toContainEqual(expect.objectContaining({ gate: 'G48', stops: true }));
  const journal = (await world.desk.get(`/offerings/${offering}/journal?limit=1000`)).body.items;
  expect(journal.find(({ kind }) => kind === 'conditional-offers-stopped')).toMatchObject({
    payload: { stopped: [{ order: first, gate: 'G48' }] },
  });
});

it('a conditional offer is not sold outside the range that it was made on, whatever the terms say since', async () => {
  const [early, late] = [await world.investor(), await world.investor()];
  const range = { ...rushTerms, rulesAsOf: '2026-11-20', floor: '0.30', cap: '0.44' };
  const offering = await aFiled(world, [early, late], range);
  const whatever = { type: 'market', shares: 1_000_000, intent: 'conditional-offer' };
  const offer = await anOrder(early, offering, whatever);
  const terms = { ...range, cap: '0.60' };
  const changed = await world.desk.patch(`/offerings/${offering}`, { terms }, { ifMatch: 1 });
  expect({ status: changed.status, detail: changed.body.detail }).toEqual({ status: 200, detail: undefined });
  await anOrder(late, offering, whatever);
  await move(world, offering, 'declare-effective', { effectiveAt: '2004-07-20T16:00:00-04:00' });
  await eventually(async () => {
    expect((await world.desk.get(`/orders/${offer}`)).body).toMatchObject({ intent: 'order' });
  });
  const { items: gates } = (await world.desk.get(`/orders/${offer}/gates`)).body;
  expect(gates[1]!.outcomes).toContainEqual(expect.objectContaining({ gate: 'G3a', stops: false }));
  await move(world, offering, 'open');
  const { run } = await anApprovedListOf(offering, '0.50');
  const stopped = await world.desk.post(`/allocation-runs/${run}/release`, {});
  expect(stopped.body).toMatchObject({
    status: 422,
    code: 'gate-failed',
    gate: 'G3a',
    missing: [`investor ${early.account.party}`],
  });
  expect(stopped.body.detail).toContain('$0.50 lies outside $0.30 to $0.44');
});
