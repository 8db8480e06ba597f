// The files of a deal pack, and the manifest that names them with their hashes. Every file is rows of canonical JSON
// (RFC 8785), each ended by a line feed. A pack names investors by identifier, never by name.
import { engineVersion } from '../engine.js';
import { Refusal } from '../refusal.js';
import { Difference, RowReader } from './difference.js';

/** SHA-256 as 64 hex digits, of one text or of a great one in pieces. */
export type PackSha256 = (text: string | Iterable<string>) => string;

export type PackFile = Readonly<{ name: string; bytes: number; rows: number; sha256: string }>;

/** A pack that lies open: the files it has, and the rows of each, read anew with every call. */
export type Pack = Readonly<{
  names: readonly string[];
  rows(name: string): Iterable<string>;
  /** What the file is, counted and hashed over its bytes. */
  measure(name: string): PackFile;
}>;

export type Manifest = Readonly<{
  format: string;
  engine: string;
  offering: string;
  head: Readonly<{ link: number; hash: string }>;
  files: readonly PackFile[];
}>;

export const packFormat = 'greenshoe-deal-pack/1';
export const manifestName = 'manifest.json';

/** The files that every pack has, in their order; a frozen book and a list of allocations are one more each. */
export const packFiles = [
  'offering.ndjson',
  'terms.ndjson',
  'policies.ndjson',
  'journal.ndjson',
  'versions.ndjson',
  'demand.ndjson',
  'snapshots.ndjson',
  'runs.ndjson',
  'over-allotment.ndjson',
] as const;

export const snapshotFile = (number: number): string => `snapshots/${number}.ndjson`;
export const allocationsFile = (run: string): string => `allocations/${run}.ndjson`;

const names = /^[a-z-]+\.(json|ndjson)$|^snapshots\/\d{1,9}\.ndjson$|^allocations\/[0-9a-f-]{36}\.ndjson$/;

/** Whether a file may be part of a pack at all; whatever leads elsewhere may not. */
export const isPackName = (name: string): boolean => names.test(name);

/** Refuses what is no deal pack, before anything in it is compared. */
export function requireManifest(pack: Pack): void {
  if (pack.names.includes(manifestName)) return;
  throw notAPack(`there is no ${manifestName} in it`);
}

export function notAPack(why: string): Refusal {
  return new Refusal('not-a-deal-pack', `This is not a whole deal pack: ${why}. Export it again.`, 'in');
}

/** The files are those that must be there and no others; the manifest says what each of them is. */
export function checkManifest(
  pack: Pack,
  of: Pick<Manifest, 'offering' | 'head'>,
  expected: readonly string[],
): void {
  const stranger = pack.names.find((name) => name !== manifestName && !expected.includes(name));
  if (stranger !== undefined)
    throw wholeFile(stranger, 'nothing', 'a file that belongs to no pack of this deal');
  const reader = new RowReader(manifestName, pack.rows(manifestName));
  const files = expected.map((name) => pack.measure(name));
  reader.take({ format: packFormat, engine: engineVersion, ...of, files });
  reader.end();
}

/** A journal that ends before the manifest's head was cut, unless the manifest knows this very file. */
export function requireWholeJournal(pack: Pack, links: number, journal: RowReader): void {
  const { row } = new RowReader(manifestName, pack.rows(manifestName)).takeRow('the manifest');
  const { head, files } = row as Partial<Manifest>;
  if (!(Number.isSafeInteger(head?.link) && head!.link > links)) return;
  const { sha256 } = pack.measure(journal.file);
  if (Array.isArray(files) && files.some((one) => one?.sha256 === sha256)) return;
  throw journal.at('', `link ${links + 1} of ${head!.link}`, 'nothing');
}

/** Every file that must be there is there, or it is the difference. */
export function requireFile(pack: Pack, name: string): void {
  if (!pack.names.includes(name)) throw wholeFile(name, 'the file', 'nothing');
}

function wholeFile(file: string, expected: string, found: string): Difference {
  return new Difference({ file, row: 0, path: '', expected, found });
}
