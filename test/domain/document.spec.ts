import { expect, it } from 'vitest';
import {
  join,
  readFields,
  readIdentifier,
  readList,
  readOptionalShares,
  readOptionalWord,
  readShares,
  readText,
  readWord,
} from '../../src/domain/document.js';
import { refusalOf } from '../support/refusals.js';

const allowed = new Set(['a', 'b']);

it('puts paths together', () => {
  expect([join('', 'a'), join('x', 'a'), join('x[3]', 'a')]).toEqual(['a', 'x.a', 'x[3].a']);
});

it('takes fields that are known and no others', () => {
  expect(readFields({ a: 1 }, allowed, 'x')).toEqual({ a: 1 });
  expect(refusalOf(() => readFields(JSON.parse('{"__proto__": 1}'), allowed, 'x'))).toMatchObject({
    code: 'unknown-field',
    path: 'x.__proto__',
    message: 'The field x.__proto__ is not known here: use only a, b.',
  });
  for (const value of [null, [], 5, 'text', true]) {
    expect(refusalOf(() => readFields(value, allowed, 'x'))).toMatchObject({ code: 'wrong-type', path: 'x' });
  }
  expect(refusalOf(() => readFields(undefined, allowed, '')).message).toMatch(/^The document/);
});

it('does not repeat a name without end', () => {
  const refusal = refusalOf(() => readFields({ ['z'.repeat(10_000)]: 1 }, allowed, ''));
  expect(refusal.message.length).toBeLessThan(250);
  expect(refusal.path).toBe(`${'z'.repeat(160)}...`);
  const longest = 'z'.repeat(160);
  expect(refusalOf(() => readFields({ [longest]: 1 }, allowed, '')).path).toBe(longest);
});

it('reads shares from 0 to 2^53 - 1', () => {
  expect(readShares({ a: 0 }, 'a', '')).toBe(0);
  expect(readShares({ a: 9_007_199_254_740_991 }, 'a', '')).toBe(9_007_199_254_740_991);
  expect(readOptionalShares({}, 'a', '')).toBeUndefined();
  expect(refusalOf(() => readShares({}, 'a', 'x'))).toMatchObject({ code: 'missing-field', path: 'x.a' });
  expect(refusalOf(() => readShares({ a: 0.5 }, 'a', '')).code).toBe('wrong-type');
  expect(refusalOf(() => readShares({ a: NaN }, 'a', '')).code).toBe('wrong-type');
  expect(refusalOf(() => readShares({ a: -1 }, 'a', '')).code).toBe('out-of-range');
  expect(refusalOf(() => readShares({ a: 2 ** 53 }, 'a', '')).code).toBe('too-large');
  expect(refusalOf(() => readShares({ a: '9007199254740992' }, 'a', '')).code).toBe('wrong-type');
});

it('reads lists, identifiers, texts and words', () => {
  expect(readList({ a: [1] }, 'a', '')).toEqual([1]);
  expect(readIdentifier('A-z.0_', 'x')).toBe('A-z.0_');
  expect(readText('', 'x', 3)).toBe('');
  expect(readText('😀😀😀', 'x', 3)).toBe('😀😀😀');
  expect(refusalOf(() => readText('😀😀😀a', 'x', 3)).code).toBe('out-of-range');
  expect(refusalOf(() => readText('abcdefg', 'x', 3)).code).toBe('out-of-range');
  expect(readWord('up', ['up', 'down'], 'x')).toBe('up');
  expect(readOptionalWord(undefined, ['up', 'down'], 'x')).toBe('up');
  expect(readOptionalWord('down', ['up', 'down'], 'x')).toBe('down');
  expect(refusalOf(() => readText('four', 'x', 3)).code).toBe('out-of-range');
  expect(refusalOf(() => readText(undefined, 'x', 3)).code).toBe('missing-field');
  expect(refusalOf(() => readText('\udc00', 'x', 3)).code).toBe('invalid-text');
  expect(refusalOf(() => readWord('left', ['up', 'down'], 'x'))).toMatchObject({
    code: 'unknown-value',
    message: 'x must be one of up, down.',
  });
});
