// The lines of an import, each read on its own: one bad line says what is wrong with it and stops no other. Columns
// go by their headings where there are some, else by their order: client, size, limit, nothing below.

import type { Batch, Investor, OrderDocument } from '../../api/types';
import { nothingTyped, understand, type Typed } from './order-text';

export type ImportLine = {
  number: number;
  client: string;
  investor?: string;
  document?: OrderDocument;
  says?: string;
  problem?: string;
};

export type LineState = { tone: 'good' | 'bad' | 'info'; word: string; says: string };

type Field = 'client' | 'size' | 'limit' | 'minimumFill' | 'percent' | 'amount' | 'steps';

const headings: Readonly<Record<string, Field>> = {
  client: 'client',
  investor: 'client',
  name: 'client',
  size: 'size',
  shares: 'size',
  quantity: 'size',
  amount: 'amount',
  percent: 'percent',
  limit: 'limit',
  price: 'limit',
  steps: 'steps',
  minimum: 'minimumFill',
  minimumfill: 'minimumFill',
  'minimum fill': 'minimumFill',
  'nothing below': 'minimumFill',
};
const usual: readonly Field[] = ['client', 'size', 'limit', 'minimumFill'];

export function readLines(text: string, investors: readonly Investor[], currency: string): ImportLine[] {
  const known = new Map<string, Investor[]>();
  for (const investor of investors) {
    const name = plainName(investor.legalName);
    known.set(name, [...(known.get(name) ?? []), investor]);
    known.set(investor.id, [investor]);
  }
  const rows = text
    .split(/\r?\n/)
    .map((line, index) => ({ cells: cellsOf(line), number: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const head = rows[0]?.cells.map((cell) => headings[cell.toLowerCase()]);
  const hasHead = head?.some((field) => field !== undefined) ?? false;
  return rows.slice(hasHead ? 1 : 0).map(({ cells, number }) => ({
    ...readLine(fieldsOf(cells, hasHead ? head! : usual), known, currency),
    number,
  }));
}

function fieldsOf(cells: readonly string[], fields: ReadonlyArray<Field | undefined>) {
  const found: Partial<Record<Field, string>> = {};
  for (const [place, cell] of cells.entries()) {
    const field = fields[place];
    if (field !== undefined && cell !== '') found[field] = cell;
  }
  return found;
}

function readLine(
  fields: Partial<Record<Field, string>>,
  known: ReadonlyMap<string, Investor[]>,
  currency: string,
): Omit<ImportLine, 'number'> {
  const { client = '' } = fields;
  const found = known.get(client) ?? known.get(plainName(client)) ?? [];
  if (found.length !== 1) {
    return {
      client,
      problem:
        found.length === 0
          ? 'No investor has this name: add it first, or correct the name.'
          : 'Several investors have this name.',
    };
  }
  const name = found[0]!.legalName;
  const understood = understand(typedOf(fields), currency);
  if (understood.document === undefined) return { client: name, problem: understood.problem };
  return { client: name, investor: found[0]!.id, document: understood.document, says: understood.says };
}

function typedOf({
  size,
  amount,
  percent,
  limit,
  steps,
  minimumFill,
}: Partial<Record<Field, string>>): Typed {
  const money = amount && (/^\d/.test(amount) ? `$${amount}` : amount);
  const part = percent && (percent.endsWith('%') ? percent : `${percent}%`);
  return {
    ...nothingTyped,
    size: size ?? money ?? part ?? '',
    limit: steps ?? limit ?? '',
    minimumFill: minimumFill ?? '',
  };
}

/** What stands beside a line: how it was read, and what the server says of it. */
export function stateOf(line: ImportLine, answer: Batch['results'][number] | undefined): LineState {
  if (line.problem !== undefined) return { tone: 'bad', word: 'To correct', says: line.problem };
  if (answer?.detail !== undefined) return { tone: 'bad', word: 'Refused', says: answer.detail };
  if (answer?.order !== undefined) return { tone: 'good', word: 'Taken', says: line.says! };
  return { tone: 'info', word: answer === undefined ? 'Read' : 'Good', says: line.says! };
}

/** Tabs come from a spreadsheet; else commas or semicolons of CSV, where a quoted cell may hold them. */
function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim());
  const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  return cells
    .map((cell) => cell.replace(/,$/, '').trim())
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
