// What an issuer reads of a deal, by every address of the served document, before its desk grants the names and after:
// the book as sums, and who ordered only with the names.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpenBook, anOrder, aProposal, close, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let offering: string;
let investors: Client[];
let orders: string[];
let proposal: string;
let run: string;

beforeAll(async () => {
  world = await openWorld();
  investors = [await world.investor({ tier: 1 }), await world.investor({ category: 'hedge-fund', tier: 2 })];
  const who = { investor: [investors[0]!.account.party], tier: [1] };
  const anchor = { name: 'anchor', percent: '10', who, method: 'pro-rata' };
  offering = await anOpenBook(world, investors);
  const documentHash = 'a'.repeat(64);
  for (const { account } of investors)
    await world.desk.post(`/investors/${account.party}/certificates`, { type: 'qib', documentHash });
  const paper = { kind: 'final-prospectus', title: 'Prospectus', documentHash };
  const { body } = await world.desk.post(`/offerings/${offering}/documents`, paper);
  await world.desk.post(`/offerings/${offering}/documents/${body.id}/deliveries`, {
    investors: investors.map(({ account }) => account.party),
  });
  orders = await Promise.all(
    investors.map((investor) => anOrder(investor, offering, limitOrder(4_000_000, '0.40'))),
  );
  await investors[0]!.put(`/orders/${orders[0]}`, limitOrder(3_000_000, '0.40'), { ifMatch: 1 });
  await world.desk.post(`/offerings/${offering}/allocation-policies`, {
    name: 'An anchor first',
    policy: { tranches: [anchor, { name: 'everyone', method: 'pro-rata' }] },
  });
  await close(world, offering);
  const { id, proposalHash } = await aProposal(world, offering, '0.37');
  proposal = id;
  await world.issuer.post(`/price-proposals/${id}/approve`, { proposalHash });
  run = await eventually(async () => {
    const [row] = await world.query(`SELECT id FROM allocation_runs WHERE state = 'done'`);
    expect(row).toBeDefined();
    return String(row!.id);
  });
  const { order, shares } = (await world.desk.get(`/allocation-runs/${run}/lines`)).body.items[0]!;
  const fewer = { order, shares: Number(shares) - 100_000, reason: 'concentration', note: 'It complained.' };
  const { status } = await world.desk.post(`/allocation-runs/${run}/overrides`, { lines: [fewer] });
  expect(status).toBe(201);
});
afterAll(() => world?.close());

/** Every address that is read and needs no more than these identifiers. */
async function addresses(): Promise<string[]> {
  const document = (await (await fetch(`${world.address}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const ids: Record<string, string> = {
    '/offerings/{id}': `/offerings/${offering}`,
    '/allocation-runs/{id}': `/allocation-runs/${run}`,
    '/price-proposals/{id}': `/price-proposals/${proposal}`,
    '/orders/{id}': `/orders/${orders[0]}`,
    '/investors/{id}': `/investors/${investors[0]!.account.party}`,
  };
  const read = Object.entries(document.paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []));
  const filled = read.map((path) => {
    const bare = path.replace('/api/v1', '');
    const start = Object.keys(ids).find((prefix) => bare.startsWith(prefix));
    return start === undefined ? bare : bare.replace(start, ids[start]!);
  });
  return filled.filter((path) => !/[{}]|\/events$|^\/health|^\/metrics|\.pdf$/.test(path));
}

/** The text of what the issuer is given at an address, and its status. */
async function given(path: string): Promise<{ status: number; text: string }> {
  const reply = await fetch(`${world.address}/api/v1${path}`, {
    headers: { authorization: `Bearer ${world.issuer.account.apiKey}` },
  });
  return { status: reply.status, text: await reply.text() };
}

const grant = async (issuerSeesNames: boolean): Promise<void> => {
  await world.query('UPDATE offerings SET terms = terms || $2 WHERE id = $1', [
    offering,
    { issuerSeesNames },
  ]);
};
const whose = (): string[] => investors.map(({ account }) => account.party);

describe('before the names are granted', () => {
  it('no address tells who is in the book or what one order is', async () => {
    const all = await addresses();
    expect(all.length).toBeGreaterThan(25);
    const told: string[] = [];
    for (const path of all) {
      const { status, text } = await given(path);
      if (status !== 200) continue;
      if ([...whose(), ...orders].some((id) => text.includes(id))) told.push(path.replaceAll(run, 'run'));
      for (const { account } of investors)
        expect([path, text.includes(account.partyName)]).toEqual([path, false]);
    }
    // The list that the issuer approves, by the orders that its hash is of.
    expect(told).toEqual(['/allocation-runs/run/lines']);
    const { text } = await given(`/allocation-runs/${run}/lines`);
    for (const id of whose()) expect(text).not.toContain(id);
  });

  it('a list of lines says what was set by hand and why, and nothing of what the desk noted', async () => {
    const { body: runs } = await world.issuer.get(`/offerings/${offering}/allocation-runs`);
    const byHand = runs.items.find(({ parent }) => parent === run)!;
    const path = `/allocation-runs/${String(byHand.id)}/lines`;
    const lines = (await world.issuer.get(path)).body.items;
    expect(lines.flatMap(({ override }) => override ?? [])).toEqual([
      { formula: expect.any(Number), reason: 'concentration' },
    ]);
    expect((await world.desk.get(path)).body.items.flatMap(({ override }) => override ?? [])).toEqual([
      { formula: expect.any(Number), reason: 'concentration', note: 'It complained.' },
    ]);
  });

  it('a policy says how many investors it names', async () => {
    const path = `/offerings/${offering}/allocation-policies`;
    const whoOf = async (client: Client): Promise<unknown> => {
      const { body } = await client.get(path);
      const policy = body.items.find(({ name }) => name === 'An anchor first')!.policy as Record<
        string,
        unknown
      >;
      return (policy.tranches as Array<Record<string, unknown>>)[0]!.who;
    };
    expect(await whoOf(world.issuer)).toEqual({ tier: [1], namedInvestors: 1 });
    expect(await whoOf(world.desk)).toEqual({ tier: [1], investor: [whose()[0]] });
  });

  it('a break-down of the book has no part that is one order, now, before and in its report', async () => {
    const path = `/offerings/${offering}/book`;
    const past = `?at=${new Date().toISOString()}`;
    for (const at of ['', past]) {
      const { body } = await world.issuer.get(`${path}${at}`);
      const other = { name: 'others', orders: 2, shares: body.demand };
      expect(body).toMatchObject({ byClass: [other], byTier: [other], byCountry: [other] });
      expect((await world.desk.get(`${path}${at}`)).body.byClass).toHaveLength(2);
    }
    const { text } = await given(`/offerings/${offering}/reports/book-status.csv`);
    expect(text).toContain('others');
    expect(text).not.toMatch(/hedge-fund/);
  });

  it('the book is there as sums, and the chain of the journal still holds', async () => {
    const book = await world.issuer.get(`/offerings/${offering}/book`);
    expect(book.body).toMatchObject({ orders: 2 });
    const [mine, whole] = await Promise.all(
      [world.issuer, world.desk].map((client) => client.get(`/offerings/${offering}/journal/verification`)),
    );
    expect(mine!.body).toEqual(whole!.body);
    expect(mine!.body.brokenAt).toBeNull();
  });

  it('the journal tells the facts of the deal, page by page', async () => {
    const path = `/offerings/${offering}/journal`;
    const kinds: string[] = [];
    let after = '';
    do {
      const { body } = await world.issuer.get(`${path}?limit=2${after}`);
      kinds.push(...body.items.map(({ kind }) => String(kind)));
      after = body.next === null ? '' : `&after=${String(body.next)}`;
    } while (after !== '');
    const { body } = await world.desk.get(`${path}?limit=1000`);
    const hidden = /^order-|^investors-|^certificate|^document-sent|^allocation-overridden$|^refused$/;
    const shown = body.items.filter(
      ({ kind, payload }) =>
        !hidden.test(String(kind)) && (payload as { name?: string }).name !== 'An anchor first',
    );
    expect(kinds).toEqual(shown.map(({ kind }) => String(kind)));
    expect(kinds).toContain('policy-recorded');
    expect(kinds).toContain('book-frozen');
    expect(body.items.map(({ kind }) => kind)).toContain('allocation-overridden');
    expect((await given(`${path}?limit=1000`)).text).not.toContain('complained');
  });

  it('the deal pack is not given', async () => {
    const { status, body } = await world.issuer.get(`/offerings/${offering}/deal-pack`);
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'names-not-granted' });
  });

  it('a list of lines names nobody', async () => {
    const { body } = await world.issuer.get(`/allocation-runs/${run}/lines`);
    expect(body.items.map(({ legalName }) => legalName)).toEqual([undefined, undefined]);
  });
});

describe('once the names are granted', () => {
  it('journal, pack and lines tell them, and no longer when they are taken back', async () => {
    await grant(true);
    try {
      const { text } = await given(`/offerings/${offering}/journal?limit=1000`);
      for (const id of [...whose(), ...orders]) expect(text).toContain(id);
      expect((await given(`/offerings/${offering}/deal-pack`)).status).toBe(200);
      const { body } = await world.issuer.get(`/allocation-runs/${run}/lines`);
      expect(body.items.every(({ legalName }) => typeof legalName === 'string')).toBe(true);
    } finally {
      await grant(false);
    }
    expect((await given(`/offerings/${offering}/journal?limit=1000`)).text).not.toContain(orders[0]);
  });
});
