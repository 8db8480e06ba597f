import { gateTable } from './gate-table.js';

const offering = {
  on: '2021-03-15',
  issuerReporting: false,
  trailingTwelveMonths: '4000000',
  thisOffering: '6000000',
};
gateTable('G15', 'the limit of twelve months', offering, [
  ['ten million, first day', {}, 'pass'],
  ['ten million the day before', { on: '2021-03-14' }, 'fail'],
  ['five million, last day', { on: '2021-03-14', thisOffering: '1000000' }, 'pass'],
  ['five million, first day', { on: '2017-01-20', thisOffering: '1000000' }, 'pass'],
  ['five million the day before', { on: '2017-01-19', thisOffering: '1000000' }, 'fail'],
  ['one million, last day', { on: '2017-01-19', trailingTwelveMonths: '0', thisOffering: '1000000' }, 'pass'],
  ['a millionth of a dollar over', { thisOffering: '6000000.000001' }, 'fail'],
  ['over the limit alone', { thisOffering: '10000000.01', trailingTwelveMonths: undefined }, 'fail'],
  ['earlier sales unknown', { trailingTwelveMonths: undefined }, 'unknown', ['trailingTwelveMonths']],
  ['a reporting issuer decides', { issuerReporting: true, thisOffering: undefined }, 'fail'],
]);
