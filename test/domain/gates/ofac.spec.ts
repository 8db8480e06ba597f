import { gateTable } from './gate-table.js';

const screened = {
  on: '2026-03-12',
  outcome: 'clear',
  clearedByCompliance: false,
  screenedOn: '2026-03-12',
  listVersion: '2026-03-11',
  currentListVersion: '2026-03-11',
  owners: [],
};
const owner = (name: string, percent: string, blocked = true) => ({ name, percent, blocked });
gateTable('G48', 'sanctions', screened, [
  ['clear', {}, 'pass'],
  ['a match', { outcome: 'match', clearedByCompliance: true }, 'fail'],
  ['a possible match', { outcome: 'possible-match' }, 'fail'],
  [
    'a possible match that compliance cleared',
    { outcome: 'possible-match', clearedByCompliance: true },
    'pass',
  ],
  ['clear: clearing decides nothing', { clearedByCompliance: undefined }, 'pass'],
  ['an older list', { listVersion: '2026-03-10' }, 'fail'],
  ['screened tomorrow', { screenedOn: '2026-03-13' }, 'fail'],
  ['owners together at half', { owners: [owner('A', '25'), owner('B', '25')] }, 'fail'],
  ['a millionth of a percent below', { owners: [owner('A', '25'), owner('B', '24.999999')] }, 'pass'],
  ['other owners do not count', { owners: [owner('A', '49'), owner('B', '51', false)] }, 'pass'],
  [
    'together at half, 12 August 2014',
    { on: '2014-08-12', screenedOn: '2014-08-12', owners: [owner('A', '25'), owner('B', '25')] },
    'pass',
  ],
  [
    'together at half, 13 August 2014',
    { on: '2014-08-13', screenedOn: '2014-08-13', owners: [owner('A', '25'), owner('B', '25')] },
    'fail',
  ],
  [
    'one at half, 14 February 2008',
    { on: '2008-02-14', screenedOn: '2008-02-14', owners: [owner('A', '50')] },
    'fail',
  ],
  [
    'one at half, 13 February 2008',
    { on: '2008-02-13', screenedOn: '2008-02-13', owners: [owner('A', '50')] },
    'pass',
  ],
  [
    'one at half, 12 August 2014',
    { on: '2014-08-12', screenedOn: '2014-08-12', owners: [owner('A', '50')] },
    'fail',
  ],
  [
    'one a millionth of a percent below half, 12 August 2014',
    { on: '2014-08-12', screenedOn: '2014-08-12', owners: [owner('A', '49.999999')] },
    'pass',
  ],
  ['owners unknown', { owners: undefined }, 'unknown', ['owners']],
  ['a match decides', { outcome: 'match', owners: undefined }, 'fail'],
  [
    'not screened',
    { outcome: undefined, screenedOn: undefined, listVersion: undefined },
    'unknown',
    ['outcome', 'listVersion', 'screenedOn'],
  ],
]);
