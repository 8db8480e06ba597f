import { describe, expect, it } from 'vitest';
import {
  belowPercent,
  cover,
  money,
  percent,
  percentOf,
  price,
  readDecimal,
  readShares,
  shares,
  worth,
} from '../../../web/src/money.js';

describe('what is shown', () => {
  it.each([
    [shares(11_000_000), '11,000,000'],
    [shares(9_007_199_254_740_991), '9,007,199,254,740,991'],
    [money('4070000.00'), '$4,070,000.00'],
    [money('4070000.00', 'USD', { cents: false }), '$4,070,000'],
    [money('300000020.3517'), '$300,000,020.3517'],
    [money('-12.50', 'EUR'), '−€12.50'],
    [price('0.4'), '$0.40'],
    [price('28.2499'), '$28.2499'],
    [worth(15_702_702, '0.37'), '5809999.74'],
    [worth(9_007_199_254_740_991, '0.37'), '3332663724254166.67'],
    [cover('1.4275'), '1.43×'],
    [cover('0.0049'), '0.00×'],
    [percent('26.00', 1), '26.0%'],
    [percent('-0.04', 1), '0.0%'],
    [percent('-3.25', 1), '−3.3%'],
    [percentOf(4_000_000, 15_702_702), '25.5%'],
    [percentOf(1, 0), ''],
    [belowPercent('0.37', '0.50'), '26.0%'],
    [belowPercent('0.55', '0.50'), '−10.0%'],
  ])('%s is %s', (shown, expected) => expect(shown).toBe(expected));
});

describe('what is typed', () => {
  it.each([
    ['2,000,000', 2_000_000],
    ['1.5m', 1_500_000],
    ['250k', 250_000],
    ['0.0000015m', null],
    ['1.5', null],
    ['9007199254740992', null],
    ['', null],
    ['-5', null],
    ['1e6', null],
  ])('%s is %s shares', (typed, expected) => expect(readShares(typed)).toBe(expected));

  it.each([
    ['$1,000,000', '1000000'],
    ['.37', '0.37'],
    [' 0.370 ', '0.370'],
  ])('%s is the decimal %s', (typed, expected) => expect(readDecimal(typed)).toBe(expected));
});
