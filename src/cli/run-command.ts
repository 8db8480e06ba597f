// Runs one command: words to options, result to the output, exit code 0. What is refused goes to standard
// error as one JSON document, exit code 2; a bug shows itself with exit code 70. On a terminal, standard error
// also shows what a long run is doing.
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { Refusal } from '../domain/refusal.js';
import type { Call, Command, CommandOptions } from './command.js';
import { commands } from './command-list.js';
import { bytesOf, readBytes } from './input.js';
import { parseJsonBytes } from './json-text.js';
import { readOrdersFile } from './orders-file.js';
import { writeOutput } from './output.js';
import { Stopwatch } from './stopwatch.js';

const COMMON = {
  in: { type: 'string' },
  orders: { type: 'string' },
  out: { type: 'string' },
  timings: { type: 'boolean' },
  help: { type: 'boolean' },
} satisfies CommandOptions;

/** Where a command reads and writes: the process's own streams, or a test's. */
export type Streams = { stdin: Readable; stdout: Writable; stderr: Writable & { isTTY?: boolean } };

/** Runs the command that the words name and answers with the exit code of the process. */
export async function runCommand(words: readonly string[], streams: Streams = process): Promise<number> {
  try {
    const [name, ...rest] = words;
    if (name !== undefined && name !== '--help' && name !== 'help')
      return await runNamed(name, rest, streams);
    await writeOutput([usage()], undefined, streams.stdout);
    return 0;
  } catch (error) {
    return report(error, streams.stderr);
  }
}

async function runNamed(name: string, words: readonly string[], streams: Streams): Promise<number> {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry === undefined) {
    const known = Object.keys(commands).join(', ');
    throw new Refusal('unknown-command', `There is no such command: use one of ${known}.`, 'command');
  }
  const { command } = await entry.load();
  const { values, positionals } = parseWords(command, words);
  if (values.help === true) {
    await writeOutput([`greenshoe ${name}: ${entry.summary}\n`], undefined, streams.stdout);
    return 0;
  }
  const watch = new Stopwatch(streams.stderr);
  const { text, exitCode = 0 } = await command.run(callOf(values, positionals, watch, streams));
  await watch.timed('write', () => writeOutput(text, values.out as string | undefined, streams.stdout));
  if (values.timings === true) streams.stderr.write(`${JSON.stringify(watch.timings())}\n`);
  return exitCode;
}

function parseWords(
  command: Command,
  words: readonly string[],
): { values: Call['options']; positionals: string[] } {
  const options = { ...command.options, ...COMMON };
  try {
    const parsed = parseArgs({ args: [...words], options, allowPositionals: true, tokens: true });
    requireOnce(parsed.tokens.flatMap((token) => (token.kind === 'option' ? token.name : [])));
    const [file] = parsed.positionals;
    if (file === undefined || command.positionals === true) return parsed;
    throw new Refusal('unknown-option', `${file} stands by itself: name a file with --in.`, 'options');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const known = Object.keys(options).map((option) => `--${option}`);
    const message = `${(error as Error).message.split('. ')[0]!}: use ${known.join(', ')}.`;
    throw new Refusal('unknown-option', message, 'options');
  }
}

/** Of two files for one purpose neither is taken. */
function requireOnce(names: readonly string[]): void {
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice === undefined) return;
  throw new Refusal('repeated-field', `The option --${twice} stands twice: keep one of them.`, twice);
}

function callOf(
  options: Call['options'],
  positionals: readonly string[],
  watch: Stopwatch,
  { stdin }: Streams,
): Call {
  const { in: input = '-', orders } = options as { in?: string; orders?: string };
  return {
    options,
    positionals,
    readDocument: async () => {
      if (input === '-' && orders === '-') throw bothFromStandardInput();
      return parseJsonBytes(await readBytes(input === '-' ? stdin : bytesOf(input), ''), '');
    },
    readOrders: async () =>
      orders === undefined ? undefined : readOrdersFile(orders, stdin, (count) => watch.show(count)),
    timed: (phase, work) => watch.timed(phase, work),
    reading: (work) => watch.reading(work),
    countOrders: (count) => watch.countOrders(count),
  };
}

function bothFromStandardInput(): Refusal {
  const message = 'Standard input cannot hold both the document and the orders: name one of the files.';
  return new Refusal('missing-field', message, 'in');
}

function report(error: unknown, stderr: Writable): number {
  if (error instanceof Refusal) {
    const { code, message, path, regulation } = error;
    stderr.write(`${JSON.stringify({ error: { code, message, path: path ?? '', ...regulation } })}\n`);
    return 2;
  }
  stderr.write(`greenshoe: a bug: ${error instanceof Error ? error.stack : String(error)}\n`);
  return 70;
}

function usage(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'greenshoe <command> [--in FILE] [--orders FILE.(json|ndjson|csv)] [--out FILE] [--timings]',
    'A FILE of - is standard input, which is also read where --in is not given.',
    '',
    ...lines,
    '',
  ].join('\n');
}
