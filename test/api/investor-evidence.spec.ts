// Evidence of investors at the door of the book: recorded with its hash, good until it expires, asked for by the
// gates of the kind of deal.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDraft, anOpenBook, anOrder, invite, limitOrder, move } from '../support/builders.js';
import type { Client, Reply } from '../support/clients.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

const documentHash = createHash('sha256').update('a paper').digest('hex');
const placement = { dealType: 'rule-506b', exemption: 'Rule 506(b)', rulesAsOf: '2026-11-20' };

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const record = (investor: Client, body: object, by: Client = world.compliance): Promise<Reply> =>
  by.post(`/investors/${investor.account.party}/certificates`, { documentHash, ...body });

const order = (investor: Client, offering: string): Promise<Reply> =>
  investor.post(`/offerings/${offering}/orders`, limitOrder(1_000, '0.37'));

async function aPlacement(investors: Client[], terms: object = {}): Promise<string> {
  const offering = await aDraft(world, { ...placement, ...terms });
  await invite(world, offering, investors);
  await move(world, offering, 'open');
  return offering;
}

describe('a private placement', () => {
  it('refuses who shows no evidence, naming rule, citation, what is missing and the remedy', async () => {
    const investor = await world.investor();
    const offering = await aPlacement([investor]);
    const { status, body } = await order(investor, offering);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'evidence-missing' });
    expect(body).toMatchObject({
      gate: 'G16',
      rule: 'Rule 506(b)',
      citation: '17 CFR 230.506(b), 230.501(e), 230.502(b), (c)',
      missing: ['sophisticated', 'informationDelivered'],
    });
    expect(body.remedy).toContain('Record a certificate "accredited"');
  });

  it('takes who has a certificate, keeps every outcome, and stops when it ends', async () => {
    const investor = await world.investor();
    const offering = await aPlacement([investor]);
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const { status, body } = await record(investor, { type: 'accredited', expiresAt });
    expect(status).toBe(201);
    expect(body).toMatchObject({ type: 'accredited', gate: 'G18', documentHash, expiresAt, valid: true });
    expect(body).toMatchObject({
      version: 1,
      recordedBy: world.compliance.account.user,
      recordedRole: 'compliance',
    });
    const id = await anOrder(investor, offering, limitOrder(1_000, '0.37'));
    const { items } = (await world.desk.get(`/orders/${id}/gates`)).body;
    expect(items[0]).toMatchObject({ version: 1 });
    expect(items[0]!.outcomes).toContainEqual(
      expect.objectContaining({ gate: 'G18', result: 'pass', certificate: body.id, stops: false }),
    );
    const inAMoment = { expiresAt: new Date(Date.now() + 500).toISOString(), note: 'It ends today' };
    const path = `/investors/${investor.account.party}/certificates/${body.id}`;
    expect((await world.compliance.patch(path, inAMoment, { ifMatch: 1 })).status).toBe(200);
    await eventually(async () => {
      const late = await order(investor, offering);
      expect({ status: late.status, code: late.body.code }).toEqual({
        status: 422,
        code: 'evidence-missing',
      });
      expect(late.body.detail).toContain('The evidence expired');
    });
    const amended = await investor.put(`/orders/${id}`, limitOrder(500, '0.37'), { ifMatch: 1 });
    expect(amended.status).toBe(422);
    expect((await investor.delete(`/orders/${id}`, { ifMatch: 1 })).status).toBe(200);
  });

  it('asks for the facts under the law of its date', async () => {
    const investor = await world.investor();
    const home = {
      test: 'net-worth',
      otherAssets: '600000',
      otherLiabilities: '0',
      homeValue: '500000',
      homeDebt: '0',
      homeDebt60DaysBefore: '0',
    };
    expect((await record(investor, { type: 'accredited', facts: home })).status).toBe(201);
    const then = await aPlacement([investor], { rulesAsOf: '2004-07-20' });
    const now = await aPlacement([investor]);
    expect((await order(investor, then)).status).toBe(201);
    expect((await order(investor, now)).body).toMatchObject({ status: 422, gate: 'G16' });
  });

  it('counts thirty-five purchasers who are not accredited, however they come', async () => {
    const offering = await aPlacement([], { rulesAsOf: '2020-06-01' });
    const crowd = await Promise.all(Array.from({ length: 36 }, () => world.investor()));
    await invite(world, offering, crowd);
    for (const investor of crowd) await record(investor, { type: 'sophisticated-investor' });
    const replies = await Promise.all(crowd.map((investor) => order(investor, offering)));
    const refused = replies.filter(({ status }) => status !== 201);
    expect(refused.map(({ body }) => body.code)).toEqual(['gate-failed']);
    expect(refused[0]!.body.detail).not.toMatch(/3[56]/);
    const taken = crowd[replies.findIndex(({ status }) => status === 201)]!;
    const [own] = (await taken.get(`/offerings/${offering}/orders`)).body.items;
    expect((await taken.delete(`/orders/${own!.id}`, { ifMatch: 1 })).status).toBe(200);
    const last = crowd[replies.indexOf(refused[0]!)]!;
    expect((await order(last, offering)).status).toBe(201);
  });

  it('decides a file line by line the same way', async () => {
    const [with_, without] = [await world.investor(), await world.investor()];
    const offering = await aPlacement([with_, without]);
    await record(with_, { type: 'accredited' });
    const orders = [with_, without].map(({ account }) =>
      limitOrder(1_000, '0.37', { investor: account.party }),
    );
    const { body } = await world.desk.post(`/offerings/${offering}/orders:batch?atomic=false`, { orders });
    expect(body).toMatchObject({ taken: 1, refused: 1 });
    expect(body.results).toMatchObject([{ version: 1 }, { code: 'evidence-missing' }]);
  });

  it('keeps what was refused in the journal, with every outcome', async () => {
    const investor = await world.investor();
    const offering = await aPlacement([investor]);
    await order(investor, offering);
    const { items } = (await world.desk.get(`/offerings/${offering}/journal`)).body;
    const entry = items.find(({ kind }) => kind === 'refused');
    expect(entry!.payload).toMatchObject({ code: 'evidence-missing', gate: 'G16', rule: 'Rule 506(b)' });
    expect((entry!.payload as { gates: object[] }).gates).toContainEqual(
      expect.objectContaining({ gate: 'G11' }),
    );
    expect((await investor.get(`/offerings/${offering}/orders`)).body.items).toEqual([]);
  });
});

describe('a certificate', () => {
  it('is recorded by desk and compliance and by nobody else', async () => {
    const investor = await world.investor();
    expect((await record(investor, { type: 'qib' }, world.desk)).status).toBe(201);
    for (const other of [investor, world.issuer, world.admin])
      expect((await record(investor, { type: 'qib' }, other)).status).toBe(403);
  });

  it('changes its expiry as a new version, with the reason', async () => {
    const investor = await world.investor();
    const { body } = await record(investor, { type: 'qib' });
    const path = `/investors/${investor.account.party}/certificates/${body.id}`;
    const end = { expiresAt: '2026-01-01T00:00:00Z', note: 'withdrawn by the investor' };
    expect((await world.compliance.patch(path, end)).status).toBe(428);
    const changed = await world.compliance.patch(path, end, { ifMatch: 1 });
    expect(changed.body).toMatchObject({ id: body.id, version: 2, valid: false, note: end.note });
    expect((await world.compliance.patch(path, end, { ifMatch: 1 })).status).toBe(412);
    const rows = await world.query('SELECT version FROM certificates WHERE id = $1 ORDER BY version', [
      body.id,
    ]);
    expect(rows).toEqual([{ version: 1 }, { version: 2 }]);
    await expect(world.query('UPDATE certificates SET expires_at = NULL')).rejects.toThrow();
  });

  it.each<[string, object, number, string]>([
    ['a kind that there is not', { type: 'rich' }, 400, 'type'],
    ['no SHA-256', { type: 'qib', documentHash: 'abc' }, 400, 'documentHash'],
    [
      'facts that its gate cannot read',
      { type: 'qib', facts: { securitiesOwned: 5 } },
      400,
      'facts.securitiesOwned',
    ],
    ['a law of its own', { type: 'accredited', facts: { on: '2004-07-20' } }, 400, 'facts.on'],
    [
      'an offering without the investor',
      { type: 'qib', offering: '01935c3e-7d5a-7c3e-9f5a-0123456789ab' },
      422,
      'offering',
    ],
  ])('is refused with %s', async (_, more, status, path) => {
    const investor = await world.investor();
    const { body } = await record(investor, more);
    expect({ status: body.status, path: body.path }).toEqual({ status, path });
  });

  it('is seen by its investor without who recorded it, and not there for another', async () => {
    const [investor, other] = [await world.investor(), await world.investor()];
    await record(investor, { type: 'qib', note: 'seen on paper' });
    const path = `/investors/${investor.account.party}/certificates`;
    const { items } = (await investor.get(path)).body;
    expect(items).toMatchObject([{ type: 'qib', note: null, recordedBy: null }]);
    expect((await other.get(path)).status).toBe(404);
  });

  it('stands in the journal of the deals of its investor', async () => {
    const investor = await world.investor();
    const offering = await anOpenBook(world, [investor]);
    const { body } = await record(investor, { type: 'rule-105', facts: { shortSales: [] } });
    const { items } = (await world.compliance.get(`/offerings/${offering}/journal`)).body;
    expect(items.at(-1)).toMatchObject({
      kind: 'certificate-recorded',
      payload: { certificate: body.id, type: 'rule-105', documentHash },
    });
  });
});

it('shows desk and compliance the evidence of everybody invited at once', async () => {
  const [held, bare] = [await world.investor({ legalName: 'Aa' }), await world.investor({ legalName: 'Bb' })];
  const offering = await anOpenBook(world, [held, bare]);
  await record(held, { type: 'qib' });
  await record(held, { type: 'qib' });
  await record(held, { type: 'accredited', expiresAt: '2026-01-01T00:00:00Z' });
  await record(held, { type: 'non-us', offering: await anOpenBook(world, [held]) });
  const { body } = await world.compliance.get(`/offerings/${offering}/evidence`);
  expect(body.items).toMatchObject([
    {
      legalName: 'Aa',
      screening: null,
      certificates: [
        { type: 'accredited', gate: 'G18', valid: false, counts: false },
        { type: 'qib', gate: 'G21', valid: true, counts: false, expiresAt: null },
        { type: 'qib', gate: 'G21', valid: true, counts: true, expiresAt: null },
      ],
    },
    { legalName: 'Bb', certificates: [] },
  ]);
  for (const other of [held, world.issuer])
    expect((await other.get(`/offerings/${offering}/evidence`)).status).toBe(403);
});

it('refuses a short seller in a firm commitment and takes it in best efforts', async () => {
  const investor = await world.investor();
  const at = new Date(Date.now() - 86_400_000).toISOString();
  await record(investor, {
    type: 'rule-105',
    facts: { shortSales: [{ at, shares: 5_000, reported: true }] },
  });
  const terms = { rulesAsOf: undefined, coveredSecurity: true };
  const firm = await anOpenBook(world, [investor], { ...terms, dealType: 'firm-commitment-follow-on' });
  expect((await order(investor, firm)).body).toMatchObject({ status: 422, code: 'gate-failed', gate: 'G40' });
  const placed = await anOpenBook(world, [investor], terms);
  expect((await order(investor, placed)).status).toBe(201);
});
