// The rows of a file, CSV or spreadsheet, each with its line as whoever opens the file counts them: the first is 1,
// blank lines and those inside a quoted cell count.

import { parse } from 'csv-parse/sync';
import { Refusal } from '../../domain/refusal.js';
import { spreadsheetRows } from './spreadsheet-rows.js';
import { mostCells, mostRows, tooManyRows, type TableRow } from './table-row.js';

/** Rows in which nothing stands are left out. */
export async function rowsOf(file: string | Buffer): Promise<TableRow[]> {
  return typeof file === 'string' ? csvRows(file) : spreadsheetRows(file);
}

function csvRows(text: string): TableRow[] {
  const { delimiter, from, line: first } = delimiterOf(text);
  const records = recordsOf(text.slice(from), delimiter);
  if (records.length > mostRows || records.reduce((sum, { length }) => sum + length, 0) > mostCells)
    throw tooManyRows();
  const hasQuotes = text.includes('"');
  const rows: TableRow[] = [];
  let line = first;
  for (const cells of records) {
    if (isFilled(cells)) rows.push({ line, cells });
    line += hasQuotes ? cells.reduce((lines, cell) => lines + endsIn(cell), 1) : 1;
  }
  return rows;
}

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    const record_delimiter = ['\r\n', '\n', '\r'];
    const options = { bom: true, relax_column_count: true, trim: true, record_delimiter, to: mostRows + 1 };
    return parse(text, { ...options, delimiter });
  } catch {
    throw new Refusal(
      'not-csv',
      'The file is not CSV: a quotation mark is not closed, or stands inside a cell.',
    );
  }
}

/** How many lines end inside a cell. */
function endsIn(cell: string): number {
  return /[\r\n]/.test(cell) ? cell.split(/\r\n|\r|\n/).length - 1 : 0;
}

/** The sign between two cells: what the first line says, or the one that stands in it most often. */
function delimiterOf(text: string): { delimiter: string; from: number; line: number } {
  const end = text.search(/\r?\n|$/);
  const first = text.slice(0, end).replace(/^\uFEFF/, '');
  const [, said] = /^sep=(.)$/.exec(first) ?? [];
  if (said !== undefined) return { delimiter: said, from: end + (text[end] === '\r' ? 2 : 1), line: 2 };
  const outside = first.replace(/"[^"]*"/g, '');
  const often = (sign: string): number => outside.split(sign).length;
  return { delimiter: [',', ';', '\t'].toSorted((a, b) => often(b) - often(a))[0]!, from: 0, line: 1 };
}

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');
