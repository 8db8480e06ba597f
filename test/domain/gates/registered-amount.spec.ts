import { gateTable } from './gate-table.js';

const amount = {
  on: '2004-07-22',
  baseShares: 10_000_000,
  additionalShares: 1_000_000,
  warrantShares: 0,
  registeredShares: 11_000_000,
  authorisedShares: 50_000_000,
  outstandingShares: 34_500_000,
  reservedShares: 4_500_000,
};
const most = Number.MAX_SAFE_INTEGER;
gateTable('G6', 'registered and authorised', amount, [
  ['both to the share', {}, 'pass'],
  ['one share over the charter by reservation', { reservedShares: 4_500_001 }, 'fail'],
  ['one share over the registration', { baseShares: 10_000_001, authorisedShares: 60_000_000 }, 'fail'],
  ['no date needed', { on: undefined }, 'pass'],
  ['registration exceeded, charter unknown', { warrantShares: 1, authorisedShares: undefined }, 'fail'],
  ['charter unknown', { authorisedShares: undefined }, 'unknown', ['authorisedShares']],
  ['exempt', { registeredShares: null }, 'pass'],
  ['registered or exempt unknown', { registeredShares: undefined }, 'unknown', ['registeredShares']],
  [
    'sums beyond the range of a share count stay exact',
    { baseShares: most, additionalShares: most, registeredShares: null, authorisedShares: most },
    'fail',
  ],
]);
