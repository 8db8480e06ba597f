import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newYorkDay, newYorkTime } from '../../../src/domain/calendar/new-york.js';
import { refusalOf } from '../../support/refusals.js';

describe('the clock in New York', () => {
  it.each([
    ['2026-11-20T15:00:00.000Z', '2026-11-20T10:00:00-05:00'],
    ['2026-07-20T15:00:00.250Z', '2026-07-20T11:00:00.250000000-04:00'],
    ['2026-11-21T02:30:00+01:00', '2026-11-20T20:30:00-05:00'],
    ['2026-03-08T06:59:59Z', '2026-03-08T01:59:59-05:00'],
    ['2026-03-08T07:00:00Z', '2026-03-08T03:00:00-04:00'],
    ['2026-11-01T05:59:59Z', '2026-11-01T01:59:59-04:00'],
    ['2026-11-01T06:00:00Z', '2026-11-01T01:00:00-05:00'],
    ['2004-04-04T06:59:59Z', '2004-04-04T01:59:59-05:00'],
    ['2004-04-04T07:00:00Z', '2004-04-04T03:00:00-04:00'],
    ['2004-07-20T20:00:00Z', '2004-07-20T16:00:00-04:00'],
    ['2004-10-31T06:00:00Z', '2004-10-31T01:00:00-05:00'],
    ['2007-03-11T06:59:59Z', '2007-03-11T01:59:59-05:00'],
    ['2007-03-11T07:00:00Z', '2007-03-11T03:00:00-04:00'],
    ['2006-04-02T06:59:59Z', '2006-04-02T01:59:59-05:00'],
    ['2006-10-29T06:00:00Z', '2006-10-29T01:00:00-05:00'],
    ['2026-11-20T15:00:00.000000005Z', '2026-11-20T10:00:00.000000005-05:00'],
    ['2027-01-01T00:00:00Z', '2026-12-31T19:00:00-05:00'],
  ])('%s is %s', (utc, local) => {
    expect(newYorkTime(utc)).toBe(local);
  });

  it.each([
    ['2026-01-15T23:59:59.999Z', '2026-01-15'],
    ['2026-01-16T00:00:00.000Z', '2026-01-15'],
    ['2026-01-16T01:30:00.000Z', '2026-01-15'],
    ['2026-01-16T04:59:59.999Z', '2026-01-15'],
    ['2026-01-16T05:00:00.000Z', '2026-01-16'],
    ['2026-07-16T00:30:00.000Z', '2026-07-15'],
    ['2026-07-16T03:59:59.999Z', '2026-07-15'],
    ['2026-07-16T04:00:00.000Z', '2026-07-16'],
    ['2027-01-01T04:30:00.000Z', '2026-12-31'],
  ])('%s is in the day %s', (utc, day) => {
    expect(newYorkDay(utc)).toBe(day);
  });

  it('names a time that is none', () => {
    expect(refusalOf(() => newYorkTime('noon'))).toMatchObject({ code: 'invalid-time', path: 'time' });
  });

  it('is that of the time zone database, second by second', () => {
    const zone = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'America/New_York',
      dateStyle: 'short',
      timeStyle: 'medium',
      hourCycle: 'h23',
    });
    const [from, to] = [Date.UTC(1988, 0), Date.UTC(2028, 0)];
    fc.assert(
      fc.property(fc.integer({ min: from / 1_000, max: to / 1_000 }), (seconds) => {
        const at = new Date(seconds * 1_000);
        const parts = Object.fromEntries(zone.formatToParts(at).map(({ type, value }) => [type, value]));
        const { year, month, day, hour, minute, second } = parts;
        expect(newYorkTime(at.toISOString()).slice(0, 19)).toBe(
          `${year}-${month}-${day}T${hour}:${minute}:${second}`,
        );
      }),
    );
  });
});
