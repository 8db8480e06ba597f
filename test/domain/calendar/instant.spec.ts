import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareInstants, parseInstant } from '../../../src/domain/calendar/instant.js';
import { refusalOf } from '../../support/refusals.js';

const at = (text: string): ReturnType<typeof parseInstant> => parseInstant(text, 't');

describe('reading', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0, 0],
    ['2026-11-02T14:03:11.250Z', 1_793_628_191, 250_000_000],
    ['2026-11-02T15:03:11.25+01:00', 1_793_628_191, 250_000_000],
    ['2026-11-02T09:33:11-04:30', 1_793_628_191, 0],
    ['2026-11-02T14:03Z', 1_793_628_180, 0],
    ['2026-11-02T14:03+00:00', 1_793_628_180, 0],
    ['2001-09-09T01:46:40.000000123Z', 1_000_000_000, 123],
    ['1969-12-31T23:59:59.000000001Z', -1, 1],
  ])('%s', (text, seconds, nanos) => {
    expect(at(text)).toEqual({ seconds, nanos });
  });

  it('agrees with the calendar of the machine', () => {
    const within = { min: new Date('1800-01-01'), max: new Date('2200-01-01'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(within), (date) => {
        const { seconds, nanos } = at(date.toISOString());
        expect(seconds * 1_000 + nanos / 1_000_000).toBe(date.getTime());
      }),
    );
  });

  it.each([
    '2026-11-02',
    '2026-11-02T14:03:11',
    '2026-11-02 14:03:11Z',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-02T24:00:00Z',
    '2026-11-02T14:60:00Z',
    '2026-11-02T14:03:60Z',
    '2026-11-02T14:03:11+24:00',
    '2026-11-02T14:03:11+01:60',
    '2026-11-02T14:03:11.Z',
    '2026-11-02T14:03:11.1234567891Z',
    '2026-11-02t14:03:11z',
    ' 2026-11-02T14:03:11Z',
    1_793_628_191,
    ['2026-11-02T14:03:11Z'],
    null,
  ])('%j is refused', (value) => {
    expect(refusalOf(() => parseInstant(value, 't'))).toMatchObject({
      code: 'invalid-time',
      path: 't',
      message: 't must be a time with an offset, such as "2026-11-02T14:03:11.250Z".',
    });
  });
});

it('compares when it was, not how it is written, and puts no time last', () => {
  expect(compareInstants(at('2026-11-02T15:00:00+01:00'), at('2026-11-02T14:00:00Z'))).toBe(0);
  expect(compareInstants(at('2026-11-02T14:00:00.1Z'), at('2026-11-02T14:00:00.2Z'))).toBeLessThan(0);
  expect(compareInstants(at('2026-11-02T14:00:01Z'), at('2026-11-02T14:00:00.9Z'))).toBeGreaterThan(0);
  expect(compareInstants(undefined, at('2026-11-02T14:00:01Z'))).toBeGreaterThan(0);
  expect(compareInstants(at('2026-11-02T14:00:01Z'), undefined)).toBeLessThan(0);
  expect(compareInstants(undefined, undefined)).toBe(0);
});
