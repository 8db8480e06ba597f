// The lines of a body that holds many things: a list in JSON as it is, CSV and spreadsheets by a header row with
// the names of the fields. An empty cell is a field that is not there.

import { editDistance } from '../../domain/gates/sanctions-name.js';
import { Refusal } from '../../domain/refusal.js';
import type { TableRow } from '../delimited-text.js';
import { Stretch } from '../stretch.js';
import { meant } from './table-files.js';
import { rowsOf } from './table-rows.js';

/** What a cell of a column says, in the type that the field has. */
export type ReadCell = (column: string, text: string) => unknown;

/** `name`: of the list in JSON. `columns`: what a header may name. */
export type LineShape = { name: string; columns: readonly string[]; read: ReadCell };

/** `line`: of a file its line there, with the header as one; of a list in JSON its place from 1. */
export type GivenLine = { line: number; given: unknown };

const mostLines = 10_000;
const wholeNumber = /^(0|[1-9]\d{0,15})$/;

/** The lines of a body, each to be checked by itself. */
export async function readLines(body: unknown, shape: LineShape): Promise<GivenLine[]> {
  const { name } = shape;
  const lines = isFile(body) ? await table(await rowsOf(body), shape) : listed(body, name);
  if (lines.length === 0) throw new Refusal('empty-list', `There is no line. Send 1 to ${mostLines}.`, name);
  if (lines.length <= mostLines) return lines;
  throw new Refusal(
    'too-many-lines',
    `Send at most ${mostLines} lines at once; these are ${lines.length}.`,
    name,
  );
}

/** Whether the body is a file; otherwise it is JSON. */
export const isFile = (body: unknown): body is string | Buffer =>
  typeof body === 'string' || Buffer.isBuffer(body);

/** A whole number where the cell holds one; anything else is left as it is for the check to refuse. */
export function wholeNumberOf(text: string): unknown {
  return wholeNumber.test(text) ? Number(text) : text;
}

function listed(body: unknown, name: string): GivenLine[] {
  const { [name]: lines, ...others } =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const [surplus] = Object.keys(others);
  if (surplus !== undefined)
    throw new Refusal('unknown-field', `"${surplus}" is not a field here. Leave it out.`, surplus);
  if (!Array.isArray(lines)) throw new Refusal('missing-field', `"${name}" must be a list of ${name}.`, name);
  return lines.map((given: unknown, index) => ({ line: index + 1, given }));
}

async function table([header, ...rows]: TableRow[], { columns, read }: LineShape): Promise<GivenLine[]> {
  if (header === undefined) throw new Refusal('not-csv', 'The file is empty: it needs a header row.');
  const names = header.cells.map((cell) => columnOf(cell.trim(), columns));
  const repeated = names.find((name, index) => name !== null && names.indexOf(name) !== index);
  if (typeof repeated === 'string')
    throw new Refusal(
      'repeated-field',
      `The column "${repeated}" stands twice in the header. Keep one of the two.`,
      repeated,
    );
  const stretch = new Stretch();
  const lines: GivenLine[] = [];
  for (const row of rows) {
    lines.push(lineOf(row, names, read));
    if (stretch.isLong()) await stretch.rest();
  }
  return lines;
}

/** Of cells below no heading, for which the line is refused, the first is enough. */
function lineOf({ line, cells }: TableRow, names: ReadonlyArray<string | null>, read: ReadCell): GivenLine {
  const given: Array<[string, unknown]> = [];
  let isSurplus = false;
  for (const [index, cell] of cells.entries()) {
    const name = names[index] ?? null;
    if (name === null && isSurplus) continue;
    const text = meant(cell.trim());
    if (text === '') continue;
    isSurplus ||= name === null;
    given.push(name === null ? [`column ${index + 1}`, text] : [name, read(name, text)]);
  }
  return { line, given: Object.fromEntries(given) };
}

/** The column that a heading names, in capitals or not; null where it names none, which only an empty column may. */
function columnOf(heading: string, columns: readonly string[]): string | null {
  if (heading === '') return null;
  const known = columns.find((name) => name.toLowerCase() === heading.toLowerCase());
  if (known !== undefined) return known;
  const nearest = nearestOf(heading, columns);
  const remedy =
    nearest === null
      ? `Leave it out, or name one of ${columns.join(', ')}.`
      : `Name it "${nearest}", or leave it out.`;
  throw new Refusal('unknown-field', `No field is named as the column "${heading}". ${remedy}`, heading);
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The name that differs least in letters and figures, unless every third is another. */
function nearestOf(heading: string, columns: readonly string[]): string | null {
  const said = plain(heading).slice(0, 40);
  const far = columns.map((name) => ({ name, changes: editDistance(said, plain(name)) }));
  const [nearest] = far.toSorted((a, b) => a.changes - b.changes);
  return nearest !== undefined && nearest.changes * 3 <= said.length ? nearest.name : null;
}
