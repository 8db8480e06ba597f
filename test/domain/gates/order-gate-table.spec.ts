import { describe, expect, it } from 'vitest';
import type { DoorDeal } from '../../../src/domain/gates/order-gate-table.js';
import { certificate, type DoorAsk, doorDeal, judged, stopping } from '../../support/door-deals.js';

const pipe = {
  dealType: 'registered-direct' as const,
  sharesOutstanding: 8_000_000,
  shares: 2_000_000,
  overAllotment: 0,
};
const blocked = (facts: object) => ({
  evidence: { certificates: [certificate('ownership', { facts: { ...facts } })] },
});
const buys = (shares: number) => ({ order: { type: 'market', shares } });

describe('Rule 105 of who sold short in the period', () => {
  const at = '2026-11-18T11:00:00-05:00';
  const evidence = {
    certificates: [
      certificate('rule-105', { facts: { shortSales: [{ at, shares: 5_000, reported: true }] } }),
    ],
  };
  it.each([
    ['the shares that it asks for', { shares: 250_000 }, '250,000 shares would be bought'],
    ['one share, where money has no price', { amount: '400000' }, '1 share would be bought'],
  ])('counts %s', (_, size, why) => {
    const deal = doorDeal({ terms: { dealType: 'firm-commitment-follow-on', cap: undefined } });
    const { G40 } = judged(deal, { evidence, order: { type: 'market', ...size } });
    expect(G40).toMatchObject({ result: 'fail', why: expect.stringContaining(why) });
  });
});

const notice = (noticeOn: string) =>
  blocked({ electedPercent: '4.99', holderShares: 0, noticeOn, newPercent: '9.99', noticeDays: 61 });

describe('the blocker of an investor', () => {
  it('holds the order to the share', () => {
    const elected = blocked({ electedPercent: '9.99', holderShares: 0 });
    expect(stopping(doorDeal({ terms: pipe }), { ...elected, ...buys(999_000) })).toEqual([]);
    expect(stopping(doorDeal({ terms: pipe }), { ...elected, ...buys(999_001) })).toEqual(['G47']);
  });

  it('is asked of nobody who elected none', () => {
    expect(judged(doorDeal({ terms: pipe }), buys(2_000_000)).G47).toBeUndefined();
  });

  it('is asked where the desk recorded it, and not for other evidence', () => {
    const asks = doorDeal({
      terms: { ...pipe, gates: { G47: { electedPercent: '9.99', holderShares: 0 } } },
    });
    expect(stopping(asks, buys(999_001))).toEqual(['G47']);
    const other = { evidence: { certificates: [certificate('qib')] } };
    expect(judged(doorDeal({ terms: pipe }), other).G47).toBeUndefined();
  });

  it.each([
    ['399600', 'pass'],
    ['400000', 'fail'],
  ])('counts %s dollars without a limit at the cap of 0.40: %s', (amount, result) => {
    const elected = blocked({ electedPercent: '9.99', holderShares: 0 });
    const deal = doorDeal({ terms: { ...pipe, cap: '0.40' } });
    expect(judged(deal, { ...elected, order: { type: 'market', amount } }).G47!.result).toBe(result);
  });

  it('counts every step of an order, and money at its highest price', () => {
    const elected = blocked({ electedPercent: '9.99', holderShares: 0 });
    const steps = [
      { limit: '0.40', shares: 500_000 },
      { limit: '0.37', shares: 500_000 },
    ];
    const deal = doorDeal({ terms: pipe });
    expect(stopping(deal, { ...elected, order: { type: 'step', stepMode: 'cumulative', steps } })).toEqual([
      'G47',
    ]);
    expect(stopping(deal, { ...elected, order: { type: 'step', stepMode: 'exclusive', steps } })).toEqual([]);
    expect(stopping(deal, { ...elected, order: { type: 'limit', amount: '400000', limit: '0.40' } })).toEqual(
      ['G47'],
    );
  });

  it('leaves what was recorded of the shares where the order does not tell how many', () => {
    const elected = blocked({ electedPercent: '9.99', holderShares: 0, sharesToHolder: 999_001 });
    const order = { type: 'market', amount: '400000' };
    const deal = doorDeal({ terms: { ...pipe, cap: undefined } });
    expect(stopping(deal, { ...elected, order })).toEqual(['G47']);
  });

  it('takes a higher limit from the 61st day of its notice', () => {
    const deal = doorDeal({ terms: pipe });
    expect(stopping(deal, { ...notice('2026-09-20'), ...buys(999_000) })).toEqual([]);
    expect(stopping(deal, { ...notice('2026-09-21'), ...buys(999_000) })).toEqual(['G47']);
  });
});

const held = (holderShares: number) => blocked({ electedPercent: '99', holderShares });

describe('the report of a holder above 5 percent', () => {
  const asks = { ...pipe, gates: { G46: {} } };
  it.each([
    [500_000, [], undefined],
    [500_001, [], 'G46'],
    [499_000, [1_001], 'G46'],
    [499_000, [1_000], undefined],
  ])('%i shares to who holds %j are stopped by %s', (shares, holds, gate) => {
    const evidence = holds.length > 0 ? held(holds[0]!) : {};
    const stops = stopping(doorDeal({ terms: asks }), { ...evidence, ...buys(shares) });
    expect(stops).toEqual(gate === undefined ? [] : [gate]);
  });

  it.each([
    ['nothing', null],
    ['no shares', { electedPercent: '99' }],
  ])('takes evidence that tells %s of what is held for none held', (_, facts) => {
    const evidence = { certificates: [certificate('ownership', { facts })] };
    expect(judged(doorDeal({ terms: asks }), { evidence, ...buys(500_000) }).G46!.result).toBe('pass');
    expect(judged(doorDeal({ terms: asks }), { evidence, ...buys(500_001) }).G46!.result).toBe('warn');
  });

  it('is asked only where the desk wants it asked, and of nobody whose order names no shares', () => {
    expect(judged(doorDeal({ terms: pipe }), buys(500_001)).G46).toBeUndefined();
    const order = { type: 'market', amount: '400000' };
    expect(judged(doorDeal({ terms: { ...asks, cap: undefined } }), { order }).G46).toBeUndefined();
  });

  it('passes once the report is recorded as filed, and for an indication', () => {
    const filed = doorDeal({ terms: { ...pipe, gates: { G46: { filedOn: '2026-11-20' } } } });
    expect(judged(filed, buys(500_001)).G46).toMatchObject({ result: 'pass', stops: false });
    expect(stopping(doorDeal({ terms: asks }), { intent: 'indication', ...buys(500_001) })).toEqual([]);
  });

  it('lets the order through where compliance has overridden it for this investor', () => {
    const overrides = [{ id: 'o', gate: 'G46', investor: null }];
    const { G46 } = judged(doorDeal({ terms: asks, overrides }), buys(500_001));
    expect(G46).toMatchObject({ result: 'warn', stops: false, override: 'o' });
  });
});

const papers = (more: object = {}) => ({
  evidence: {
    certificates: [
      certificate('penny-stock-papers', {
        facts: {
          riskDocumentSentAt: '2026-11-17T10:00:00-05:00',
          receiptSignedAt: '2026-11-18T10:00:00-05:00',
          suitabilityDeliveredAt: '2026-11-17T10:00:00-05:00',
          agreementReceivedAt: '2026-11-18T10:00:00-05:00',
          ...more,
        },
      }),
    ],
  },
});

const pricedAt = (limit: string) => ({ order: { type: 'limit', shares: 1_000, limit } });

describe('a penny stock', () => {
  const issuer = {
    exchangeOrNasdaqListed: false,
    netTangibleAssets: '1500000',
    yearsOperating: '5',
    averageRevenueThreeYears: '1000000',
  };
  const terms = { gates: { G45a: issuer } };

  it('waits for its papers', () => {
    const { G45b } = judged(doorDeal({ terms }));
    expect(G45b).toMatchObject({ result: 'fail', stops: true });
    expect(G45b!.remedy).toContain('penny-stock-papers');
  });

  it('waits two business days since 2005, and in 2004 only for the papers', () => {
    expect(stopping(doorDeal({ terms }), papers())).toEqual([]);
    const yesterday = papers({
      riskDocumentSentAt: '2026-11-19T08:00:00-05:00',
      receiptSignedAt: '2026-11-19T10:00:00-05:00',
      suitabilityDeliveredAt: '2026-11-19T08:00:00-05:00',
      agreementReceivedAt: '2026-11-19T10:00:00-05:00',
    });
    expect(stopping(doorDeal({ terms }), yesterday)).toEqual(['G45b']);
    const then = {
      riskDocumentSentAt: '2004-07-20T08:00:00-04:00',
      receiptSignedAt: '2004-07-20T09:00:00-04:00',
      suitabilityDeliveredAt: '2004-07-20T08:00:00-04:00',
      agreementReceivedAt: '2004-07-20T09:00:00-04:00',
    };
    expect(stopping(doorDeal({ terms: { ...terms, rulesAsOf: '2004-07-20' } }), papers(then))).toEqual([]);
  });

  it('counts no holiday as a business day, and waits for the holidays of a year that has none yet', () => {
    const tuesday = papers({
      riskDocumentSentAt: '2026-11-10T08:00:00-05:00',
      receiptSignedAt: '2026-11-10T10:00:00-05:00',
      suitabilityDeliveredAt: '2026-11-10T08:00:00-05:00',
      agreementReceivedAt: '2026-11-10T10:00:00-05:00',
    });
    const onDay = (day: string) =>
      judged(
        doorDeal({ terms, effectiveAt: '2026-11-09T21:00:00.000Z', now: `${day}T15:00:00.000Z` }),
        tuesday,
      ).G45b!.result;
    expect(onDay('2026-11-12')).toBe('fail');
    expect(onDay('2026-11-13')).toBe('pass');
    expect(judged(doorDeal({ terms: { ...terms, rulesAsOf: '2040-11-20' } }), papers()).G45b).toMatchObject({
      result: 'unknown',
    });
  });

  it('is none at five dollars, and asks no institution for papers', () => {
    expect(stopping(doorDeal({ terms }), pricedAt('5.00'))).toEqual([]);
    expect(stopping(doorDeal({ terms }), pricedAt('4.99'))).toEqual(['G45b']);
    expect(stopping(doorDeal({ terms }), { ...pricedAt('4.99'), buyer: { category: 'long-only' } })).toEqual(
      [],
    );
  });

  it('is told by the cap for an order without a limit, and not asked where nothing is recorded of it', () => {
    const order = { type: 'market', shares: 1_000 };
    expect(stopping(doorDeal({ terms: { ...terms, cap: '4.99' } }), { order })).toEqual(['G45b']);
    expect(stopping(doorDeal({ terms: { ...terms, cap: '5.00' } }), { order })).toEqual([]);
    expect(judged(doorDeal({})).G45a).toBeUndefined();
  });
});

const listedOn = (rulesAsOf: string) => ({
  rulesAsOf,
  coveredSecurity: true,
  gates: {
    G12: {
      listing: 'NASDAQ-CAPITAL-MARKET',
      listedOnNationalExchange: true,
      nationalMarketSystemSecurity: true,
    },
  },
});

describe('state law', () => {
  const matrix = [
    {
      state: 'TX',
      classes: ['institution', 'accredited'],
      status: 'exempt',
      from: '2026-11-01',
      to: '2026-11-20',
    },
  ];
  const terms = { coveredSecurity: false, gates: { G11: { matrix } } };

  it('reads the row of the state for the class of the investor', () => {
    expect(stopping(doorDeal({ terms }), { buyer: { category: 'hedge-fund' } })).toEqual([]);
    expect(stopping(doorDeal({ terms }))).toEqual(['G11']);
    expect(
      stopping(doorDeal({ terms }), { evidence: { certificates: [certificate('accredited')] } }),
    ).toEqual([]);
  });

  it('ends with the row', () => {
    const buyer = { category: 'hedge-fund' };
    expect(stopping(doorDeal({ terms, now: '2026-11-21T04:59:59.999Z' }), { buyer })).toEqual([]);
    expect(stopping(doorDeal({ terms, now: '2026-11-21T05:00:00.000Z' }), { buyer })).toEqual(['G11']);
  });

  it('takes the word of the listing for whether the security is covered', () => {
    expect(stopping(doorDeal({ terms: listedOn('2007-05-23') }))).toEqual(['G11']);
    expect(stopping(doorDeal({ terms: listedOn('2007-05-24') }))).toEqual([]);
  });
});

const accredited = (deal: DoorDeal, ...certificates: ReturnType<typeof certificate>[]) =>
  judged(deal, { evidence: { certificates } }).G18;
const institution = { buyerKind: 'institution', securitiesOwned: '100000000' };
const verified = { method: 'professional-letter', evidenceOn: '2026-11-02', accredited: true };

describe('an accredited investor', () => {
  const quiet = { dealType: 'rule-506b', exemption: 'Rule 506(b)' } as const;
  const solicited = { dealType: 'rule-506c', exemption: 'Rule 506(c)' } as const;

  it('need not be one in a quiet offering: 17 CFR 230.506(b)(2)(i)', () => {
    expect(accredited(doorDeal({ terms: quiet }))).toMatchObject({
      gate: 'G18',
      result: 'not-applicable',
      certificate: null,
      missing: [],
    });
  });

  it('is who is a qualified institutional buyer, whatever is sold and to whom it is offered', () => {
    const gates = { G21: { fungibleWithListed: true, offeredToNonBuyers: true } };
    const deal = doorDeal({ terms: { ...quiet, rulesAsOf: '2013-09-22', gates } });
    expect(accredited(deal, certificate('qib', { facts: institution }))).toMatchObject({
      gate: 'G18',
      result: 'pass',
      certificate: 'a qib',
      missing: [],
    });
  });

  it('is who was verified as one in a solicited offering', () => {
    expect(
      accredited(doorDeal({ terms: solicited }), certificate('accredited-verification', { facts: verified })),
    ).toMatchObject({ gate: 'G18', result: 'pass', certificate: 'a accredited-verification', missing: [] });
  });
});

it('names the day of the last screening', () => {
  const screening = {
    outcome: 'clear' as const,
    cleared: false,
    listVersion: 'a',
    screenedOn: '2026-11-02',
    owners: [],
  };
  const { G48 } = judged(doorDeal({ listVersion: 'a' }), { evidence: { screening } });
  expect(G48!.why).toContain('Screened clear on 2026-11-02');
});

it('says that a natural person is no qualified institutional buyer', () => {
  const deal = doorDeal({ terms: { dealType: 'pipe', exemption: 'Rule 144A' } });
  const evidence = { certificates: [certificate('qib', { facts: institution })] };
  expect(judged(deal, { buyer: { category: 'individual' }, evidence }).G21!.result).toBe('fail');
});

it('asks for the limit of 17 CFR 230.504(b)(2) where that exemption is named', () => {
  const deal = doorDeal({ terms: { dealType: 'pipe', exemption: 'Rule 504' } });
  expect(judged(deal).G15).toMatchObject({ gate: 'G15', result: 'unknown' });
});

it.each<[string, DoorAsk, string[]]>([
  ['G3a', { intent: 'conditional-offer' }, ['G3a']],
  ['G3a', { accepts: true }, ['G3a']],
  ['G3a', {}, []],
  ['G3b', { intent: 'conditional-offer' }, ['G3b']],
  ['G3b', { accepts: true }, ['G3b']],
  ['G3b', {}, []],
])('where conditional offers are taken under %s, %j meets %j', (policy, ask, gates) => {
  const deal = doorDeal({ terms: policy === 'G3b' ? { gates: { G3b: {} } } : {} });
  expect(Object.keys(judged(deal, ask)).filter((gate) => gate.startsWith('G3'))).toEqual(gates);
});

it('shows what a conditional offer waits for and does not stop it', () => {
  const deal = doorDeal({ effectiveAt: null, terms: { floor: '0.30', cap: '0.45' } });
  expect(judged(deal, { intent: 'conditional-offer' }).G3a).toMatchObject({ stops: false });
  expect(judged(deal).G3a).toBeUndefined();
});

it('answers what contradicts itself as not decided', () => {
  const deal = doorDeal({ terms: { floor: '0.45', cap: '0.30' } });
  expect(judged(deal, { intent: 'conditional-offer' }).G3a).toMatchObject({
    result: 'unknown',
    missing: ['inputs.rangeLow'],
  });
});
