// A deal pack that lies open in a folder. Its files are read in blocks, whole lines at a time, as often as they are
// asked for; nothing of them is kept.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Difference } from '../domain/deal-pack/difference.js';
import { isPackName, notAPack, type Pack, type PackFile } from '../domain/deal-pack/pack-files.js';

const BLOCK = 1 << 18;
const LONGEST_ROW = 64 << 20;
const LINE_FEED = 0x0a;

/** How a block is read, for whoever times it. */
type Reading = <T>(work: () => T) => T;

/** Opens the folder; what cannot be a file of a pack is refused before anything is read. */
export function openPackFolder(folder: string, reading: Reading): Pack {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const name = join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/');
      if (!entry.isFile() || !isPackName(name)) throw notAPack(`${name} is no file of a pack`);
      return name;
    })
    .toSorted();
  return {
    names,
    rows: (name) => rowsOf(blocksOf(join(folder, name), reading), name),
    measure: (name) => measure(blocksOf(join(folder, name), reading), name),
  };
}

function* blocksOf(path: string, reading: Reading): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const block = Buffer.allocUnsafe(BLOCK);
      const length = reading(() => readSync(file, block, 0, BLOCK, null));
      if (length === 0) return;
      yield block.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** The rows of a file without their line feeds; the last one has its own as well. */
function* rowsOf(blocks: Iterable<Buffer>, name: string): Generator<string> {
  let rest: Buffer[] = [];
  let [length, row] = [0, 0];
  for (const block of blocks) {
    const end = block.lastIndexOf(LINE_FEED);
    if (end < 0) {
      rest.push(block);
      length += block.length;
      if (length > LONGEST_ROW) throw notAPack(`a row of ${name} is longer than ${LONGEST_ROW} bytes`);
      continue;
    }
    for (const text of Buffer.concat([...rest, block.subarray(0, end)])
      .toString('utf8')
      .split('\n')) {
      row += 1;
      yield text;
    }
    rest = [block.subarray(end + 1)];
    length = block.length - end - 1;
  }
  if (length === 0) return;
  const found = Buffer.concat(rest).toString('utf8').slice(0, 200);
  throw new Difference({
    file: name,
    row: row + 1,
    path: '',
    expected: 'a line feed after the last row',
    found,
  });
}

function measure(blocks: Iterable<Buffer>, name: string): PackFile {
  const hash = createHash('sha256');
  let [bytes, rows] = [0, 0];
  for (const block of blocks) {
    hash.update(block);
    bytes += block.length;
    for (let at = block.indexOf(LINE_FEED); at >= 0; at = block.indexOf(LINE_FEED, at + 1)) rows += 1;
  }
  return { name, bytes, rows, sha256: hash.digest('hex') };
}
