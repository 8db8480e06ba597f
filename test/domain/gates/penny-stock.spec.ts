import { gateTable } from './gate-table.js';

const stock = {
  on: '2004-07-22',
  exchangeOrNasdaqListed: false,
  price: '0.37',
  netTangibleAssets: '5000000',
  yearsOperating: '3',
  averageRevenueThreeYears: '0',
};
gateTable('G45a', 'what is no penny stock', stock, [
  ['three years old with over two million', {}, 'pass'],
  ['a day under three years', { yearsOperating: '2.999999' }, 'warn'],
  ['a cent over five million', { netTangibleAssets: '5000000.01', yearsOperating: undefined }, 'pass'],
  ['years decide', { yearsOperating: undefined }, 'unknown', ['yearsOperating']],
  ['two million: years decide nothing', { netTangibleAssets: '2000000', yearsOperating: undefined }, 'warn'],
  ['negative assets', { netTangibleAssets: '-1' }, 'warn'],
  ['a millionth below five dollars', { price: '4.999999', netTangibleAssets: '0' }, 'warn'],
  [
    'five dollars, nothing else known',
    { price: '5', netTangibleAssets: undefined, exchangeOrNasdaqListed: undefined },
    'pass',
  ],
  [
    'listing unknown',
    { netTangibleAssets: '0', exchangeOrNasdaqListed: undefined },
    'unknown',
    ['exchangeOrNasdaqListed'],
  ],
  ['15 July 1992', { on: '1992-07-15' }, 'pass'],
  [
    'a millionth of a dollar of revenue short',
    { netTangibleAssets: '0', averageRevenueThreeYears: '5999999.999999' },
    'warn',
  ],
  ['14 July 1992', { on: '1992-07-14' }, 'not-applicable'],
]);

const papers = {
  on: '2005-09-12',
  exempt: false,
  riskDocumentSentAt: '2005-09-08T23:59:59-04:00',
  receiptSignedAt: '2005-09-09T10:00:00-04:00',
  suitabilityDeliveredAt: '2005-09-08T10:00:00-04:00',
  agreementReceivedAt: '2005-09-12T08:59:59-04:00',
  transactionAt: '2005-09-12T09:00:00-04:00',
  holidays: [],
};
gateTable('G45b', 'the papers of a penny stock', papers, [
  ['two business days, counted by date', {}, 'pass'],
  ['a holiday between', { holidays: ['2005-09-09'] }, 'fail'],
  ['whether there is a holiday', { holidays: undefined }, 'unknown', ['holidays']],
  [
    'too early whatever the holidays',
    { holidays: undefined, riskDocumentSentAt: '2005-09-09T10:00:00-04:00' },
    'fail',
  ],
  ['the suitability statement a day later', { suitabilityDeliveredAt: '2005-09-09T10:00:00-04:00' }, 'fail'],
  [
    'the same the day before the wait',
    { on: '2005-09-11', suitabilityDeliveredAt: '2005-09-09T10:00:00-04:00' },
    'pass',
  ],
  ['the agreement with the transaction', { agreementReceivedAt: '2005-09-12T09:00:00-04:00' }, 'fail'],
  ['no receipt decides', { receiptSignedAt: null, transactionAt: undefined }, 'fail'],
  [
    'too early, and a holiday makes it later still',
    { holidays: ['2005-09-12'], riskDocumentSentAt: '2005-09-09T10:00:00-04:00' },
    'fail',
  ],
  ['no risk document', { riskDocumentSentAt: null }, 'fail'],
  [
    'exempt, nothing else known',
    { exempt: true, transactionAt: undefined, holidays: undefined },
    'not-applicable',
  ],
  ['exemption unknown', { exempt: undefined }, 'unknown', ['exempt']],
]);
