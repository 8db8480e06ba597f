import { expect, it } from 'vitest';
import { offeringStates, type OfferingState } from '../../../src/domain/offering.js';
import { refuseLateTerms } from '../../../src/domain/records/terms-change.js';
import type { OfferingTerms } from '../../../src/domain/terms.js';

const terms: OfferingTerms = {
  issuer: { name: 'Issuer' },
  placementAgent: 'Agent',
  dealType: 'best-efforts-min-max',
  currency: 'USD',
  shares: 1_000_000,
  minimumShares: 100_000,
  overAllotment: 150_000,
  tick: '0.05',
  lot: 100,
  commissionPercent: '6',
  optionDays: 30,
  conditionalWindowSeconds: 3_600,
  coveredSecurity: true,
};
const told = { ...terms, gates: { G44: { holder: 'bank-escrow' } } };
const early: readonly OfferingState[] = ['draft', 'filed', 'effective', 'book-open', 'book-closed'];
const late = offeringStates.filter((state) => !early.includes(state));

it.each(early)('all of them while the offering is %s', (state) => {
  expect(() => refuseLateTerms(state, terms, { ...told, shares: 2_000_000 })).not.toThrow();
  expect(() => refuseLateTerms(state, terms, terms)).not.toThrow();
});

it.each(late)('what gates need to know, and nothing else, while it is %s', (state) => {
  const refuses = (after: OfferingTerms, path?: string) =>
    expect(() => refuseLateTerms(state, told, after)).toThrow(
      expect.objectContaining({
        code: 'move-not-allowed',
        message: expect.stringMatching(
          `while the offering is ${state}; it must be draft, .* or book-closed\\..*"terms.gates" alone`,
        ),
        path,
      }),
    );
  expect(() => refuseLateTerms(state, terms, told)).not.toThrow();
  expect(() => refuseLateTerms(state, told, terms)).not.toThrow();
  expect(() => refuseLateTerms(state, told, { ...told, gates: { G44: { holder: 'x' } } })).not.toThrow();
  refuses({ ...terms, shares: 2_000_000 }, 'terms.shares');
  refuses({ ...told, issuer: { name: 'Other' } }, 'terms.issuer.name');
  refuses(told);
});
