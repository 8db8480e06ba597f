import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CsvRows } from '../../src/cli/csv-rows.js';
import { refusalOf } from '../support/refusals.js';

/** The rows of blocks of whole lines. */
function rowsOf(...blocks: string[]): string[][] {
  const found: string[][] = [];
  const rows = new CsvRows((cells) => found.push(cells));
  for (const block of blocks) rows.take(block);
  rows.end();
  return found;
}

it.each([
  ['nothing', '', []],
  ['empty lines', '\n\r\n\n', []],
  [
    'plain cells',
    'a,b\nc,\n',
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
  [
    'line ends of Windows, none at the end',
    'a,b\r\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['quoted cells', '"a","b, c"\r\n', [['a', 'b, c']]],
  ['doubled marks', '"a ""b""",""""\n', [['a "b"', '"']]],
  [
    'an empty quoted cell',
    '"",a\na,""\n',
    [
      ['', 'a'],
      ['a', ''],
    ],
  ],
  ['a line end in a cell', 'a,"b\r\n\nc",d\ne\n', [['a', 'b\r\n\nc', 'd'], ['e']]],
  ['an end after a comma', '"a",\n', [['a', '']]],
])('%s', (_, text, rows) => {
  expect(rowsOf(text)).toEqual(rows);
});

it('reads a cell that goes on in the next block', () => {
  expect(rowsOf('a,"b\n', 'c\n', 'd",e\nf,g\n')).toEqual([
    ['a', 'b\nc\nd', 'e'],
    ['f', 'g'],
  ]);
});

it.each([
  ['a mark inside a plain cell', 'a\nb"c"\n', 2],
  ['text after the mark that ends a cell', '"a"b,"c"\n', 1],
  ['a mark alone', 'a,b\n"c', 2],
  ['a cell that never ends, by the line where it begins', 'a\n"b\nc\nd', 2],
  ['marks in three', '"a"",b\nc\n', 1],
])('%s is refused', (_, text, line) => {
  const { code, path, message } = refusalOf(() => rowsOf(text));
  expect([code, path]).toEqual(['not-csv', 'orders']);
  expect(message).toContain(` in line ${line}:`);
});

it('reads back whatever csv-stringify writes, cut into blocks after any line', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('', '"', ',', '\n', '\r\n', '""', 'a"b', 'a\nb'),
  );
  const row = fc.array(cell, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), fc.boolean(), fc.nat(200), (table, quoted, place) => {
      const text = stringify(table, { quoted, record_delimiter: quoted ? '\r\n' : '\n' });
      const cut = text.indexOf('\n', place) + 1;
      expect(rowsOf(text.slice(0, cut), text.slice(cut))).toEqual(table);
    }),
  );
});
