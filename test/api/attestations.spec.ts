// What an investor states of itself, by a route of its own: read by the gate of its kind, kept with hash and expiry,
// never for another and never against what the desk or compliance have found.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical.js';
import { noteForDeals } from '../../src/investors/deal-notes.js';
import { Commands } from '../../src/platform/http/commands.js';
import { anOpenBook, limitOrder, move } from '../support/builders.js';
import type { Client, Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const firm = { dealType: 'firm-commitment-follow-on', rulesAsOf: undefined, coveredSecurity: true };
const day = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString();
const clean = { shortSales: [] };
const short = { shortSales: [{ at: inDays(-1), shares: 5_000, reported: true }] };

const attest = (by: Client, of: Client, more: object = {}): Promise<Reply> =>
  by.post(`/investors/${of.account.party}/attestations`, {
    type: 'rule-105',
    facts: clean,
    expiresAt: inDays(30),
    ...more,
  });
const certify = (of: Client, more: object): Promise<Reply> =>
  world.compliance.post(`/investors/${of.account.party}/certificates`, {
    type: 'rule-105',
    documentHash: 'a'.repeat(64),
    ...more,
  });
const order = (investor: Client, offering: string): Promise<Reply> =>
  investor.post(`/offerings/${offering}/orders`, limitOrder(1_000, '0.37'));
const g40 = async (id: string): Promise<unknown> => {
  const { items } = (await world.desk.get(`/orders/${id}/gates`)).body;
  const outcomes = items[0]!.outcomes as Array<{ gate: string }>;
  return outcomes.find(({ gate }) => gate === 'G40');
};

describe('an investor', () => {
  it('attests under Rule 105 for itself, and its order rests on it', async () => {
    const investor = await world.investor();
    const offering = await anOpenBook(world, [investor], firm);
    const before = await order(investor, offering);
    expect(await g40(before.body.id)).toMatchObject({ result: 'unknown', certificate: null });

    const expiresAt = inDays(30);
    const { status, body } = await attest(investor, investor, { expiresAt });
    const statement = {
      investor: investor.account.party,
      type: 'rule-105',
      offering: null,
      facts: clean,
      expiresAt,
    };
    const documentHash = createHash('sha256').update(canonicalJson(statement)).digest('hex');
    expect({ status, ...body }).toMatchObject({
      status: 201,
      type: 'rule-105',
      gate: 'G40',
      documentHash,
      expiresAt,
      valid: true,
      recordedRole: 'investor',
    });
    const after = await order(investor, offering);
    expect(await g40(after.body.id)).toMatchObject({ result: 'pass', certificate: body.id });
    const { items } = (await world.desk.get(`/offerings/${offering}/journal?limit=1000`)).body;
    expect(items.find(({ kind }) => kind === 'certificate-recorded')).toMatchObject({
      actor: { party: investor.account.party, role: 'investor' },
      payload: {
        certificate: body.id,
        type: 'rule-105',
        documentHash,
        statementHash: documentHash,
        expiresAt,
      },
    });
  });

  it('leaves the hash of its statement beside that of its own paper', async () => {
    const investor = await world.investor();
    const offering = await anOpenBook(world, [investor], firm);
    const expiresAt = inDays(30);
    const { body } = await attest(investor, investor, { expiresAt, documentHash: 'b'.repeat(64), offering });
    const statement = {
      investor: investor.account.party,
      type: 'rule-105',
      offering,
      facts: clean,
      expiresAt,
    };
    const statementHash = createHash('sha256').update(canonicalJson(statement)).digest('hex');
    expect(body).toMatchObject({ documentHash: 'b'.repeat(64), statementHash });
    const { items } = (await world.desk.get(`/offerings/${offering}/journal?limit=1000`)).body;
    expect(items.find(({ kind }) => kind === 'certificate-recorded')).toMatchObject({
      payload: { documentHash: 'b'.repeat(64), statementHash },
    });
    await certify(investor, { offering });
    const { items: held } = (await world.compliance.get(`/investors/${investor.account.party}/certificates`))
      .body;
    expect(held.map((one) => one.statementHash)).toEqual([statementHash, null]);
  });

  it('that is invited nowhere leaves a trace for compliance alone', async () => {
    const [investor, other] = [await world.investor(), await world.investor()];
    const party = investor.account.party;
    const { body } = await attest(investor, investor, { type: 'spinning', facts: { coveredPercent: '5' } });
    await attest(other, other);
    const change = { expiresAt: inDays(-1), note: 'it is not true' };
    await world.compliance.patch(`/investors/${party}/certificates/${body.id}`, change, { ifMatch: 1 });
    const traced = async (filter: string) =>
      (await world.compliance.get(`/audit/evidence?${filter}`)).body.items;
    const trace = {
      id: body.id,
      investor: party,
      offering: null,
      type: 'spinning',
      statementHash: body.statementHash,
      versions: [
        { version: 1, user: investor.account.user, role: 'investor' },
        { version: 2, user: world.compliance.account.user, role: 'compliance', expiresAt: change.expiresAt },
      ],
    };
    expect(await traced(`investor=${party}`)).toMatchObject([trace]);
    expect(await traced(`user=${investor.account.user}`)).toMatchObject([trace]);
    expect(await traced(`investor=${party}&user=${world.compliance.account.user}`)).toMatchObject([trace]);
    expect(await traced(`investor=${party}&user=${other.account.user}`)).toEqual([]);
    const [newest] = await traced('limit=1');
    expect(newest).toMatchObject({ investor: other.account.party });
    expect(await traced(`limit=1&after=${String(newest!.id)}`)).toMatchObject([trace]);
    for (const client of [investor, world.desk, world.admin])
      expect((await client.get('/audit/evidence')).status).toBe(403);
  });

  it('for one deal leaves what it attests for every one', async () => {
    const investor = await world.investor();
    const [here, there] = [
      await anOpenBook(world, [investor], firm),
      await anOpenBook(world, [investor], firm),
    ];
    await attest(investor, investor);
    expect((await attest(investor, investor, { facts: short, offering: here })).status).toBe(201);
    expect((await order(investor, here)).body.gate).toBe('G40');
    const taken = await order(investor, there);
    expect(taken.status).toBe(201);
    expect(await g40(String(taken.body.id))).toMatchObject({ result: 'pass' });
    expect((await attest(investor, investor, { offering: here })).status).toBe(201);
    expect((await order(investor, here)).status).toBe(201);
    const { items } = (await investor.get(`/investors/${investor.account.party}/certificates`)).body;
    expect(items.map(({ valid }) => valid)).toEqual([true, false, true]);
  });

  it('is held to what it attests last, whether that is good for it or not', async () => {
    const investor = await world.investor();
    const offering = await anOpenBook(world, [investor], firm);
    await attest(investor, investor);
    expect((await attest(investor, investor, { facts: short })).status).toBe(201);
    const { status, body } = await order(investor, offering);
    expect({ status, gate: body.gate }).toEqual({ status: 422, gate: 'G40' });
    const { items } = (await investor.get(`/investors/${investor.account.party}/certificates`)).body;
    expect(items.map(({ valid, facts }) => [valid, facts])).toEqual([
      [false, clean],
      [true, short],
    ]);
  });

  it('does not attest against what compliance has found', async () => {
    const investor = await world.investor();
    const offering = await anOpenBook(world, [investor], firm);
    expect((await certify(investor, { facts: short })).status).toBe(201);
    const { status, body } = await attest(investor, investor);
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'evidence-decided' });
    expect((await order(investor, offering)).body.gate).toBe('G40');
  });

  it('is held to what compliance records after it, and so are its other deals', async () => {
    const investor = await world.investor();
    const offering = await anOpenBook(world, [investor], firm);
    await attest(investor, investor);
    await attest(investor, investor, { type: 'spinning', facts: { coveredPercent: '5' } });
    expect((await certify(investor, { facts: short, offering })).status).toBe(201);
    const { status, body } = await order(investor, offering);
    expect({ status, gate: body.gate }).toEqual({ status: 422, gate: 'G40' });
    const { items } = (await world.compliance.get(`/investors/${investor.account.party}/certificates`)).body;
    expect(items.map(({ type, valid, recordedRole }) => [type, valid, recordedRole])).toEqual([
      ['rule-105', false, 'compliance'],
      ['spinning', true, 'investor'],
      ['rule-105', true, 'compliance'],
    ]);
  });

  it('is not at once believed and refuted', async () => {
    const investor = await world.investor();
    const offering = await anOpenBook(world, [investor], firm);
    const [mine, theirs] = await Promise.all([
      attest(investor, investor),
      certify(investor, { facts: short }),
    ]);
    expect(theirs.status).toBe(201);
    expect([201, 409]).toContain(mine.status);
    expect((await order(investor, offering)).body.gate).toBe('G40');
  });

  it('does not attest for a deal that is over', async () => {
    const investor = await world.investor();
    const offering = await anOpenBook(world, [investor], firm);
    await move(world, offering, 'withdraw', { reason: 'The market fell.' });
    const { status, body } = await attest(investor, investor, { offering });
    expect({ status, code: body.code, path: body.path }).toEqual({
      status: 409,
      code: 'book-closed',
      path: 'offering',
    });
  });

  it('does not renew what compliance has ended', async () => {
    const investor = await world.investor();
    const { body } = await attest(investor, investor);
    const path = `/investors/${investor.account.party}/certificates/${body.id}`;
    const change = { expiresAt: inDays(-1), note: 'it is not true' };
    expect((await world.compliance.patch(path, change, { ifMatch: 1 })).status).toBe(200);
    const offering = await anOpenBook(world, [investor], firm);
    for (const more of [{}, { offering }])
      expect((await attest(investor, investor, more)).body).toMatchObject({
        code: 'evidence-decided',
        path: 'type',
        detail:
          'The desk or compliance have ended evidence of this kind: only they record it anew. Ask them to, and say why.',
      });
    const taken = await order(investor, offering);
    expect(await g40(String(taken.body.id))).toMatchObject({ result: 'unknown', certificate: null });
    expect((await certify(investor, { facts: clean })).status).toBe(201);
    expect(await g40(String((await order(investor, offering)).body.id))).toMatchObject({ result: 'pass' });
  });

  it('is held to what compliance records last, and to nothing once that is ended', async () => {
    const investor = await world.investor();
    const offering = await anOpenBook(world, [investor], firm);
    await certify(investor, { facts: short });
    await certify(investor, { facts: clean });
    expect((await order(investor, offering)).status).toBe(201);
    const worse = await certify(investor, { facts: short, offering });
    expect((await order(investor, offering)).body.gate).toBe('G40');
    const path = `/investors/${investor.account.party}/certificates/${String(worse.body.id)}`;
    const change = { expiresAt: inDays(-1), note: 'the sale was another account’s' };
    expect((await world.compliance.patch(path, change, { ifMatch: 1 })).status).toBe(200);
    const taken = await order(investor, offering);
    expect(await g40(String(taken.body.id))).toMatchObject({ result: 'unknown', certificate: null });
  });

  it('attests nothing for another, which is not there', async () => {
    const [investor, other] = [await world.investor(), await world.investor()];
    const nobody = { account: { ...other.account, party: '00000000-0000-7000-8000-000000000000' } };
    const [foreign, missing] = [await attest(investor, other), await attest(investor, nobody as Client)];
    expect({ ...foreign.body, status: foreign.status }).toEqual({ ...missing.body, status: 404 });
    expect(
      await world.query('SELECT 1 FROM certificates WHERE investor = $1', [other.account.party]),
    ).toEqual([]);
  });

  it.each<[string, object, number, string]>([
    ['for more than a year', { expiresAt: inDays(400) }, 400, 'expiresAt'],
    ['for a time that is over', { expiresAt: inDays(-1) }, 400, 'expiresAt'],
    ['without an end', { expiresAt: undefined }, 400, 'expiresAt'],
    ['without facts', { facts: undefined }, 400, 'facts'],
    ['what others must find', { type: 'qib' }, 400, 'type'],
    ['facts that the gate does not ask', { facts: { shortSales: [], honest: true } }, 400, 'facts.honest'],
    [
      'whose client a company is',
      { type: 'spinning', facts: { coveredPercent: '30', clientNow: false } },
      400,
      'facts.clientNow',
    ],
    [
      'what the deal is',
      { type: 'restricted-person', facts: { offeringKind: 'private-placement' } },
      400,
      'facts.offeringKind',
    ],
    ['a note', { note: 'please' }, 400, 'note'],
    [
      'for a deal it was not invited to',
      { offering: '00000000-0000-7000-8000-000000000000' },
      422,
      'offering',
    ],
  ])('does not attest %s', async (_, more, status, path) => {
    const investor = await world.investor();
    const reply = await attest(investor, investor, more);
    expect({ status: reply.status, path: reply.body.path }).toEqual({ status, path });
  });
});

describe('a member', () => {
  it('attests for its client and for nobody else’s', async () => {
    const [north, south] = [await world.account('member'), await world.account('member')];
    const [alder, birch] = [await world.investor(), await world.investor()];
    const offering = await anOpenBook(world, [alder, birch], firm);
    for (const [member, client] of [
      [north, alder],
      [south, birch],
    ] as const)
      await world.desk.post(`/offerings/${offering}/members`, {
        member: member.account.party,
        clients: [client.account.party],
      });
    const own = await attest(north, alder, { offering });
    expect({ status: own.status, ...own.body }).toMatchObject({
      status: 201,
      recordedRole: 'member',
      offering,
    });
    expect((await attest(north, birch, { offering })).status).toBe(404);
    expect((await attest(south, alder, { offering })).status).toBe(404);
    const { status, body } = await attest(north, alder);
    expect({ status, code: body.code, path: body.path }).toEqual({
      status: 400,
      code: 'missing-field',
      path: 'offering',
    });
  });

  it('whose order finds something out leaves it in the journal of every deal of the client', async () => {
    const [member, client] = [await world.account('member'), await world.investor()];
    const investor = client.account.party;
    const deals = [await anOpenBook(world, [client], firm), await anOpenBook(world, [client], firm)];
    const seat = { member: member.account.party, clients: [investor] };
    await world.desk.post(`/offerings/${deals[0]}/members`, seat);
    await world.app
      .get(Commands, { strict: false })
      .run({ ...member.account, role: 'member' }, (tx) =>
        noteForDeals(tx, investor, null, 'investor-stopped', { investor }),
      );
    for (const deal of deals) {
      const { items } = (await world.desk.get(`/offerings/${deal}/journal?limit=1000`)).body;
      expect(items.filter(({ kind }) => kind === 'investor-stopped')).toHaveLength(1);
    }
  });
});

it.each(['desk', 'issuer', 'compliance', 'admin'] as const)(
  'is no statement that the %s makes',
  async (role) => {
    const investor = await world.investor();
    expect((await attest(world[role], investor)).status).toBe(403);
  },
);
