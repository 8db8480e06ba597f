// The restricted period of Rule 105 as the calendar makes it, by the clock of New York.
import { describe, expect, it } from 'vitest';
import { rule105Asked } from '../../../src/domain/gates/short-sales.js';
import { certificate, doorDeal } from '../../support/door-deals.js';

const firm = 'firm-commitment-follow-on' as const;

const shortAt = (at: string, more: object = {}) => [
  certificate('rule-105', { facts: { shortSales: [{ at, shares: 100, reported: true }], ...more } }),
];

/** A short sale of 100 shares, sold for 1,000 in the offering, priced at that moment. */
function judged(pricedAt: string, soldShortAt: string, more: object = {}, rulesAsOf?: string): string {
  const terms = { dealType: firm, ...(rulesAsOf && { rulesAsOf }) };
  const deal = doorDeal({ terms, pricedAt, filedAt: '2001-01-01T13:00:00.000Z' });
  return rule105Asked(deal, shortAt(soldShortAt, more), 1_000).answer.result;
}

describe('a short sale before pricing', () => {
  it.each([
    // Friday evening: five complete sessions are Monday to Friday, so the period opens at Friday's close before.
    ['2026-11-20T16:30:00-05:00', '2026-11-13T16:00:00-05:00', 'fail'],
    ['2026-11-20T16:30:00-05:00', '2026-11-13T15:59:59-05:00', 'pass'],
    // The same instants as UTC writes them.
    ['2026-11-20T21:30:00.000Z', '2026-11-13T21:00:00Z', 'fail'],
    ['2026-11-20T21:30:00.000Z', '2026-11-13T20:59:59Z', 'pass'],
    // Friday noon: Friday's session is not complete yet, whatever the clock of UTC says.
    ['2026-11-20T17:00:00.000Z', '2026-11-12T21:00:00Z', 'fail'],
    ['2026-11-20T17:00:00.000Z', '2026-11-12T20:59:59Z', 'pass'],
    // Priced late on Friday in New York, when it is Saturday in UTC.
    ['2026-11-21T01:00:00.000Z', '2026-11-13T21:00:00Z', 'fail'],
    ['2026-11-21T01:00:00.000Z', '2026-11-13T20:59:59Z', 'pass'],
    // Thanksgiving is no session: Monday's five are Monday, Friday, Wednesday, Tuesday and Monday before.
    ['2026-11-30T22:00:00.000Z', '2026-11-20T21:00:00Z', 'fail'],
    ['2026-11-30T22:00:00.000Z', '2026-11-20T20:59:59Z', 'pass'],
    ['2026-11-20T21:30:00.000Z', '2026-11-20T21:30:00Z', 'fail'],
    ['2026-11-20T21:30:00.000Z', '2026-11-20T21:30:01Z', 'pass'],
  ])('priced at %s, sold short at %s: %s', (pricedAt, at, result) => {
    expect(judged(pricedAt, at)).toBe(result);
  });

  it('counts from the filing where that came later', () => {
    const deal = doorDeal({
      terms: { dealType: firm },
      pricedAt: '2026-11-20T21:30:00.000Z',
      filedAt: '2026-11-19T15:00:00.000Z',
    });
    expect(rule105Asked(deal, shortAt('2026-11-19T10:00:00-05:00'), 1).answer.result).toBe('fail');
    expect(rule105Asked(deal, shortAt('2026-11-19T09:59:59-05:00'), 1).answer.result).toBe('pass');
  });
});

const bought = (time: string, shares = 100) => ({
  marketPurchases: [{ at: time, shares, regularHours: true, reported: true }],
});

describe('an account that sold short may buy', () => {
  const [pricedAt, at] = ['2026-11-20T21:30:00.000Z', '2026-11-17T15:00:00Z'];

  it.each<[string, object, string]>([
    ['when it bought all of it back before the day of pricing', bought('2026-11-19T15:00:00Z'), 'pass'],
    ['not when one share is missing', bought('2026-11-19T15:00:00Z', 99), 'fail'],
    ['not when it bought on the day of pricing', bought('2026-11-20T15:00:00Z'), 'fail'],
    ['not when it bought before it sold', bought('2026-11-17T14:59:59Z'), 'fail'],
    ['when its accounts are separate', { separateAccounts: true }, 'pass'],
    ['as a fund with the exception', { investmentCompanyException: true }, 'pass'],
  ])('%s', (_, more, result) => {
    expect(judged(pricedAt, at, more)).toBe(result);
  });

  it('until October 2007, as long as it does not cover with the offering', () => {
    const [last, first] = ['2007-10-08', '2007-10-09'];
    expect(judged(pricedAt, `${last}T09:45:00-04:00`, {}, last)).toBe('pass');
    const covered = { coveredWithOfferingShares: 1 };
    expect(judged(pricedAt, `${last}T09:45:00-04:00`, covered, last)).toBe('fail');
    expect(judged(pricedAt, `${first}T09:45:00-04:00`, {}, first)).toBe('fail');
  });
});

describe('the deal', () => {
  const sold = shortAt('2026-11-17T15:00:00Z');
  const pricedAt = '2026-11-20T21:30:00.000Z';
  const answer = (terms: object, papers = sold) =>
    rule105Asked(doorDeal({ terms: { dealType: firm, ...terms }, pricedAt }), papers, 1_000).answer;

  it.each([
    [undefined, 'fail'],
    ['Regulation A, tier 2', 'fail'],
    ['regulation a', 'fail'],
    ['Regulation AB', 'not-applicable'],
    ['Rule 506(b)', 'not-applicable'],
  ])('that relies on the exemption %s: %s', (exemption, result) => {
    expect(answer({ exemption }).result).toBe(result);
  });

  it('that is priced after the last day of the calendar is not decided', () => {
    expect(answer({ rulesAsOf: '2028-01-10' })).toMatchObject({
      result: 'unknown',
      missing: ['tradingDays'],
    });
  });

  it.each<[string, object, string]>([
    ['no list of sales', { shortSales: 'none' }, 'inputs.shortSales'],
    ['no list of purchases', { marketPurchases: 'none' }, 'inputs.marketPurchases'],
    ['no time of a sale', { shortSales: [{ at: 5, shares: 1, reported: true }] }, 'inputs.shortSales[0].at'],
  ])('is not decided by evidence that is %s, and its place is named', (_, facts, place) => {
    const papers = [certificate('rule-105', { facts: { shortSales: [], ...facts } })];
    expect(answer({}, papers)).toMatchObject({ result: 'unknown', missing: [place] });
  });

  it('is sold off no shelf, which was excepted until September 2004', () => {
    const covered = { coveredWithOfferingShares: 1 };
    expect(judged('2004-09-03T20:30:00.000Z', '2004-09-03T15:00:00Z', covered, '2004-09-03')).toBe('fail');
  });

  it('listens to no certificate of another kind', () => {
    const others = [certificate('ownership', { facts: { shortSales: [] } })];
    expect(answer({}, others)).toMatchObject({ result: 'unknown', missing: ['shortSales'] });
  });
});

describe('without evidence', () => {
  it('nothing is decided, and what is missing is named', () => {
    const deal = doorDeal({ terms: { dealType: firm } });
    expect(rule105Asked(deal, [], 1_000).answer).toMatchObject({
      result: 'unknown',
      missing: ['shortSales'],
    });
    expect(rule105Asked(deal, [certificate('rule-105')], 1_000).answer.result).toBe('pass');
  });
});
