import { gateTable } from './gate-table.js';

const notice = { on: '2008-09-15', firstSaleOn: '2008-08-29', filedOn: '2008-09-15', holidays: [] };
gateTable('G13', 'fifteen days after the first sale', notice, [
  ['moved from Saturday to Monday, first day of the rule', {}, 'pass'],
  ['the same under the law of the day before', { on: '2008-09-14' }, 'warn'],
  ['on the fifteenth day itself', { on: '2008-09-14', filedOn: '2008-09-13' }, 'pass'],
  ['Tuesday', { filedOn: '2008-09-16' }, 'warn'],
  ['Tuesday after a Monday holiday', { filedOn: '2008-09-16', holidays: ['2008-09-15'] }, 'pass'],
  ['not filed', { filedOn: null }, 'warn'],
  ['filed on the day of the sale', { filedOn: '2008-08-29', holidays: undefined }, 'pass'],
  ['late unless there is a holiday', { filedOn: '2008-09-16', holidays: undefined }, 'unknown', ['holidays']],
  ['filing unknown', { filedOn: undefined }, 'unknown', ['filedOn']],
]);
