import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  isDate,
  quarterEnd,
  weekday,
  yearOf,
} from '../../../src/domain/calendar/civil-date.js';

const anyDay = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') });

describe('civil dates', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2004-07-20', 12619],
    ['0001-01-01', -719162],
    ['9999-12-31', 2932896],
  ])('%s is day %i', (date, days) => {
    expect(dayNumber(date)).toBe(days);
    expect(dateOfDayNumber(days)).toBe(date);
  });

  it.each([
    ['2004-02-29', true],
    ['2003-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2004-06-31', false],
    ['2004-13-01', false],
    ['2004-00-10', false],
    ['2004-01-00', false],
    ['0000-01-01', false],
    ['2004-7-20', false],
    ['2004-07-20T00:00:00Z', false],
    [' 2004-07-20', false],
    [20040720, false],
  ])('%s is a date: %s', (text, real) => {
    expect(isDate(text)).toBe(real);
  });

  it('agrees with the runtime on every kind of day', () => {
    fc.assert(
      fc.property(anyDay, (days) => {
        const date = dateOfDayNumber(days);
        const runtime = new Date(0);
        runtime.setUTCDate(days + 1);
        expect(date).toBe(runtime.toISOString().slice(0, 10));
        expect(dayNumber(date)).toBe(days);
        expect(weekday(date)).toBe(((runtime.getUTCDay() + 6) % 7) + 1);
        expect(yearOf(date)).toBe(runtime.getUTCFullYear());
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2004-07-20', 12, '2005-07-20'],
    ['2004-07-20', -12, '2003-07-20'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('counts days and years', () => {
    expect(addDays('2004-02-28', 2)).toBe('2004-03-01');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(daysBetween('2004-07-20', '2004-09-18')).toBe(60);
    expect(daysBetween('2004-07-20', '2004-07-19')).toBe(-1);
    expect(quarterEnd('2026-02-14')).toBe('2026-03-31');
    expect(quarterEnd('2026-12-31')).toBe('2026-12-31');
    expect(quarterEnd('2026-04-01')).toBe('2026-06-30');
  });

  it('refuses what is not a date or leaves the calendar', () => {
    expect(() => dayNumber('20 July 2004', 'inputs.on')).toThrow(
      expect.objectContaining({ code: 'invalid-date', path: 'inputs.on' }),
    );
    expect(() => addDays('9999-12-31', 1)).toThrow(expect.objectContaining({ code: 'out-of-range' }));
  });
});
