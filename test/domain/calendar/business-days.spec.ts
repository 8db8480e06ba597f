import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  businessDayOnOrAfter,
  businessDaysAfter,
  federalHolidaysOf,
  type HolidayKind,
  holidaysBetween,
  isBusinessDay,
} from '../../../src/domain/calendar/business-days.js';
import { refusalOf } from '../../support/refusals.js';

const none = new Set<string>();

describe('business days', () => {
  it.each([
    ['2004-07-20', 1, '2004-07-21'],
    ['2004-07-23', 1, '2004-07-26'],
    ['2004-07-24', 1, '2004-07-26'],
    ['2004-07-26', -1, '2004-07-23'],
    ['2004-07-25', -1, '2004-07-23'],
    ['2004-07-20', 0, '2004-07-20'],
  ])('%s and %i is %s', (from, count, to) => {
    expect(addBusinessDays(from, count, none)).toBe(to);
  });

  it('skips the holidays it is given and no others', () => {
    const holidays = new Set(['2004-07-05']);
    expect(addBusinessDays('2004-07-02', 1, holidays)).toBe('2004-07-06');
    expect(businessDayOnOrAfter('2004-07-03', holidays)).toBe('2004-07-06');
    expect(businessDayOnOrAfter('2004-07-06', holidays)).toBe('2004-07-06');
    expect(businessDaysAfter('2004-07-02', '2004-07-09', holidays)).toBe(4);
    expect(businessDaysAfter('2004-07-09', '2004-07-02', holidays)).toBe(0);
    expect(isBusinessDay('2004-07-05', none)).toBe(true);
  });

  it('knows the federal holidays of 2026 and of years that move them', () => {
    expect(federalHolidaysOf(2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
    expect(federalHolidaysOf(2022)[0]).toBe('2021-12-31');
    expect(federalHolidaysOf(2004)).not.toContain('2004-06-18');
    expect(federalHolidaysOf(2004)).toContain('2004-05-31');
  });

  it('tells the kinds of holidays apart: Good Friday and Columbus Day', () => {
    expect(goodFridayAndColumbusDay('federal')).toEqual(['2026-10-12']);
    expect(goodFridayAndColumbusDay('exchange')).toEqual(['2026-04-03']);
    expect(goodFridayAndColumbusDay('settlement')).toEqual(['2026-04-03', '2026-10-12']);
  });

  it('finds a New Year that is observed in December', () => {
    expect([...holidaysBetween('federal', '2021-12-20', '2022-01-10')]).toEqual(['2021-12-24', '2021-12-31']);
  });

  // As published by the Office of Personnel Management: Juneteenth was a Saturday, Independence Day a Sunday.
  it('moves a Saturday to Friday and a Sunday to Monday', () => {
    expect(federalHolidaysOf(2021)).toEqual([
      '2021-01-01',
      '2021-01-18',
      '2021-02-15',
      '2021-05-31',
      '2021-06-18',
      '2021-07-05',
      '2021-09-06',
      '2021-10-11',
      '2021-11-11',
      '2021-11-25',
      '2021-12-24',
    ]);
    expect(federalHolidaysOf(2020)).toHaveLength(10);
  });

  it.each([1985, 9999])('refuses the federal holidays of %i', (year) => {
    expect(refusalOf(() => federalHolidaysOf(year))).toMatchObject({
      code: 'outside-calendar',
      message: `Federal holidays are counted from 1986, the first King Day, to 9998; ${year} lies outside.`,
    });
  });

  it('knows the federal holidays of the first and the last year', () => {
    expect(federalHolidaysOf(1986)[1]).toBe('1986-01-20');
    expect(federalHolidaysOf(9998).at(-1)).toBe('9998-12-25');
  });

  it.each<[HolidayKind, string, string]>([
    ['exchange', '2002-12-31', '2003-01-02'],
    ['exchange', '2027-12-30', '2028-01-02'],
    ['settlement', '2027-12-31', '2028-01-01'],
  ])('refuses the %s holidays from %s to %s', (kind, from, to) => {
    expect(refusalOf(() => holidaysBetween(kind, from, to))).toMatchObject({
      code: 'outside-calendar',
      message: `The exchange calendar runs from 2003-01-01 to 2027-12-31; ${from} to ${to} does not lie inside it.`,
    });
  });

  it('knows the first and the last day of the exchange calendar, and federal holidays after it', () => {
    expect(holidaysBetween('exchange', '2003-01-01', '2003-01-02')).toEqual(new Set(['2003-01-01']));
    expect(holidaysBetween('exchange', '2027-12-31', '2027-12-31')).toEqual(new Set());
    expect(holidaysBetween('federal', '2030-01-01', '2030-01-02')).toEqual(new Set(['2030-01-01']));
  });
});

function goodFridayAndColumbusDay(kind: HolidayKind): string[] {
  return ['2026-04-03', '2026-10-12'].filter((date) => holidaysBetween(kind, date, date).has(date));
}
