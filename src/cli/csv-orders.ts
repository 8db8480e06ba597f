// Orders as CSV: a header row with the names of the fields of an order, a row for each order, an empty cell
// where an order has no such field. Cells become values in their JSON types: whole numbers, decimal strings,
// and steps written 0.40x1000000;0.37x2500000.
import type { BookReader } from '../domain/book.js';
import { unknownField } from '../domain/document.js';
import { orderFields } from '../domain/order.js';
import { Refusal } from '../domain/refusal.js';
import { CsvRows } from './csv-rows.js';

const WHOLE_NUMBER = /^(0|-?[1-9]\d*)$/;
const STEP = /^([^x]+)x(0|[1-9]\d*)$/;
const NUMBERS: ReadonlySet<string> = new Set(['tier', 'shares', 'minimumFill']);
const REPEATED: ReadonlySet<string> = new Set(['category', 'type', 'limit', 'percent', 'stepMode']);
const MOST_KEPT = 10_000;

/** Reads the rows of a CSV, handed over in blocks of whole lines, as orders. */
export async function readCsvOrders(
  blocks: AsyncIterable<Buffer>,
  reader: BookReader,
  onBlock: () => void,
): Promise<void> {
  const table = new OrderTable(reader);
  const rows = new CsvRows((cells) => table.add(cells));
  for await (const block of blocks) {
    rows.take(block.toString('utf8'));
    onBlock();
  }
  rows.end();
  table.requireHeader();
}

/** The rows so far; the first of them is the header. */
class OrderTable {
  private readonly repeated = new Repeated();
  private header: readonly string[] | undefined;

  constructor(private readonly reader: BookReader) {}

  add(cells: string[]): void {
    if (this.header === undefined) this.header = readHeader(cells);
    else this.reader.add(this.orderOf(cells, this.header));
  }

  requireHeader(): void {
    if (this.header !== undefined) return;
    const message = 'The CSV has no rows: begin with a header row that names the fields.';
    throw new Refusal('not-csv', message, 'orders');
  }

  private orderOf(cells: readonly string[], header: readonly string[]): unknown {
    const path = `orders[${this.reader.count}]`;
    if (cells.length !== header.length) {
      const message = `${path} has ${cells.length} cells where the header has ${header.length}: mend the row.`;
      throw new Refusal('not-csv', message, path);
    }
    const order: Record<string, unknown> = {};
    for (let column = 0; column < header.length; column += 1) {
      const [name, cell] = [header[column]!, cells[column]!];
      if (cell === '') continue;
      order[name] = REPEATED.has(name) ? this.repeated.of(cell) : valueOf(name, cell, path);
    }
    return order;
  }
}

function readHeader(cells: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const name of cells) {
    if (!orderFields.includes(name)) throw unknownField(`orders.${name}`, orderFields);
    if (names.has(name)) {
      const message = `The column ${name} stands twice: keep one of them.`;
      throw new Refusal('repeated-field', message, `orders.${name}`);
    }
    names.add(name);
  }
  return cells;
}

/** Texts that stand in many rows, kept once; there are few of them, or they are not kept. */
class Repeated {
  private readonly texts = new Map<string, string>();

  of(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    if (this.texts.size < MOST_KEPT) this.texts.set(text, text);
    return text;
  }
}

/** A cell in its JSON type; one that is not what it should be stays text, which the order then refuses. */
function valueOf(field: string, cell: string, path: string): unknown {
  if (NUMBERS.has(field)) return WHOLE_NUMBER.test(cell) ? Number(cell) : cell;
  return field === 'steps' ? cell.split(';').map((step) => stepOf(step, `${path}.steps`)) : cell;
}

function stepOf(step: string, path: string): unknown {
  const parts = STEP.exec(step);
  if (parts !== null) return { limit: parts[1], shares: Number(parts[2]) };
  throw new Refusal('not-csv', `${path} must be written like 0.40x1000000;0.37x2500000.`, path);
}
