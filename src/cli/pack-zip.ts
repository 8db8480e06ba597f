// A deal pack in a zip file is unpacked into a folder of its own, which is removed in the end. A file that leads out of
// the folder, stands twice, is hidden, or would grow far beyond its size is refused, and so is a zip that ends early.
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { open, type ZipFile } from 'yauzl';
import { isPackName, notAPack } from '../domain/deal-pack/pack-files.js';
import { Refusal } from '../domain/refusal.js';
import { contentOf, entriesOf } from '../platform/zip-entries.js';

const MOST_FILES = 10_000;
/** Rows of JSON that are much alike shrink to about a twentieth. */
const MOST_GROWTH = 100;
const SMALL = 1 << 20;

/** Unpacks the file, hands over the folder, and removes it whatever happens. */
export async function withUnpacked<T>(file: string, act: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'greenshoe-verify-'));
  try {
    await unpack(file, folder).catch((error: unknown) => {
      throw error instanceof Refusal ? error : notAPack(messageOf(error));
    });
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unpack(file: string, folder: string): Promise<void> {
  const zip = await opened(file);
  const seen = new Set<string>();
  try {
    for await (const entry of entriesOf(zip)) {
      const name = entry.fileName;
      if (!isPackName(name)) throw notAPack(`${JSON.stringify(name)} is no file of a pack`);
      if (seen.has(name)) throw notAPack(`${name} stands twice in it`);
      if (seen.size === MOST_FILES) throw notAPack(`it has more than ${MOST_FILES} files`);
      if (entry.uncompressedSize > SMALL + entry.compressedSize * MOST_GROWTH)
        throw notAPack(
          `${name} claims to be ${entry.uncompressedSize} bytes, too many for its size in the zip`,
        );
      seen.add(name);
      const target = join(folder, name);
      await mkdir(dirname(target), { recursive: true });
      await pipeline(await contentOf(zip, entry), createWriteStream(target, { flags: 'wx', mode: 0o600 }));
    }
  } finally {
    zip.close();
  }
}

function opened(file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(file, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) =>
      error === null ? resolve(zip) : reject(error),
    );
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'it cannot be read';
}
