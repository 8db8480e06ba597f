import { expect, it } from 'vitest';
import { tableOf } from '../../src/market-data/csv-table.js';
import { refusalOf } from '../support/refusals.js';

it.each([
  ['\n', [1, 2, 5]],
  ['\r\n', [1, 2, 5]],
  ['\r', [1, 2, 5]],
])('rows stand on the lines of an editor below a cell of several lines that end in %j', (end, lines) => {
  const text = ['a,b', '"one', 'two",2', '', '3\u00a0,4', ''].join(end);
  const rows = tableOf(text)!;
  expect(rows.map(({ line }) => line)).toEqual(lines);
  expect(rows.at(-1)!.cells).toEqual(['3', '4']);
});

it('is none where a quotation does not end, and is refused where it is no table of a vendor', () => {
  expect(tableOf('a,b\n"1')).toBeUndefined();
  expect(refusalOf(() => tableOf(','.repeat(8_000_000))).code).toBe('too-large');
  expect(refusalOf(() => tableOf('1\n'.repeat(4_000_000))).code).toBe('too-many-lines');
});
