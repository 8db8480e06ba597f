import { expect, it } from 'vitest';
import { remedyOfNumber } from '../../src/platform/http/number-texts.js';

it.each([
  ['1,000', true, 'It has a comma between the thousands: write 1000.'],
  ['12.345.678', true, 'It has a point between the thousands: write 12345678.'],
  ['1 000', true, 'It has a blank between the thousands: write 1000.'],
  ['1\u00A0000', true, 'It has a blank between the thousands: write 1000.'],
  ['1\u202F000', true, 'It has a blank between the thousands: write 1000.'],
  ["1'000", true, 'It has an apostrophe between the thousands: write 1000.'],
  ['1\u2019000', true, 'It has an apostrophe between the thousands: write 1000.'],
  ['1,000,50', true, null],
  ['1,000.000', true, null],
  ['1,00', true, null],
  ['1000', true, null],
  ['1000.5', true, null],
  ['0,37', false, 'It has a decimal comma: write a point, 0.37.'],
  ['1,000.50', false, 'It has a comma between the thousands: write 1000.50.'],
  ["1'000'000.5", false, 'It has an apostrophe between the thousands: write 1000000.5.'],
  ['1.000', false, null],
  ['0.37', false, null],
  ['abc', false, null],
] as const)('%s, whole %s: %s', (text, isWhole, remedy) => {
  expect(remedyOfNumber(text, isWhole)).toBe(remedy);
});
