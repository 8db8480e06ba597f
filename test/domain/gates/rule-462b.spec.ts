import { expect, it } from 'vitest';
import { answerOf, gateTable } from './gate-table.js';

const upsize = {
  on: '2026-03-12',
  feeTableMaximum: '52181250',
  price: '31',
  additionalShares: 336_653,
  sameClass: true,
  filedAt: '2026-03-12T20:00:00-04:00',
  confirmationsFirstSentAt: '2026-03-12T20:00:01-04:00',
};
gateTable('G5', 'an upsize at pricing', upsize, [
  ['the largest whole number', {}, 'pass'],
  ['one share more', { additionalShares: 336_654 }, 'fail'],
  ['filed a second after confirmations', { filedAt: '2026-03-12T20:00:02-04:00' }, 'fail'],
  ['no confirmation sent yet', { confirmationsFirstSentAt: null }, 'pass'],
  ['not filed', { filedAt: null, confirmationsFirstSentAt: null }, 'fail'],
  ['too large, whatever the class', { additionalShares: 336_654, sameClass: undefined }, 'fail'],
  ['class unknown', { sameClass: undefined }, 'unknown', ['sameClass']],
  ['time of filing unknown', { filedAt: undefined }, 'unknown', ['filedAt']],
  ['6 June 1995', { on: '1995-06-06' }, 'not-applicable'],
]);

it('says how many shares fit', () => {
  expect(answerOf('G5', { ...upsize, additionalShares: 400_000 }).why).toContain('at most 336,653 shares');
});
