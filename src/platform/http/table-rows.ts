// The rows of a file, CSV or spreadsheet, each with its line as whoever opens the file counts them: the first is 1,
// blank lines and those inside a quoted cell count.

import { rowsInPieces, type TableRow } from '../delimited-text.js';
import { spreadsheetRows } from './spreadsheet-rows.js';
import { mostCells, mostInRow, mostRows, tooManyRows } from './table-bounds.js';

/** Rows in which nothing stands are left out. */
export async function rowsOf(file: string | Buffer): Promise<TableRow[]> {
  return typeof file === 'string' ? csvRows(file) : spreadsheetRows(file);
}

async function csvRows(text: string): Promise<TableRow[]> {
  const { delimiter, from, line: firstLine } = delimiterOf(text);
  const rows: TableRow[] = [];
  let [lines, cells] = [0, 0];
  for await (const row of rowsInPieces(text.slice(from), { delimiter, firstLine, mostCells: mostInRow })) {
    lines += 1;
    cells += row.cells.length;
    if (lines > mostRows || cells > mostCells) throw tooManyRows();
    if (isFilled(row.cells)) rows.push(row);
  }
  return rows;
}

/** Of a first line longer than any the first part tells. */
const longestHead = 16 * 1024;

/** The sign between two cells: what the first line says, or the one that stands in it most often. */
function delimiterOf(text: string): { delimiter: string; from: number; line: number } {
  const head = text.slice(0, longestHead);
  const end = head.search(/\r?\n|$/);
  const first = head.slice(0, end).replace(/^\uFEFF/, '');
  const [, said] = /^sep=(.)$/.exec(first) ?? [];
  if (said !== undefined) return { delimiter: said, from: end + (text[end] === '\r' ? 2 : 1), line: 2 };
  const outside = first.replace(/"[^"]*"/g, '');
  const often = (sign: string): number => outside.split(sign).length;
  return { delimiter: [',', ';', '\t'].toSorted((a, b) => often(b) - often(a))[0]!, from: 0, line: 1 };
}

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');
