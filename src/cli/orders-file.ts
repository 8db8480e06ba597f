// Orders come inside the document or by themselves: JSON (a list), NDJSON (one order a line) or CSV, told apart by
// the file's name; on standard input and on a device, which have no such name, by how they begin. Each order is
// read as it comes, so that a bad one is refused at once.
import { type Book, BookReader } from '../domain/book.js';
import { Refusal } from '../domain/refusal.js';
import { readCsvOrders } from './csv-orders.js';
import { bytesOf, readBytes, unreadable } from './input.js';
import { parseJson, parseJsonBytes } from './json-text.js';
import { blocksOfLines } from './lines.js';
import { requireMemoryFor } from './memory.js';

type Format = 'json' | 'ndjson' | 'csv';

const NAMELESS = /^(-$|\/dev\/)/;
/** Blocks of white space after which nothing is expected any more. */
const MOST_BLANK = 64;
/** White space and the byte order mark, byte by byte. */
const BEFORE_THE_TEXT: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/** Reads the book of a file, `-` for standard input; `onRows` hears how many orders there are so far. */
export async function readOrdersFile(
  file: string,
  stdin: AsyncIterable<Buffer>,
  onRows: (count: number) => void,
): Promise<Book> {
  const reader = new BookReader('orders');
  const source = await opened(file === '-' ? stdin : bytesOf(file), NAMELESS.test(file));
  const onBlock = (): void => {
    requireMemoryFor(0, 'orders');
    onRows(reader.count);
  };
  const format = source.format ?? formatOfName(file);
  if (format === 'json') await readJsonOrders(source.bytes, reader);
  else if (format === 'csv') await readCsvOrders(linesOf(source.bytes), reader, onBlock);
  else await readNdjsonOrders(linesOf(source.bytes), reader, onBlock);
  return reader.close();
}

function formatOfName(file: string): Format {
  const extension = /\.(json|ndjson|csv)$/i.exec(file)?.[1]?.toLowerCase();
  if (extension !== undefined) return extension as Format;
  const message =
    'The name of the file of --orders must end in .json, .ndjson or .csv, or be - for standard input.';
  throw new Refusal('unknown-format', message, 'orders');
}

/** The bytes and, where they are to tell it, their format: a list is JSON, an object begins NDJSON. */
async function opened(
  bytes: AsyncIterable<Buffer>,
  isNameless: boolean,
): Promise<{ bytes: AsyncIterable<Buffer>; format?: Format }> {
  if (!isNameless) return { bytes };
  const rest = bytes[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let begins: number | undefined;
  try {
    while (begins === undefined && first.length < MOST_BLANK) {
      const { value, done } = await rest.next();
      if (done === true) break;
      first.push(value);
      begins = value.find((byte) => !BEFORE_THE_TEXT.has(byte));
    }
  } catch (error) {
    throw unreadable(error, 'orders');
  }
  const all = async function* (): AsyncGenerator<Buffer> {
    yield* first;
    yield* { [Symbol.asyncIterator]: () => rest };
  };
  return { bytes: all(), format: begins === 0x5b ? 'json' : begins === 0x7b ? 'ndjson' : 'csv' };
}

async function readJsonOrders(bytes: AsyncIterable<Buffer>, reader: BookReader): Promise<void> {
  const orders = parseJsonBytes(await readBytes(bytes, 'orders'), 'orders');
  if (!Array.isArray(orders)) {
    throw new Refusal('wrong-type', 'The file of --orders must hold a list of orders.', 'orders');
  }
  for (const order of orders) reader.add(order);
}

async function readNdjsonOrders(
  blocks: AsyncIterable<Buffer>,
  reader: BookReader,
  onBlock: () => void,
): Promise<void> {
  for await (const block of blocks) {
    for (const line of block.toString('utf8').split('\n')) {
      if (line.trim() !== '') reader.add(parseJson(line, `orders[${reader.count}]`));
    }
    onBlock();
  }
}

async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* blocksOfLines(bytes);
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(error, 'orders');
  }
}
