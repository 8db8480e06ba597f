// The escrow of a contingent offering over HTTP: payments, the clock, who sees what.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpenBook, aFiled, anOrder, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import {
  cleared,
  deposit,
  escrowOf,
  escrowTerms,
  hoursAgo,
  inDays,
  outcome,
  payment,
  said,
} from '../support/escrows.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let alder: Client;
let birch: Client;

beforeAll(async () => {
  world = await openWorld();
  alder = await world.investor({ legalName: 'Alder' });
  birch = await world.investor({ legalName: 'Birch' });
});
afterAll(() => world?.close());

const party = ({ account }: Client) => account.party;
const onePrice = { floor: '0.37', cap: '0.37' };

async function termsOf(): Promise<object> {
  const offering = await anOpenBook(world, [], escrowTerms());
  return (await world.desk.get(`/offerings/${offering}`)).body.terms as object;
}

const extension = (offering: string, until: string) =>
  world.desk.post(`/offerings/${offering}/escrow/extension`, { until });
const reElection = (offering: string, investor: Client) =>
  world.desk.post(`/offerings/${offering}/escrow/re-elections`, {
    investor: party(investor),
    evidence: 'letter of today',
  });

describe('a payment', () => {
  let offering: string;
  beforeAll(async () => {
    offering = await anOpenBook(world, [alder, birch], { ...escrowTerms(), ...onePrice });
  });

  it('is pledged until it has cleared, and never counts before', async () => {
    const body = payment(alder, '185000');
    const paid = await deposit(world, offering, body);
    expect(paid).toMatchObject({
      status: 201,
      body: {
        ...body,
        offering,
        amount: '185000.00',
        legalName: 'Alder',
        state: 'pledged',
        stateOn: null,
        passedOnInTime: true,
      },
    });
    expect(await escrowOf(world.desk, offering)).toMatchObject({
      bank: 'First Bank',
      phase: 'waiting',
      price: '0.37',
      minimumShares: 1_000_000,
      minimum: '370000.00',
      pledged: '185000.00',
      counted: '0.00',
      endsOn: inDays(30),
      daysLeft: 30,
      allottedShares: null,
    });
    const done = await outcome(world, offering, paid.body.id);
    expect(done.body).toMatchObject({ state: 'cleared', stateOn: inDays(0) });
    expect(await escrowOf(world.desk, offering)).toMatchObject({
      phase: 'waiting',
      pledged: '0.00',
      counted: '185000.00',
      held: '185000.00',
    });
    await cleared(world, offering, birch, '185000');
    expect(await escrowOf(world.issuer, offering)).toMatchObject({ phase: 'reached', counted: '370000.00' });
  });

  it('is recorded once by the reference of the bank', async () => {
    const body = payment(alder, '100', { reference: 'SAME' });
    const first = await deposit(world, offering, body);
    const again = await deposit(world, offering, { ...body, amount: '100.00' });
    expect(again.body).toEqual(first.body);
    const other = await deposit(world, offering, { ...body, amount: '100.01' });
    expect(said(other)).toBe('409 deposit-known');
    const { items } = (await world.desk.get(`/offerings/${offering}/escrow/deposits`)).body;
    expect(items.filter(({ reference }) => reference === 'SAME')).toHaveLength(1);
    expect((await outcome(world, offering, first.body.id, { outcome: 'returned' })).body.state).toBe(
      'returned',
    );
    expect(said(await outcome(world, offering, first.body.id))).toBe('409 deposit-decided');
    expect((await outcome(world, offering, first.body.id, { outcome: 'returned' })).status).toBe(200);
    const { body: journal } = await world.desk.get(`/offerings/${offering}/journal?limit=1000`);
    expect(journal.items.filter(({ kind }) => kind === 'deposit-returned')).toHaveLength(1);
  });

  it.each<[string, object, string, string | undefined]>([
    [
      'of somebody who is not invited',
      { investor: '01935c3e-7d5a-7c3e-9f5a-0123456789ab' },
      '422 unknown-investor',
      'investor',
    ],
    ['of nothing', { amount: '0' }, '400 zero-amount', 'amount'],
    ['of less than a millionth', { amount: '0.0000001' }, '400 wrong-type', 'amount'],
    ['that has not come yet', { passedOnAt: '2099-01-01T00:00:00Z' }, '400 out-of-range', 'passedOnAt'],
    ['passed on before it came', { passedOnAt: hoursAgo(3) }, '400 out-of-range', 'passedOnAt'],
    ['without a reference', { reference: '' }, '400 out-of-range', 'reference'],
    ['of a kind of purchaser that there is not', { purchaser: 'friend' }, '400 out-of-range', 'purchaser'],
  ])('%s is not taken', async (_, more, code, path) => {
    const reply = await deposit(world, offering, payment(alder, '1', more));
    expect([said(reply), reply.body.path]).toEqual([code, path]);
  });

  it('clears neither ahead of time nor before it came, nor on no day', async () => {
    const { body } = await deposit(world, offering, payment(alder, '1'));
    expect(said(await outcome(world, offering, body.id, { on: inDays(-2) }))).toBe('400 out-of-range');
    expect(said(await outcome(world, offering, body.id, { on: inDays(1) }))).toBe('400 out-of-range');
    expect(said(await outcome(world, offering, body.id, { on: '2026-02-30' }))).toBe('400 invalid-date');
    expect(said(await outcome(world, offering, alder.account.party))).toBe('404 not-found');
  });
});

describe('who may hold the money, and when', () => {
  it('is refused with the rule before effectiveness, and in a draft', async () => {
    const filed = await aFiled(world, [alder], escrowTerms());
    const reply = await deposit(world, filed, payment(alder, '1'));
    expect(said(reply)).toBe('422 before-effectiveness');
    expect(reply.body).toMatchObject({ rule: expect.stringContaining('section 5') });
    expect(reply.body.path).toBeUndefined();
  });

  it.each<[string, object | undefined, string]>([
    ['nobody said who holds it', undefined, '422 evidence-missing'],
    [
      'the bank is affiliated',
      { G44: { holder: 'bank-escrow', writtenEscrowAgreement: true, bankAffiliated: true } },
      '422 gate-failed',
    ],
  ])('is refused where %s', async (_, gates, code) => {
    const offering = await anOpenBook(world, [alder], { ...escrowTerms(), gates });
    const reply = await deposit(world, offering, payment(alder, '1'));
    expect(said(reply)).toBe(code);
    expect(reply.body).toMatchObject({ rule: 'Rule 15c2-4', citation: '17 CFR 240.15c2-4(b)' });
  });

  it('is kept where it came late, but does not count and must go back', async () => {
    const offering = await anOpenBook(world, [alder], { ...escrowTerms(), ...onePrice });
    const late = await cleared(world, offering, alder, '400000', { receivedAt: hoursAgo(24 * 14) });
    expect(late).toMatchObject({ passedOnInTime: false });
    expect(await escrowOf(world.desk, offering)).toMatchObject({
      phase: 'waiting',
      counted: '0.00',
      refundsDue: '400000.00',
    });
  });

  it('asks for an escrow in the terms', async () => {
    const offering = await anOpenBook(world, [alder]);
    const reply = await deposit(world, offering, payment(alder, '1'));
    expect([said(reply), reply.body.path]).toEqual(['422 no-escrow', 'terms.escrow']);
    expect(said(await world.desk.get(`/offerings/${offering}/escrow`))).toBe('404 not-found');
  });

  it('takes no escrow in a firm commitment', async () => {
    const reply = await world.desk.post('/offerings', {
      issuerParty: party(world.issuer),
      terms: { ...(await termsOf()), dealType: 'firm-commitment-follow-on' },
    });
    expect([said(reply), reply.body.path]).toEqual(['422 terms-invalid', 'terms.escrow']);
  });
});

describe('a change of the minimum', () => {
  it('is an extension once, as far as the terms go; who is silent does not count', async () => {
    const offering = await anOpenBook(world, [alder, birch], {
      ...escrowTerms({ minBy: inDays(0) }),
      ...onePrice,
    });
    await cleared(world, offering, alder, '370000');
    expect(said(await reElection(offering, alder))).toBe('409 nothing-to-answer');
    expect(said(await extension(offering, inDays(31)))).toBe('400 out-of-range');
    const extended = await extension(offering, inDays(30));
    expect(extended).toMatchObject({ status: 201, body: { until: inDays(30), answerBy: inDays(0) } });
    expect(said(await extension(offering, inDays(30)))).toBe('409 already-extended');
    expect(await escrowOf(world.desk, offering)).toMatchObject({
      phase: 'waiting',
      counted: '0.00',
      cleared: '370000.00',
      extendedTo: inDays(30),
      endsOn: inDays(30),
      refundsDue: '0.00',
    });
    expect((await reElection(offering, alder)).status).toBe(201);
    expect(await escrowOf(world.desk, offering)).toMatchObject({ phase: 'reached', counted: '370000.00' });
    const now = { receivedAt: hoursAgo(0), passedOnAt: hoursAgo(0) };
    await cleared(world, offering, birch, '1', now);
    expect(said(await reElection(offering, birch))).toBe('409 nothing-to-answer');
    await cleared(world, offering, birch, '1');
    expect((await reElection(offering, birch)).status).toBe(201);
  });

  it('that takes the escrow out of the terms leaves nobody’s money behind', async () => {
    const terms = { ...escrowTerms({ minBy: inDays(-1) }), ...onePrice };
    const offering = await anOpenBook(world, [alder], terms);
    await cleared(world, offering, alder, '370000', { on: inDays(-1) });
    const { body } = await world.desk.get(`/offerings/${offering}`);
    const { escrow: _, ...without } = body.terms as { escrow: object };
    const changed = await world.desk.patch(`/offerings/${offering}`, { terms: without }, { ifMatch: 1 });
    expect(changed.status).toBe(200);
    expect(said(await deposit(world, offering, payment(alder, '1')))).toBe('422 no-escrow');
    expect(await escrowOf(world.desk, offering)).toMatchObject({ counted: '0.00', refundsDue: '370000.00' });
    const back = await world.desk.post(`/offerings/${offering}/escrow/refunds`, {});
    expect(back).toMatchObject({ status: 201, body: { amount: '370000.00' } });
  });

  it('in the terms asks everybody who has paid as well', async () => {
    const offering = await anOpenBook(world, [alder], { ...escrowTerms(), ...onePrice });
    await cleared(world, offering, alder, '370000');
    const { body } = await world.desk.get(`/offerings/${offering}`);
    const terms = { ...(body.terms as object), minimumShares: 900_000 };
    const changed = await world.desk.patch(`/offerings/${offering}`, { terms }, { ifMatch: 1 });
    expect(changed.status).toBe(200);
    expect(await escrowOf(world.desk, offering)).toMatchObject({ minimumShares: 900_000, counted: '0.00' });
    expect((await reElection(offering, alder)).status).toBe(201);
    expect(await escrowOf(world.desk, offering)).toMatchObject({ counted: '370000.00', phase: 'reached' });
  });
});

describe('who sees what', () => {
  let offering: string;
  let member: Client;
  const deposits = (client: Client, of = offering) => client.get(`/offerings/${of}/escrow/deposits`);

  beforeAll(async () => {
    offering = await anOpenBook(world, [alder, birch], { ...escrowTerms(), ...onePrice });
    member = await world.account('member');
    const taken = await world.desk.post(`/offerings/${offering}/members`, {
      member: party(member),
      clients: [party(alder), party(birch)],
    });
    expect(taken.status).toBe(201);
    await anOrder(alder, offering, limitOrder(10_000, '0.37'));
    await anOrder(member, offering, limitOrder(10_000, '0.37', { investor: party(birch) }));
    await cleared(world, offering, alder, '1000', { reference: '=cmd()' });
    await cleared(world, offering, birch, '2000');
  });

  it.each<[string, () => Client, string[]]>([
    ['the desk all', () => world.desk, ['1000.00', '2000.00']],
    ['compliance all', () => world.compliance, ['1000.00', '2000.00']],
    ['an investor its own', () => alder, ['1000.00']],
    ['another its own', () => birch, ['2000.00']],
    ['a member those of whom it has entered an order for', () => member, ['2000.00']],
  ])('%s', async (_, client, amounts) => {
    const { body } = await deposits(client());
    expect(body.items.map(({ amount }) => amount)).toEqual(amounts);
  });

  it('the issuer has the sums, and the rows where it is granted the names', async () => {
    expect(await escrowOf(world.issuer, offering)).toMatchObject({ counted: '3000.00' });
    expect(said(await deposits(world.issuer))).toBe('403 names-not-granted');
    expect(said(await world.issuer.get(`/offerings/${offering}/escrow/refunds`))).toBe(
      '403 names-not-granted',
    );
    const named = await anOpenBook(world, [alder], { ...escrowTerms(), issuerSeesNames: true });
    await cleared(world, named, alder, '5');
    expect((await deposits(world.issuer, named)).body.items).toMatchObject([{ legalName: 'Alder' }]);
    const journal = JSON.stringify(
      (await world.issuer.get(`/offerings/${offering}/journal?limit=1000`)).body,
    );
    expect(journal).not.toContain(party(alder));
  });

  it('nobody else anything, and nobody but the desk writes', async () => {
    const stranger = await world.investor();
    expect(said(await deposits(stranger))).toBe('404 not-found');
    expect(said(await deposits(await world.account('desk')))).toBe('404 not-found');
    expect(said(await deposits(world.admin))).toBe('403 role-may-not');
    for (const client of [alder, member])
      expect(said(await client.get(`/offerings/${offering}/escrow`))).toBe('403 role-may-not');
    const path = `/offerings/${offering}/escrow`;
    for (const client of [alder, member, world.issuer, world.compliance, world.admin])
      for (const [to, body] of [
        ['deposits', payment(alder, '1')],
        ['extension', { until: inDays(31) }],
        ['re-elections', { investor: party(alder), evidence: 'x' }],
        ['refunds', {}],
      ] as const)
        expect(said(await client.post(`${path}/${to}`, body))).toBe('403 role-may-not');
    const foreign = await world.account('desk');
    expect(said(await foreign.post(`${path}/deposits`, payment(alder, '1')))).toBe('404 not-found');
  });

  it('a file runs no formula', async () => {
    const response = await fetch(`${world.address}/api/v1/offerings/${offering}/escrow/deposits`, {
      headers: { authorization: `Bearer ${world.desk.account.apiKey}`, accept: 'text/csv' },
    });
    expect(await response.text()).toContain("'=cmd()");
  });
});
