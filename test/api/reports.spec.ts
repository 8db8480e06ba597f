// Reports as files: who may have which, what each says, and what it may not contain.
import { parse } from 'csv-parse/sync';
import readSpreadsheet from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAllocation } from '../support/approved-price.js';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { deliverProspectus } from '../support/delivered.js';
import { openWorld, type World } from '../support/world.js';

const formula = '=HYPERLINK("http://evil","x")';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const everyReport = [
  'book-status',
  'order-blotter',
  'pricing-memo',
  'allocations-desk',
  'allocations-issuer',
  'allocations-investor',
  'allocations-member',
  'stabilization',
  'gate-report',
];

/** Of what was released, for whom it was allocated. */
const released = ['allocations-investor', 'allocations-member'];

let world: World;
let alder: Client;
let birch: Client;
let member: Client;
let offering: string;
let ofMember: string;
let run: { id: string };

beforeAll(async () => {
  world = await openWorld();
  [alder, birch] = [await world.investor({ legalName: formula, tier: 3 }), await world.investor()];
  member = await world.account('member');
  offering = await anOpenBook(world, [alder, birch]);
  await world.desk.post(`/offerings/${offering}/members`, {
    member: member.account.party,
    clients: [birch.account.party],
  });
  await anOrder(alder, offering, limitOrder(9_000_000, '0.40'));
  ofMember = await anOrder(member, offering, {
    ...limitOrder(9_000_000, '0.40'),
    investor: birch.account.party,
  });
  run = await anAllocation(world, offering, { isApproved: true, maximumPerInvestor: { percent: '60' } });
});
afterAll(() => world?.close());

const ask = (client: Client, report: string, of = offering): Promise<Response> =>
  fetch(`${world.address}/api/v1/offerings/${of}/reports/${report}`, {
    headers: { authorization: `Bearer ${client.account.apiKey}` },
  });
const textOf = async (client: Client, report: string, of?: string): Promise<string> => {
  const response = await ask(client, `${report}.csv`, of);
  expect(response.status).toBe(200);
  return response.text();
};
const release = async (): Promise<void> => {
  await deliverProspectus(world.desk, offering);
  const { status, body } = await world.desk.post(`/allocation-runs/${run.id}/release`);
  expect({ status, detail: body.detail }).toEqual({ status: 200, detail: undefined });
};

it('are for the roles that may read what is in them', async () => {
  const readers = { desk: world.desk, issuer: world.issuer, compliance: world.compliance, member, alder };
  const statuses: Record<string, string[]> = {};
  for (const [name, client] of Object.entries({ ...readers, admin: world.admin })) {
    const all = await Promise.all(everyReport.map((report) => ask(client, `${report}.csv`)));
    statuses[name] = everyReport.filter((_, index) => all[index]!.status === 200);
    expect(all.every(({ status }) => [200, 403, 404].includes(status))).toBe(true);
  }
  const ofDesk = everyReport.filter((report) => !released.includes(report));
  expect(statuses).toEqual({
    desk: ofDesk,
    compliance: ofDesk,
    issuer: ofDesk.filter((report) => !['order-blotter', 'allocations-desk'].includes(report)),
    member: ['order-blotter'],
    alder: ['order-blotter'],
    admin: [],
  });
});

it('do not exist for those whom the offering does not concern', async () => {
  const elsewhere = [
    await world.account('desk'),
    await world.account('issuer'),
    await world.account('member'),
  ];
  const stranger = await world.investor();
  for (const client of [...elsewhere, stranger])
    for (const report of everyReport)
      expect([403, 404]).toContain((await ask(client, `${report}.csv`)).status);
  expect((await ask(elsewhere[0]!, 'book-status.csv')).status).toBe(404);
  expect((await ask(stranger, 'order-blotter.csv')).status).toBe(404);
});

it('say in every format on what basis, when and after which entry of the book', async () => {
  for (const report of everyReport.filter((name) => !released.includes(name))) {
    const head = (await textOf(world.desk, report)).split('\r\n').slice(0, 5).join('\n');
    expect(head).toMatch(/^Report,.*\nIssuer,.*\nBasis,.+\nAs of,20\d\d-.*Z\nSequence of the book,\d+$/);
    const sheets = await readSpreadsheet(
      Buffer.from(await (await ask(world.desk, `${report}.xlsx`)).arrayBuffer()),
    );
    expect(sheets[0]!.data.slice(0, 5).map(([name]) => name)).toEqual([
      'Report',
      'Issuer',
      'Basis',
      'As of',
      'Sequence of the book',
    ]);
    const pdf = await ask(world.desk, `${report}.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toBe(`attachment; filename="${report}.pdf"`);
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-1[^]*%%EOF\s*$/);
  }
});

it('are a .csv, a .xlsx or a .pdf, and nothing else', async () => {
  expect((await ask(world.desk, 'book-status.docx')).status).toBe(404);
  expect((await ask(world.desk, 'nothing.csv')).status).toBe(404);
  expect((await ask(world.desk, 'book-status.csv?at=now')).status).toBe(400);
});

it('run no formula, and keep shares as numbers', async () => {
  expect(await textOf(world.desk, 'order-blotter')).toContain(`"'=HYPERLINK(""http://evil"",""x"")"`);
  const response = await ask(world.desk, 'order-blotter.xlsx');
  expect(response.headers.get('content-type')).toBe(spreadsheet);
  const [, orders] = await readSpreadsheet(Buffer.from(await response.arrayBuffer()));
  const [head, first] = orders!.data;
  expect(first![head!.indexOf('Legal name')]).toBe(`'${formula}`);
  expect(first![head!.indexOf('Shares')]).toBe(9_000_000);
  expect(first![head!.indexOf('Limit')]).toBe('0.4');
});

describe('the book status', () => {
  it('says what the book says, and names nobody', async () => {
    const [text, { body: book }] = [
      await textOf(world.issuer, 'book-status'),
      await world.desk.get(`/offerings/${offering}/book`),
    ];
    const facts = new Map(parse(text, { bom: true, relax_column_count: true }) as Array<[string, string]>);
    expect(facts.get('Shares wanted')).toBe(String(book.demand));
    expect(facts.get('Cover of the base')).toBe(book.cover);
    expect(facts.get('Clearing price with over-allotment')).toBe(book.clearingPriceWithOverAllotment);
    for (const secret of [alder.account.party, birch.account.party, 'HYPERLINK', ofMember])
      expect(text).not.toContain(secret);
  });
});

describe('the blotter', () => {
  it('of a member has the orders that it entered, and neither others nor how busy they are', async () => {
    const text = await textOf(member, 'order-blotter');
    expect(text).toContain(ofMember);
    for (const secret of [alder.account.party, 'HYPERLINK', 'Sequence']) expect(text).not.toContain(secret);
  });

  it('of an investor has its own orders alone', async () => {
    const text = await textOf(alder, 'order-blotter');
    expect(text).toContain(alder.account.party);
    for (const secret of [birch.account.party, ofMember, 'Sequence', 'member'])
      expect(text).not.toContain(secret);
  });
});

describe('the list of allocations', () => {
  it('shows the desk all, and notes whose names it read', async () => {
    const text = await textOf(world.desk, 'allocations-desk');
    for (const shown of [alder.account.party, birch.account.party, 'HYPERLINK', 'Tier'])
      expect(text).toContain(shown);
    const reads = await world.query(
      `SELECT investors FROM name_reads WHERE target LIKE '%allocations-desk.csv' AND action = 'read-desk-edition'`,
    );
    expect((reads.at(-1) as unknown as { investors: string[] }).investors.toSorted()).toEqual(
      [alder.account.party, birch.account.party].toSorted(),
    );
  });

  it('shows the issuer no names that it does not have, and the desk the same edition', async () => {
    for (const client of [world.issuer, world.desk]) {
      const text = await textOf(client, 'allocations-issuer');
      expect(text).toContain('Hash of the list');
      for (const secret of [
        alder.account.party,
        birch.account.party,
        'HYPERLINK',
        ofMember,
        'Tier',
        'Channel',
      ])
        expect(text).not.toContain(secret);
    }
  });

  it('is not there for an investor before the release, and then shows its own lines alone', async () => {
    expect((await ask(alder, 'allocations-investor.csv')).status).toBe(404);
    expect((await ask(member, 'allocations-member.csv')).status).toBe(404);
    expect((await member.get(`/offerings/${offering}/client-allocations`)).body.items).toEqual([]);
    await release();
    const text = await textOf(alder, 'allocations-investor');
    const { body } = await alder.get(`/offerings/${offering}/allocations`);
    const [own] = body.items;
    for (const shown of [own!.order, String(own!.shares), own!.amount, 'pro-rata'])
      expect(text).toContain(shown);
    for (const secret of [birch.account.party, ofMember, 'Sequence', 'Supply', 'Over-allotted', 'Tier'])
      expect(text).not.toContain(secret);
    expect((await ask(alder, 'allocations-investor.pdf')).status).toBe(200);
  });

  it('shows a member the lines of the orders that it entered, no other, and notes whose names it read', async () => {
    const text = await textOf(member, 'allocations-member');
    const { body } = await member.get(`/offerings/${offering}/client-allocations`);
    expect(body.items.map(({ order, investor }) => [order, investor])).toEqual([
      [ofMember, birch.account.party],
    ]);
    const [own] = body.items;
    for (const shown of [ofMember, birch.account.party, String(own!.shares), own!.amount, 'pro-rata'])
      expect(text).toContain(shown);
    for (const secret of [alder.account.party, 'HYPERLINK', 'Sequence', 'Supply', 'Over-allotted', 'Tier'])
      expect(text).not.toContain(secret);
    const reads = await world.query(
      `SELECT investors FROM name_reads WHERE target LIKE '%allocations-member.csv'`,
    );
    expect(reads).toEqual([{ investors: [birch.account.party] }]);
    const stranger = await world.account('member');
    expect((await stranger.get(`/offerings/${offering}/client-allocations`)).status).toBe(404);
    for (const by of [alder, world.desk, world.issuer])
      expect((await by.get(`/offerings/${offering}/client-allocations`)).status).toBe(403);
    for (const path of [`/allocation-runs/${run.id}/lines`, `/offerings/${offering}/allocations`])
      expect((await member.get(path)).status).toBe(403);
  });
});

it('say that there is nothing yet where there is not', async () => {
  const empty = await anOpenBook(world, []);
  for (const report of ['pricing-memo', 'allocations-desk', 'allocations-issuer', 'stabilization'])
    expect((await ask(world.desk, `${report}.csv`, empty)).status).toBe(404);
  for (const report of ['book-status', 'order-blotter', 'gate-report'])
    for (const format of ['csv', 'xlsx', 'pdf'])
      expect((await ask(world.desk, `${report}.${format}`, empty)).status).toBe(200);
});
