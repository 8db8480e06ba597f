// Any list as a file for a spreadsheet: where Accept asks for CSV or XLSX, the page that a list would answer comes
// as a table with a column for each field. A text that a spreadsheet would run as a formula gets an apostrophe.

import { stringify } from 'csv-stringify/sync';
import type { FastifyReply, FastifyRequest } from 'fastify';
import writeSpreadsheet from 'write-excel-file/node';
import { tableTypeOf, tableTypes, type TableType } from './page.js';

type Cell = string | number | boolean | null;
type List = { items: readonly object[]; next?: string | null };

export function isList(result: unknown): result is List {
  return typeof result === 'object' && result !== null && 'items' in result && Array.isArray(result.items);
}

/** The file, with its headers on the reply. */
export function giveTable(
  request: FastifyRequest,
  reply: FastifyReply,
  { items, next = null }: List,
): Promise<string | Buffer> {
  const type = tableTypeOf(request)!;
  const [path = '', query = ''] = request.url.split('?');
  const name = `${path.split('/').at(-1) ?? 'list'}.${type === tableTypes.csv ? 'csv' : 'xlsx'}`;
  void reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('vary', 'Accept')
    .serializer((file) => file as string);
  if (next !== null) {
    const following = new URLSearchParams(query);
    following.set('after', next);
    void reply.header('link', `<${path}?${following.toString()}>; rel="next"`);
  }
  return tableOf(type, items);
}

/** The rows as a file; their columns are the fields that any of them has, those inside a field after a dot. */
export async function tableOf(type: TableType, items: readonly object[]): Promise<string | Buffer> {
  const rows = items.map((item) => new Map(cellsOf(item, '')));
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const lines = rows.map((row) => columns.map((column) => neutralised(row.get(column) ?? null)));
  const names = columns.map(neutralised);
  if (type === tableTypes.csv)
    return stringify([names, ...lines], { record_delimiter: 'windows', cast: { boolean: String } });
  const head = names.map((value) => ({ value, fontWeight: 'bold' as const }));
  const sheet = lines.map((line) =>
    line.map((value) => (value === null ? null : { value, type: typeOf(value) })),
  );
  return (await writeSpreadsheet([head, ...sheet] as never)).toBuffer();
}

function* cellsOf(value: unknown, name: string): Generator<[string, Cell]> {
  if (Array.isArray(value)) yield [name, value.every(isPlain) ? value.join('; ') : JSON.stringify(value)];
  else if (typeof value === 'object' && value !== null)
    for (const [field, part] of Object.entries(value))
      yield* cellsOf(part, name === '' ? field : `${name}.${field}`);
  else if (value !== undefined) yield [name, value as Cell];
}

const isPlain = (value: unknown): boolean => typeof value !== 'object';

const typeOf = (value: string | number | boolean) =>
  typeof value === 'string' ? String : typeof value === 'number' ? Number : Boolean;

/**
 * Where a spreadsheet would begin a formula: at the start of a text and, should it part cells by a semicolon or a line,
 * after each of these; past blanks, and by full-width signs too. A plain number is none.
 */
const formula = String.raw`(?!\s*-?\d+(?:\.\d+)?\s*(?:[;\r\n]|$))[^\S\r\n]*[=+\-@＝＋－＠]`;
const within = new RegExp(`([;\\r\\n])(?=${formula})`, 'g');
const atStart = new RegExp(`^(?=[\\t\\r\\n]|${formula})`);

/** A text that a spreadsheet would run as a formula, with an apostrophe before each. */
export function neutralised<C extends Cell>(cell: C): C | string {
  return typeof cell === 'string' ? cell.replace(within, "$1'").replace(atStart, "'") : cell;
}

const apostropheWithin = new RegExp(`([;\\r\\n])'(?=${formula})`, 'g');
const apostropheAtStart = new RegExp(`^'(?=[\\t\\r\\n]|${formula})`);

/** The text as it was before that. */
export function meant(cell: string): string {
  return cell.replace(apostropheAtStart, '').replace(apostropheWithin, '$1');
}
