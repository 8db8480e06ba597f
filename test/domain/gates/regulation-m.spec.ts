import { gateTable } from './gate-table.js';

const days = [
  '2026-06-01',
  '2026-06-02',
  '2026-06-03',
  '2026-06-04',
  '2026-06-05',
  '2026-06-08',
  '2026-06-09',
  '2026-06-10',
];
const bid = {
  on: '2026-06-09',
  role: 'distribution-participant',
  issuedByParticipant: false,
  adtvValue: '100000',
  publicFloat: '25000000',
  pricingAt: '2026-06-10T16:00:00-04:00',
  tradingDays: days,
  becameParticipantAt: null,
  completedAt: null,
  bidAt: '2026-06-09T15:59:59.999999999-04:00',
};
gateTable('G35a', 'the restricted period', bid, [
  ['one day: a nanosecond before it opens', {}, 'pass'],
  ['one day: as it opens', { bidAt: '2026-06-09T16:00:00-04:00' }, 'fail'],
  ['priced a second earlier, one day earlier', { pricingAt: '2026-06-10T15:59:59-04:00' }, 'fail'],
  ['volume a cent below: five days', { adtvValue: '99999.99' }, 'fail'],
  ['five days: a second before', { adtvValue: '0', bidAt: '2026-06-03T15:59:59-04:00' }, 'pass'],
  ['five days: as it opens', { adtvValue: '0', bidAt: '2026-06-03T16:00:00-04:00' }, 'fail'],
  [
    'actively traded to the cent',
    { adtvValue: '1000000', publicFloat: '150000000', bidAt: '2026-06-10T15:00:00-04:00' },
    'pass',
  ],
  [
    'float a cent below that',
    { adtvValue: '1000000', publicFloat: '149999999.99', bidAt: '2026-06-10T15:00:00-04:00' },
    'fail',
  ],
  [
    'the issuer',
    { role: 'issuer', adtvValue: '1000000', publicFloat: '150000000', bidAt: '2026-06-10T15:00:00-04:00' },
    'fail',
  ],
  [
    'joined after the bid',
    { bidAt: '2026-06-10T10:00:00-04:00', becameParticipantAt: '2026-06-10T10:00:01-04:00' },
    'pass',
  ],
  [
    'joined with the bid',
    { bidAt: '2026-06-10T10:00:00-04:00', becameParticipantAt: '2026-06-10T10:00:00-04:00' },
    'fail',
  ],
  ['at completion', { bidAt: '2026-06-12T10:00:00-04:00', completedAt: '2026-06-12T10:00:00-04:00' }, 'pass'],
  [
    'a second before it',
    { bidAt: '2026-06-12T10:00:00-04:00', completedAt: '2026-06-12T10:00:01-04:00' },
    'fail',
  ],
  [
    'before five days, whatever the security',
    { bidAt: '2026-06-03T15:59:59-04:00', adtvValue: undefined, role: undefined, completedAt: undefined },
    'pass',
  ],
  ['between, volume unknown', { adtvValue: undefined, issuedByParticipant: true }, 'unknown', ['adtvValue']],
  ['between, a small float decides', { adtvValue: undefined, publicFloat: '24999999.99' }, 'fail'],
  [
    'inside one day, own stock: volume decides nothing',
    {
      adtvValue: undefined,
      publicFloat: undefined,
      issuedByParticipant: true,
      bidAt: '2026-06-10T15:00:00-04:00',
    },
    'fail',
  ],
  [
    'inside one day, volume unknown',
    { adtvValue: undefined, publicFloat: '150000000', bidAt: '2026-06-10T15:00:00-04:00' },
    'unknown',
    ['adtvValue'],
  ],
  [
    'too few sessions to place an early bid',
    { adtvValue: '0', tradingDays: days.slice(3), bidAt: '2026-06-03T15:00:00-04:00' },
    'unknown',
    ['tradingDays'],
  ],
  [
    'enough to place a late one',
    { adtvValue: '0', tradingDays: days.slice(3), bidAt: '2026-06-04T09:30:00-04:00' },
    'fail',
  ],
  ['3 March 1997', { on: '1997-03-03' }, 'not-applicable'],
]);

const purchase = {
  on: '2026-06-10',
  role: 'distribution-participant',
  passiveMarketMaker: false,
  policiesMaintained: true,
  adtvShares: 1_000_000,
  purchasedInPeriod: 10_000,
  thisPurchase: 9_999,
};
gateTable('G35b', 'two percent', purchase, [
  ['one share below', {}, 'pass'],
  ['at two percent', { thisPurchase: 10_000 }, 'fail'],
  ['two percent of an odd volume', { adtvShares: 1_000_001, thisPurchase: 10_000 }, 'pass'],
  ['alone at two percent', { thisPurchase: 20_000, purchasedInPeriod: undefined }, 'fail'],
  ['earlier purchases unknown', { purchasedInPeriod: undefined }, 'unknown', ['purchasedInPeriod']],
  ['a passive market maker', { passiveMarketMaker: true }, 'fail'],
  ['the issuer decides', { role: 'issuer', adtvShares: undefined }, 'fail'],
  ['no volume at all', { adtvShares: 0, purchasedInPeriod: 0, thisPurchase: 0 }, 'fail'],
]);

const window = {
  on: '2026-06-10',
  basis: 'unregistered',
  filedOn: null,
  pricedOn: '2026-03-31',
  windowStart: '2026-01-01',
  windowEnd: '2026-02-28',
};
gateTable('G35c', 'where volume is measured', window, [
  ['January and February before a pricing in March', {}, 'pass'],
  ['a day into March', { windowEnd: '2026-03-01' }, 'fail'],
  ['a day of January left out', { windowStart: '2026-01-02' }, 'fail'],
  ['the months before those', { windowStart: '2025-12-01', windowEnd: '2026-01-31' }, 'fail'],
  ['a leap February', { pricedOn: '2024-03-01', windowStart: '2024-01-01', windowEnd: '2024-02-29' }, 'pass'],
  ['60 days to the eve', { windowStart: '2026-01-30', windowEnd: '2026-03-30' }, 'pass'],
  ['60 days to the day itself', { windowStart: '2026-01-31', windowEnd: '2026-03-31' }, 'fail'],
  ['61 days', { windowStart: '2026-01-29', windowEnd: '2026-03-30' }, 'fail'],
  ['nothing filed to measure from', { basis: 'registration' }, 'fail'],
  [
    'a filing: the pricing decides nothing',
    { basis: 'registration', filedOn: '2026-03-31', pricedOn: undefined },
    'pass',
  ],
  ['basis unknown', { basis: undefined }, 'unknown', ['basis']],
]);
