import { expect, it } from 'vitest';
import { answerOf, gateTable } from './gate-table.js';

const primary = {
  on: '2026-03-17',
  nonAffiliateShares: 15_000_000,
  priceUsed: '5',
  priceOn: '2026-03-17',
  filedOn: '2026-03-17',
};
gateTable('G34a', 'a float of 75 million', primary, [
  ['at the price of the day', {}, 'pass'],
  ['a share fewer', { nonAffiliateShares: 14_999_999 }, 'fail'],
  ['a millionth of a dollar less', { priceUsed: '4.999999' }, 'fail'],
  ['a price of the day after', { priceOn: '2026-03-18' }, 'fail'],
  ['a stale price decides', { priceOn: '2026-01-15', nonAffiliateShares: undefined }, 'fail'],
  ['a small float decides', { priceOn: undefined, nonAffiliateShares: 1 }, 'fail'],
  ['price unknown', { priceUsed: undefined }, 'unknown', ['priceUsed']],
]);

const takedown = {
  on: '2026-06-15',
  nonAffiliateShares: 12_000_000,
  priceUsed: '5',
  priceOn: '2026-06-12',
  saleOn: '2026-06-15',
  offeredNow: '7500000',
  priorSales: [{ on: '2025-06-15', amount: '12500000' }],
  listedOnExchange: true,
  shellInTwelveMonths: false,
};
gateTable('G34b', 'one third of the float', takedown, [
  ['a sale on the corresponding day counts, to the cent', {}, 'pass'],
  [
    'a sale after this one does not count',
    { priorSales: [{ on: '2026-06-16', amount: '12500000.01' }] },
    'pass',
  ],
  [
    'too much offered now, and more sold before',
    { offeredNow: '20000000.01', priorSales: [{ on: '2026-06-15', amount: '1' }] },
    'fail',
  ],
  [
    'more sold than a third: nothing can be offered',
    { priorSales: [{ on: '2026-06-15', amount: '20000001' }] },
    'fail',
  ],
  ['a third offered at once', { offeredNow: '20000000', priorSales: [] }, 'pass'],
  ['a cent more', { offeredNow: '7500000.01' }, 'fail'],
  [
    'a day earlier it is forgotten',
    { offeredNow: '20000000', priorSales: [{ on: '2025-06-14', amount: '12500000' }] },
    'pass',
  ],
  ['a sale of the same day counts', { priorSales: [{ on: '2026-06-15', amount: '12500000.01' }] }, 'fail'],
  ['over one third alone', { offeredNow: '20000000.01', priorSales: undefined }, 'fail'],
  ['earlier sales unknown', { priorSales: undefined }, 'unknown', ['priorSales']],
  [
    '75 million: earlier sales decide nothing',
    { nonAffiliateShares: 15_000_000, priorSales: undefined, offeredNow: undefined },
    'pass',
  ],
  ['75 million, but a shell', { nonAffiliateShares: 15_000_000, shellInTwelveMonths: true }, 'fail'],
  ['a price 61 days old', { priceOn: '2026-04-15' }, 'fail'],
  ['not listed decides', { listedOnExchange: false, nonAffiliateShares: undefined }, 'fail'],
  ['27 January 2008', { on: '2008-01-27' }, 'not-applicable'],
  ['the first day', { on: '2008-01-28' }, 'pass'],
]);

it('says what can still be offered', () => {
  expect(answerOf('G34b', { ...takedown, offeredNow: '8000000' }).why).toContain('at most $7,500,000.00');
});

const small = {
  on: '2008-02-03',
  revenue: '24999999.99',
  publicFloat: '24999999.999999',
  usOrCanadian: true,
  investmentCompany: false,
};
gateTable('G34c', 'Form SB-2', small, [
  ['last day, both a trifle below', {}, 'pass'],
  ['the form is gone', { on: '2008-02-04' }, 'not-applicable'],
  ['revenue of exactly 25 million', { revenue: '25000000' }, 'fail'],
  ['a foreign issuer decides', { usOrCanadian: false, revenue: undefined }, 'fail'],
  ['an investment company', { investmentCompany: true }, 'fail'],
  ['float unknown', { publicFloat: undefined }, 'unknown', ['publicFloat']],
]);
