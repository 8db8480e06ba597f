import { gateTable } from './gate-table.js';

const placement = {
  on: '2012-12-18',
  firstSaleOn: '2012-12-03',
  filedOn: '2012-12-18',
  onlyExemptPurchasers: false,
};
gateTable('G30', 'fifteen days', placement, [
  ['fifteenth day', {}, 'pass'],
  ['sixteenth', { filedOn: '2012-12-19' }, 'warn'],
  ['a Sunday is not moved', { firstSaleOn: '2026-03-14', filedOn: '2026-03-30', on: '2026-03-30' }, 'warn'],
  ['first day of the rule, not filed', { on: '2012-12-03', filedOn: null }, 'warn'],
  ['the day before', { on: '2012-12-02', filedOn: null }, 'not-applicable'],
  ['only exempt classes', { onlyExemptPurchasers: true, firstSaleOn: undefined }, 'not-applicable'],
  ['classes unknown', { onlyExemptPurchasers: undefined }, 'unknown', ['onlyExemptPurchasers']],
]);
