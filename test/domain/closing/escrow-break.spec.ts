import { describe, expect, it } from 'vitest';
import { refuseToBreak } from '../../../src/domain/closing/escrow-break.js';
import type { EscrowFacts } from '../../../src/domain/closing/escrow-status.js';
import { aDeposit, cents, nothingAsked } from '../../support/deposits.js';
import { refusalOf } from '../../support/refusals.js';

const facts: EscrowFacts = {
  ...nothingAsked,
  stated: { minimumShares: 1_000, minBy: '2026-03-31', floor: null, cap: null },
  extension: null,
  state: 'released',
  price: 370_000n,
  deposits: [aDeposit('a', { outcome: { kind: 'cleared', on: '2026-03-20' } })],
  allotted: [{ investor: 'alder', shares: 1_000, closed: 0 }],
  hasClosed: false,
  today: '2026-04-02',
};
const late = [aDeposit('a', { outcome: { kind: 'cleared', on: '2026-04-01' } })];

describe('escrow', () => {
  it.each<[string, Partial<EscrowFacts>, string]>([
    ['on the day on which the minimum cleared', {}, '2026-03-20'],
    ['after the last day, with what cleared before', {}, '2026-04-02'],
    [
      'in the extension',
      { deposits: late, extension: { at: '', of: '2026-03-31', until: '2026-04-01' } },
      '2026-04-01',
    ],
    ['for a later closing, whose cut-off was before', { hasClosed: true }, '2026-03-19'],
  ])('breaks %s', (_, more, cutOffOn) => {
    expect(() => refuseToBreak({ ...facts, ...more }, cutOffOn, 370_000n)).not.toThrow();
  });

  it.each<[string, Partial<EscrowFacts>, string]>([
    ['at a cut-off before the minimum cleared', {}, '2026-03-19'],
    ['with money that cleared too late', { deposits: late }, '2026-04-02'],
    ['a cent below', { deposits: [aDeposit('a', { amount: cents(36_999) })] }, '2026-03-31'],
    [
      'with more of one than was allotted',
      { allotted: [{ investor: 'alder', shares: 999, closed: 0 }] },
      '2026-03-31',
    ],
  ])('does not break %s', (_, more, cutOffOn) => {
    expect(refusalOf(() => refuseToBreak({ ...facts, ...more }, cutOffOn, 370_000n))).toMatchObject({
      code: 'gate-failed',
      regulation: { gate: 'G43', rule: 'Rule 10b-9', citation: '17 CFR 240.10b-9' },
    });
  });
});
