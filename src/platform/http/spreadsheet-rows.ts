// The rows of the first sheet of an .xlsx file. A few kilobytes of such a file unpack to gigabytes, or name a cell so far
// away that the rows up to it fill the memory. So no more is unpacked than a file of the most lines has, and it is read
// in a thread of its own, within bounds of memory and time; one after the other, so that files cannot starve the process.

import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { fromBuffer, type ZipFile as OpenedZip } from 'yauzl';
import { ZipFile } from 'yazl';
import { Refusal } from '../../domain/refusal.js';
import { tooManyCells, type TableRow } from '../delimited-text.js';
import { contentOf, entriesOf } from '../zip-entries.js';
import { mostCells, mostInRow, mostRows, tooManyRows } from './table-bounds.js';
import { TooMany } from './too-many.js';

const mostUnpacked = 32 * 1024 * 1024;
const mostParts = 1_000;
const mostMemoryMb = 384;
const mostMs = 10_000;
const mostWaiting = 20;

let [turn, waiting] = [Promise.resolve(), 0];

/**
 * Rows in which nothing stands are left out.
 * @throws what the file is refused for, or that too many wait
 */
export async function spreadsheetRows(bytes: Buffer): Promise<TableRow[]> {
  if (waiting >= mostWaiting)
    throw new TooMany(
      'busy',
      'Too many spreadsheets come at this moment. Send it again in a few seconds.',
      3,
    );
  waiting += 1;
  const rows = turn.then(() => unpackedAnew(bytes).then(readApart));
  turn = rows.then(
    () => undefined,
    () => undefined,
  );
  return rows.finally(() => (waiting -= 1));
}

/** The parts that are read, in a zip that is as large as what is in it. */
async function unpackedAnew(bytes: Buffer): Promise<Buffer> {
  const anew = new ZipFile();
  try {
    const zip = await opened(bytes);
    let [parts, unpacked] = [0, 0];
    for await (const entry of entriesOf(zip)) {
      parts += 1;
      if (!/\.xml(\.rels)?$/.test(entry.fileName)) continue;
      unpacked += entry.uncompressedSize;
      if (parts > mostParts || unpacked > mostUnpacked) throw tooLarge();
      anew.addBuffer(await buffer(await contentOf(zip, entry)), entry.fileName, { compress: false });
    }
  } catch (error) {
    throw error instanceof Refusal ? error : notASpreadsheet();
  }
  anew.end();
  return buffer(anew.outputStream as AsyncIterable<Buffer>);
}

function opened(bytes: Buffer): Promise<OpenedZip> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error === null ? resolve(zip) : reject(error)));
  });
}

/**
 * As text, because a thread cannot load a source that the test runner compiles. Behind whoever answers requests, who are
 * handed only what stands in the sheet: a single cell far down is the last of a million rows.
 */
const reading = `
  const { getPriority, setPriority } = require('node:os');
  const { parentPort, workerData } = require('node:worker_threads');
  if (process.platform === 'linux' && getPriority() < 5) setPriority(5);
  const { reader, file, mostRows, mostCells, mostInRow } = workerData;
  const { default: readSpreadsheet } = require(reader);
  const text = (cell) => (cell === null ? '' : String(cell));
  function filledRows(sheet) {
    const rows = [];
    let filled = 0;
    for (const [index, row] of sheet.entries()) {
      const width = row.findLastIndex((cell) => text(cell).trim() !== '') + 1;
      if (width === 0) continue;
      if (width > mostInRow) return index + 1;
      filled += width;
      if (rows.length === mostRows || filled > mostCells) return 'too-many';
      rows.push({ line: index + 1, cells: row.slice(0, width).map(text) });
    }
    return rows;
  }
  readSpreadsheet(file).then(
    ([sheet]) => parentPort.postMessage(filledRows(sheet?.data ?? [])),
    () => parentPort.postMessage('unreadable'),
  );
`;
const reader = createRequire(import.meta.url).resolve('read-excel-file/universal');

/** A number is the row that has too many cells. */
type Read = TableRow[] | number | 'too-many' | 'unreadable';

async function readApart(zip: Buffer): Promise<TableRow[]> {
  const file = new Uint8Array(zip).buffer;
  const thread = new Worker(reading, {
    eval: true,
    execArgv: [],
    workerData: { reader, file, mostRows, mostCells, mostInRow },
    transferList: [file],
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  });
  const late = setTimeout(() => void thread.terminate(), mostMs);
  const read = await new Promise<Read>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', () => reject(tooLarge()));
    thread.once('exit', () => reject(tooLarge()));
  }).finally(() => {
    clearTimeout(late);
    void thread.terminate();
  });
  if (read === 'unreadable') throw notASpreadsheet();
  if (read === 'too-many') throw tooManyRows();
  if (typeof read === 'number') throw tooManyCells(read, mostInRow);
  return read;
}

const tooLarge = (): Refusal =>
  new Refusal(
    'too-large',
    'The spreadsheet holds more than can be read, or names cells far away: save the table alone as .xlsx or send CSV.',
  );

const notASpreadsheet = (): Refusal =>
  new Refusal(
    'unknown-format',
    'The file is not a spreadsheet that can be read: save it as .xlsx or send CSV.',
  );
