import { gateTable } from './gate-table.js';

const bid = {
  on: '2026-03-13',
  move: 'initiate',
  bid: '19.95',
  offeringPrice: '20',
  principalMarketStabilizingBid: null,
  lastIndependentTrade: '19.95',
  tradedTodayOrLastTradingDay: true,
  currentAsk: '19.95',
  highestIndependentBid: '19.93',
  atTheMarketOffering: false,
  noticeGiven: true,
};
gateTable('G38', 'stabilizing bids', bid, [
  ['at the last trade, ask equal', {}, 'pass'],
  ['a millionth above it', { bid: '19.950001' }, 'fail'],
  ['ask a cent below: the highest bid is the limit', { currentAsk: '19.94' }, 'fail'],
  ['lowered', { move: 'reduce', bid: '1' }, 'pass'],
  ['at the highest bid then', { currentAsk: '19.94', bid: '19.93' }, 'pass'],
  [
    'no last trade',
    {
      lastIndependentTrade: null,
      bid: '19.93',
      tradedTodayOrLastTradingDay: undefined,
      currentAsk: undefined,
    },
    'pass',
  ],
  ['no bid of others to go by', { lastIndependentTrade: null, highestIndependentBid: null }, 'fail'],
  ['above a stabilizing bid that stands', { principalMarketStabilizingBid: '19.94' }, 'fail'],
  ['maintained above it', { move: 'maintain', principalMarketStabilizingBid: '19.94' }, 'fail'],
  [
    'a last trade below the highest bid is the limit',
    { lastIndependentTrade: '19.90', bid: '19.93' },
    'fail',
  ],
  ['raised to the highest bid', { move: 'raise', bid: '19.93' }, 'pass'],
  ['raised a cent above', { move: 'raise', bid: '19.94' }, 'fail'],
  [
    'maintained: the market decides nothing',
    { move: 'maintain', lastIndependentTrade: undefined, highestIndependentBid: undefined },
    'pass',
  ],
  ['maintained above the offering price', { move: 'maintain', bid: '20.000001' }, 'fail'],
  ['above the offering price decides', { bid: '20.01', move: undefined }, 'fail'],
  ['no notice decides', { noticeGiven: false, bid: undefined }, 'fail'],
  ['ask unknown', { currentAsk: undefined }, 'unknown', ['currentAsk']],
  ['move unknown', { move: undefined }, 'unknown', ['move']],
  ['3 March 1997', { on: '1997-03-03' }, 'not-applicable'],
]);
