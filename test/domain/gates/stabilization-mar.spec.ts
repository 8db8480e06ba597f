import { gateTable } from './gate-table.js';

const tranche = { on: '2016-07-03', originalOffer: 10_000_019, optionShares: 1_500_002, naked: 500_000 };
gateTable('G53', 'option and uncovered short', tranche, [
  ['both floored, first day', {}, 'pass'],
  ['one option share more', { optionShares: 1_500_003 }, 'warn'],
  ['one uncovered share more', { naked: 500_001 }, 'warn'],
  ['the day before', { on: '2016-07-02', naked: 9_000_000 }, 'not-applicable'],
  ['over the option limit decides', { optionShares: 2_000_000, naked: undefined }, 'warn'],
  ['uncovered unknown', { naked: undefined }, 'unknown', ['naked']],
]);
