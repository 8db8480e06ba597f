// Bytes come from a file or from standard input, never more of them than one string can hold.
import { constants } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Refusal } from '../domain/refusal.js';

/** All bytes of a file, or of a stream such as standard input; `path` names the input in a refusal. */
export async function readBytes(from: string | Readable, path: string): Promise<Uint8Array> {
  const source = typeof from === 'string' ? createReadStream(from, { highWaterMark: 1 << 20 }) : from;
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
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
