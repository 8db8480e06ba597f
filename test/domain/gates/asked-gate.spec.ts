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
  it('takes the best of what is said, and names the certificate', () => {
    const found = asked([holds(90_000, 'much'), holds(10_000, 'little')]);
    expect(found).toMatchObject({ answer: { result: 'pass' }, certificate: 'little' });
    expect(asked([holds(90_000, 'much')])).toMatchObject({ answer: { result: 'fail' }, certificate: 'much' });
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
    expect(answer).toMatchObject({ result: 'unknown' });
  });
});
