// Orders of a file as the bodies that the API takes: JSON as it is, CSV and spreadsheets by a header row with
// the names of the fields. An empty cell is a field that is not there; steps are written 0.40x1000000;0.37x2500000.

import { parse } from 'csv-parse/sync';
import readSpreadsheet from 'read-excel-file/node';
import { Refusal } from '../domain/refusal.js';

const mostLines = 10_000;
const numbers = new Set(['shares', 'minimumFill']);
const wholeNumber = /^(0|[1-9]\d{0,15})$/;

/** The lines of a body, each to be checked by itself. */
export async function readLines(body: unknown): Promise<unknown[]> {
  const lines = await linesOf(body);
  if (lines.length > 0 && lines.length <= mostLines) return lines;
  throw new Refusal(
    'too-many-lines',
    `Send 1 to ${mostLines} lines at once; these are ${lines.length}.`,
    'orders',
  );
}

async function linesOf(body: unknown): Promise<unknown[]> {
  if (typeof body === 'string') return table(csvRows(body));
  if (Buffer.isBuffer(body)) return table(await spreadsheetRows(body));
  const { orders, ...others } =
    typeof body === 'object' && body !== null ? (body as { orders?: unknown }) : {};
  const [surplus] = Object.keys(others);
  if (surplus !== undefined)
    throw new Refusal('unknown-field', `"${surplus}" is not a field here. Leave it out.`, surplus);
  if (!Array.isArray(orders))
    throw new Refusal('missing-field', '"orders" must be a list of orders.', 'orders');
  return orders;
}

function csvRows(text: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch {
    throw new Refusal(
      'not-csv',
      'The file is not CSV: a quotation mark is not closed, or stands inside a cell.',
    );
  }
}

async function spreadsheetRows(bytes: Buffer): Promise<string[][]> {
  try {
    const [sheet] = await readSpreadsheet(bytes);
    return (sheet?.data ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  } catch {
    throw new Refusal(
      'unknown-format',
      'The file is not a spreadsheet that can be read: save it as .xlsx or send CSV.',
    );
  }
}

function table([header, ...rows]: string[][]): unknown[] {
  if (header === undefined) throw new Refusal('not-csv', 'The file is empty: it needs a header row.');
  const names = header.map((name) => name.trim());
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined)
    throw new Refusal('repeated-field', `The column "${repeated}" stands twice in the header.`, repeated);
  return rows.map((row) => lineOf(names, row));
}

function lineOf(names: string[], row: string[]): Record<string, unknown> {
  const cells = row.map((cell, index) => [names[index] ?? `column ${index + 1}`, cell.trim()] as const);
  const given = cells
    .filter(([, cell]) => cell !== '')
    .map(([name, cell]) => [name, valueOf(name, cell)] as const);
  return { intent: 'order', ...Object.fromEntries(given) };
}

function valueOf(name: string, cell: string): unknown {
  if (numbers.has(name)) return wholeNumber.test(cell) ? Number(cell) : cell;
  if (name !== 'steps') return cell;
  return cell.split(';').map((step) => {
    const [limit = '', shares = ''] = step.trim().split('x');
    return { limit, shares: wholeNumber.test(shares) ? Number(shares) : shares };
  });
}
