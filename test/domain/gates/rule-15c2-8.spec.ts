import { gateTable } from './gate-table.js';

const sale = {
  on: '2026-03-12',
  issuerReporting: false,
  preliminaryProspectusSentAt: '2026-03-06T17:00:00-05:00',
  confirmationSentAt: '2026-03-08T18:00:00-04:00',
};
gateTable('G9', '48 hours before the confirmation', sale, [
  ['48 hours over the change to summer time', {}, 'pass'],
  ['47 hours by the clock of summer time', { confirmationSentAt: '2026-03-08T17:00:00-04:00' }, 'fail'],
  ['never sent', { preliminaryProspectusSentAt: null }, 'fail'],
  [
    'a reporting issuer, nothing else known',
    { issuerReporting: true, confirmationSentAt: undefined },
    'not-applicable',
  ],
  ['reporting unknown', { issuerReporting: undefined }, 'unknown', ['issuerReporting']],
  [
    'reporting and confirmation unknown',
    { issuerReporting: undefined, confirmationSentAt: undefined },
    'unknown',
    ['issuerReporting', 'confirmationSentAt'],
  ],
]);
