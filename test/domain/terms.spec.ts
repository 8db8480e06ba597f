import { describe, expect, it } from 'vitest';
import {
  checkTerms,
  completeTerms,
  engineOffering,
  isFirmCommitment,
  mostShares,
  type OfferingTerms,
} from '../../src/domain/terms.js';

const terms: OfferingTerms = {
  issuer: { name: 'Issuer' },
  placementAgent: 'Agent',
  dealType: 'firm-commitment-follow-on',
  currency: 'USD',
  shares: 1_000_000,
  overAllotment: 150_000,
  tick: '0.05',
  lot: 100,
  commissionPercent: '6',
  optionDays: 30,
  conditionalWindowSeconds: 3_600,
  coveredSecurity: true,
};

it('leave conditional offers an hour unless they say otherwise', () => {
  const { conditionalWindowSeconds: _, ...given } = terms;
  expect(completeTerms(given)).toEqual({ ...terms, conditionalWindowSeconds: 3_600 });
  expect(completeTerms({ ...given, conditionalWindowSeconds: 1 }).conditionalWindowSeconds).toBe(1);
});

describe('the terms of an offering', () => {
  it.each<[string, Partial<OfferingTerms>]>([
    ['exactly 15 % in a firm commitment', {}],
    ['a range on the tick', { floor: '17.00', cap: '20.05' }],
    ['one price', { floor: '17.00', cap: '17' }],
    ['a floor alone', { floor: '17.00' }],
    ['a cap alone', { cap: '17.00' }],
    ['as many shares as can be counted', { dealType: 'pipe', shares: Number.MAX_SAFE_INTEGER - 150_000 }],
    [
      'more than 15 % in a best-efforts deal, where it is no short',
      { dealType: 'best-efforts-min-max', minimumShares: 1, overAllotment: 500_000 },
    ],
    ['a minimum of all', { minimumShares: 1_000_000 }],
  ])('take %s', (_, more) => {
    expect(() => checkTerms({ ...terms, ...more })).not.toThrow();
  });

  it.each<[string, Partial<OfferingTerms>, string, string]>([
    [
      'a share above 15 %',
      { overAllotment: 150_001 },
      'terms.overAllotment',
      'In a firm commitment the option is at most 15 % of the shares offered; lower it.',
    ],
    [
      'a floor off the tick',
      { floor: '17.01' },
      'terms.floor',
      'The floor must be a multiple of the tick of 0.05.',
    ],
    ['a cap off the tick', { cap: '17.01' }, 'terms.cap', 'The cap must be a multiple of the tick of 0.05.'],
    [
      'a floor above the cap',
      { floor: '20.00', cap: '19.95' },
      'terms.floor',
      'The floor must not be above the cap.',
    ],
    [
      'a minimum above the offering',
      { minimumShares: 1_000_001 },
      'terms.minimumShares',
      'The minimum must not be above the shares offered.',
    ],
    [
      'an escrow with nothing to wait for',
      { escrow: { bank: 'First Bank', minBy: '2026-03-31' } },
      'terms.escrow',
      'Only best efforts with a minimum, or all or none, wait in escrow: leave it out.',
    ],
    [
      'the law of a day that there is not',
      { rulesAsOf: '2004-02-30' },
      'terms.rulesAsOf',
      'The day whose law applies must be a real one, YYYY-MM-DD.',
    ],
    [
      'more shares than can be counted',
      { dealType: 'pipe', shares: Number.MAX_SAFE_INTEGER, overAllotment: 1 },
      'terms.overAllotment',
      'Shares and over-allotment together are too many.',
    ],
  ])('refuse %s', (_, more, path, message) => {
    expect(() => checkTerms({ ...terms, ...more })).toThrow(
      expect.objectContaining({ code: 'terms-invalid', path, message }),
    );
  });

  it.each<[string, Partial<OfferingTerms>, string, string]>([
    ['no commission', { commissionPercent: '0' }, 'out-of-range', 'terms.commissionPercent'],
    [
      'a commission above the price',
      { commissionPercent: '100.01' },
      'out-of-range',
      'terms.commissionPercent',
    ],
    ['no tick', { tick: '0' }, 'zero-price', 'terms.tick'],
    ['a floor of nothing', { floor: '0' }, 'zero-price', 'terms.floor'],
  ])('refuse %s by its place', (_, more, code, path) => {
    expect(() => checkTerms({ ...terms, ...more })).toThrow(expect.objectContaining({ code, path }));
  });

  it.each<[OfferingTerms['dealType'], boolean]>([
    ['firm-commitment-follow-on', true],
    ['cmpo', true],
    ['block-bought', true],
    ['ipo', true],
    ['registered-direct', false],
    ['best-efforts-all-or-none', false],
    ['rule-506b', false],
  ])('%s: a firm commitment: %s', (dealType, firm) => {
    expect(isFirmCommitment({ dealType })).toBe(firm);
  });

  it.each<[string, object, string, string]>([
    ['the price itself', { price: '1' }, 'unknown-field', 'terms.pricing.price'],
    ['a reference that is no object', { reference: 'guess' }, 'wrong-type', 'terms.pricing.reference'],
  ])("refuse in the board's choices %s", (_, pricing, code, path) => {
    const refusal = expect.objectContaining({ code, path });
    expect(() => checkTerms({ ...terms, pricing: { ...pricing } })).toThrow(refusal);
  });

  it('are told to the engine without what they leave open', () => {
    const always = { shares: 1_000_000, overAllotment: 150_000, tick: '0.05' };
    expect(engineOffering(terms)).toStrictEqual(always);
    expect(engineOffering({ ...terms, floor: '17' })).toStrictEqual({ ...always, floor: '17' });
    expect(engineOffering({ ...terms, cap: '20' })).toStrictEqual({ ...always, cap: '20' });
  });

  it('know the most that can be sold', () => {
    expect(mostShares(terms)).toBe(1_150_000);
  });
});
