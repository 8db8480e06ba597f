// The rows of a text with a sign between its cells, such as CSV: each with the line on which it begins, as an editor
// counts them, also below cells of several lines, and none longer than any table here has.

import { parse, type Options } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { pipeline, Readable } from 'node:stream';
import { setImmediate as everyoneElse } from 'node:timers/promises';
import { Refusal } from '../domain/refusal.js';

/** `line`: as whoever opens the file counts them: the first is 1. */
export type TableRow = { line: number; cells: string[] };

/** `isLax`: a quotation mark inside a cell is one of its letters. `mostCells`: that a row may have. */
export type Delimited = { delimiter: string; mostCells: number; firstLine?: number; isLax?: boolean };

/** Longer than what any table here has in a row, however many owners or steps. */
const longestRow = 64 * 1024;
const pieceBytes = 4 * 1024;

/** So many rows at most, while everybody else waits. @throws not-csv, too-large */
export function rowsOfText(text: string, shape: Delimited & { most: number }): TableRow[] {
  const reading = new Reading(shape);
  try {
    return parseAtOnce(text, { ...reading.options, to: shape.most }) as never;
  } catch (error) {
    throw reading.refusalOf(error);
  }
}

/** In pieces, between which everybody else has a turn; a row is given up as soon as it is too long. @throws not-csv, too-large */
export async function* rowsInPieces(text: string, shape: Delimited): AsyncGenerator<TableRow> {
  const reading = new Reading(shape);
  const parser = parse(reading.options);
  pipeline(Readable.from(reading.pieces(text)), parser, () => undefined);
  try {
    yield* parser as AsyncIterable<TableRow>;
  } catch (error) {
    throw reading.refusalOf(error);
  }
}

class Reading {
  readonly options: Options<string[]>;
  private line: number;

  constructor({ delimiter, mostCells, firstLine = 1, isLax = false }: Delimited) {
    this.line = firstLine;
    this.options = {
      bom: true,
      delimiter,
      max_record_size: longestRow,
      on_record: (cells) => this.row(cells, mostCells) as never,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: isLax,
      trim: true,
    };
  }

  async *pieces(text: string): AsyncGenerator<Buffer> {
    const bytes = Buffer.from(text);
    let [line, since] = [this.line, 0];
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      if (this.line !== line) [line, since] = [this.line, at];
      if (at - since > longestRow) throw tooLong(line);
      yield bytes.subarray(at, at + pieceBytes);
      await everyoneElse();
    }
  }

  refusalOf(error: unknown): Refusal {
    if (error instanceof Refusal) return error;
    return (error as { code?: string }).code === 'CSV_MAX_RECORD_SIZE'
      ? tooLong(this.line)
      : notCsv(this.line);
  }

  private row(cells: string[], most: number): TableRow {
    const { line } = this;
    if (cells.length > most) throw tooManyCells(line, most);
    this.line += cells.reduce((lines, cell) => lines + lineEndsIn(cell), 1);
    return { line, cells };
  }
}

/** Windows ends a line with two signs. */
function lineEndsIn(cell: string): number {
  return /[\r\n]/.test(cell) ? cell.split(/\r\n|\r|\n/).length - 1 : 0;
}

const notCsv = (line: number): Refusal =>
  new Refusal(
    'not-csv',
    `The file is not CSV in the row that begins in line ${line}: a quotation mark is not closed, or stands inside a cell. Close it, and double those inside a quoted cell.`,
  );

const tooLong = (line: number): Refusal =>
  new Refusal(
    'too-large',
    `The row that begins in line ${line} is longer than ${longestRow} letters, and none here is. Close its quotation marks, or save the table alone.`,
  );

export const tooManyCells = (line: number, most: number): Refusal =>
  new Refusal(
    'too-large',
    `Line ${line} has more than ${most} cells, and no table here has as many columns. Save the table alone, or name the sign between its cells.`,
  );
