import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/civil-date.js';
import {
  addSessions,
  closesAt,
  closingName,
  isSession,
  nextSession,
  previousSession,
  sessionsBetween,
} from '../../../src/domain/calendar/exchange-calendar.js';

describe('the exchange calendar', () => {
  it.each([
    ['2004-07-20', '16:00', null],
    ['2004-06-11', null, 'National Day of Mourning, President Reagan'],
    ['2012-10-29', null, 'Hurricane Sandy'],
    ['2026-04-03', null, 'Good Friday'],
    ['2026-10-12', '16:00', null],
    ['2026-11-11', '16:00', null],
    ['2026-11-27', '13:00', null],
    ['2026-11-28', null, null],
    ['2021-06-18', '16:00', null],
    ['2022-06-20', null, 'Juneteenth National Independence Day'],
  ])('%s closes at %s (%s)', (date, close, name) => {
    expect(closesAt(date)).toBe(close);
    expect(isSession(date)).toBe(close !== null);
    expect(closingName(date)).toBe(name);
  });

  it.each([
    ['2004-07-20', '2004-07-19', '2004-07-21'],
    ['2004-07-05', '2004-07-02', '2004-07-06'],
    ['2012-10-29', '2012-10-26', '2012-10-31'],
    ['2026-11-29', '2026-11-27', '2026-11-30'],
  ])('around %s are %s and %s', (date, before, after) => {
    expect(previousSession(date)).toBe(before);
    expect(nextSession(date)).toBe(after);
  });

  it('counts a Reagan week of four sessions and a Sandy week of three', () => {
    expect(sessionsBetween('2004-06-07', '2004-06-13')).toEqual([
      '2004-06-07',
      '2004-06-08',
      '2004-06-09',
      '2004-06-10',
    ]);
    expect(sessionsBetween('2012-10-29', '2012-11-02')).toHaveLength(3);
    expect(sessionsBetween('2012-11-02', '2012-10-29')).toEqual([]);
    expect(sessionsBetween('2019-01-01', '2019-12-31')).toHaveLength(252);
    expect(sessionsBetween('2003-01-01', '2027-12-31').length).toBe(25 * 365 + 6 - countWeekendDays() - 234);
  });

  it('steps over sessions both ways', () => {
    expect(addSessions('2004-07-20', 5)).toBe('2004-07-27');
    expect(addSessions('2004-07-27', -5)).toBe('2004-07-20');
    expect(addSessions('2004-07-20', 0)).toBe('2004-07-20');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 20 }), (day, count) => {
        const start = nextSession(addDays('2003-01-05', day));
        const end = addSessions(start, count);
        expect(addSessions(end, -count)).toBe(start);
        expect(sessionsBetween(start, end)).toHaveLength(count + 1);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['2002-12-31', '2028-01-03'])('refuses %s, which the calendar does not cover', (date) => {
    expect(() => isSession(date)).toThrow(expect.objectContaining({ code: 'outside-calendar' }));
  });

  it('refuses to step off the calendar', () => {
    expect(() => previousSession('2003-01-02')).toThrow(
      expect.objectContaining({ code: 'outside-calendar' }),
    );
    expect(() => nextSession('2027-12-31')).toThrow(expect.objectContaining({ code: 'outside-calendar' }));
  });
});

function countWeekendDays(): number {
  let count = 0;
  for (let date = '2003-01-01'; date <= '2027-12-31'; date = addDays(date, 1)) {
    if ([0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())) count += 1;
  }
  return count;
}
