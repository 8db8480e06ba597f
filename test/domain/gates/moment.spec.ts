import { describe, expect, it } from 'vitest';
import { clockOn, hour, minute, momentOf } from '../../../src/domain/gates/moment.js';

describe('moments of evidence', () => {
  it.each([
    ['2004-07-21T16:00:00-04:00', '2004-07-21T20:00:00Z'],
    ['2004-07-21T16:00-04:00', '2004-07-21T22:00:00+02:00'],
    ['2026-03-08T01:59:59.5-05:00', '2026-03-08T06:59:59.500000000Z'],
    ['1969-12-31T23:59:59Z', '1970-01-01T05:29:59+05:30'],
  ])('%s is the instant %s', (a, b) => {
    expect(momentOf(a)!.instant).toBe(momentOf(b)!.instant);
  });

  it('agrees with the runtime to the millisecond', () => {
    for (const text of [
      '2004-07-21T16:00:00.123-04:00',
      '1996-02-29T00:00:00Z',
      '0001-01-01T12:00:00+14:00',
    ]) {
      expect(momentOf(text)!.instant).toBe(BigInt(Date.parse(text)) * 1_000_000n);
    }
  });

  it('keeps the date and the clock of the place', () => {
    const late = momentOf('2026-03-12T23:30:00-04:00')!;
    expect(late.date).toBe('2026-03-12');
    expect(late.wall).toBe(clockOn('2026-03-12', '23:30'));
    expect(clockOn('2026-03-13', '00:00') - late.wall).toBe(30n * minute);
    expect(late.instant - late.wall).toBe(4n * hour);
  });

  it.each([
    '2026-03-12',
    '2026-03-12T16:00:00',
    '2026-03-12 16:00:00-04:00',
    '2026-03-12T24:00:00-04:00',
    '2026-03-12T16:60:00-04:00',
    '2026-03-12T16:00:60-04:00',
    '2026-02-29T16:00:00Z',
    '2026-03-12T16:00:00.1234567890Z',
    '2026-03-12T16:00:00-4:00',
    '2026-03-12t16:00:00z',
    '',
  ])('"%s" is none', (text) => {
    expect(momentOf(text)).toBeUndefined();
  });
});
