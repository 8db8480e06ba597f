import { describe, expect, it } from 'vitest';
import { evaluate, withEvidence } from '../../../src/domain/gates/asked-gate.js';
import type { Certificate } from '../../../src/domain/gates/certificates.js';
import { certificate, doorDeal } from '../../support/door-deals.js';

const deal = doorDeal({});
const asked = (certificates: Certificate[], usual: object = {}) =>
  withEvidence('G47', 'ownership', { deal, certificates }, {}, { ...whole, ...usual });
const whole = {
  outstandingBefore: 1_000_000,
  sharesIssued: 0,
  sharesToHolder: 0,
  noticeOn: null,
  newPercent: null,
  noticeDays: 61,
  issueOn: '2026-11-20',
};
const holds = (holderShares: number, id: string) => ({
  ...certificate('ownership', { facts: { electedPercent: '4.99', holderShares } }),
  id,
});

describe('a gate with evidence', () => {
  it('takes the newest of what is said, for better or worse, and names the certificate', () => {
    const [little, much] = [holds(10_000, 'little'), holds(90_000, 'much')];
    expect(asked([little, much])).toMatchObject({ answer: { result: 'fail' }, certificate: 'much' });
    expect(asked([much, little])).toMatchObject({ answer: { result: 'pass' }, certificate: 'little' });
  });

  it('says what is missing where there is none, or none of this deal and day', () => {
    for (const one of [
      [],
      [{ ...holds(1, 'x'), offering: 'other' }],
      [{ ...holds(1, 'x'), expiresAt: deal.now }],
    ])
      expect(asked(one)).toMatchObject({ answer: { result: 'unknown' }, certificate: null });
  });

  it('decides nothing by facts that contradict each other', () => {
    const answer = evaluate('G3a', { on: '2026-11-20', rangeLow: '2', rangeHigh: '1' });
    expect(answer).toMatchObject({
      gate: 'G3a',
      result: 'unknown',
      why: 'rangeLow must not be above rangeHigh.',
      missing: ['inputs.rangeLow'],
    });
  });

  it('lets the certificate speak before what is usual, and what is known for certain before the certificate', () => {
    const certificates = [holds(10_000, 'own')];
    const said = (own: object) =>
      withEvidence(
        'G47',
        'ownership',
        { deal, certificates },
        { ...own },
        { ...whole, holderShares: 90_000 },
      );
    expect(said({}).answer.result).toBe('pass');
    expect(said({ holderShares: 90_000 }).answer.result).toBe('fail');
  });

  it('says the same of what is known for certain where there is no certificate', () => {
    const known = { electedPercent: '4.99', holderShares: 90_000 };
    const found = withEvidence('G47', 'ownership', { deal, certificates: [] }, known, whole);
    expect(found).toMatchObject({ answer: { result: 'fail' }, certificate: null });
  });

  it('hides no bug as an open question', () => {
    const broken = {
      on: '2026-11-20',
      get rangeLow(): string {
        throw new TypeError('a bug');
      },
    };
    expect(() => evaluate('G3a', broken)).toThrow(TypeError);
  });
});
