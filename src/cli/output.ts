// A result goes to standard output or, whole or not at all, to the file of --out: it is written beside it and
// takes its name at the end. Small pieces are put together, and a slow reader slows the writing down.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { lstat, rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Refusal } from '../domain/refusal.js';

const BLOCK = 1 << 16;

export async function writeOutput(
  text: Iterable<string>,
  file: string | undefined,
  standardOutput: Writable,
): Promise<void> {
  if (file === undefined) return writeToStream(text, standardOutput);
  const isPlain = await lstat(file).then(
    (found) => found.isFile(),
    () => true,
  );
  const written = isPlain ? `${file}.${process.pid}.part` : file;
  try {
    const sink = createWriteStream(written);
    const done = finished(sink);
    done.catch(() => undefined);
    await writeAll(text, sink, done);
    sink.end();
    await done;
    if (isPlain) await rename(written, file);
  } catch (error) {
    if (isPlain) await rm(written, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Refusal(
      'unwritable-file',
      `The file of --out cannot be written (${code}): check its name.`,
      'out',
    );
  }
}

/** A reader that has seen enough, such as `head`, ends the writing without an error. */
async function writeToStream(text: Iterable<string>, stream: Writable): Promise<void> {
  const closed = once(stream, 'error').then(([error]) => Promise.reject(error as Error));
  closed.catch(() => undefined);
  try {
    await writeAll(text, stream, closed);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') return;
    if (code === undefined) throw error;
    throw new Refusal(
      'unwritable-file',
      `Standard output cannot be written (${code}): write to a file with room for it.`,
      'out',
    );
  }
}

async function writeAll(text: Iterable<string>, sink: Writable, failed: Promise<unknown>): Promise<void> {
  let block = '';
  for (const piece of text) {
    block += piece;
    if (block.length < BLOCK) continue;
    if (!sink.write(block)) await Promise.race([once(sink, 'drain'), failed]);
    block = '';
  }
  if (block === '') return;
  const taken = new Promise<void>((resolve, reject) =>
    sink.write(block, (error) => (error ? reject(error) : resolve())),
  );
  await Promise.race([taken, failed]);
}
