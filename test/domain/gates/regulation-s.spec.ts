import { gateTable } from './gate-table.js';

const tranche = {
  on: '2008-02-15',
  closingOn: '2008-08-31',
  reportingIssuer: true,
  offshoreTransaction: true,
  directedSellingEfforts: false,
  saleToUsPersonOn: '2009-02-28',
};
gateTable('G22', 'category 3 equity', tranche, [
  ['six months to the corresponding day, first day', {}, 'pass'],
  ['a day earlier', { saleToUsPersonOn: '2009-02-27' }, 'fail'],
  ['one year the day before', { on: '2008-02-14' }, 'fail'],
  [
    'one year for an issuer that does not report',
    { reportingIssuer: false, saleToUsPersonOn: '2009-08-31' },
    'pass',
  ],
  ['a day earlier', { reportingIssuer: false, saleToUsPersonOn: '2009-08-30' }, 'fail'],
  [
    'after a year reporting decides nothing',
    { reportingIssuer: undefined, saleToUsPersonOn: '2009-08-31' },
    'pass',
  ],
  ['between the two it decides', { reportingIssuer: undefined }, 'unknown', ['reportingIssuer']],
  ['nothing to US persons', { saleToUsPersonOn: null, reportingIssuer: undefined }, 'pass'],
  ['not offshore decides', { offshoreTransaction: false, saleToUsPersonOn: undefined }, 'fail'],
  [
    'first day of the rule, a year to the day',
    { on: '1998-04-27', closingOn: '1998-04-27', saleToUsPersonOn: '1999-04-27' },
    'pass',
  ],
  ['a day earlier', { on: '1998-04-27', closingOn: '1998-04-27', saleToUsPersonOn: '1999-04-26' }, 'fail'],
  [
    'closed on 29 February, a year later',
    { closingOn: '2012-02-29', saleToUsPersonOn: '2013-02-28' },
    'pass',
  ],
  ['before the rule', { on: '1998-04-26' }, 'not-applicable'],
]);
