import { describe, expect, it } from 'vitest';
import { checkEscrowTerms } from '../../../src/domain/closing/escrow-terms.js';
import { refusalOf } from '../../support/refusals.js';

const escrow = { bank: 'First Bank', minBy: '2026-03-31' };
const terms = { dealType: 'best-efforts-min-max', minimumShares: 1_000_000, escrow };

describe('the escrow of the terms', () => {
  it.each([
    ['a minimum and a maximum', terms],
    ['all or none, where all is the minimum', { dealType: 'best-efforts-all-or-none', escrow }],
    ['none', { dealType: 'ipo' }],
  ])('may be: %s', (_, given) => {
    expect(() => checkEscrowTerms(given)).not.toThrow();
  });

  it.each<[string, object, string]>([
    ['in a firm commitment', { ...terms, dealType: 'firm-commitment-follow-on' }, 'terms.escrow'],
    ['without a minimum', { ...terms, minimumShares: undefined }, 'terms.minimumShares'],
    ['no escrow and no minimum', { dealType: 'best-efforts-min-max' }, 'terms.minimumShares'],
    ['by no day', { ...terms, escrow: { ...escrow, minBy: '2026-02-30' } }, 'terms.escrow.minBy'],
  ])('may not be: %s', (_, given, path) => {
    expect(refusalOf(() => checkEscrowTerms(given as typeof terms))).toMatchObject({
      code: 'terms-invalid',
      path,
    });
  });
});
