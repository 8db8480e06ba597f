import { gateTable } from './gate-table.js';

const short = (at: string, shares: number, reported = true) => ({ at, shares, reported });
const buy = (at: string, shares: number) => ({ at, shares, regularHours: true, reported: true });
const days = [
  '2026-06-02',
  '2026-06-03',
  '2026-06-04',
  '2026-06-05',
  '2026-06-08',
  '2026-06-09',
  '2026-06-10',
];
const account = {
  on: '2026-06-10',
  firmCommitment: true,
  registeredOrRegulationA: true,
  forCash: true,
  shelf: true,
  pricingAt: '2026-06-10T18:00:00-04:00',
  firstFiledAt: null,
  tradingDays: days,
  shortSales: [short('2026-06-03T16:00:00-04:00', 1)],
  marketPurchases: [],
  sharesBoughtInOffering: 1,
  coveredWithOfferingShares: 1,
  separateAccounts: false,
  investmentCompanyException: false,
};
const halfDayEve = {
  pricingAt: '2025-12-01T16:30:00-05:00',
  firstFiledAt: '2025-10-01T09:00:00-04:00',
  tradingDays: [
    '2025-11-20',
    '2025-11-21',
    '2025-11-24',
    '2025-11-25',
    '2025-11-26',
    '2025-11-28',
    '2025-12-01',
  ],
};
gateTable('G40', 'short sales before an offering', account, [
  ['one share short as the period opens', {}, 'fail'],
  ['a nanosecond before', { shortSales: [short('2026-06-03T15:59:59.999999999-04:00', 1)] }, 'pass'],
  ['short at pricing', { shortSales: [short('2026-06-10T18:00:00-04:00', 1)] }, 'fail'],
  ['short after pricing', { shortSales: [short('2026-06-10T18:00:01-04:00', 1)] }, 'pass'],
  [
    'as the statement was filed',
    { firstFiledAt: '2026-06-05T11:00:00-04:00', shortSales: [short('2026-06-05T11:00:00-04:00', 1)] },
    'fail',
  ],
  [
    'a second before it was',
    { firstFiledAt: '2026-06-05T11:00:00-04:00', shortSales: [short('2026-06-05T10:59:59-04:00', 1)] },
    'pass',
  ],
  ['nothing bought in the offering', { sharesBoughtInOffering: 0 }, 'pass'],
  ['separate accounts', { separateAccounts: true }, 'pass'],
  ['an investment company', { investmentCompanyException: true }, 'pass'],
  ['bought back the eve', { marketPurchases: [buy('2026-06-09T15:59:59-04:00', 1)] }, 'pass'],
  ['bought back before the short sale', { marketPurchases: [buy('2026-06-03T15:59:00-04:00', 1)] }, 'fail'],
  ['bought back at the very same time', { marketPurchases: [buy('2026-06-03T16:00:00-04:00', 1)] }, 'fail'],
  [
    'bought back in two purchases',
    {
      shortSales: [short('2026-06-04T10:00:00-04:00', 10)],
      marketPurchases: [buy('2026-06-05T10:00:00-04:00', 4), buy('2026-06-08T10:00:00-04:00', 6)],
    },
    'pass',
  ],
  ['no short sale at all', { shortSales: [], tradingDays: undefined }, 'pass'],
  [
    'bought back between two short sales, listed the later first',
    {
      shortSales: [short('2026-06-05T10:00:00-04:00', 1), short('2026-06-04T10:00:00-04:00', 1)],
      marketPurchases: [buy('2026-06-04T11:00:00-04:00', 2)],
    },
    'fail',
  ],
  [
    'short at the close of the eve',
    {
      shortSales: [short('2026-06-09T16:00:00-04:00', 1)],
      marketPurchases: [buy('2026-06-09T16:00:01-04:00', 1)],
    },
    'fail',
  ],
  [
    'short after the close of the eve',
    {
      shortSales: [short('2026-06-09T16:00:01-04:00', 1)],
      marketPurchases: [buy('2026-06-09T16:00:02-04:00', 1)],
    },
    'pass',
  ],
  [
    'one of them not reported',
    {
      shortSales: [short('2026-06-04T10:00:00-04:00', 10)],
      marketPurchases: [
        buy('2026-06-05T10:00:00-04:00', 4),
        { ...buy('2026-06-08T10:00:00-04:00', 6), reported: false },
      ],
    },
    'fail',
  ],
  [
    'short at 15:30 of the eve, not reported',
    {
      shortSales: [short('2026-06-09T15:30:00-04:00', 1, false)],
      marketPurchases: [buy('2026-06-09T15:31:00-04:00', 1)],
    },
    'pass',
  ],
  [
    'the same reported',
    {
      shortSales: [short('2026-06-09T15:30:00-04:00', 1)],
      marketPurchases: [buy('2026-06-09T15:31:00-04:00', 1)],
    },
    'fail',
  ],
  [
    'reported at 15:30 of another day',
    {
      shortSales: [short('2026-06-08T15:30:00-04:00', 1)],
      marketPurchases: [buy('2026-06-09T15:31:00-04:00', 1)],
    },
    'pass',
  ],
  [
    'short before the period needs no purchase',
    { shortSales: [short('2026-06-02T10:00:00-04:00', 500)], sharesBoughtInOffering: undefined },
    'pass',
  ],
  [
    'short at 12:30 of an eve that ends at 13:00',
    {
      ...halfDayEve,
      shortSales: [short('2025-11-28T12:30:00-05:00', 1)],
      marketPurchases: [buy('2025-11-28T12:45:00-05:00', 1)],
    },
    'fail',
  ],
  [
    'a second earlier',
    {
      ...halfDayEve,
      shortSales: [short('2025-11-28T12:29:59-05:00', 1)],
      marketPurchases: [buy('2025-11-28T12:45:00-05:00', 1)],
    },
    'pass',
  ],
  [
    'short in the morning of that eve',
    {
      ...halfDayEve,
      shortSales: [short('2025-11-28T11:00:00-05:00', 1)],
      marketPurchases: [buy('2025-11-28T12:45:00-05:00', 1)],
    },
    'pass',
  ],
  ['short sales unknown', { shortSales: undefined }, 'unknown', ['shortSales']],
  ['short sales unknown, nothing bought', { shortSales: undefined, sharesBoughtInOffering: 0 }, 'pass'],
  ['purchases unknown', { marketPurchases: undefined }, 'unknown', ['marketPurchases']],
  ['too few sessions', { tradingDays: days.slice(3) }, 'unknown', ['tradingDays']],
  ['not for cash decides', { forCash: false, shortSales: undefined }, 'not-applicable'],
  ['8 October 2007: covering', { on: '2007-10-08' }, 'fail'],
  ['8 October 2007: not covered', { on: '2007-10-08', coveredWithOfferingShares: 0 }, 'pass'],
  [
    '8 October 2007: buying back excuses nothing',
    { on: '2007-10-08', marketPurchases: [buy('2026-06-09T10:00:00-04:00', 1)] },
    'fail',
  ],
  ['9 October 2007: not covered, but bought', { on: '2007-10-09', coveredWithOfferingShares: 0 }, 'fail'],
  ['7 September 2004: off a shelf', { on: '2004-09-07' }, 'fail'],
  ['4 March 1997: covering, not off a shelf', { on: '1997-03-04', shelf: false }, 'fail'],
  ['6 September 2004: off a shelf', { on: '2004-09-06' }, 'not-applicable'],
  ['3 March 1997', { on: '1997-03-03' }, 'not-applicable'],
]);
