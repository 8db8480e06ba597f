import { describe, expect, it } from 'vitest';
import { dueBy, withinBusinessDays, withinCalendarDaysMoved } from '../../../src/domain/gates/deadline.js';
import { date, factsOf, list } from '../../../src/domain/gates/evidence.js';

const facts = (holidays?: string[]) => factsOf({ holidays: list(date('holidays')) }, { holidays }, 'inputs');

const due = (done: string, holidays: string[]) =>
  withinCalendarDaysMoved(facts(holidays), 'filed', '2026-06-18', 15, done).holds;

describe('deadlines', () => {
  it.each([
    ['2026-06-22', [], true],
    ['2026-06-23', [], false],
    ['2026-06-23', ['2026-06-22'], true],
    [null, [], false],
  ])('done on %s with holidays %j: %s', (done, holidays, holds) => {
    expect(withinBusinessDays(facts(holidays), 'filed', '2026-06-18', 2, done).holds).toBe(holds);
  });

  it('needs the holidays only of a late one', () => {
    expect(withinBusinessDays(facts(), 'filed', '2026-06-18', 2, '2026-06-22').holds).toBe(true);
    expect(() => withinBusinessDays(facts(), 'filed', '2026-06-18', 2, '2026-06-23')).toThrow('holidays');
    expect(withinBusinessDays(facts(), 'filed', '2026-06-18', 2, null).holds).toBe(false);
  });

  it('moves the last calendar day to a business day, over weekend and holiday', () => {
    expect(due('2026-07-03', [])).toBe(true);
    expect(due('2026-07-06', [])).toBe(false);
    expect(due('2026-07-06', ['2026-07-03'])).toBe(true);
    expect(due('2026-07-07', ['2026-07-03'])).toBe(false);
  });

  it('says when it was due', () => {
    expect(dueBy('filed', '2026-03-18', '2026-03-17').why).toBe(
      'filed on 2026-03-18, late: it was due by 2026-03-17',
    );
    expect(dueBy('filed', '2026-03-17', '2026-03-17').why).toBe(
      'filed on 2026-03-17, in time for 2026-03-17',
    );
    const early = withinBusinessDays(facts(['2026-06-22']), 'filed', '2026-06-18', 2, '2026-06-19');
    expect(early.why).toBe('filed on 2026-06-19, in time for 2026-06-23');
    expect(dueBy('filed', null, '2026-03-17').why).toBe('not yet filed: due by 2026-03-17');
  });
});
