import { gateTable } from './gate-table.js';

const account = {
  on: '2020-01-01',
  offeringKind: 'ipo',
  restrictedPercent: '10',
  exemptAccount: false,
  representationOn: '2019-01-01',
  saleOn: '2020-01-01',
};
gateTable('G27', 'new issues', account, [
  ['a year to the day and ten percent', {}, 'pass'],
  ['a day more', { representationOn: '2018-12-31' }, 'fail'],
  ['a millionth of a percent more', { restrictedPercent: '10.000001' }, 'fail'],
  ['exempt, whoever holds it', { exemptAccount: true, restrictedPercent: undefined }, 'pass'],
  ['ten percent: exemption decides nothing', { exemptAccount: undefined }, 'pass'],
  [
    'over: exemption decides',
    { restrictedPercent: '11', exemptAccount: undefined },
    'unknown',
    ['exemptAccount'],
  ],
  ['a representation made after the sale', { representationOn: '2020-01-02' }, 'fail'],
  ['no representation decides', { representationOn: null, restrictedPercent: undefined }, 'fail'],
  ['blank check, first day outside', { offeringKind: 'spac-ipo' }, 'not-applicable'],
  ['blank check, last day inside', { on: '2019-12-31', offeringKind: 'spac-ipo' }, 'pass'],
  ['a representation of the day of sale', { representationOn: '2020-01-01' }, 'pass'],
  ['a follow-on in 2004', { on: '2004-07-22', offeringKind: 'follow-on' }, 'not-applicable'],
  ['private placement', { offeringKind: 'private-placement', representationOn: undefined }, 'not-applicable'],
  ['23 March 2004', { on: '2004-03-23', saleOn: '2004-03-23', representationOn: '2003-03-23' }, 'pass'],
  ['22 March 2004', { on: '2004-03-22' }, 'not-applicable'],
  [
    '29 February is the corresponding day of 2020',
    { saleOn: '2021-02-28', representationOn: '2020-02-28' },
    'pass',
  ],
]);
