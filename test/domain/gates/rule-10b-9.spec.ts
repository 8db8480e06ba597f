import { gateTable } from './gate-table.js';

const fund = {
  amount: '370000',
  receivedOn: '2004-09-20',
  status: 'cleared',
  affiliate: false,
  affiliateDisclosed: false,
};
const closing = {
  on: '2004-09-20',
  action: 'close',
  minimumShares: 1_000_000,
  price: '0.37',
  deadlineOn: '2004-09-20',
  funds: [fund],
  termsChanged: false,
  everySubscriberReelected: false,
};
gateTable('G43', 'breaking escrow', closing, [
  ['the minimum on the last day', {}, 'pass'],
  ['a millionth of a dollar short', { funds: [{ ...fund, amount: '369999.999999' }] }, 'fail'],
  ['pledged only', { funds: [{ ...fund, status: 'pledged' }] }, 'fail'],
  ['a day late', { funds: [{ ...fund, receivedOn: '2004-09-21' }] }, 'fail'],
  ['a disclosed affiliate', { funds: [{ ...fund, affiliate: true, affiliateDisclosed: true }] }, 'pass'],
  ['an undisclosed one', { funds: [{ ...fund, affiliate: true }] }, 'fail'],
  [
    'whether an affiliate unknown',
    { funds: [{ ...fund, affiliate: undefined }] },
    'unknown',
    ['funds[0].affiliate'],
  ],
  ['nobody paid', { funds: [] }, 'fail'],
  ['changed, chosen again', { termsChanged: true, everySubscriberReelected: true }, 'pass'],
  ['changed, not chosen again', { termsChanged: true }, 'fail'],
  ['unchanged: choices decide nothing', { everySubscriberReelected: undefined }, 'pass'],
  [
    'changed, choices unknown',
    { termsChanged: true, everySubscriberReelected: undefined },
    'unknown',
    ['everySubscriberReelected'],
  ],
  ['short decides', { funds: [], termsChanged: undefined }, 'fail'],
  ['a refund needs nothing', { action: 'refund', funds: undefined, price: undefined }, 'pass'],
  ['funds unknown', { funds: undefined }, 'unknown', ['funds']],
]);
