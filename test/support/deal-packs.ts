// Packs as somebody outside handles them: unpacked, changed, written anew by whoever knows how, packed again.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ZipFile } from 'yazl';
import { withUnpacked } from '../../src/cli/pack-zip.js';
import { canonicalJson } from '../../src/domain/canonical.js';
import { Difference, type DifferencePlace } from '../../src/domain/deal-pack/difference.js';
import type { Manifest, Pack, PackFile } from '../../src/domain/deal-pack/pack-files.js';
import { verifyPack } from '../../src/domain/deal-pack/verify-pack.js';
import {
  entryHash,
  genesisHash,
  linkHash,
  merkleTree,
  type JournalFact,
} from '../../src/domain/journal-chain.js';

/** The files of a pack by name. */
export type PackFiles = Map<string, Buffer>;

export type Row = Record<string, unknown>;

/** A book that was re-opened, lists changed twice by hand, a short bought back and exercised; exported by the server. */
export const wholeDeal = fileURLToPath(new URL('../fixtures/deal-packs/whole-deal.zip', import.meta.url));

export function sha256(text: string | Iterable<string>): string {
  const hash = createHash('sha256');
  for (const piece of typeof text === 'string' ? [text] : text) hash.update(piece);
  return hash.digest('hex');
}

export async function filesOf(zip: string): Promise<PackFiles> {
  return withUnpacked(zip, async (folder) => {
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = names
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    const read = files
      .toSorted()
      .map(async (file) => [path.relative(folder, file), await readFile(file)] as const);
    return new Map(await Promise.all(read));
  });
}

export async function writeFolder(folder: string, files: PackFiles): Promise<void> {
  for (const [name, content] of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

export async function writeZip(target: string, files: PackFiles): Promise<void> {
  const zip = new ZipFile();
  for (const [name, content] of files) zip.addBuffer(content, name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(target));
}

/** A pack that is held in memory. */
export function packOf(files: PackFiles): Pack {
  return {
    names: [...files.keys()],
    rows: (name) => textsOf(files.get(name)!),
    measure: (name) => measure(name, files.get(name)!),
  };
}

/** What a pack that must not verify is found out by. */
export function differenceOf(act: () => unknown): DifferencePlace {
  try {
    act();
  } catch (error) {
    if (error instanceof Difference) return error.place;
    throw error;
  }
  throw new Error('Nothing differs');
}

export const differenceIn = (files: PackFiles, head?: string): DifferencePlace =>
  differenceOf(() => [...verifyPack(packOf(files), sha256, head)]);

export const headOf = (files: PackFiles): string => rowsOf<Manifest>(files, 'manifest.json')[0]!.head.hash;

export function rowsOf<R = Row>(files: PackFiles, name: string): R[] {
  return textsOf(files.get(name)!).map((text) => JSON.parse(text) as R);
}

/** The same pack with other rows in one file. */
export function withRows(files: PackFiles, name: string, rows: readonly object[]): PackFiles {
  return new Map(files).set(name, Buffer.from(rows.map((row) => `${canonicalJson(row)}\n`).join('')));
}

/** The manifest as whoever changed the files would write it. */
export function withManifest(files: PackFiles): PackFiles {
  const [manifest] = rowsOf<Manifest>(files, 'manifest.json');
  const named = manifest!.files.map(({ name }) => name);
  const journal = rowsOf(files, 'journal.ndjson').filter((row) => 'root' in row);
  const { number: link, hash } = journal.at(-1)!;
  return withRows(files, 'manifest.json', [
    { ...manifest, head: { link, hash }, files: named.map((name) => measure(name, files.get(name)!)) },
  ]);
}

/** The journal with its facts changed, and every hash, root and receipt of it made right again. */
export function rechained(files: PackFiles, change: (fact: JournalFact) => JournalFact): PackFiles {
  const journal: Row[] = [];
  const versions: Row[] = [];
  let previous = genesisHash;
  let waiting: { link: Row; facts: JournalFact[] } | null = null;
  for (const row of rowsOf(files, 'journal.ndjson')) {
    if ('root' in row) {
      waiting = { link: row, facts: [] };
      continue;
    }
    waiting!.facts.push(resealed(change(row.fact as JournalFact), versions));
    const { link, facts } = waiting!;
    if (facts.length < Number(link.entries)) continue;
    const hashes = facts.map((fact) => entryHash(fact, sha256));
    const { root } = merkleTree(hashes, String(link.salt), sha256);
    const hash = linkHash(previous, root, Number(link.number), sha256);
    journal.push({ ...link, previous, root, hash });
    journal.push(...facts.map((fact, index) => ({ fact, hash: hashes[index]! })));
    previous = hash;
  }
  return withManifest(withRows(withRows(files, 'journal.ndjson', journal), 'versions.ndjson', versions));
}

function resealed(fact: JournalFact, versions: Row[]): JournalFact {
  if (!fact.kind.startsWith('order-')) return fact;
  const { orderHash: _, ...document } = fact.payload;
  const orderHash = sha256(canonicalJson(document));
  versions.push({ document, entry: fact.id, orderHash });
  return { ...fact, payload: { ...document, orderHash } };
}

function textsOf(content: Buffer): string[] {
  const text = content.toString('utf8');
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function measure(name: string, content: Buffer): PackFile {
  const rows = content.filter((byte) => byte === 0x0a).length;
  const hash = createHash('sha256').update(content).digest('hex');
  return { name, bytes: content.length, rows, sha256: hash };
}
