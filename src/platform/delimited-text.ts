// The rows of a text with a sign between its cells, such as CSV, read in one walk: each with the line on which it begins,
// as an editor counts them, also below cells of several lines. Blanks around a cell do not count; in quotation marks they do.

import { Refusal } from '../domain/refusal.js';

/** `line`: as whoever opens the file counts them: the first is 1. */
export type TableRow = { line: number; cells: string[] };

/** `isLax`: a quotation mark inside a cell is one of its letters. `mostCells`: that a row may have. */
export type Delimited = { delimiter: string; firstLine?: number; isLax?: boolean; mostCells?: number };

const [quote, lineFeed, carriageReturn] = ['"', '\n', '\r'];
/** Longer than what any table here has in a row, however many owners or steps. */
const longestRow = 64 * 1024;
const blanks = new Set([' ', '\t', '\f']);
const mark = '\uFEFF';

/** @throws not-csv, too-large, as soon as the walk has come there */
export function* rowsOfText(text: string, shape: Delimited): Generator<TableRow> {
  const walk = new Walk(text, shape);
  while (!walk.isOver()) yield walk.row();
}

class Walk {
  private readonly delimiter: string;
  private readonly isLax: boolean;
  private readonly mostCells: number;
  private at: number;
  private line: number;
  private last = 0;

  constructor(
    private readonly text: string,
    { delimiter, firstLine = 1, isLax = false, mostCells = Number.POSITIVE_INFINITY }: Delimited,
  ) {
    [this.delimiter, this.isLax, this.mostCells] = [delimiter, isLax, mostCells];
    [this.at, this.line] = [text.startsWith(mark) ? mark.length : 0, firstLine];
  }

  isOver(): boolean {
    return this.at >= this.text.length;
  }

  row(): TableRow {
    const { line } = this;
    const cells: string[] = [];
    this.last = this.at + longestRow;
    for (;;) {
      if (cells.length === this.mostCells) throw tooManyCells(line, this.mostCells);
      cells.push(this.cell());
      if (this.text[this.at] !== this.delimiter) break;
      this.at += 1;
    }
    this.at += this.text.startsWith('\r\n', this.at) ? 2 : 1;
    this.line += 1;
    return { line, cells };
  }

  private cell(): string {
    const first = this.pastBlanks(this.at);
    if (this.text[first] === quote) {
      const last = this.endOfQuoted(first);
      const next = this.pastBlanks(last + 1);
      if (this.endsCell(next)) {
        this.at = next;
        const said = this.text.slice(first + 1, last);
        this.line += lineEndsIn(said);
        return said.includes(quote) ? said.replaceAll('""', quote) : said;
      }
      if (!this.isLax) throw this.badQuote();
    }
    return this.plain(first);
  }

  private plain(first: number): string {
    let [end, filled] = [first, first];
    for (; !this.endsCell(end); end += 1) {
      const sign = this.text[end]!;
      if (sign === quote && !this.isLax) throw this.badQuote();
      if (!blanks.has(sign)) filled = end + 1;
      if (end > this.last) throw this.tooLong();
    }
    this.at = end;
    return this.text.slice(first, filled);
  }

  /** The mark that closes the cell which begins with one. */
  private endOfQuoted(first: number): number {
    for (let last = this.text.indexOf(quote, first + 1); last >= 0; last = this.text.indexOf(quote, last + 2))
      if (last > this.last) throw this.tooLong();
      else if (this.text[last + 1] !== quote) return last;
    throw this.badQuote();
  }

  private pastBlanks(from: number): number {
    let at = from;
    while (this.text[at] !== this.delimiter && blanks.has(this.text[at]!) && at <= this.last) at += 1;
    return at;
  }

  private endsCell(at: number): boolean {
    const sign = this.text[at];
    return sign === undefined || sign === this.delimiter || sign === lineFeed || sign === carriageReturn;
  }

  private tooLong(): Refusal {
    return new Refusal(
      'too-large',
      `The row that begins in line ${this.line} is longer than ${longestRow} letters, and none here is. Close its quotation marks, or save the table alone.`,
    );
  }

  private badQuote(): Refusal {
    return new Refusal(
      'not-csv',
      `The file is not CSV in line ${this.line}: a quotation mark is not closed, or stands inside a cell. Close it, and double those inside a quoted cell.`,
    );
  }
}

/** Windows ends a line with two signs. */
function lineEndsIn(cell: string): number {
  return /[\r\n]/.test(cell) ? cell.split(/\r\n|\r|\n/).length - 1 : 0;
}

export const tooManyCells = (line: number, most: number): Refusal =>
  new Refusal(
    'too-large',
    `Line ${line} has more than ${most} cells, and no table here has as many columns. Save the table alone, or name the sign between its cells.`,
  );
