import { gateTable } from './gate-table.js';

const row = { state: 'TX', classes: ['retail'], status: 'registered', from: '2004-07-22', to: '2005-07-21' };
const order = {
  on: '2004-07-22',
  covered: false,
  state: 'TX',
  investorClass: 'retail',
  orderOn: '2004-07-22',
  matrix: [row],
};
gateTable('G11', 'the state, the class, the day', order, [
  ['registered, first day', {}, 'pass'],
  ['the day before', { orderOn: '2004-07-21' }, 'fail'],
  ['until further notice', { orderOn: '2030-01-01', matrix: [{ ...row, to: null }] }, 'pass'],
  ['notice-filed', { matrix: [{ ...row, status: 'notice-filed' }] }, 'pass'],
  ['exempt', { matrix: [{ ...row, status: 'exempt' }] }, 'pass'],
  ['self-executing', { matrix: [{ ...row, status: 'self-executing' }] }, 'pass'],
  ['withdrawn', { matrix: [{ ...row, status: 'withdrawn' }] }, 'fail'],
  ['another class', { investorClass: 'accredited' }, 'fail'],
  ['a pending row and an open one', { matrix: [{ ...row, status: 'pending' }, row] }, 'pass'],
  ['an empty matrix', { matrix: [] }, 'fail'],
  ['no matrix', { matrix: undefined }, 'unknown', ['matrix']],
  ['state unknown', { state: undefined }, 'unknown', ['state']],
  ['covered, nothing else known', { covered: true, state: undefined, matrix: undefined }, 'not-applicable'],
]);
gateTable(
  'G11',
  'pre-emption since 11 October 1996, Securities Act section 18(a)',
  { ...order, covered: true },
  [
    ['a covered security on the first day', { on: '1996-10-11', matrix: [] }, 'not-applicable'],
    ['the day before the state decides', { on: '1996-10-10', matrix: [] }, 'fail'],
    ['the day before, open', { on: '1996-10-10' }, 'pass'],
    [
      'the day before, whether it is covered decides nothing',
      { on: '1996-10-10', covered: undefined },
      'pass',
    ],
    ['without a date the statute stands', { on: undefined, matrix: [] }, 'not-applicable'],
  ],
);
