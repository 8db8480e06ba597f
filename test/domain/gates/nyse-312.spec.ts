import { gateTable } from './gate-table.js';

const closes = [
  ['2021-03-26', '10.00'],
  ['2021-03-29', '10.00'],
  ['2021-03-30', '10.00'],
  ['2021-03-31', '10.00'],
  ['2021-04-01', '9.00'],
].map(([date, close]) => ({ date, close }));
const deal = {
  on: '2021-04-02',
  publicOffering: false,
  outstandingShares: 10_000_000,
  issuableShares: 2_000_000,
  price: '9.00',
  bookValuePerShare: '50',
  forCash: true,
  dealerBuysToResell: false,
  purchasers: 1,
  largestPurchaserPercent: '20',
  closes,
  signingAt: '2021-04-02T09:00:00-04:00',
  approvalObtained: false,
};
gateTable('G32', 'three versions', deal, [
  ['one purchaser at the Minimum Price, first day', {}, 'pass'],
  ['one purchaser the day before', { on: '2021-04-01' }, 'fail'],
  [
    'a dealer buys the day before',
    { on: '2021-04-01', dealerBuysToResell: true, purchasers: undefined },
    'pass',
  ],
  [
    'two purchasers of five percent the day before',
    { on: '2021-04-01', purchasers: 2, largestPurchaserPercent: '5' },
    'pass',
  ],
  [
    'one purchaser of five percent the day before',
    { on: '2021-04-01', largestPurchaserPercent: '5' },
    'fail',
  ],
  ['a dealer, book value counts until 19 March 2019', { on: '2019-03-19', dealerBuysToResell: true }, 'fail'],
  [
    'a dealer above the book value',
    { on: '2019-03-19', dealerBuysToResell: true, bookValuePerShare: '9' },
    'pass',
  ],
  ['book value is gone the day after', { on: '2019-03-20', dealerBuysToResell: true }, 'pass'],
  [
    'in 2004 the last close, not the average',
    { on: '2004-07-20', dealerBuysToResell: true, bookValuePerShare: '1', price: '8.99' },
    'fail',
  ],
  ['not for cash', { forCash: false }, 'fail'],
  ['not for cash, under 20 percent', { forCash: false, issuableShares: 1_999_999 }, 'pass'],
  ['cash unknown', { forCash: undefined }, 'unknown', ['forCash']],
  ['below the price, cash decides nothing', { forCash: undefined, price: '8.99' }, 'fail'],
  [
    'purchasers decide nothing any more',
    { purchasers: undefined, largestPurchaserPercent: undefined, dealerBuysToResell: undefined },
    'pass',
  ],
]);
