// Read as csv-parse reads it, which others use; only the lines are counted better.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOfText, type Delimited } from '../../src/platform/delimited-text.js';
import { refusalOf } from '../support/refusals.js';

const rows = (text: string, more: Partial<Delimited> = {}) => [
  ...rowsOfText(text, { delimiter: ',', ...more }),
];
const cellsOf = (text: string, more: Partial<Delimited> = {}) => rows(text, more).map(({ cells }) => cells);

function byOthers(text: string, isLax: boolean): string[][] | null {
  const record_delimiter = ['\r\n', '\n', '\r'];
  const options = { bom: true, relax_column_count: true, relax_quotes: isLax, trim: true, record_delimiter };
  try {
    return parse(text, options);
  } catch {
    return null;
  }
}

function byUs(text: string, isLax: boolean): string[][] | null {
  try {
    return cellsOf(text, { isLax });
  } catch {
    return null;
  }
}

describe('the rows of a text', () => {
  it('are those that csv-parse reads', () => {
    const piece = fc.constantFrom(
      'a',
      'é',
      ' ',
      ',',
      ',',
      '"',
      '""',
      '"b,c"',
      '"d ""e"""',
      '\n',
      '\r\n',
      '\r',
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => `${pieces.join('')}\nz`);
    fc.assert(
      fc.property(text, (one) => {
        // Which csv-parse takes for one cell, strict as it is.
        fc.pre(!/" +"/.test(one));
        expect(byUs(one, false)).toEqual(byOthers(one, false));
      }),
      { numRuns: 5_000 },
    );
  });

  it('have marks inside their cells where those are not strict', () => {
    expect(cellsOf('5" pipe,"a"b,"c" ,"d,e"\n', { isLax: true })).toEqual([['5" pipe', '"a"b', 'c', 'd,e']]);
    expect(refusalOf(() => cellsOf('a\n"b', { isLax: true })).code).toBe('not-csv');
  });

  it('stand on the lines of an editor, also below a cell of several lines of Windows', () => {
    const text = 'a,b\r\n"1\r\n2","3\n4\r5"\r\n\r\nc\rd';
    expect(rows(text).map(({ line }) => line)).toEqual([1, 2, 6, 7, 8]);
    expect(rows(text, { firstLine: 3 })[0]!.line).toBe(3);
  });

  it.each(['a\n1,"', 'a\n1,x"y"', 'a\n1,"x"y', 'a\n""" ,1'])('%j is refused by its line', (text) => {
    expect(refusalOf(() => rows(text))).toMatchObject({
      code: 'not-csv',
      message: expect.stringMatching(/in line 2: .* Close it/),
    });
  });

  it.each<[string, string, boolean]>([
    ['letters', 'x'.repeat(70_000), false],
    ['blanks', `x${' '.repeat(70_000)}`, false],
    ['marks', '"'.repeat(70_000), true],
    ['a quoted cell', `"${'x'.repeat(70_000)}"`, false],
    ['cells', 'xxx,'.repeat(20_000), false],
  ])('of more %s than any has are refused by their line', (_, row, isLax) => {
    expect(refusalOf(() => rows(`a\n${row}\n"`, { isLax }))).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('begins in line 2'),
    });
  });

  it('are as many cells as they may be, and the rest is not read', () => {
    expect(cellsOf('1,2,3\n', { mostCells: 3 })).toEqual([['1', '2', '3']]);
    expect(refusalOf(() => cellsOf('1,2,3\n1,2,3,"', { mostCells: 3 }))).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('Line 2 has more than 3 cells'),
    });
  });
});
