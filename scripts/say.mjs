// What a person sees while the machine works: one line a fact, and under a running step the seconds it has taken.
// On a terminal the running line is rewritten in place; in a log it is repeated every ten seconds.
const EVERY_MS = 10_000;

/** A writer: `say(text)` prints a line, `say(text, { isRunning: true })` a line that the next one replaces. */
export function sayTo(stream) {
  let isRewriting = false;
  let lastRunningAt = 0;
  return function say(text, { isRunning = false } = {}) {
    if (stream.isTTY) {
      const clear = isRewriting ? '\r\u001b[K' : '';
      stream.write(clear + (isRunning ? text.slice(0, (stream.columns ?? 80) - 1) : `${text}\n`));
      isRewriting = isRunning;
      return;
    }
    if (isRunning && Date.now() - lastRunningAt < EVERY_MS) return;
    if (isRunning) lastRunningAt = Date.now();
    stream.write(`${text}\n`);
  };
}

/** Runs `work` and says how long it has taken, every second, until it ends. Returns what `work` returns. */
export async function timed(say, title, work) {
  const startedAt = Date.now();
  const seconds = () => ((Date.now() - startedAt) / 1000).toFixed(0);
  say(`${title} ...`, { isRunning: true });
  const ticking = setInterval(() => say(`${title} ... ${seconds()} s`, { isRunning: true }), 1000);
  try {
    const result = await work();
    say(`${title}: done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    say(`${title}: failed after ${seconds()} s`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}

/** A failure that its sentence explains completely: print it, without a stack. */
export class Explained extends Error {}

/** Ends the process: the sentence of a failure that was expected, and of any other one its message. */
export function endWith(error) {
  const isDebugging = process.env.GREENSHOE_DEBUG !== undefined;
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  const text = cause instanceof Error ? cause.message : String(cause);
  process.stderr.write(`${isDebugging && error instanceof Error ? error.stack : text}\n`);
  process.exit(1);
}

/** The sentence for what a file system refuses; `undefined` when the error is of another kind. */
export function explainFileError(error, folder) {
  switch (error?.code) {
    case 'EACCES':
    case 'EPERM':
      return `${error.path ?? folder} cannot be read or written by this user: run the command as the folder's owner, or change the owner (chown) or mode (chmod u+rwX) of ${folder}.`;
    case 'EROFS':
      return `${folder} lies on a read-only file system: move the checkout to a disk that can be written.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk that holds ${folder} is full: free some space (about 1 GB) and run the command again.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${error.path ?? folder} is in the way: it must be a folder. Move it away and run the command again.`;
    default:
      return undefined;
  }
}
