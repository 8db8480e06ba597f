// The lines of a body that holds many things: a list in JSON as it is, CSV and spreadsheets by a header row with
// the names of the fields. An empty cell is a field that is not there.

import { parse } from 'csv-parse/sync';
import { Refusal } from '../../domain/refusal.js';
import { spreadsheetRows } from './spreadsheet-rows.js';
import { meant } from './table-files.js';

/** What a cell of a column says, in the type that the field has. */
export type ReadCell = (column: string, text: string) => unknown;

const mostLines = 10_000;
const wholeNumber = /^(0|[1-9]\d{0,15})$/;

/** The lines of a body, each to be checked by itself; in JSON they are the list under `name`. */
export async function readLines(body: unknown, name: string, read: ReadCell): Promise<unknown[]> {
  const lines = await linesOf(body, name, read);
  if (lines.length === 0) throw new Refusal('empty-list', `There is no line. Send 1 to ${mostLines}.`, name);
  if (lines.length <= mostLines) return lines;
  throw new Refusal(
    'too-many-lines',
    `Send at most ${mostLines} lines at once; these are ${lines.length}.`,
    name,
  );
}

/** Whether the body is a file; otherwise it is JSON. */
export const isFile = (body: unknown): boolean => typeof body === 'string' || Buffer.isBuffer(body);

/** A whole number where the cell holds one; anything else is left as it is for the check to refuse. */
export function wholeNumberOf(text: string): unknown {
  return wholeNumber.test(text) ? Number(text) : text;
}

/** The sign between two cells: what the first line says, or the one that stands in it most often. */
function delimiterOf(text: string): { delimiter: string; from: number } {
  const end = text.search(/\r?\n|$/);
  const first = text.slice(0, end).replace(/^\uFEFF/, '');
  const [, said] = /^sep=(.)$/.exec(first) ?? [];
  if (said !== undefined) return { delimiter: said, from: end + (text[end] === '\r' ? 2 : 1) };
  const outside = first.replace(/"[^"]*"/g, '');
  const often = (sign: string): number => outside.split(sign).length;
  return { delimiter: [',', ';', '\t'].toSorted((a, b) => often(b) - often(a))[0]!, from: 0 };
}

async function linesOf(body: unknown, name: string, read: ReadCell): Promise<unknown[]> {
  if (typeof body === 'string') return table(csvRows(body), read);
  if (Buffer.isBuffer(body)) return table(await spreadsheetRows(body), read);
  const { [name]: lines, ...others } =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const [surplus] = Object.keys(others);
  if (surplus !== undefined)
    throw new Refusal('unknown-field', `"${surplus}" is not a field here. Leave it out.`, surplus);
  if (!Array.isArray(lines)) throw new Refusal('missing-field', `"${name}" must be a list of ${name}.`, name);
  return lines;
}

function csvRows(text: string): string[][] {
  try {
    const { delimiter, from } = delimiterOf(text);
    const options = { bom: true, skip_empty_lines: true, relax_column_count: true, trim: true };
    return parse(text.slice(from), { ...options, delimiter });
  } catch {
    throw new Refusal(
      'not-csv',
      'The file is not CSV: a quotation mark is not closed, or stands inside a cell.',
    );
  }
}

function table([header, ...rows]: string[][], read: ReadCell): unknown[] {
  if (header === undefined) throw new Refusal('not-csv', 'The file is empty: it needs a header row.');
  const names = header.map((name) => name.trim());
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined)
    throw new Refusal('repeated-field', `The column "${repeated}" stands twice in the header.`, repeated);
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  return rows.slice(0, last + 1).map((row) => {
    const cells = row.map(
      (cell, index) => [names[index] ?? `column ${index + 1}`, meant(cell.trim())] as const,
    );
    const given = cells.filter(([, cell]) => cell !== '');
    return Object.fromEntries(given.map(([name, cell]) => [name, read(name, cell)]));
  });
}
