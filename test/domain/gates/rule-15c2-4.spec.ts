import { gateTable } from './gate-table.js';

const payment = {
  on: '2026-06-18',
  receivedAt: '2026-06-18T10:00:00-04:00',
  depositedAt: '2026-06-22T12:00:00-04:00',
  holder: 'bank-escrow',
  minimumNetCapital: '5000',
  writtenEscrowAgreement: true,
  bankAffiliated: false,
  brokerAffiliatedWithIssuer: true,
  holidays: ['2026-06-19'],
};
gateTable('G44', 'payments passed on', payment, [
  ['noon of Monday after a Friday holiday', {}, 'pass'],
  ['a nanosecond after noon', { depositedAt: '2026-06-22T12:00:00.000000001-04:00' }, 'fail'],
  ['late unless there is a holiday', { holidays: undefined }, 'unknown', ['holidays']],
  [
    'in time whatever the holidays',
    { holidays: undefined, depositedAt: '2026-06-19T12:00:00-04:00' },
    'pass',
  ],
  ['not passed on', { depositedAt: null }, 'fail'],
  ['noon by the clock of the place', { depositedAt: '2026-06-22T12:00:00-05:00' }, 'pass'],
  ['no written agreement decides', { writtenEscrowAgreement: false, receivedAt: undefined }, 'fail'],
  ['an affiliated bank', { bankAffiliated: true }, 'fail'],
  [
    'a bank: the capital decides nothing',
    { minimumNetCapital: undefined, brokerAffiliatedWithIssuer: undefined },
    'pass',
  ],
  [
    'a broker a cent short of capital',
    { holder: 'broker-separate-account', brokerAffiliatedWithIssuer: false, minimumNetCapital: '249999.99' },
    'fail',
  ],
  ['an affiliated broker', { holder: 'broker-separate-account', minimumNetCapital: '250000' }, 'fail'],
  [
    'a broker with enough',
    {
      holder: 'broker-separate-account',
      minimumNetCapital: '250000',
      brokerAffiliatedWithIssuer: false,
      writtenEscrowAgreement: undefined,
      bankAffiliated: undefined,
    },
    'pass',
  ],
  ['holder unknown', { holder: undefined }, 'unknown', ['holder']],
]);
