import { describe, expect, it } from 'vitest';
import { dealInputs, dealMoment, lawDate, pricingMoment } from '../../../src/domain/gates/deal-inputs.js';
import { doorDeal } from '../../support/door-deals.js';

describe('what a deal tells its gates', () => {
  it('dates the law by the terms, or by today', () => {
    expect(lawDate(doorDeal({}))).toBe('2026-11-20');
    expect(lawDate(doorDeal({ terms: { rulesAsOf: '2004-07-20' } }))).toBe('2004-07-20');
    expect(dealMoment(doorDeal({ terms: { rulesAsOf: '2004-07-20' } }))).toBe('2004-07-20T15:00:00.000Z');
  });

  it.each([
    ['2026-01-16T01:30:00.000Z', '2026-01-15'],
    ['2026-01-16T05:00:00.000Z', '2026-01-16'],
    ['2026-07-16T03:59:59.999Z', '2026-07-15'],
    ['2026-07-16T04:00:00.000Z', '2026-07-16'],
  ])('today is the day in New York: %s is in %s', (now, day) => {
    expect(lawDate(doorDeal({ now }))).toBe(day);
    expect(dealMoment(doorDeal({ now }))).toBe(now);
  });

  it.each<[string, object, object]>([
    ['G1', {}, { act: 'sale', filedAt: '2026-11-02T13:00:00.000Z', stopOrder: false }],
    ['G1', { state: 'suspended' }, { stopOrder: true }],
    ['G6', { terms: { registeredShares: 5 } }, { baseShares: 10_000_000, registeredShares: 5 }],
    ['G11', { terms: { coveredSecurity: false, permittedStates: ['TX'] } }, { covered: false }],
    ['G11', { terms: { coveredSecurity: false, dealType: 'rule-506b' } }, { covered: true }],
    [
      'G11',
      { terms: { coveredSecurity: false, exemption: 'Rule 506(c)', dealType: 'pipe' } },
      { covered: true },
    ],
    [
      'G11',
      { terms: { coveredSecurity: false, dealType: 'rule-506b', rulesAsOf: '1996-10-10' } },
      { covered: false },
    ],
    ['G15', { terms: { cap: '0.45' } }, { thisOffering: '4950000.00' }],
    ['G15', { terms: {} }, {}],
    ['G24', {}, { underwriting: 'best-efforts', baseShares: 10_000_000, optionShares: 1_000_000 }],
    ['G24', { terms: { dealType: 'ipo' } }, { underwriting: 'firm-commitment' }],
    ['G1', {}, { testTheWaters: false, at: '2026-11-20T15:00:00.000Z' }],
    ['G11', { terms: { coveredSecurity: false, dealType: 'rule-506c' } }, { covered: true }],
    ['G11', { terms: { coveredSecurity: false, dealType: 'pipe' } }, { covered: false, matrix: [] }],
    [
      'G11',
      { terms: { coveredSecurity: false, dealType: 'rule-506b', rulesAsOf: '1996-10-11' } },
      { covered: true, orderOn: '1996-10-11' },
    ],
    [
      'G11',
      { terms: { permittedStates: ['TX'] } },
      {
        matrix: [
          {
            state: 'TX',
            classes: ['retail', 'accredited', 'institution'],
            status: 'registered',
            from: '1933-05-27',
            to: null,
          },
        ],
      },
    ],
    ['G16', {}, { soldOn: '2026-11-20', generalSolicitation: false, prior: [] }],
    ['G16', { terms: { dealType: 'rule-506c' } }, { generalSolicitation: true }],
    ['G17', {}, { saleOn: '2026-11-20', generalSolicitation: false, contraryKnowledge: false }],
    ['G17', { terms: { dealType: 'rule-506c' } }, { generalSolicitation: true }],
    ['G22', {}, { closingOn: '2026-11-20', directedSellingEfforts: false, saleToUsPersonOn: null }],
    ['G9', { terms: { gates: { G9: { issuerReporting: true } } } }, { issuerReporting: true }],
  ])('%s of %j', (gate, deal, inputs) => {
    expect(dealInputs(gate, doorDeal(deal))).toMatchObject(inputs);
  });

  it.each(['G3a', 'G3b'])('%s has the window and the range of the deal', (gate) => {
    const terms = { floor: '0.30', cap: '0.45' };
    const window = { noticedAt: '2026-11-20T14:00:00.000Z', windowEndsAt: '2026-11-20T15:00:01.000Z' };
    expect(dealInputs(gate, doorDeal({ terms, ...window }))).toEqual({
      on: '2026-11-20',
      effectiveAt: '2026-11-18T21:00:00.000Z',
      noticeAt: window.noticedAt,
      windowSeconds: 3_601,
      withdrawnAt: null,
      acceptAt: window.windowEndsAt,
      rangeLow: '0.30',
      rangeHigh: '0.45',
      reconfirmed: false,
    });
    expect(dealInputs(gate, doorDeal({ terms })).acceptAt).toBe('2026-11-20T15:00:00.000Z');
  });

  it('counts a shorter window of the terms from the notice that was given, and an hour from one recorded', () => {
    const noticedAt = '2026-11-20T14:00:00.000Z';
    const earlier = '2026-11-20T13:00:00.000Z';
    const told = (gates?: Record<string, Record<string, unknown>>) => {
      const deal = doorDeal({
        noticedAt,
        windowEndsAt: '2026-11-20T14:10:00.999Z',
        terms: gates ? { gates } : {},
      });
      const { noticeAt, windowSeconds } = dealInputs('G3a', deal);
      return { noticeAt, windowSeconds };
    };
    expect(told()).toEqual({ noticeAt: noticedAt, windowSeconds: 600 });
    expect(told({ G3a: { noticeAt: earlier } })).toEqual({ noticeAt: earlier, windowSeconds: undefined });
    expect(told({ G3b: { noticeAt: earlier } })).toEqual({ noticeAt: noticedAt, windowSeconds: 600 });
  });

  it('accepts a conditional offer at the end of its window, or now where that is over', () => {
    for (const [windowEndsAt, acceptAt] of [
      ['2026-11-20T15:00:00.001Z', '2026-11-20T15:00:00.001Z'],
      ['2026-11-20T14:59:59.999Z', '2026-11-20T15:00:00.000Z'],
    ] as const)
      expect(dealInputs('G3a', doorDeal({ windowEndsAt }))).toMatchObject({ acceptAt });
  });

  it.each([
    ['now, where no price is approved', {}, '2026-11-20T10:00:00-05:00'],
    ['when it was approved', { pricedAt: '2026-11-19T21:30:00.000Z' }, '2026-11-19T16:30:00-05:00'],
    [
      'at that hour of the day of its law',
      { pricedAt: '2026-11-19T21:30:00.000Z', terms: { rulesAsOf: '2004-07-20' } },
      '2004-07-20T16:30:00-04:00',
    ],
  ])('prices %s', (_, deal, moment) => {
    expect(pricingMoment(doorDeal(deal))).toBe(moment);
  });

  it('lets what the desk recorded go first, and leaves gaps out', () => {
    const deal = doorDeal({ terms: { gates: { G6: { baseShares: 1 } } } });
    expect(dealInputs('G6', deal)).toStrictEqual({
      on: '2026-11-20',
      baseShares: 1,
      additionalShares: 1_000_000,
    });
    expect(dealInputs('G15', doorDeal({}))).toStrictEqual({ on: '2026-11-20' });
    expect(dealInputs('G53', doorDeal({}))).toStrictEqual({ on: '2026-11-20' });
  });
});
