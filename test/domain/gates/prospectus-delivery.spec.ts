import { gateTable } from './gate-table.js';

const delivery = {
  on: '2005-11-30',
  confirmationSentAt: '2005-11-30T10:00:00-05:00',
  securityDeliveredAt: '2005-12-05T10:00:00-05:00',
  finalProspectusDeliveredAt: '2005-11-30T10:00:00-05:00',
};
gateTable('G10a', 'delivery until 30 November 2005', delivery, [
  ['with the confirmation, last day', {}, 'pass'],
  ['a second after the confirmation', { finalProspectusDeliveredAt: '2005-11-30T10:00:01-05:00' }, 'fail'],
  [
    'with the shares, after the confirmation',
    { finalProspectusDeliveredAt: '2005-12-05T10:00:00-05:00' },
    'fail',
  ],
  [
    'no confirmation yet, with the shares',
    { confirmationSentAt: null, finalProspectusDeliveredAt: '2005-12-05T10:00:00-05:00' },
    'pass',
  ],
  [
    'nothing sent yet',
    { confirmationSentAt: null, securityDeliveredAt: null, finalProspectusDeliveredAt: undefined },
    'pass',
  ],
  ['shares delivered or not unknown', { securityDeliveredAt: undefined }, 'unknown', ['securityDeliveredAt']],
  [
    'the day after asks for other facts',
    { on: '2005-12-01' },
    'unknown',
    ['excludedOffering', 'effectiveAt', 'proceedingPending', 'finalProspectus'],
  ],
]);

const access = {
  on: '2005-12-01',
  confirmationSentAt: '2005-12-01T10:00:00-05:00',
  effectiveAt: '2005-12-01T10:00:00-05:00',
  proceedingPending: false,
  finalProspectus: 'filed',
  excludedOffering: false,
};
gateTable('G10a', 'access equals delivery', access, [
  ['first day', {}, 'pass'],
  ['a second before effectiveness', { confirmationSentAt: '2005-12-01T09:59:59-05:00' }, 'fail'],
  ['not effective', { effectiveAt: null }, 'fail'],
  ['no confirmation yet', { confirmationSentAt: null, effectiveAt: undefined }, 'pass'],
  ['to be filed in time', { finalProspectus: 'will-be-filed-in-time' }, 'pass'],
  ['a proceeding pending', { proceedingPending: true }, 'fail'],
  [
    'missed decides whatever else',
    { finalProspectus: 'missed', effectiveAt: undefined, proceedingPending: undefined },
    'fail',
  ],
  ['excluded decides whatever else', { excludedOffering: true, effectiveAt: undefined }, 'not-applicable'],
  ['proceeding unknown', { proceedingPending: undefined }, 'unknown', ['proceedingPending']],
]);

gateTable(
  'G10b',
  'the notice of registration',
  { on: '2026-06-18', saleCompletedOn: '2026-06-18', sentOn: '2026-06-23', holidays: ['2026-06-19'] },
  [
    ['second business day over a holiday', {}, 'pass'],
    ['the day after', { sentOn: '2026-06-24' }, 'warn'],
    ['without the holiday a day late', { holidays: [] }, 'warn'],
    ['in time whatever the holidays', { sentOn: '2026-06-22', holidays: undefined }, 'pass'],
    ['late unless there is a holiday', { holidays: undefined }, 'unknown', ['holidays']],
    ['a sale completed on a Saturday', { saleCompletedOn: '2026-06-13', sentOn: '2026-06-16' }, 'pass'],
    ['30 November 2005', { on: '2005-11-30' }, 'not-applicable'],
  ],
);

gateTable(
  'G10c',
  'filing of the final prospectus',
  {
    on: '2026-03-16',
    pricedOn: '2026-03-13',
    firstUsedOn: '2026-03-12',
    filedOn: '2026-03-16',
    holidays: [],
  },
  [
    ['second business day after first use', {}, 'pass'],
    ['a day later: pricing was later, but use counts', { filedOn: '2026-03-17' }, 'fail'],
    ['not used yet: counted from pricing', { filedOn: '2026-03-17', firstUsedOn: null }, 'pass'],
    ['late from pricing already', { filedOn: '2026-03-18', firstUsedOn: undefined }, 'fail'],
    ['first use unknown', { firstUsedOn: undefined }, 'unknown', ['firstUsedOn']],
    ['not filed', { filedOn: null }, 'fail'],
  ],
);
