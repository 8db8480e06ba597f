import { parse } from 'csv-parse/sync';

/** One row of a delimited file with the number of the line it starts on. */
export type TableRow = { line: number; cells: string[] };

const delimiters = [',', ';', '\t', '|'] as const;
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
    .split(/\r?\n/, 20)
    .join('\n')
    .replace(/"[^"\n]*"/g, '');
  const counts = delimiters.map((delimiter) => head.split(delimiter).length - 1);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The rows of a delimited text, blank ones left out; undefined when its quotes do not close. */
export function tableOf(text: string, delimiter = delimiterOf(text)): TableRow[] | undefined {
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({
      line: info.lines - record.join('').split('\n').length + 1,
      cells: record.map((cell) => cell.replaceAll('\u00a0', ' ').trim()),
    }));
  } catch {
    return undefined;
  }
}
