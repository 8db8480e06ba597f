import { gateTable } from './gate-table.js';

const old = {
  on: '2004-07-22',
  act: 'sale',
  at: '2004-07-22T10:00:00-04:00',
  filedAt: '2004-05-04T17:15:00-04:00',
  effectiveAt: '2004-07-21T16:00:00-04:00',
  stopOrder: false,
};
gateTable('G1', 'offers and sales before 5 April 2012', old, [
  ['a sale after effectiveness', {}, 'pass'],
  ['a sale a second early', { at: '2004-07-21T15:59:59-04:00' }, 'fail'],
  ['the same instant written elsewhere', { at: '2004-07-21T20:00:00Z' }, 'pass'],
  ['an offer at the instant of filing', { act: 'offer', at: '2004-05-04T17:15:00-04:00' }, 'pass'],
  ['an offer a nanosecond before', { act: 'offer', at: '2004-05-04T17:14:59.999999999-04:00' }, 'fail'],
  ['an offer needs no effectiveness', { act: 'offer', effectiveAt: undefined }, 'pass'],
  ['a sale needs no time of filing', { filedAt: undefined }, 'pass'],
  ['a sale with effectiveness unknown', { effectiveAt: undefined }, 'unknown', ['effectiveAt']],
  ['a stop order decides whatever else', { stopOrder: true, act: undefined, at: undefined }, 'fail'],
  ['a stop order unknown, sale too early', { stopOrder: undefined, effectiveAt: null }, 'fail'],
  ['a stop order unknown', { stopOrder: undefined }, 'unknown', ['stopOrder']],
  ['testing interest did not exist', { act: 'offer', filedAt: null, testTheWaters: true }, 'fail'],
  [
    'testing interest on 4 April 2012',
    {
      on: '2012-04-04',
      act: 'offer',
      filedAt: null,
      testTheWaters: true,
      investorClass: 'institutional-accredited',
      emergingGrowthCompany: true,
    },
    'fail',
  ],
  [
    'nothing but the date',
    { act: undefined, at: undefined, filedAt: undefined, effectiveAt: undefined, stopOrder: undefined },
    'unknown',
    ['stopOrder', 'act'],
  ],
]);

const testing = {
  on: '2019-12-03',
  act: 'offer',
  at: '2019-12-03T10:00:00-05:00',
  filedAt: null,
  effectiveAt: null,
  stopOrder: false,
  testTheWaters: true,
  investorClass: 'institutional-accredited',
  emergingGrowthCompany: false,
};
gateTable('G1', 'testing interest', testing, [
  ['any issuer on 3 December 2019', {}, 'pass'],
  ['any issuer the day before', { on: '2019-12-02' }, 'fail'],
  ['an emerging growth company the day before', { on: '2019-12-02', emergingGrowthCompany: true }, 'pass'],
  [
    'whether it is one, the day before',
    { on: '2019-12-02', emergingGrowthCompany: undefined },
    'unknown',
    ['emergingGrowthCompany'],
  ],
  ['whether it is one, since then, decides nothing', { emergingGrowthCompany: undefined }, 'pass'],
  ['a class that is not an institution', { investorClass: 'other' }, 'fail'],
  ['class unknown', { investorClass: undefined }, 'unknown', ['investorClass']],
  [
    'filed: the class decides nothing',
    { filedAt: '2019-11-01T10:00:00-04:00', investorClass: undefined, testTheWaters: undefined },
    'pass',
  ],
  ['a sale cannot test interest', { act: 'sale' }, 'fail'],
  ['a stop order shuts testing too', { stopOrder: true }, 'fail'],
]);

const wellKnown = {
  on: '2005-12-01',
  act: 'offer',
  at: '2005-12-01T10:00:00-05:00',
  filedAt: null,
  effectiveAt: null,
  stopOrder: false,
  rule163Evidenced: true,
};
gateTable('G1', 'a well-known seasoned issuer before filing, 17 CFR 230.163', wellKnown, [
  ['first day of Rule 163', {}, 'pass'],
  ['the day before', { on: '2005-11-30' }, 'fail'],
  ['no evidence is no exemption', { rule163Evidenced: undefined }, 'fail'],
  ['evidence that it is none', { rule163Evidenced: false }, 'fail'],
  ['a sale is never exempt', { act: 'sale' }, 'fail'],
  ['a stop order shuts it', { stopOrder: true }, 'fail'],
  ['today, whatever the investor is', { on: '2026-03-02', investorClass: 'other' }, 'pass'],
  ['filed: the exemption decides nothing', { filedAt: '2005-11-01T10:00:00-05:00' }, 'pass'],
]);
