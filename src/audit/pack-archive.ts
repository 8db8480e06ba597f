// Writes a pack as a zip file beside, so that the database is read at its own speed and a slow reader of the download
// holds no transaction. The same rows give the same bytes: entries have no time of their own.

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { canonicalJson } from '../domain/canonical.js';
import { manifestName, type Manifest, type PackFile } from '../domain/deal-pack/pack-files.js';
import type { PackSource } from './pack-cursor.js';

const piece = 65_536;
/** Zip files count from 1980, in the time of the place. */
const noTime = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/**
 * Writes the sources in their order and then the manifest over them. The first failure, of a source or of the disk,
 * ends it with that error; either way nothing is read of any source once this has returned.
 */
export async function writeArchive(
  path: string,
  sources: readonly PackSource[],
  of: Omit<Manifest, 'files'>,
): Promise<void> {
  const zip = new ZipFile();
  const files: PackFile[] = [];
  const opened: Readable[] = [];
  const fail = (error: Error): unknown => (zip.outputStream as Readable).destroy(error);
  const add = (name: string, pieces: () => Iterable<string> | AsyncIterable<Buffer>): void =>
    zip.addReadStreamLazy(name, noTime, (give) => {
      const stream = Readable.from(pieces()).once('error', fail);
      opened.push(stream);
      give(null, stream);
    });
  zip.once('error', fail);
  for (const { name, rows } of sources) add(name, () => measured(name, rows(), files));
  add(manifestName, () => [`${canonicalJson({ ...of, files })}\n`]);
  zip.end();
  try {
    await pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600 }));
  } finally {
    await Promise.allSettled(opened.map((stream) => finished(stream.destroy())));
  }
}

/** The bytes of a file in pieces; when it has been read, what it was is noted. */
async function* measured(
  name: string,
  rows: AsyncIterable<object>,
  files: PackFile[],
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let [bytes, count, text] = [0, 0, ''];
  const taken = (): Buffer => {
    const buffer = Buffer.from(text, 'utf8');
    hash.update(buffer);
    bytes += buffer.length;
    text = '';
    return buffer;
  };
  for await (const row of rows) {
    text += `${canonicalJson(row)}\n`;
    count += 1;
    if (text.length >= piece) yield taken();
  }
  yield taken();
  files.push({ name, bytes, rows: count, sha256: hash.digest('hex') });
}
