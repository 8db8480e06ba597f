import { gateTable } from './gate-table.js';

const holder = {
  on: '2024-02-05',
  holdingShares: 1_000_001,
  outstandingShares: 20_000_000,
  filer: '13D',
  crossedOn: '2024-02-05',
  filedOn: '2024-02-12',
  holidays: [],
};
gateTable('G46', 'reports of holders', holder, [
  ['fifth business day, first day of the rule', {}, 'pass'],
  ['a day later', { filedOn: '2024-02-13' }, 'warn'],
  ['tenth day the day before', { on: '2024-02-04', filedOn: '2024-02-15' }, 'pass'],
  ['eleventh day the day before', { on: '2024-02-04', filedOn: '2024-02-16' }, 'warn'],
  [
    'five percent exactly, nothing else known',
    { holdingShares: 1_000_000, filer: undefined, filedOn: undefined },
    'pass',
  ],
  [
    'passive until 29 September 2024: ten days',
    { on: '2024-09-29', filer: 'passive', filedOn: '2024-02-15' },
    'pass',
  ],
  [
    'passive from 30 September 2024: five business days',
    { on: '2024-09-30', filer: 'passive', filedOn: '2024-02-13' },
    'warn',
  ],
  [
    'institution until then: 45 days after the year',
    { on: '2024-09-29', filer: 'institution', filedOn: '2025-02-14' },
    'pass',
  ],
  ['a day later', { on: '2024-09-29', filer: 'institution', filedOn: '2025-02-15' }, 'warn'],
  [
    'institution since then: 45 days after the quarter',
    { on: '2024-09-30', filer: 'institution', crossedOn: '2024-09-30', filedOn: '2024-11-14' },
    'pass',
  ],
  [
    'a day later',
    { on: '2024-09-30', filer: 'institution', crossedOn: '2024-09-30', filedOn: '2024-11-15' },
    'warn',
  ],
  [
    'ten percent exactly is not above it',
    {
      on: '2024-09-30',
      filer: 'institution',
      holdingShares: 2_000_000,
      crossedOn: '2024-10-01',
      filedOn: '2025-02-14',
    },
    'pass',
  ],
  [
    'above ten percent',
    {
      on: '2024-09-30',
      filer: 'institution',
      holdingShares: 2_000_001,
      crossedOn: '2024-10-01',
      filedOn: '2024-11-07',
    },
    'pass',
  ],
  [
    'above ten percent, sixth business day',
    {
      on: '2024-09-30',
      filer: 'institution',
      holdingShares: 2_000_001,
      crossedOn: '2024-10-01',
      filedOn: '2024-11-08',
    },
    'warn',
  ],
  [
    'Election Day is no federal holiday, Veterans Day is',
    { on: '2024-11-18', crossedOn: '2024-11-08', filedOn: '2024-11-18', holidays: ['2024-11-11'] },
    'pass',
  ],
  ['filer unknown', { filer: undefined }, 'unknown', ['filer']],
  ['holding unknown, filed in time', { holdingShares: undefined }, 'pass'],
]);

const weekend = { ...holder, on: '2004-08-01', crossedOn: '2004-07-21' };
gateTable('G46', 'a last day that is no business day moves, Rule 0-3(a)', weekend, [
  ['tenth day a Saturday, filed on Monday', { filedOn: '2004-08-02' }, 'pass'],
  ['filed on Tuesday', { filedOn: '2004-08-03' }, 'warn'],
  ['Monday a holiday', { crossedOn: '2004-08-26', filedOn: '2004-09-07', holidays: ['2004-09-06'] }, 'pass'],
  [
    'Monday, holidays unknown: in time whatever they are',
    { filedOn: '2004-08-02', holidays: undefined },
    'pass',
  ],
  ['Tuesday, holidays unknown', { filedOn: '2004-08-03', holidays: undefined }, 'unknown', ['holidays']],
  [
    '45 days after the year 2003: a Saturday, then Presidents Day',
    { filer: 'institution', crossedOn: '2003-11-03', filedOn: '2004-02-17', holidays: ['2004-02-16'] },
    'pass',
  ],
  [
    'a day later',
    { filer: 'institution', crossedOn: '2003-11-03', filedOn: '2004-02-18', holidays: ['2004-02-16'] },
    'warn',
  ],
  [
    '45 days after the quarter: 14 February 2026, a Saturday',
    {
      on: '2026-02-17',
      filer: 'institution',
      crossedOn: '2025-11-03',
      filedOn: '2026-02-17',
      holidays: ['2026-02-16'],
    },
    'pass',
  ],
]);
