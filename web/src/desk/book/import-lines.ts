// The lines of an import, each read on its own: one bad line says what is wrong with it and stops no other.

import type { Investor, OrderDocument } from '../../api/types';
import { nothingTyped, understand } from './order-text';

export type ImportLine = {
  number: number;
  client: string;
  /** The same for the same text, so that sending it again changes nothing. */
  key: string;
  investor?: string;
  document?: OrderDocument;
  says?: string;
  problem?: string;
};

const headings = new Set(['client', 'investor', 'name', 'size', 'shares', 'limit', 'price']);

export function readLines(text: string, investors: readonly Investor[], currency: string): ImportLine[] {
  const byName = new Map<string, Investor[]>();
  for (const investor of investors) {
    const name = plainName(investor.legalName);
    byName.set(name, [...(byName.get(name) ?? []), investor]);
  }
  const batch = seedOf(text);
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ cells: cellsOf(line), number: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .filter(({ cells, number }) => !(number === 1 && isHeading(cells)))
    .map(({ cells, number }) => ({
      ...readLine(cells, byName, currency),
      number,
      key: `import-${batch}-${number}`,
    }));
}

function readLine(
  cells: readonly string[],
  byName: ReadonlyMap<string, Investor[]>,
  currency: string,
): Omit<ImportLine, 'number' | 'key'> {
  const [client = '', size = '', limit = '', minimumFill = ''] = cells;
  const found = byName.get(plainName(client)) ?? [];
  if (found.length !== 1) {
    return {
      client,
      problem:
        found.length === 0
          ? 'No investor has this name: add it first, or correct the name.'
          : 'Several investors have this name.',
    };
  }
  const understood = understand({ ...nothingTyped, size, limit, minimumFill }, currency);
  if (understood.document === undefined) return { client, problem: understood.problem };
  return { client, investor: found[0]!.id, document: understood.document, says: understood.says };
}

/** Tabs come from a spreadsheet; else commas or semicolons of CSV, where a quoted cell may hold them. */
function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim());
  const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  return cells
    .map((cell) => cell.replace(/,$/, '').trim())
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

const isHeading = (cells: readonly string[]): boolean =>
  cells.some((cell) => headings.has(cell.toLowerCase()));

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** A short name of the text; two texts share it only by chance, and then the server sees another body. */
function seedOf(text: string): string {
  let hash = 0n;
  for (const character of text)
    hash = BigInt.asUintN(64, hash * 1_099_511_628_211n + BigInt(character.codePointAt(0)!));
  return hash.toString(16);
}
