// What is asked of `npm run admin`: read from its arguments before anything is opened.

import { parseArgs } from 'node:util';
import { Misuse } from '../platform/process.js';

export type AdminTask =
  | { task: 'create'; email: string; name: string; house: string }
  | { task: 'import-sanctions'; list: string; version: string };

const usage = `Usage:
  npm run admin -- create --email <address> --name <name> [--house <name>]
  npm run admin -- import-sanctions --list <folder> --version <name>`;

const text = { type: 'string' } as const;
const options = { email: text, name: text, house: text, list: text, version: text };

/** @throws Misuse */
export function adminTask(args: readonly string[]): AdminTask {
  const { positionals, values } = given(args);
  const [task, ...surplus] = positionals;
  if (task === undefined) throw misused('Say what to do: create or import-sanctions.');
  if (surplus.length > 0)
    throw misused(`"${surplus[0]}" is one word too many. A name of several words stands in quotation marks.`);
  const need = (...names: Array<keyof typeof options>): void => {
    const missing = names.filter((name) => !values[name]?.trim());
    if (missing.length > 0) throw misused(`Give ${missing.map((name) => `--${name}`).join(' and ')}.`);
  };
  if (task === 'create') {
    need('email', 'name');
    return { task, email: values.email!, name: values.name!, house: values.house ?? 'Greenshoe' };
  }
  if (task !== 'import-sanctions')
    throw misused(`"${task}" is nothing to do here: it is create or import-sanctions.`);
  need('list', 'version');
  return { task, list: values.list!, version: values.version! };
}

function given(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw misused((error as Error).message.replace(/([^.])$/, '$1.'));
  }
}

const misused = (message: string): Misuse => new Misuse(`${message}\n\n${usage}`);
