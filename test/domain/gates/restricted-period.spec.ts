import { describe, expect, it } from 'vitest';
import { momentOf } from '../../../src/domain/gates/moment.js';
import { completeSessions, isInPeriod, opensAtCloseOf } from '../../../src/domain/gates/restricted-period.js';

const days = ['2026-03-10', '2026-03-05', '2026-03-06', '2026-03-09', '2026-03-06'];
const at = (text: string) => momentOf(text)!;

describe('the restricted period', () => {
  it.each([
    ['2026-03-10T15:59:59-04:00', ['2026-03-05', '2026-03-06', '2026-03-09']],
    ['2026-03-10T16:00:00-04:00', ['2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10']],
    ['2026-03-05T12:00:00-05:00', []],
  ])('priced at %s has complete sessions %j', (pricing, sessions) => {
    expect(completeSessions(days, at(pricing))).toEqual(sessions);
  });

  it('opens at the close before the sessions counted, on the clock of each offset', () => {
    const pricing = at('2026-03-10T18:00:00-04:00');
    expect(opensAtCloseOf(days, pricing, 3)).toBe('2026-03-05');
    expect(opensAtCloseOf(days, pricing, 4)).toBeUndefined();
    expect(isInPeriod(days, pricing, 3, at('2026-03-05T15:59:59-05:00'))).toBe(false);
    expect(isInPeriod(days, pricing, 3, at('2026-03-05T16:00:00-05:00'))).toBe(true);
    expect(isInPeriod(days, pricing, 4, at('2026-03-05T09:30:00-05:00'))).toBe(true);
    expect(() => isInPeriod(days, pricing, 4, at('2026-03-04T16:30:00-05:00'))).toThrow(
      'tradingDays is missing',
    );
    expect(() => isInPeriod([], pricing, 1, at('2026-03-10T16:30:00-04:00'))).toThrow(
      'tradingDays is missing',
    );
  });
});

describe('a half day', () => {
  const thanksgiving = ['2025-11-25', '2025-11-26', '2025-11-28'];

  it.each([
    ['2025-11-28T12:59:59-05:00', '2025-11-26'],
    ['2025-11-28T13:00:00-05:00', '2025-11-28'],
  ])('is complete at 13:00: priced at %s the last is %s', (pricing, last) => {
    expect(completeSessions(thanksgiving, at(pricing)).at(-1)).toBe(last);
  });

  it.each([
    ['2025-11-28T12:59:59-05:00', false],
    ['2025-11-28T13:00:00-05:00', true],
  ])('opens the period at its close: %s is in it: %s', (moment, inside) => {
    const pricing = at('2025-12-01T16:30:00-05:00');
    expect(isInPeriod([...thanksgiving, '2025-12-01'], pricing, 1, at(moment))).toBe(inside);
  });
});
