import { gateTable } from './gate-table.js';

const account = {
  on: '2026-06-15',
  offeringKind: 'ipo',
  coveredPercent: '25.000001',
  exemptAccount: false,
  allocationOn: '2026-06-15',
  clientNow: false,
  lastPaidOn: null,
  expectsWithinThreeMonths: false,
  conditioned: false,
};
gateTable('G28', 'spinning', account, [
  ['over 25 percent, no business', {}, 'pass'],
  ['a client', { clientNow: true }, 'fail'],
  ['paid a year ago to the day', { lastPaidOn: '2025-06-15' }, 'fail'],
  ['paid a day before that', { lastPaidOn: '2025-06-14' }, 'pass'],
  ['business expected', { expectsWithinThreeMonths: true }, 'fail'],
  ['conditioned', { conditioned: true }, 'fail'],
  [
    'exactly 25 percent, all else unknown',
    { coveredPercent: '25', clientNow: undefined, lastPaidOn: undefined },
    'pass',
  ],
  ['exempt, all else unknown', { exemptAccount: true, coveredPercent: undefined, clientNow: true }, 'pass'],
  ['client unknown', { clientNow: undefined }, 'unknown', ['clientNow']],
  ['client, exemption unknown', { clientNow: true, exemptAccount: undefined }, 'unknown', ['exemptAccount']],
  ['25 September 2011', { on: '2011-09-25', clientNow: true }, 'not-applicable'],
  ['blank check today', { offeringKind: 'spac-ipo', clientNow: true }, 'not-applicable'],
  ['a follow-on in 2019', { on: '2019-12-31', offeringKind: 'follow-on', clientNow: true }, 'not-applicable'],
  [
    'blank check, first day outside',
    { on: '2020-01-01', offeringKind: 'spac-ipo', clientNow: true },
    'not-applicable',
  ],
  ['blank check in 2019', { on: '2019-12-31', offeringKind: 'spac-ipo', clientNow: true }, 'fail'],
]);
