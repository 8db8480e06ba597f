// The rows of a file, CSV or spreadsheet, each with its line as whoever opens the file counts them: the first is 1,
// blank lines and those inside a quoted cell count.

import { parse } from 'csv-parse/sync';
import { Refusal } from '../../domain/refusal.js';
import { spreadsheetRows } from './spreadsheet-rows.js';

export type TableRow = { line: number; cells: string[] };

/** Rows in which nothing stands are left out. */
export async function rowsOf(file: string | Buffer): Promise<TableRow[]> {
  return typeof file === 'string' ? csvRows(file) : numberedRows(file);
}

function csvRows(text: string): TableRow[] {
  const { delimiter, from, line: first } = delimiterOf(text);
  const bytes = Buffer.from(text.slice(from));
  const rows: TableRow[] = [];
  let [line, read] = [first, 0];
  // The parser's own count takes a line's end inside a cell for two.
  const take = (cells: string[], { bytes: end }: { bytes: number }): null => {
    if (isFilled(cells)) rows.push({ line, cells });
    line += linesIn(bytes, read, end);
    read = end;
    return null;
  };
  try {
    const ends = ['\r\n', '\n', '\r'];
    const options = { bom: true, relax_column_count: true, trim: true, record_delimiter: ends };
    parse(bytes, { ...options, delimiter, on_record: take });
    return rows;
  } catch {
    throw new Refusal(
      'not-csv',
      'The file is not CSV: a quotation mark is not closed, or stands inside a cell.',
    );
  }
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

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

function linesIn(bytes: Buffer, from: number, end: number): number {
  let lines = 0;
  for (let at = from; at < end; at += 1) {
    const isEnd = bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed);
    if (isEnd) lines += 1;
  }
  return lines;
}

async function numberedRows(bytes: Buffer): Promise<TableRow[]> {
  const rows = await spreadsheetRows(bytes);
  return rows.map((cells, index) => ({ line: index + 1, cells })).filter(({ cells }) => isFilled(cells));
}

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');
