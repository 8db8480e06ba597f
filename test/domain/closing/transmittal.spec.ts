import { describe, expect, it } from 'vitest';
import { checkOutcomeDay, judgeTransmittal } from '../../../src/domain/closing/transmittal.js';
import { refusalOf } from '../../support/refusals.js';

const facts = { holder: 'bank-escrow', writtenEscrowAgreement: true, bankAffiliated: false };
const now = '2026-12-31T12:00:00.000Z';
const judge = (receivedAt: string, passedOnAt: string, more: object = {}) => {
  const { holder, hour } = judgeTransmittal({ receivedAt, passedOnAt }, { ...facts, ...more }, now);
  return [holder.result, hour.result];
};

describe('noon of the next business day, in New York', () => {
  it.each([
    ['at noon', '2026-03-02T15:00:00Z', '2026-03-03T17:00:00Z', 'pass'],
    ['a second later', '2026-03-02T15:00:00Z', '2026-03-03T17:00:01Z', 'fail'],
    [
      'from Friday to Monday, in daylight time by then',
      '2026-03-06T15:00:00Z',
      '2026-03-09T16:00:00Z',
      'pass',
    ],
    ['an hour after that noon', '2026-03-06T15:00:00Z', '2026-03-09T17:00:00Z', 'fail'],
    ['over Juneteenth and a weekend', '2026-06-18T14:00:00Z', '2026-06-22T16:00:00Z', 'pass'],
    ['Good Friday is a day of banks', '2026-04-02T14:00:00Z', '2026-04-06T15:00:00Z', 'fail'],
    [
      'received late in the evening, still of that day',
      '2026-03-03T03:00:00Z',
      '2026-03-03T17:00:00Z',
      'pass',
    ],
    ['written with an offset', '2026-03-02T22:00:00+05:00', '2026-03-03T12:00:00-05:00', 'pass'],
  ])('%s', (_, receivedAt, passedOnAt, hour) => {
    expect(judge(receivedAt, passedOnAt)).toEqual(['pass', hour]);
  });
});

describe('who holds it', () => {
  const [receivedAt, late] = ['2026-03-02T15:00:00Z', '2026-03-10T15:00:00Z'];

  it('is asked apart from the hour', () => {
    expect(judge(receivedAt, late)).toEqual(['pass', 'fail']);
    expect(judge(receivedAt, receivedAt, { writtenEscrowAgreement: false })).toEqual(['fail', 'fail']);
  });

  it('must have been recorded', () => {
    const { holder } = judgeTransmittal({ receivedAt, passedOnAt: receivedAt }, {}, now);
    expect(holder).toMatchObject({ result: 'unknown', missing: ['holder'] });
  });
});

describe('times that cannot be', () => {
  it.each([
    ['passed on before it came', '2026-03-02T15:00:00Z', '2026-03-02T14:59:59Z', 'must not lie before'],
    ['ahead of the clock', '2026-03-02T15:00:00Z', '2026-12-31T12:00:00.001Z', 'lies ahead'],
    ['no time', '2026-03-02T15:00:00Z', '2026-02-30T15:00:00Z', 'must be'],
  ])('%s', (_, receivedAt, passedOnAt, message) => {
    const refusal = refusalOf(() => judge(receivedAt, passedOnAt));
    expect([refusal.path, refusal.message]).toEqual(['passedOnAt', expect.stringContaining(message)]);
    expect(refusal.message).toContain('passedOnAt');
  });

  it('no time of receipt', () => {
    expect(refusalOf(() => judge('2026-02-30T15:00:00Z', now)).path).toBe('receivedAt');
  });

  it('but passed on at this moment it may be', () => {
    expect(judge('2026-12-31T11:00:00Z', now)).toEqual(['pass', 'pass']);
  });
});

describe('a payment clears, or comes back,', () => {
  const receivedAt = '2026-03-04T03:30:00.000Z';

  it.each(['2026-03-03', '2026-03-05'])('from the day on which it came to New York to today: %s', (on) => {
    expect(() => checkOutcomeDay(on, receivedAt, '2026-03-05')).not.toThrow();
  });

  it.each([
    ['2026-03-02', 'out-of-range', 'on must not be before 2026-03-03, when it was received.'],
    ['2026-03-06', 'out-of-range', 'on must not be after today, 2026-03-05.'],
    ['2026-02-30', 'invalid-date', 'on must be a real day, YYYY-MM-DD.'],
  ])('not on %s: %s', (on, code, message) => {
    const refusal = refusalOf(() => checkOutcomeDay(on, receivedAt, '2026-03-05'));
    expect([refusal.code, refusal.path, refusal.message]).toEqual([code, 'on', message]);
  });
});
