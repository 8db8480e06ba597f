import { gateTable } from './gate-table.js';

const sale = {
  on: '2026-04-06',
  soldOn: '2026-04-06',
  accredited: false,
  notCounted: false,
  sophisticated: true,
  informationDelivered: true,
  generalSolicitation: false,
  prior: [{ soldOn: '2026-01-07', count: 34 }],
};
const sold = (soldOn: string, count: number) => ({ soldOn, count });
gateTable('G16', 'thirty-five purchasers', sale, [
  ['the thirty-fifth in the 90 days that begin on 7 January', {}, 'pass'],
  ['35 a day before the 90 days', { prior: [sold('2026-01-06', 35)] }, 'pass'],
  ['35 on the first of the 90 days', { prior: [sold('2026-01-07', 35)] }, 'fail'],
  ['a later sale fills the 90 days', { prior: [sold('2026-03-01', 20), sold('2026-05-01', 15)] }, 'fail'],
  ['35 later sales on the last day of 90 that hold this one', { prior: [sold('2026-07-04', 35)] }, 'fail'],
  ['35 later sales a day after them', { prior: [sold('2026-07-05', 35)] }, 'pass'],
  [
    'the fullest 90 days, not the last',
    { prior: [sold('2026-02-05', 20), sold('2026-04-06', 15), sold('2026-06-25', 1)] },
    'fail',
  ],
  ['a later sale outside them', { prior: [sold('2026-03-01', 20), sold('2026-07-05', 15)] }, 'pass'],
  [
    'two sales that no 90 days hold with this one',
    { prior: [sold('2026-01-10', 20), sold('2026-06-20', 20)] },
    'pass',
  ],
  [
    'the same per offering on 14 March 2021',
    { on: '2021-03-14', prior: [sold('2019-01-10', 20), sold('2020-06-20', 15)] },
    'fail',
  ],
  [
    'the law of 15 March 2021 forgets',
    { on: '2021-03-15', prior: [sold('2019-01-10', 20), sold('2020-06-20', 15)] },
    'pass',
  ],
  [
    'accredited: nobody else decides',
    { accredited: true, sophisticated: false, informationDelivered: false, prior: undefined },
    'pass',
  ],
  [
    'accredited, but the exemption was lost before',
    { accredited: true, prior: [sold('2026-04-01', 36)] },
    'fail',
  ],
  ['excluded from the count, not informed', { notCounted: true, informationDelivered: false }, 'fail'],
  ['excluded from the count, 35 others', { notCounted: true, prior: [sold('2026-04-01', 35)] }, 'pass'],
  ['solicited decides', { generalSolicitation: true, prior: undefined, accredited: undefined }, 'fail'],
  ['accredited unknown, all else in order', { accredited: undefined }, 'pass'],
  [
    'accredited unknown, not informed',
    { accredited: undefined, informationDelivered: false },
    'unknown',
    ['accredited'],
  ],
  ['others unknown', { prior: undefined }, 'unknown', ['prior']],
  [
    'the first day of Regulation D',
    { on: '1982-04-15', soldOn: '1982-04-15', prior: [sold('1982-04-15', 34)] },
    'pass',
  ],
  ['one too many on it', { on: '1982-04-15', soldOn: '1982-04-15', prior: [sold('1982-04-15', 35)] }, 'fail'],
  ['before Regulation D', { on: '1982-04-14' }, 'not-applicable'],
]);
