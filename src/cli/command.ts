// What a command of the command line is: options of its own, and a function from a call to what is printed.
// A command reads through its call and returns its outcome; it never writes to the terminal itself.
import type { ParseArgsConfig } from 'node:util';
import type { Book } from '../domain/book.js';

export type CommandOptions = NonNullable<ParseArgsConfig['options']>;

/** What a command is run with: the parsed options and the way to its input. */
export type Call = {
  /** Option values by name; a flag is `true` where it was given. */
  options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  /** Words after the command's name; refused unless the command declares `positionals`. */
  positionals: readonly string[];
  /** The JSON document of `--in FILE`, or of standard input. */
  readDocument(): Promise<unknown>;
  /** The book of `--orders FILE`, or undefined where the option was not given. */
  readOrders(): Promise<Book | undefined>;
  /** Runs one phase of the work, whose time `--timings` prints; a long one shows itself on a terminal. */
  timed<T>(phase: 'read' | 'engine' | 'write', work: () => T | Promise<T>): Promise<T>;
  /** Runs what a phase reads in the middle of its work; the time counts as reading. */
  reading<T>(work: () => T): T;
  /** Reports how many orders the run had, for `--timings`. */
  countOrders(count: number): void;
};

/** What a command prints, in pieces so that a long document never stands in memory whole. */
export type Outcome = { text: Iterable<string>; exitCode?: 0 | 1 };

export type Command = {
  options?: CommandOptions;
  positionals?: true;
  run(call: Call): Promise<Outcome>;
};

/** An outcome of one JSON document. */
export function jsonOutcome(document: unknown): Outcome {
  return { text: [`${JSON.stringify(document)}\n`] };
}

/** A command that turns the document of `--in` into another and needs nothing else. */
export function documentCommand(answer: (document: unknown) => unknown): Command {
  return {
    async run(call) {
      const document = await call.timed('read', () => call.readDocument());
      return jsonOutcome(await call.timed('engine', () => answer(document)));
    },
  };
}
