// Orders come inside the document or in a file of their own: JSON (a list), NDJSON (one order a line) or CSV,
// told apart by the file's name. Each order is read as it comes, so that a bad one is refused at once.
import { createReadStream } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
import { type Book, BookReader } from '../domain/book.js';
import { Refusal } from '../domain/refusal.js';
import { readCsvOrders } from './csv-orders.js';
import { readBytes, unreadable } from './input.js';
import { parseJson, parseJsonBytes } from './json-text.js';
import { blocksOfLines } from './lines.js';

const BLOCK = 1 << 20;
/** The rest is for computing and writing. */
const MOST_OF_MEMORY = 0.7;

/** Reads the book of a file; `onRows` hears how many orders there are so far. */
export async function readOrdersFile(file: string, onRows: (count: number) => void): Promise<Book> {
  const reader = new BookReader('orders');
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  const onBlock = (): void => {
    requireMemory();
    onRows(reader.count);
  };
  if (extension === 'json') await readJsonOrders(file, reader);
  else if (extension === 'csv') await readCsvOrders(linesOf(file), reader, onBlock);
  else if (extension === 'ndjson') await readNdjsonOrders(linesOf(file), reader, onBlock);
  else {
    const message = 'The name of the file of --orders must end in .json, .ndjson or .csv.';
    throw new Refusal('unknown-format', message, 'orders');
  }
  return reader.close();
}

async function readJsonOrders(file: string, reader: BookReader): Promise<void> {
  const orders = parseJsonBytes(await readBytes(file, 'orders'), 'orders');
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

/** A book that does not fit is refused while there is still memory to say so. */
function requireMemory(): void {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  if (used < limit * MOST_OF_MEMORY) return;
  const message =
    'The orders do not fit into memory: give Node more of it (NODE_OPTIONS=--max-old-space-size).';
  throw new Refusal('too-large', message, 'orders');
}

async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file, { highWaterMark: BLOCK });
  try {
    yield* blocksOfLines(source as AsyncIterable<Buffer>);
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(error, 'orders');
  }
}
