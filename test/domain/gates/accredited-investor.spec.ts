import { describe, expect, it } from 'vitest';
import { evaluateGate } from '../../../src/domain/gates/evaluate-gate.js';
import { gateTable } from './gate-table.js';

const person = {
  on: '2012-02-27',
  test: 'net-worth',
  otherAssets: '1100000',
  otherLiabilities: '50000',
  homeValue: '800000',
  homeDebt: '650000',
  homeDebt60DaysBefore: '600000',
  homeBoughtWithin60Days: false,
};
gateTable('G18', 'net worth', person, [
  ['50,000 of new debt leaves exactly a million', {}, 'fail'],
  ['a cent less of it', { homeDebt: '649999.99' }, 'pass'],
  ['the day before new debt counted', { on: '2012-02-26' }, 'pass'],
  ['new debt unknown', { homeDebt60DaysBefore: undefined }, 'unknown', ['homeDebt60DaysBefore']],
  ['bought then, unknown', { homeBoughtWithin60Days: undefined }, 'unknown', ['homeBoughtWithin60Days']],
  [
    'no new debt: purchase decides nothing',
    { homeDebt60DaysBefore: '650000', homeBoughtWithin60Days: undefined },
    'pass',
  ],
  [
    'bought then: the earlier debt decides nothing',
    { homeBoughtWithin60Days: true, homeDebt60DaysBefore: undefined },
    'pass',
  ],
  [
    'no debt at all: nothing else decides',
    { homeDebt: '0', homeDebt60DaysBefore: undefined, homeBoughtWithin60Days: undefined },
    'pass',
  ],
  ['home counted, 20 July 2010', { on: '2010-07-20', otherAssets: '900000.01' }, 'pass'],
  ['home counted, exactly a million', { on: '2010-07-20', otherAssets: '900000' }, 'fail'],
  ['home left out the day after', { on: '2010-07-21', otherAssets: '1050000' }, 'fail'],
  [
    'under water by a cent too much',
    { homeValue: '600000', homeDebt: '650000', homeDebt60DaysBefore: '650000' },
    'fail',
  ],
  [
    'under water, a cent better',
    { homeValue: '600000.01', homeDebt: '650000', homeDebt60DaysBefore: '650000' },
    'pass',
  ],
  [
    'new debt and under water are one debt',
    { otherAssets: '1110000', homeValue: '600000', homeDebt: '650000', homeDebt60DaysBefore: '590000' },
    'fail',
  ],
  [
    'that counts once',
    { otherAssets: '1110000.01', homeValue: '600000', homeDebt: '650000', homeDebt60DaysBefore: '590000' },
    'pass',
  ],
  [
    'a home under water that was bought then',
    { homeValue: '600000', homeDebt60DaysBefore: '0', homeBoughtWithin60Days: true },
    'fail',
  ],
]);

const earner = {
  on: '2026-03-12',
  test: 'income',
  joint: false,
  incomeLastTwoYears: ['200000.01', '250000'],
  expectsSameThisYear: true,
};
gateTable('G18', 'income', earner, [
  ['a cent over in the lower year', {}, 'pass'],
  ['the same in the other order', { incomeLastTwoYears: ['250000', '200000.01'] }, 'pass'],
  ['joint: not enough', { joint: true }, 'fail'],
  ['exactly $300,000 alone', { incomeLastTwoYears: ['300000', '300000'] }, 'pass'],
  ['exactly $300,000 with a spouse', { joint: true, incomeLastTwoYears: ['300000', '300000'] }, 'fail'],
  ['joint unknown decides', { joint: undefined }, 'unknown', ['joint']],
  [
    'joint unknown, enough for both',
    { joint: undefined, incomeLastTwoYears: ['300000.01', '400000'] },
    'pass',
  ],
  [
    'joint unknown, too little for one',
    { joint: undefined, incomeLastTwoYears: ['200000', '400000'] },
    'fail',
  ],
  ['not expected decides', { expectsSameThisYear: false, incomeLastTwoYears: undefined }, 'fail'],
  ['income in 2004', { on: '2004-07-22' }, 'pass'],
]);

const entity = {
  on: '2020-12-08',
  test: 'entity-investments',
  investments: '5000000.01',
  formedForThisPurchase: false,
};
gateTable('G18', 'entities and licences', entity, [
  ['investments, first day', {}, 'pass'],
  ['investments the day before', { on: '2020-12-07' }, 'fail'],
  ['formed for the purchase', { formedForThisPurchase: true }, 'fail'],
  [
    'assets in 2004 a cent over',
    { on: '2004-07-22', test: 'entity-assets', totalAssets: '5000000.01' },
    'pass',
  ],
  ['assets unknown', { test: 'entity-assets' }, 'unknown', ['totalAssets']],
  ['Series 7, first day', { test: 'certificate', certificate: 'Series 7' }, 'pass'],
  ['Series 82', { test: 'certificate', certificate: 'Series 82' }, 'pass'],
  ['Series 63', { test: 'certificate', certificate: 'Series 63' }, 'fail'],
  ['Series 7 the day before', { on: '2020-12-07', test: 'certificate', certificate: 'Series 7' }, 'fail'],
  ['category unknown', { test: undefined }, 'unknown', ['test']],
]);

describe('income of another number of years', () => {
  it('is refused', () => {
    expect(() => evaluateGate('G18', { ...earner, incomeLastTwoYears: ['1'] })).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: 'inputs.incomeLastTwoYears' }),
    );
  });
});

const office = {
  on: '2020-12-08',
  test: 'family-office',
  assetsUnderManagement: '5000000.01',
  formedForThisPurchase: false,
  directedBySophisticatedPerson: true,
};
gateTable('G18', 'family offices and their clients, 17 CFR 230.501(a)(12), (13)', office, [
  ['over five million, first day', {}, 'pass'],
  ['the day before', { on: '2020-12-07' }, 'fail'],
  ['five million exactly', { assetsUnderManagement: '5000000' }, 'fail'],
  ['formed for the purchase', { formedForThisPurchase: true }, 'fail'],
  ['directed by nobody who can judge it', { directedBySophisticatedPerson: false }, 'fail'],
  [
    'who directs it unknown',
    { directedBySophisticatedPerson: undefined },
    'unknown',
    ['directedBySophisticatedPerson'],
  ],
  ['a client of such an office', { test: 'family-client', evidenced: true }, 'pass'],
  ['a client by its own word', { test: 'family-client', evidenced: false }, 'fail'],
  [
    'a client of a smaller office',
    { test: 'family-client', evidenced: true, assetsUnderManagement: '1' },
    'fail',
  ],
  ['a client the day before', { test: 'family-client', evidenced: true, on: '2020-12-07' }, 'fail'],
]);

gateTable('G18', 'standing, 17 CFR 230.501(a)(1), (4), (8)', { on: '2004-07-20', evidenced: true }, [
  ['a bank in 2004', { test: 'institution' }, 'pass'],
  ['a director today', { test: 'insider', on: '2026-03-12' }, 'pass'],
  ['all owners accredited in 2012', { test: 'accredited-owners', on: '2012-03-01' }, 'pass'],
  ['without evidence', { test: 'insider', evidenced: false }, 'fail'],
  ['evidence unknown', { test: 'institution', evidenced: undefined }, 'unknown', ['evidenced']],
]);
