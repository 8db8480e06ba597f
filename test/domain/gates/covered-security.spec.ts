import { gateTable } from './gate-table.js';

gateTable('G12', 'named markets until 23 May 2018', { on: '1996-10-11', listing: 'NYSE' }, [
  ['NYSE, first day', {}, 'pass'],
  ['the day before: no such law', { on: '1996-10-10' }, 'not-applicable'],
  ['Amex, first day', { listing: 'AMEX' }, 'pass'],
  ['CBOE, 20 January 1998', { on: '1998-01-20', listing: 'CBOE' }, 'warn'],
  ['CBOE, 21 January 1998', { on: '1998-01-21', listing: 'CBOE' }, 'pass'],
  ['Pacific tier 1, 21 January 1998', { on: '1998-01-21', listing: 'PACIFIC-TIER-1' }, 'pass'],
  ['Philadelphia tier 1, a day early', { on: '1998-01-20', listing: 'PHILADELPHIA-TIER-1' }, 'warn'],
  ['Nasdaq Capital Market, first day', { on: '2007-05-24', listing: 'NASDAQ-CAPITAL-MARKET' }, 'pass'],
  ['BATS, 23 February 2012', { on: '2012-02-23', listing: 'BATS' }, 'warn'],
  ['BATS, 24 February 2012', { on: '2012-02-24', listing: 'BATS' }, 'pass'],
  ['Nasdaq Capital Market, 23 May 2007', { on: '2007-05-23', listing: 'NASDAQ-CAPITAL-MARKET' }, 'warn'],
  ['Nasdaq National Market, first day', { listing: 'NASDAQ-NATIONAL-MARKET' }, 'pass'],
  ['IEX, 28 November 2017', { on: '2017-11-28', listing: 'IEX' }, 'warn'],
  ['IEX, 29 November 2017', { on: '2017-11-29', listing: 'IEX' }, 'pass'],
  ['over the counter, last day', { on: '2018-05-23', listing: 'OTC' }, 'warn'],
  ['market unknown', { listing: undefined }, 'unknown', ['listing']],
  ['date unknown', { on: undefined }, 'unknown', ['on']],
]);

const listed = { on: '2018-05-24', listedOnNationalExchange: true, nationalMarketSystemSecurity: true };
gateTable('G12', 'any exchange since 24 May 2018', listed, [
  ['first day', {}, 'pass'],
  ['not in the system', { nationalMarketSystemSecurity: false }, 'warn'],
  [
    'not listed decides',
    { listedOnNationalExchange: false, nationalMarketSystemSecurity: undefined },
    'warn',
  ],
  [
    'system unknown',
    { nationalMarketSystemSecurity: undefined },
    'unknown',
    ['nationalMarketSystemSecurity'],
  ],
  ['the day before asks for the market', { on: '2018-05-23' }, 'unknown', ['listing']],
]);
