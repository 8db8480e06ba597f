import { gateTable } from './gate-table.js';

const filing = {
  on: '2020-03-20',
  secFiledOn: '2020-03-17',
  finraFiledOn: '2020-03-20',
  noObjectionOn: null,
  firstSaleOn: null,
  exempt: false,
  holidays: [],
};
gateTable('G23', 'filing with FINRA', filing, [
  ['third business day, first day of the rule', {}, 'pass'],
  ['the same the day before', { on: '2020-03-19' }, 'fail'],
  ['first business day the day before', { on: '2020-03-19', finraFiledOn: '2020-03-18' }, 'pass'],
  ['not filed', { finraFiledOn: null }, 'fail'],
  ['sold without an opinion', { firstSaleOn: '2020-04-01' }, 'fail'],
  ['sold a day before it', { firstSaleOn: '2020-04-01', noObjectionOn: '2020-04-02' }, 'fail'],
  ['sold on the day of it', { firstSaleOn: '2020-04-01', noObjectionOn: '2020-04-01' }, 'pass'],
  ['opinion unknown, nothing sold', { noObjectionOn: undefined }, 'pass'],
  ['exempt, nothing else known', { exempt: true, secFiledOn: undefined }, 'not-applicable'],
  ['exempt or not unknown', { exempt: undefined }, 'unknown', ['exempt']],
]);

const option = {
  on: '2026-03-12',
  underwriting: 'firm-commitment',
  baseShares: 3_820_000,
  optionShares: 573_000,
};
gateTable('G24', 'fifteen percent', option, [
  ['573,000 of 3,820,000', {}, 'pass'],
  ['one share more', { optionShares: 573_001 }, 'fail'],
  ['one share less offered', { baseShares: 3_819_999 }, 'fail'],
  ['the base of a published partial exercise', { baseShares: 6_875_000, optionShares: 1_031_250 }, 'pass'],
  ['the same before September 2020', { on: '2004-07-22', optionShares: 573_001 }, 'fail'],
  [
    'best efforts, whatever the size',
    { underwriting: 'best-efforts', optionShares: 3_820_000, baseShares: undefined },
    'not-applicable',
  ],
  ['no option, whatever the deal', { optionShares: 0, underwriting: undefined }, 'not-applicable'],
  ['kind unknown', { underwriting: undefined }, 'unknown', ['underwriting']],
  [
    'the largest counts are exact',
    { baseShares: 9_007_199_254_740_991, optionShares: 1_351_079_888_211_148 },
    'pass',
  ],
  ['and one more', { baseShares: 9_007_199_254_740_991, optionShares: 1_351_079_888_211_149 }, 'fail'],
]);
