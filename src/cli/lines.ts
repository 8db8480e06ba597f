// A file of lines is read in blocks of whole lines, so that only a block and what became of it stands in
// memory. A line that does not end is refused before it fills the memory, and so are bytes that are not UTF-8.
import { isUtf8 } from 'node:buffer';
import { Refusal } from '../domain/refusal.js';

/** Bytes that one line may have: a step order with tens of thousands of steps fits. */
export const LONGEST_LINE = 4 << 20;

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The bytes of `source` cut after line ends; the last block may end without one. */
export async function* blocksOfLines(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let restLength = 0;
  let isFirst = true;
  for await (const chunk of source) {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    restLength = end === 0 ? restLength + chunk.length : chunk.length - end;
    if (restLength > LONGEST_LINE) {
      throw new Refusal('too-large', `A line is longer than ${LONGEST_LINE} bytes: break it up.`, 'orders');
    }
    if (end === 0) {
      rest.push(chunk);
      continue;
    }
    yield checked(Buffer.concat([...rest, chunk.subarray(0, end)]), isFirst);
    isFirst = false;
    rest = end < chunk.length ? [chunk.subarray(end)] : [];
  }
  if (restLength > 0) yield checked(Buffer.concat(rest), isFirst);
}

function checked(block: Buffer, isFirst: boolean): Buffer {
  if (!isUtf8(block)) {
    const message = 'The orders are not text in UTF-8: save the file as UTF-8 and try again.';
    throw new Refusal('not-utf-8', message, 'orders');
  }
  const hasMark = isFirst && block.subarray(0, 3).equals(BYTE_ORDER_MARK);
  return hasMark ? block.subarray(3) : block;
}
