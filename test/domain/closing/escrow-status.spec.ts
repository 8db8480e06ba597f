import { describe, expect, it } from 'vitest';
import { escrowStatus, statedPrice, type EscrowFacts } from '../../../src/domain/closing/escrow-status.js';
import { aDeposit, cents, nothingAsked } from '../../support/deposits.js';

const facts: EscrowFacts = {
  ...nothingAsked,
  stated: { minimumShares: 1_000, minBy: '2026-03-31', floor: '0.35', cap: '0.40' },
  extension: null,
  state: 'priced',
  price: 370_000n,
  deposits: [aDeposit('a')],
  allotted: null,
  hasClosed: false,
  today: '2026-03-31',
};
const pledged = [aDeposit('a', { outcome: null })];

describe('the phase', () => {
  it.each<[string, Partial<EscrowFacts>, string]>([
    ['the minimum is there', {}, 'reached'],
    ['and stays when the clock is over', { today: '2026-04-01' }, 'reached'],
    ['a pledge does not count', { deposits: pledged }, 'waiting'],
    ['the last day is over', { deposits: pledged, today: '2026-04-01' }, 'missed'],
    [
      'the last day is the extension',
      {
        deposits: pledged,
        today: '2026-04-01',
        extension: { at: '', of: '2026-03-31', until: '2026-04-01' },
      },
      'waiting',
    ],
    ['without a price nothing is reached', { price: null }, 'waiting'],
    ['nor by the end', { price: null, today: '2026-04-01' }, 'missed'],
    ['withdrawn', { state: 'withdrawn' }, 'withdrawn'],
    ['a closing was made', { hasClosed: true, deposits: pledged, today: '2026-04-01' }, 'closed'],
    [
      'no more counts than is allotted',
      { allotted: [{ investor: 'alder', shares: 999, closed: 0 }] },
      'waiting',
    ],
  ])('%s', (_, more, phase) => {
    expect(escrowStatus({ ...facts, ...more }).phase).toBe(phase);
  });
});

describe('the figures', () => {
  it('are those of the money and the price', () => {
    expect(escrowStatus(facts)).toMatchObject({
      endsOn: '2026-03-31',
      minimum: cents(37_000),
      counted: cents(37_000),
      held: cents(37_000),
      refunds: [],
    });
    expect(escrowStatus({ ...facts, price: null }).minimum).toBeNull();
  });

  it('send back what is beyond the list, less what closed', () => {
    const allotted = [{ investor: 'alder', shares: 900, closed: 600 }];
    const deposits = [aDeposit('a', { released: cents(22_200) })];
    const { refunds, counted } = escrowStatus({ ...facts, deposits, allotted, hasClosed: true });
    expect(refunds).toEqual([
      { deposit: 'a', investor: 'alder', amount: cents(3_700), reason: 'beyond-allotment' },
    ]);
    expect(counted).toBe(cents(33_300));
  });

  it.each([
    ['missed', { price: null, today: '2026-04-01' }, 'minimum-missed'],
    ['withdrawn', { state: 'withdrawn' as const }, 'offering-withdrawn'],
  ])('send everything back when it is %s', (_, more, reason) => {
    expect(escrowStatus({ ...facts, ...more }).refunds).toEqual([
      { deposit: 'a', investor: 'alder', amount: cents(37_000), reason },
    ]);
  });
});

it.each([
  ['0.37', '0.370', 370_000n],
  ['0.35', '0.40', null],
  [null, '0.40', null],
  ['0.35', null, null],
])('a range from %s to %s states the price %s', (floor, cap, price) => {
  expect(statedPrice({ floor, cap })).toBe(price);
});
