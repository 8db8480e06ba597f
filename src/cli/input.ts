// Bytes come from a file or from standard input, and never more of them at once than one string can hold.
import { constants } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { Refusal } from '../domain/refusal.js';

const BLOCK = 1 << 20;

/** The bytes of a file as they come; it is opened when the first are asked for. */
export async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  yield* createReadStream(file, { highWaterMark: BLOCK }) as AsyncIterable<Buffer>;
}

/** All bytes of a file, or of a stream such as standard input; `path` names the input in a refusal. */
export async function readBytes(from: AsyncIterable<Buffer>, path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of from) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > constants.MAX_STRING_LENGTH) throw tooLarge(path);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(error, path);
  }
  return Buffer.concat(chunks);
}

/** The refusal of a file that the system does not give. */
export function unreadable(error: unknown, path: string): Refusal {
  const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
  return new Refusal('unreadable-file', `The input cannot be read (${code}): check the file's name.`, path);
}

function tooLarge(path: string): Refusal {
  const message =
    'The document is too large: put the orders into an NDJSON or CSV file and name it with --orders.';
  return new Refusal('too-large', message, path);
}
