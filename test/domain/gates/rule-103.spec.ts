import { gateTable } from './gate-table.js';

const purchase = {
  on: '2026-06-10',
  bid: '19.9',
  highestIndependentBid: '19.9',
  adtvShares: 1_003,
  netPurchasesToday: -100,
  thisPurchase: 400,
};
gateTable('G37', 'passive market making', purchase, [
  ['net purchases after sales, 300 of 300', {}, 'pass'],
  ['one share more', { thisPurchase: 401 }, 'warn'],
  ['a millionth above the bid of others', { bid: '19.900001' }, 'warn'],
  ['200 shares however thin', { adtvShares: 0, thisPurchase: 300 }, 'pass'],
  ['201', { adtvShares: 0, thisPurchase: 301 }, 'warn'],
  ['too high a bid decides', { bid: '20', adtvShares: undefined }, 'warn'],
  ['volume unknown', { adtvShares: undefined }, 'unknown', ['adtvShares']],
  ['3 March 1997', { on: '1997-03-03' }, 'not-applicable'],
]);
