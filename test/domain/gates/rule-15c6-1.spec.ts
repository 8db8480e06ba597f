import { gateTable } from './gate-table.js';

const trade = {
  on: '2024-05-28',
  firmCommitment: true,
  pricedAt: '2024-05-28T16:30:00.000000001-04:00',
  settlesOn: '2024-05-30',
  expressAgreement: false,
  holidays: [],
};
gateTable('G41', 'the settlement cycle', trade, [
  ['T+2 a nanosecond after 16:30', {}, 'pass'],
  ['T+2 at 16:30', { pricedAt: '2024-05-28T16:30:00-04:00' }, 'fail'],
  ['T+1 at 16:30', { pricedAt: '2024-05-28T16:30:00-04:00', settlesOn: '2024-05-29' }, 'pass'],
  ['T+3 after 16:30', { settlesOn: '2024-05-31' }, 'fail'],
  ['T+4 the day before', { on: '2024-05-27', settlesOn: '2024-06-03' }, 'pass'],
  ['T+5 the day before', { on: '2024-05-27', settlesOn: '2024-06-04' }, 'fail'],
  ['T+2, not firm, the day before', { on: '2024-05-27', firmCommitment: false }, 'pass'],
  [
    'T+3, not firm, 4 September 2017',
    { on: '2017-09-04', firmCommitment: false, settlesOn: '2024-05-31' },
    'pass',
  ],
  [
    'T+3, not firm, 5 September 2017',
    { on: '2017-09-05', firmCommitment: false, settlesOn: '2024-05-31' },
    'fail',
  ],
  [
    'agreed, nothing else known',
    { expressAgreement: true, firmCommitment: undefined, pricedAt: undefined },
    'pass',
  ],
  [
    'T+1: the kind decides nothing',
    { settlesOn: '2024-05-29', firmCommitment: undefined, holidays: undefined, expressAgreement: undefined },
    'pass',
  ],
  ['T+3: the kind decides nothing', { settlesOn: '2024-05-31', firmCommitment: undefined }, 'fail'],
  ['T+2: the kind decides', { firmCommitment: undefined }, 'unknown', ['firmCommitment']],
  [
    'T+2 before 16:30: the kind decides nothing',
    { firmCommitment: undefined, pricedAt: '2024-05-28T10:00:00-04:00' },
    'fail',
  ],
  [
    'late unless agreed',
    { settlesOn: '2024-05-31', expressAgreement: undefined },
    'unknown',
    ['expressAgreement'],
  ],
  [
    'late unless there is a holiday',
    { settlesOn: '2024-05-31', holidays: undefined },
    'unknown',
    ['holidays'],
  ],
  ['a holiday moves it', { settlesOn: '2024-05-31', holidays: ['2024-05-29'] }, 'pass'],
  ['6 June 1995', { on: '1995-06-06' }, 'not-applicable'],
]);
