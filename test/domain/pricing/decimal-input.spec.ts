import { describe, expect, it } from 'vitest';
import {
  optional,
  readAt,
  readDate,
  readDecimal,
  readOptionalDate,
  readPositive,
  readWords,
} from '../../../src/domain/pricing/decimal-input.js';
import { refusalOf } from '../../support/refusals.js';

const one = 10n ** 18n;

describe('readDecimal', () => {
  it.each([
    ['0.5', one / 2n],
    [0.5, one / 2n],
    [-3, -3n * one],
    ['-0.25', -one / 4n],
    [null, null],
    [undefined, null],
    [`${'0'.repeat(59)}3`, 3n * one],
  ])('reads %j', (value, read) => {
    expect(readDecimal(value, 'x')).toBe(read);
  });

  it.each(['', '1,000', 'abc', true, {}, Number.NaN, Number.POSITIVE_INFINITY, ['1'], '9'.repeat(61)])(
    'refuses %j by its path',
    (value) => {
      expect(refusalOf(() => readDecimal(value, 'market.close'))).toMatchObject({
        code: 'invalid-decimal',
        path: 'market.close',
        message: 'market.close must be a decimal number.',
      });
    },
  );
});

describe('the other readers', () => {
  it('keep figures at zero or above', () => {
    expect(readPositive(0, 'x')).toBe(0n);
    expect(readPositive(null, 'x')).toBeNull();
    expect(refusalOf(() => readPositive('-1', 'x'))).toMatchObject({ code: 'out-of-range' });
  });

  it('take days of the calendar only', () => {
    expect(readOptionalDate(null, 'on')).toBeNull();
    expect(readDate('2004-02-29', 'on')).toBe('2004-02-29');
    expect(refusalOf(() => readDate('2003-02-29', 'on'))).toMatchObject({
      code: 'invalid-date',
      message: 'on must be a real day written YYYY-MM-DD.',
    });
    expect(refusalOf(() => readDate(null, 'on'))).toMatchObject({ code: 'missing-field' });
    expect(refusalOf(() => readDate(undefined, 'on'))).toMatchObject({ code: 'missing-field' });
  });

  it('take words that say something', () => {
    expect(readWords('  yes ', 'why')).toBe('yes');
    expect(readWords('x'.repeat(2000), 'why')).toHaveLength(2000);
    for (const value of ['   ', 7, null, 'x'.repeat(2001)])
      expect(refusalOf(() => readWords(value, 'why'))).toMatchObject({
        code: 'wrong-type',
        message: 'why must be a text.',
      });
    expect(refusalOf(() => readWords(undefined, 'why'))).toMatchObject({ code: 'missing-field' });
    expect(optional(undefined, String)).toBeNull();
    expect(optional(0, String)).toBe('0');
  });
});

describe('readAt', () => {
  it('names what is refused by its place in the other document', () => {
    const refused = refusalOf(() =>
      readAt('policy', 'terms.pricing', () => readPositive('-1', 'policy.percentPerScore')),
    );
    expect(refused).toMatchObject({
      path: 'terms.pricing.percentPerScore',
      message: 'terms.pricing.percentPerScore must not be below zero.',
    });
  });

  it('lets a bug through', () => {
    expect(() =>
      readAt('a', 'b', () => {
        throw new TypeError('a bug');
      }),
    ).toThrow(TypeError);
    expect(readAt('a', 'b', () => 1)).toBe(1);
  });
});
