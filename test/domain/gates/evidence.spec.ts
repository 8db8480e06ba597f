import { describe, expect, it } from 'vitest';
import {
  Absent,
  choice,
  count,
  date,
  factsOf,
  flag,
  ifGiven,
  list,
  money,
  netShares,
  orNull,
  percentage,
  price,
  rows,
  shares,
  signedMoney,
  text,
  time,
  years,
} from '../../../src/domain/gates/evidence.js';
import { Refusal } from '../../../src/domain/refusal.js';

const schema = {
  flag: flag('flag'),
  choice: choice('choice', 'one', 'two'),
  date: date('date'),
  time: time('time'),
  money: money('money'),
  signed: signedMoney('signed'),
  price: price('price'),
  percent: percentage('percent'),
  years: years('years'),
  shares: shares('shares'),
  net: netShares('net'),
  count: count('count'),
  text: text('text'),
  nothing: orNull(date('nothing')),
  pair: list(money('pair'), 2),
  rows: rows('rows', { on: date('on'), amount: money('amount') }),
};
const read = (inputs: unknown) => factsOf(schema, inputs, 'inputs');

function refusalOf(inputs: unknown): Refusal {
  try {
    read(inputs);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('not refused');
}

describe('evidence', () => {
  it('becomes exact values', () => {
    const facts = read({
      money: '1000000.01',
      signed: '-0.5',
      price: '0.000001',
      percent: '9.99',
      years: '2.9',
      shares: 9_007_199_254_740_991,
      net: -5,
      nothing: null,
      pair: ['1', '2.5'],
      rows: [{ on: '2026-03-12', amount: '0' }],
    });
    expect([facts.money, facts.signed, facts.price, facts.percent, facts.years]).toEqual([
      1_000_000_010_000n,
      -500_000n,
      1n,
      9_990_000n,
      2_900_000n,
    ]);
    expect([facts.shares, facts.net, facts.nothing]).toEqual([9_007_199_254_740_991n, -5n, null]);
    expect(facts.pair).toEqual([1_000_000n, 2_500_000n]);
    expect(facts.rows[0]!.amount).toBe(0n);
  });

  it.each<[string, unknown, string, string]>([
    ['a number for money', { money: 1.5 }, 'price-not-a-string', 'inputs.money'],
    ['seven decimals', { money: '1.0000001' }, 'invalid-decimal', 'inputs.money'],
    ['an exponent', { money: '1e6' }, 'invalid-decimal', 'inputs.money'],
    ['nothing for money', { money: null }, 'wrong-type', 'inputs.money'],
    ['a list for money', { money: ['1'] }, 'wrong-type', 'inputs.money'],
    ['a leading zero', { money: '01' }, 'invalid-decimal', 'inputs.money'],
    ['blanks', { money: ' 1' }, 'invalid-decimal', 'inputs.money'],
    ['separators', { money: '1,000' }, 'invalid-decimal', 'inputs.money'],
    ['a very long amount', { money: '1'.repeat(41) }, 'too-large', 'inputs.money'],
    ['negative money', { money: '-1' }, 'out-of-range', 'inputs.money'],
    ['a price of zero', { price: '0.00' }, 'out-of-range', 'inputs.price'],
    ['over a hundred percent', { percent: '100.000001' }, 'out-of-range', 'inputs.percent'],
    ['shares as text', { shares: '5' }, 'wrong-type', 'inputs.shares'],
    ['half a share', { shares: 0.5 }, 'wrong-type', 'inputs.shares'],
    ['negative shares', { shares: -1 }, 'out-of-range', 'inputs.shares'],
    ['too many shares', { shares: 9_007_199_254_740_992 }, 'too-large', 'inputs.shares'],
    ['a share beyond them sold net', { net: -9_007_199_254_740_992 }, 'too-large', 'inputs.net'],
    ['a flag as text', { flag: 'true' }, 'wrong-type', 'inputs.flag'],
    ['null where there is always something', { flag: null }, 'wrong-type', 'inputs.flag'],
    ['an unknown choice', { choice: 'three' }, 'out-of-range', 'inputs.choice'],
    ['a choice of another type', { choice: 1 }, 'wrong-type', 'inputs.choice'],
    ['a day that is none', { date: '2026-02-30' }, 'invalid-date', 'inputs.date'],
    ['a time without offset', { time: '2026-03-12T10:00:00' }, 'invalid-time', 'inputs.time'],
    ['a time that is a number', { time: 5 }, 'invalid-time', 'inputs.time'],
    ['an empty text', { text: '' }, 'out-of-range', 'inputs.text'],
    ['a text of 257 characters', { text: 'x'.repeat(257) }, 'out-of-range', 'inputs.text'],
    ['a list for a text', { text: ['x'] }, 'wrong-type', 'inputs.text'],
    ['a list with a time in it', { time: ['2026-03-12T10:00:00Z'] }, 'invalid-time', 'inputs.time'],
    ['ten thousand and one rows', { rows: Array.from({ length: 10_001 }) }, 'out-of-range', 'inputs.rows'],
    ['a list that is none', { rows: {} }, 'wrong-type', 'inputs.rows'],
    ['a list of another length', { pair: ['1'] }, 'out-of-range', 'inputs.pair'],
    [
      'a bad value in a row',
      { rows: [{ amount: '1' }, { amount: 'x' }] },
      'invalid-decimal',
      'inputs.rows[1].amount',
    ],
    ['an unknown field in a row', { rows: [{ sum: '1' }] }, 'unknown-field', 'inputs.rows[0].sum'],
    ['a row that is none', { rows: [7] }, 'wrong-type', 'inputs.rows[0]'],
    ['an unknown field', { other: 1 }, 'unknown-field', 'inputs.other'],
    ['a field of every object', { toString: 1 }, 'unknown-field', 'inputs.toString'],
    ['inputs that are a list', [], 'wrong-type', 'inputs'],
    ['inputs that are null', null, 'wrong-type', 'inputs'],
  ])('refuses %s', (_, inputs, code, path) => {
    const refusal = refusalOf(inputs);
    expect(refusal).toMatchObject({ code, path });
    expect(refusal.message).toMatchSnapshot();
  });

  it.each([
    ['forty digits', { money: '1'.repeat(40) }],
    ['a hundred percent', { percent: '100' }],
    ['the least shares sold net', { net: -9_007_199_254_740_991 }],
    ['a text of 256 characters', { text: 'x'.repeat(256) }],
    ['ten thousand rows', { rows: Array.from({ length: 10_000 }, () => ({})) }],
  ])('takes %s', (_, inputs) => {
    expect(() => read(inputs)).not.toThrow();
  });

  it('stops at what is missing, and names it', () => {
    const facts = read({ rows: [{ on: '2026-03-12' }], money: undefined });
    expect(() => facts.money).toThrow('money is missing');
    expect(() => facts.rows[0]!.amount).toThrow('rows[0].amount is missing');
    expect(() => factsOf(schema, {}, 'inputs.owner').money).toThrow('owner.money is missing');
    expect(ifGiven(() => facts.money)).toBeUndefined();
    expect(() => ifGiven(() => BigInt('x'))).toThrow(SyntaxError);
  });
  it('lends a stand-in to the test that reads on, where the kind has one', () => {
    const facts = read({});
    const absent = (field: 'money' | 'flag'): Absent => {
      try {
        return facts[field] as never;
      } catch (error) {
        return error as Absent;
      }
    };
    const [money1, flag1] = [absent('money'), absent('flag')];
    expect([money1.assume(), facts.money]).toEqual([true, 1n]);
    money1.forget();
    expect(absent('money')).toBeInstanceOf(Absent);
    expect(flag1.assume()).toBe(false);
    expect(absent('flag')).toBeInstanceOf(Absent);
    expect(new Absent('x').assume()).toBe(false);
  });
});
