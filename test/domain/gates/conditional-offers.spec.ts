import { describe, expect, it } from 'vitest';
import { evaluateGate } from '../../../src/domain/gates/evaluate-gate.js';
import { gateTable } from './gate-table.js';

const offer = {
  on: '2026-03-12',
  effectiveAt: '2026-03-12T16:00:00-04:00',
  noticeAt: '2026-03-12T16:05:00-04:00',
  withdrawnAt: null,
  acceptAt: '2026-03-12T17:05:00-04:00',
  finalPrice: '19.00',
  rangeLow: '18.00',
  rangeHigh: '20.00',
  reconfirmed: false,
};
gateTable('G3a', 'accepting a conditional offer', offer, [
  ['at the sixtieth minute', {}, 'pass'],
  ['a nanosecond before it', { acceptAt: '2026-03-12T17:04:59.999999999-04:00' }, 'fail'],
  [
    'early notice, at effectiveness',
    { noticeAt: '2026-03-12T14:00:00-04:00', acceptAt: '2026-03-12T16:00:00-04:00' },
    'pass',
  ],
  ['one price for a range', { rangeLow: '19.00', rangeHigh: '19.00' }, 'pass'],
  ['at the low end', { finalPrice: '18.00' }, 'pass'],
  ['a cent below', { finalPrice: '17.99' }, 'fail'],
  ['a millionth above', { finalPrice: '20.000001' }, 'fail'],
  ['below, confirmed again', { finalPrice: '17.99', reconfirmed: true }, 'pass'],
  ['withdrawn at the moment of acceptance', { withdrawnAt: '2026-03-12T17:05:00-04:00' }, 'fail'],
  ['withdrawn after acceptance: too late', { withdrawnAt: '2026-03-12T17:05:01-04:00' }, 'pass'],
  ['not effective', { effectiveAt: null }, 'fail'],
  ['no notice', { noticeAt: null }, 'fail'],
  [
    'a window of ten minutes by the terms',
    { windowSeconds: 600, acceptAt: '2026-03-12T16:15:00-04:00' },
    'pass',
  ],
  [
    'a nanosecond before its end',
    { windowSeconds: 600, acceptAt: '2026-03-12T16:14:59.999999999-04:00' },
    'fail',
  ],
  ['a window of one second', { windowSeconds: 1, acceptAt: '2026-03-12T16:05:01-04:00' }, 'pass'],
  ['a shorter window without a notice', { windowSeconds: 600, noticeAt: null }, 'fail'],
  ['a longer window asks no more than the hour', { windowSeconds: 7_200 }, 'pass'],
  ['withdrawn or not unknown', { withdrawnAt: undefined }, 'unknown', ['withdrawnAt']],
  ['inside the range, confirmation decides nothing', { reconfirmed: undefined }, 'pass'],
  ['outside, confirmation decides', { finalPrice: '21', reconfirmed: undefined }, 'unknown', ['reconfirmed']],
  [
    'too early, the price decides nothing',
    { acceptAt: '2026-03-12T16:10:00-04:00', finalPrice: undefined },
    'fail',
  ],
  ['no date: there is only one version', { on: undefined }, 'pass'],
]);

gateTable('G3b', 'the 20 percent tolerance', offer, [
  ['a millionth below 20 percent above', { finalPrice: '23.999999' }, 'pass'],
  ['20 percent above', { finalPrice: '24' }, 'fail'],
  ['a millionth inside 20 percent below', { finalPrice: '14.400001' }, 'pass'],
  ['20 percent below', { finalPrice: '14.4' }, 'fail'],
  ['20 percent below, confirmed again', { finalPrice: '14.4', reconfirmed: true }, 'pass'],
]);

describe('a range upside down', () => {
  it('is refused', () => {
    expect(() => evaluateGate('G3a', { ...offer, rangeLow: '20.01' })).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: 'inputs.rangeLow' }),
    );
  });
});
