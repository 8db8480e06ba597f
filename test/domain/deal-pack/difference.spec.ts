import { describe, expect, it } from 'vitest';
import { Difference, inRow, RowReader } from '../../../src/domain/deal-pack/difference.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { differenceOf } from '../../support/deal-packs.js';

const reader = (...rows: string[]) => new RowReader('runs.ndjson', rows);

describe('a row that is not what it must be', () => {
  it.each<[string, object, string | undefined, string, string, string]>([
    ['another value', { a: 1, b: '2' }, '{"a":1,"b":"3"}', 'b', '"2"', '"3"'],
    [
      'a value inside',
      { a: { b: [1, { c: true }] } },
      '{"a":{"b":[1,{"c":false}]}}',
      'a.b[1].c',
      'true',
      'false',
    ],
    ['a field too few', { a: 1, b: 2 }, '{"a":1}', 'b', '2', 'nothing'],
    ['a field too many', { a: 1 }, '{"a":1,"b":null}', 'b', 'nothing', 'null'],
    ['a list for an object', { a: {} }, '{"a":[]}', 'a', '{}', '[]'],
    ['the same written otherwise', { a: 1 }, '{"a": 1}', '', '{"a":1}', '{"a": 1}'],
    ['no JSON', { a: 1 }, '{"a":1', '', '{"a":1}', '{"a":1'],
    ['no row', { a: 1 }, undefined, '', '{"a":1}', 'nothing'],
  ])('%s', (_, expected, found, path, was, is) => {
    const rows = reader('{}', ...(found === undefined ? [] : [found]));
    rows.take({});
    const place = { file: 'runs.ndjson', row: 2, path, expected: was, found: is };
    expect(differenceOf(() => rows.take(expected as Record<string, unknown>))).toEqual(place);
  });

  it.each<[string, object, string, string, string, string]>([
    ['an entry of a list too many', { a: [1] }, '{"a":[1,2]}', 'a[1]', 'nothing', '2'],
    ['an entry of a list too few', { a: [1, 2] }, '{"a":[1]}', 'a[1]', '2', 'nothing'],
    ['nothing for an object', { a: { b: 1 } }, '{"a":null}', 'a', '{"b":1}', 'null'],
    ['an object for nothing', { a: null }, '{"a":{"b":1}}', 'a', 'null', '{"b":1}'],
    ['an object for a number', { a: 1 }, '{"a":{"b":1}}', 'a', '1', '{"b":1}'],
    ['the first of two', { a: 1, b: 2 }, '{"a":0,"b":0}', 'a', '1', '0'],
    ['a number for the whole row', { a: 1 }, '7', '', '{"a":1}', '7'],
  ])('%s is found at its place', (_, expected, found, path, was, is) => {
    const place = { file: 'runs.ndjson', row: 1, path, expected: was, found: is };
    expect(differenceOf(() => reader(found).take(expected as Record<string, unknown>))).toEqual(place);
  });

  it('is an error that says what it is', () => {
    const place = { file: 'runs.ndjson', row: 3, path: 'a', expected: '1', found: '2' };
    expect(new Difference(place)).toMatchObject({
      name: 'Difference',
      message: 'runs.ndjson row 3: expected 1, found 2',
    });
  });

  it('is shown whole up to 200 characters, and cut with a sign after them', () => {
    const whole = 'x'.repeat(200);
    expect(differenceOf(() => reader(whole).end()).found).toBe(whole);
    expect(differenceOf(() => reader(`${whole}y`).end()).found).toBe(`${whole}…`);
    const { expected, found } = differenceOf(() => reader(`{"a":"${whole}"}`).take({ a: `${whole}y` }));
    expect([expected, found]).toEqual([`"${whole.slice(1)}…`, `"${whole.slice(1)}…`]);
    expect(differenceOf(() => reader().take({ a: whole })).expected).toHaveLength(201);
  });

  it('is shown at most 200 characters long', () => {
    const { expected, found } = differenceOf(() => reader('x'.repeat(500)).take({ long: 'y'.repeat(500) }));
    expect([expected.length, found.length]).toEqual([201, 201]);
  });

  it('is also one that follows after the last', () => {
    const place = { file: 'runs.ndjson', row: 1, path: '', expected: 'nothing', found: '{}' };
    expect(differenceOf(() => reader('{}').end())).toEqual(place);
    expect(() => reader().end()).not.toThrow();
  });
});

describe('a row that is read', () => {
  it('is an object as canonical JSON', () => {
    expect(reader('{"a":1}').takeRow('a row')).toEqual({ text: '{"a":1}', row: { a: 1 } });
    const deep = `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    for (const text of ['[]', 'null', '1', '{"b":1,"a":1}', '{"a":1,"a":1}', '{"a":1e3}', deep, '\ufffd'])
      expect(differenceOf(() => reader(text).takeRow('a row'))).toMatchObject({ row: 1, path: '' });
    expect(differenceOf(() => reader('[]').takeRow('a row'))).toMatchObject({
      expected: 'an object as canonical JSON',
      found: '[]',
    });
    expect(differenceOf(() => reader().takeRow('a row'))).toEqual({
      file: 'runs.ndjson',
      row: 1,
      path: '',
      expected: 'a row',
      found: 'nothing',
    });
  });
});

const refuse = () => {
  throw new Refusal('off-tick', 'The price must be a multiple of the tick.', 'price');
};

const refuseAll = () => {
  throw new Refusal('no-book', 'There is no book.');
};

describe('what is refused while a row is worked out', () => {
  it('is a difference in that row', () => {
    expect(differenceOf(() => inRow('journal.ndjson', 7, 'fact.payload', refuse))).toEqual({
      file: 'journal.ndjson',
      row: 7,
      path: 'fact.payload.price',
      expected: 'The price must be a multiple of the tick.',
      found: 'off-tick',
    });
    expect(differenceOf(() => inRow('journal.ndjson', 7, '', refuse)).path).toBe('price');
    expect(differenceOf(() => inRow('journal.ndjson', 7, 'fact', refuseAll)).path).toBe('fact');
    expect(differenceOf(() => inRow('journal.ndjson', 7, '', refuseAll)).path).toBe('');
    expect(inRow('journal.ndjson', 7, '', () => 5)).toBe(5);
    expect(() =>
      inRow('journal.ndjson', 7, '', () => {
        throw new TypeError('a bug');
      }),
    ).toThrow(TypeError);
  });
});
