import { expect, it } from 'vitest';
import { answerOf, gateTable } from './gate-table.js';

const close = (date: string, price: string) => ({ date, close: price });
const rising = [
  close('2018-09-20', '9.00'),
  close('2018-09-21', '9.10'),
  close('2018-09-24', '9.20'),
  close('2018-09-25', '9.30'),
  close('2018-09-26', '9.41'),
];
const deal = {
  on: '2018-09-26',
  publicOffering: false,
  outstandingShares: 10_000_001,
  issuableShares: 2_000_001,
  price: '9.202',
  closes: rising,
  signingAt: '2018-09-26T16:00:00-04:00',
  approvalObtained: false,
};
gateTable('G31', 'the Minimum Price', deal, [
  ['the exact average, signed at 16:00 sharp', {}, 'pass'],
  ['a millionth below', { price: '9.201999' }, 'fail'],
  ['2,000,000 of 10,000,001 is below 20 percent', { issuableShares: 2_000_000, price: '0.01' }, 'pass'],
  [
    'signed a second earlier: four closes are too few',
    { signingAt: '2018-09-26T15:59:59-04:00' },
    'unknown',
    ['closes'],
  ],
  ['but the last close itself is enough', { signingAt: '2018-09-26T15:59:59-04:00', price: '9.30' }, 'pass'],
  ['order of the days does not matter', { closes: rising.toReversed() }, 'pass'],
  ['days after the signing do not count', { closes: [...rising, close('2018-09-27', '1.00')] }, 'pass'],
  [
    'older days do not count',
    { closes: [close('2018-09-19', '1.00'), ...rising], price: '9.201999' },
    'fail',
  ],
  ['approved', { price: '1', approvalObtained: true }, 'pass'],
  ['approval unknown', { price: '1', approvalObtained: undefined }, 'unknown', ['approvalObtained']],
  [
    'approved: the closes decide nothing',
    { approvalObtained: true, closes: undefined, signingAt: undefined },
    'pass',
  ],
  ['no closes', { closes: [] }, 'unknown', ['closes']],
  ['public offering', { publicOffering: true, price: undefined }, 'not-applicable'],
  ['price unknown', { price: undefined }, 'unknown', ['price']],
  [
    'a close missing in a row',
    { closes: rising.map(({ date }) => ({ date })) },
    'unknown',
    ['closes[4].close'],
  ],
]);

const bids = {
  ...deal,
  on: '2018-09-25',
  price: '9.80',
  bookValuePerShare: '9.80',
  closes: [
    { date: '2018-09-24', closingBid: '9.80' },
    { date: '2018-09-25', closingBid: '9.90' },
  ],
  signingAt: '2018-09-25T15:59:59-04:00',
};
gateTable('G31', 'book or market value', bids, [
  ['at both', {}, 'pass'],
  ['a cent below the book value', { bookValuePerShare: '9.81' }, 'fail'],
  ['a cent below the bid', { price: '9.79', bookValuePerShare: '-2' }, 'fail'],
  ['below the bid decides', { price: '9.79', bookValuePerShare: undefined }, 'fail'],
  ['book value unknown', { bookValuePerShare: undefined }, 'unknown', ['bookValuePerShare']],
  ['signed at 16:00: the day counts', { signingAt: '2018-09-25T16:00:00-04:00' }, 'fail'],
  ['the last day of the rule under the next', { on: '2018-09-26' }, 'unknown', ['closes[0].close']],
  ['the same under its number of 2004', { on: '2004-07-20' }, 'pass'],
]);

it('says what the Minimum Price is', () => {
  expect(answerOf('G31', { ...deal, price: '9.00' }).why).toContain('the Minimum Price of $9.202');
});

it('refuses a day given twice', () => {
  expect(() => answerOf('G31', { ...deal, closes: [...rising, rising[0]] })).toThrow(
    expect.objectContaining({ code: 'out-of-range', path: 'inputs.closes[5].date' }),
  );
});
