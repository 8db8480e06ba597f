import { gateTable } from './gate-table.js';

const buyer = {
  on: '2013-09-23',
  buyerKind: 'bank',
  securitiesOwned: '100000000',
  netWorth: '25000000',
  fungibleWithListed: false,
  offeredToNonBuyers: true,
};
gateTable('G21', 'qualified institutional buyers', buyer, [
  ['offered to others, first day', {}, 'pass'],
  ['offered to others the day before', { on: '2013-09-22' }, 'fail'],
  ['offers decide nothing any more', { offeredToNonBuyers: undefined }, 'pass'],
  ['bank without a net worth', { netWorth: null }, 'fail'],
  ['bank in the red', { netWorth: '-1' }, 'fail'],
  ['bank, net worth unknown', { netWorth: undefined }, 'unknown', ['netWorth']],
  ['institution needs none', { buyerKind: 'institution', netWorth: undefined }, 'pass'],
  ['dealer a millionth short', { buyerKind: 'dealer', securitiesOwned: '9999999.999999' }, 'fail'],
  ['riskless dealer with nothing', { buyerKind: 'dealer-riskless-principal', securitiesOwned: '0' }, 'pass'],
  ['natural person decides', { buyerKind: 'natural-person', securitiesOwned: undefined }, 'fail'],
  ['fungible decides', { fungibleWithListed: true, buyerKind: undefined }, 'fail'],
  ['first day of the rule', { on: '1990-04-30', offeredToNonBuyers: false }, 'pass'],
  ['a bank a cent short of net worth', { netWorth: '24999999.99' }, 'fail'],
  ['a bank a cent short of securities', { securitiesOwned: '99999999.99' }, 'fail'],
  ['before the rule', { on: '1990-04-29' }, 'not-applicable'],
]);
