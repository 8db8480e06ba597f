// Rows of a CSV as RFC 4180 has them, cut from blocks of whole lines: a row is a line, unless a cell in quotation
// marks holds the line's end, and a quotation mark inside such a cell is doubled. Rows without any, which are
// most, are cut at their commas, a million in a second. What is quoted wrongly is refused by its line.
import { Refusal } from '../domain/refusal.js';
import { LONGEST_LINE } from './lines.js';

const QUOTE = '"';

export class CsvRows {
  /** The lines so far of a row whose quoted cell has not ended. */
  private begun = '';
  private lines = 0;
  private firstLine = 0;

  /** `onRow` is handed the cells of each row that is not empty. */
  constructor(private readonly onRow: (cells: string[]) => void) {}

  /** Takes a block of whole lines. */
  take(block: string): void {
    const lines = block.split('\n');
    // What follows the last line end is nothing, except at the end of the file.
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) {
      this.lines += 1;
      if (this.begun === '' && !line.includes(QUOTE))
        this.plain(line.endsWith('\r') ? line.slice(0, -1) : line);
      else this.quoted(line);
    }
  }

  end(): void {
    if (this.begun !== '') throw this.refusal();
  }

  private plain(line: string): void {
    if (line !== '') this.onRow(line.split(','));
  }

  private quoted(line: string): void {
    if (this.begun === '') this.firstLine = this.lines;
    const row = this.begun === '' ? line : `${this.begun}\n${line}`;
    if (row.length > LONGEST_LINE) throw this.refusal();
    // Each cell that has ended has an even number of marks, and so has the row.
    const isOpen = (countOf(line) % 2 === 1) === (this.begun === '');
    this.begun = isOpen ? row : '';
    if (!isOpen) this.onRow(this.cellsOf(row.endsWith('\r') ? row.slice(0, -1) : row));
  }

  private cellsOf(row: string): string[] {
    const cells: string[] = [];
    for (let start = 0; ;) {
      const isQuoted = row[start] === QUOTE;
      const end = isQuoted ? this.endOfQuoted(row, start) : endOfPlain(row, start);
      const cell = row.slice(start, end);
      if (!isQuoted && cell.includes(QUOTE)) throw this.refusal();
      cells.push(isQuoted ? cell.slice(1, -1).replaceAll('""', QUOTE) : cell);
      if (end === row.length) return cells;
      if (row[end] !== ',') throw this.refusal();
      start = end + 1;
    }
  }

  /** The place after the mark that ends the quoted cell which begins at `start`. */
  private endOfQuoted(row: string, start: number): number {
    for (let mark = row.indexOf(QUOTE, start + 1); mark >= 0; mark = row.indexOf(QUOTE, mark + 2)) {
      if (row[mark + 1] !== QUOTE) return mark + 1;
    }
    throw this.refusal();
  }

  private refusal(): Refusal {
    const message = `The CSV cannot be read in line ${this.firstLine}: close every quotation mark, and double those inside a cell.`;
    return new Refusal('not-csv', message, 'orders');
  }
}

function countOf(line: string): number {
  let count = 0;
  for (let mark = line.indexOf(QUOTE); mark >= 0; mark = line.indexOf(QUOTE, mark + 1)) count += 1;
  return count;
}

function endOfPlain(row: string, start: number): number {
  const comma = row.indexOf(',', start);
  return comma < 0 ? row.length : comma;
}
