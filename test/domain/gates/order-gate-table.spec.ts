import { describe, expect, it } from 'vitest';
import { certificate, doorDeal, judged, stopping } from '../../support/door-deals.js';

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

  it('is none at five dollars, and asks no institution for papers', () => {
    expect(stopping(doorDeal({ terms }), pricedAt('5.00'))).toEqual([]);
    expect(stopping(doorDeal({ terms }), pricedAt('4.99'))).toEqual(['G45b']);
    expect(stopping(doorDeal({ terms }), { ...pricedAt('4.99'), buyer: { category: 'long-only' } })).toEqual(
      [],
    );
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
