import { Refusal } from '../domain/refusal.js';
import { rowsOfText, type TableRow } from '../platform/delimited-text.js';

const delimiters = [',', ';', '\t', '|'] as const;
const longestHead = 64 * 1024;
/** Centuries of days, and more columns than any vendor has. */
const [mostRows, mostCells, mostInRow] = [100_000, 1_000_000, 1_000];
const largestBytes = 64 * 1024 * 1024;

/** The text of a file: UTF-8 or UTF-16 with or without a byte order mark; undefined when it is not text. */
export function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.byteLength > largestBytes) return undefined;
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return latinOf(bytes);
  }
}

function latinOf(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1252').decode(bytes);
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : text;
}

/** The delimiter that the first lines use most, outside quotes. */
export function delimiterOf(text: string): string {
  const head = text
    .slice(0, longestHead)
    .split(/\r?\n/, 20)
    .join('\n')
    .replace(/"[^"\n]*"/g, '');
  const counts = delimiters.map((delimiter) => head.split(delimiter).length - 1);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

const tooMany = (): Refusal =>
  new Refusal(
    'too-many-lines',
    `The file has more than ${mostRows} lines or ${mostCells} cells. Save the table alone, of the years that count.`,
  );

/**
 * The rows of a delimited text, blank ones left out; undefined when its quotes do not close.
 * @throws too-many-lines, too-large
 */
export function tableOf(text: string, delimiter = delimiterOf(text)): TableRow[] | undefined {
  const rows = readRows(text, delimiter);
  if (rows === undefined) return undefined;
  if (rows.length > mostRows || rows.reduce((all, { cells }) => all + cells.length, 0) > mostCells)
    throw tooMany();
  return rows
    .filter(({ cells }) => cells.length > 1 || cells[0] !== '')
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.replaceAll('\u00a0', ' ').trim()) }));
}

function readRows(text: string, delimiter: string): TableRow[] | undefined {
  try {
    return rowsOfText(text, { delimiter, isLax: true, mostCells: mostInRow, most: mostRows + 1 });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-csv') return undefined;
    throw error;
  }
}
