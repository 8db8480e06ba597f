// Every gate at the door of a book, over HTTP and under the law of the deal's date: who is taken, and who is refused
// by which rule, with what is missing and what to do about it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDraft, aFiled, anOpenBook, invite, limitOrder, move } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { openWorld, type InvestorFacts, type World } from '../support/world.js';

const documentHash = 'd'.repeat(64);
const today = { rulesAsOf: '2026-11-20', coveredSecurity: true };
const in2004 = { rulesAsOf: '2004-07-20' };

type Certificate = { type: string; facts?: object; expiresAt?: string };

type Row = {
  /** The deal; exempt where it names an exemption. */
  terms: object;
  /** How far the deal is when the order comes; open unless said. */
  state?: 'filed';
  who?: Partial<InvestorFacts>;
  certificates?: Certificate[];
  order?: object;
};

type Refused = {
  gate: string;
  code: string;
  rule: string;
  citation: string;
  missing: string[];
  remedy: RegExp;
};

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

async function aDeal({ terms, state }: Row, investor: Client): Promise<string> {
  if (state === 'filed') return aFiled(world, [investor], terms);
  if (!('exemption' in terms)) return anOpenBook(world, [investor], terms);
  const offering = await aDraft(world, terms);
  await invite(world, offering, [investor]);
  await move(world, offering, 'open');
  return offering;
}

/** What becomes of the order; the offering and the investor for who goes on. */
async function send(row: Row) {
  const investor = await world.investor(row.who);
  for (const certificate of row.certificates ?? []) {
    const path = `/investors/${investor.account.party}/certificates`;
    const { status, body } = await world.compliance.post(path, { documentHash, ...certificate });
    expect({ status, detail: body.detail }).toEqual({ status: 201, detail: undefined });
  }
  const offering = await aDeal(row, investor);
  const body = row.order ?? limitOrder(10_000, '0.37');
  const order = () => investor.post(`/offerings/${offering}/orders`, body);
  return { investor, offering, order, ...(await order()) };
}

const rule506b = { dealType: 'rule-506b', exemption: 'Rule 506(b)', ...today };
const rule506c = { dealType: 'rule-506c', exemption: 'Rule 506(c)', ...today };
const rule144a = { dealType: 'pipe', exemption: 'Rule 144A', ...today };
const regulationS = { dealType: 'pipe', exemption: 'Regulation S', ...today };
const rule504 = { dealType: 'pipe', exemption: 'Rule 504', ...today, coveredSecurity: false };
const notReporting = { issuerReporting: false, trailingTwelveMonths: '0' };
const firm = { dealType: 'firm-commitment-follow-on', ...today, rulesAsOf: '2026-11-20' };
const inHours = { at: '2026-11-18T11:00:00-05:00', shares: 1_000, reported: true };
const shorted = (more: object = {}): Certificate[] => [
  { type: 'rule-105', facts: { shortSales: [inHours], ...more } },
];
const pennyStock = {
  gates: {
    G45a: {
      exchangeOrNasdaqListed: false,
      netTangibleAssets: '1500000',
      yearsOperating: '5',
      averageRevenueThreeYears: '1000000',
    },
  },
};
const blocked = { sharesOutstanding: 1_000_000, gates: { G47: { electedPercent: '4.99' } } };
const holding = (holderShares: number): Certificate[] => [
  { type: 'ownership', facts: { electedPercent: '4.99', holderShares } },
];
const atLaw = (rulesAsOf: string, terms: object) => ({ ...terms, rulesAsOf });

describe('is refused', () => {
  it.each<[string, Row, Partial<Refused>]>([
    [
      'G1 an order before effectiveness',
      { terms: today, state: 'filed' },
      {
        gate: 'G1',
        code: 'before-effectiveness',
        missing: ['effectiveAt'],
        remedy: /indication or conditional-offer/,
      },
    ],
    [
      'G11 from a state that the deal of 2004 does not name',
      { terms: in2004, who: { state: 'FL' } },
      {
        gate: 'G11',
        code: 'state-not-permitted',
        missing: ['state status of FL'],
        remedy: /names? the state/,
      },
    ],
    [
      'G15 more than Rule 504 lets anybody sell in a year',
      {
        terms: {
          ...rule504,
          cap: '1.00',
          gates: { G15: notReporting },
          permittedStates: ['TX'],
        },
      },
      { gate: 'G15', code: 'gate-failed', remedy: /Sell less/ },
    ],
    [
      'G16 without evidence',
      { terms: rule506b },
      {
        gate: 'G16',
        code: 'evidence-missing',
        missing: ['sophisticated', 'informationDelivered'],
        remedy: /"accredited"/,
      },
    ],
    [
      'G17 without a look at the evidence',
      { terms: rule506c },
      { gate: 'G17', code: 'evidence-missing', remedy: /"accredited-verification"/ },
    ],
    [
      'G21 who is no qualified buyer',
      { terms: rule144a },
      { gate: 'G21', code: 'evidence-missing', remedy: /"qib"/ },
    ],
    [
      'G21 a person, however rich',
      {
        terms: rule144a,
        who: { category: 'individual' },
        certificates: [{ type: 'qib', facts: { buyerKind: 'natural-person', securitiesOwned: '900000000' } }],
      },
      { gate: 'G21', code: 'gate-failed' },
    ],
    [
      'G21 a dollar below a hundred million',
      {
        terms: rule144a,
        certificates: [{ type: 'qib', facts: { buyerKind: 'institution', securitiesOwned: '99999999' } }],
      },
      { gate: 'G21', code: 'gate-failed' },
    ],
    ['G22 from within the United States', { terms: regulationS }, { gate: 'G22' }],
    [
      'G40 who sold short in the five days before pricing',
      { terms: firm, certificates: shorted() },
      {
        gate: 'G40',
        code: 'gate-failed',
        rule: 'Regulation M 105',
        citation: '17 CFR 242.105',
        remedy: /no order from this account/,
      },
    ],
    [
      'G45b a penny stock without its papers',
      { terms: { ...today, ...pennyStock }, who: { category: 'retail' } },
      { gate: 'G45b', remedy: /"penny-stock-papers"/ },
    ],
    [
      'G47 whom the deal would lift above its blocker',
      { terms: { ...today, ...blocked, dealType: 'registered-direct' }, certificates: holding(1_000_000) },
      { gate: 'G47', code: 'gate-failed', remedy: /fewer shares/ },
    ],
  ])('%s', async (_, row, expected) => {
    const { status, body, investor, offering } = await send(row);
    const { remedy, ...literal } = expected;
    expect({ status, ...body }).toMatchObject({ status: 422, ...literal });
    if (remedy) expect(body.remedy).toMatch(remedy);
    for (const field of ['rule', 'citation', 'remedy'] as const)
      expect(String(body[field]).length).toBeGreaterThan(4);
    expect(body.detail).toContain(String(body.remedy));
    expect((await investor.get(`/offerings/${offering}/orders`)).body.items).toEqual([]);
    const { items } = (await world.desk.get(`/offerings/${offering}/journal?limit=1000`)).body;
    expect(items.find(({ kind }) => kind === 'refused')).toMatchObject({
      payload: { code: body.code, gate: expected.gate, rule: body.rule, citation: body.citation },
    });
    const override = { gate: expected.gate, reason: 'we are in a hurry', investor: investor.account.party };
    const overridden = await world.compliance.post(`/offerings/${offering}/overrides`, override);
    expect({ gate: expected.gate, code: overridden.body.code }).toEqual({
      gate: expected.gate,
      code: 'hard-gate',
    });
  });
});

describe('a warning', () => {
  it('stops an order until compliance overrides it for that investor, with a reason', async () => {
    const terms = {
      ...today,
      dealType: 'registered-direct',
      shares: 2_000_000,
      overAllotment: 0,
      sharesOutstanding: 8_000_000,
      gates: { G46: {} },
    };
    const order = limitOrder(501_000, '0.37');
    const { investor, offering, order: again, status, body } = await send({ terms, order });
    expect({ status, ...body }).toMatchObject({
      status: 422,
      code: 'warning-stands',
      gate: 'G46',
      rule: 'Exchange Act 13(d) and (g), shorter periods',
      remedy: 'Compliance can override this warning with a reason.',
    });
    const path = `/offerings/${offering}/overrides`;
    const override = { gate: 'G46', investor: investor.account.party };
    expect((await world.desk.post(path, { ...override, reason: 'it files' })).status).toBe(403);
    expect((await world.compliance.post(path, override)).status).toBe(400);
    const { body: made } = await world.compliance.post(path, {
      ...override,
      reason: 'counsel files on Monday',
    });
    const taken = await again();
    expect(taken.status).toBe(201);
    const gates = (await world.desk.get(`/orders/${String(taken.body.id)}/gates`)).body.items;
    expect(JSON.stringify(gates)).toContain(String(made.id));

    const other = await world.investor();
    await invite(world, offering, [other]);
    expect((await other.post(`/offerings/${offering}/orders`, order)).body.code).toBe('warning-stands');
    const smaller = await other.post(`/offerings/${offering}/orders`, limitOrder(500_000, '0.37'));
    expect(smaller.status).toBe(201);
  });
});

describe('is taken', () => {
  it.each<[string, Row]>([
    ['from a state of the deal of 2004', { terms: in2004, who: { state: 'IL' } }],
    ['from any state where the security is covered', { terms: today, who: { state: 'FL' } }],
    [
      'an indication before effectiveness',
      { terms: today, state: 'filed', order: limitOrder(10_000, '0.37', { intent: 'indication' }) },
    ],
    [
      'a conditional offer before effectiveness',
      { terms: today, state: 'filed', order: limitOrder(10_000, '0.37', { intent: 'conditional-offer' }) },
    ],
    [
      'ten million dollars under Rule 504',
      {
        terms: {
          ...rule504,
          shares: 9_000_000,
          cap: '1.00',
          gates: { G15: notReporting },
          permittedStates: ['TX'],
        },
      },
    ],
    ['an accredited investor under Rule 506(b)', { terms: rule506b, certificates: [{ type: 'accredited' }] }],
    [
      'a verified one under Rule 506(c)',
      { terms: rule506c, certificates: [{ type: 'accredited' }, { type: 'accredited-verification' }] },
    ],
    [
      'a qualified buyer at a hundred million',
      {
        terms: rule144a,
        certificates: [{ type: 'qib', facts: { buyerKind: 'institution', securitiesOwned: '100000000' } }],
      },
    ],
    [
      'from abroad under Regulation S',
      {
        terms: regulationS,
        who: { country: 'DE', state: undefined },
        certificates: [{ type: 'non-us', facts: { offshoreTransaction: true } }],
      },
    ],
    ['a short seller in best efforts', { terms: today, certificates: shorted() }],
    [
      'a short seller of 2004, when only covering was barred',
      { terms: atLaw('2004-07-20', { ...firm, coveredSecurity: true }), certificates: shorted() },
    ],
    [
      'who attests that it sold nothing short',
      { terms: firm, certificates: [{ type: 'rule-105', facts: { shortSales: [] } }] },
    ],
    [
      'who sold short and keeps separate accounts',
      { terms: firm, certificates: shorted({ separateAccounts: true }) },
    ],
    [
      'who sold short before the period',
      {
        terms: firm,
        certificates: [
          { type: 'rule-105', facts: { shortSales: [{ ...inHours, at: '2026-11-06T11:00:00-05:00' }] } },
        ],
      },
    ],
    ['an institution without papers of a penny stock', { terms: { ...today, ...pennyStock } }],
    [
      'whom the deal leaves below its blocker',
      { terms: { ...today, ...blocked, dealType: 'registered-direct' }, certificates: holding(0) },
    ],
  ])('%s', async (_, row) => {
    const { status, body } = await send(row);
    expect({ status, gate: body.gate, detail: body.detail }).toEqual({
      status: 201,
      gate: undefined,
      detail: undefined,
    });
  });
});

const shortOn = (at: string): Certificate[] => [
  { type: 'rule-105', facts: { shortSales: [{ ...inHours, at }] } },
];

describe('the law of the date', () => {
  const home = {
    test: 'net-worth',
    otherAssets: '600000',
    otherLiabilities: '0',
    homeValue: '500000',
    homeDebt: '0',
    homeDebt60DaysBefore: '0',
  };
  const owner = [{ type: 'accredited', facts: home }];
  const covering = shorted({ coveredWithOfferingShares: 1 });

  it.each<[string, Row, number]>([
    [
      'counts the home until 20 July 2010',
      { terms: atLaw('2010-07-20', rule506b), certificates: owner },
      201,
    ],
    ['and not from 21 July 2010', { terms: atLaw('2010-07-21', rule506b), certificates: owner }, 422],
    [
      'bars covering alone until 8 October 2007',
      { terms: atLaw('2007-10-08', firm), certificates: shortOn('2007-10-05T11:00:00-04:00') },
      201,
    ],
    [
      'and buying from 9 October 2007',
      { terms: atLaw('2007-10-09', firm), certificates: shortOn('2007-10-05T11:00:00-04:00') },
      422,
    ],
    [
      'knows no covering where the short sale lies years ahead',
      { terms: atLaw('2007-10-08', firm), certificates: covering },
      201,
    ],
  ])('%s', async (_, row, status) => {
    expect((await send(row)).status).toBe(status);
  });
});

describe('evidence', () => {
  it('opens the door when it is recorded, and closes it when it is withdrawn', async () => {
    const { order, investor, status } = await send({ terms: rule506b });
    expect(status).toBe(422);
    const path = `/investors/${investor.account.party}/certificates`;
    const { body } = await world.desk.post(path, { type: 'accredited', documentHash });
    expect((await order()).status).toBe(201);
    const ended = { expiresAt: '2026-01-01T00:00:00Z', note: 'the letter was not genuine' };
    expect((await world.desk.patch(`${path}/${body.id}`, ended, { ifMatch: 1 })).status).toBe(200);
    expect((await order()).body).toMatchObject({ status: 422, gate: 'G16', code: 'evidence-missing' });
  });

  it('of another investor, or for another deal, opens nothing', async () => {
    const [mine, theirs] = [await send({ terms: rule506b }), await send({ terms: rule506b })];
    await world.desk.post(`/investors/${theirs.investor.account.party}/certificates`, {
      type: 'accredited',
      documentHash,
    });
    expect((await mine.order()).status).toBe(422);
    const path = `/investors/${mine.investor.account.party}/certificates`;
    await invite(world, theirs.offering, [mine.investor]);
    const elsewhere = await world.desk.post(path, {
      type: 'accredited',
      documentHash,
      offering: theirs.offering,
    });
    expect(elsewhere.status).toBe(201);
    expect((await mine.order()).status).toBe(422);
  });
});
