import { readFile } from 'node:fs/promises';
import { Refusal } from '../domain/refusal.js';
import type { Call } from './command.js';

/** The text of an option that must be given. */
export function requiredOption(call: Call, name: string): string {
  const value = call.options[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new Refusal('missing-field', `The option --${name} is required.`, name);
}

/** The text of an option that may be given. */
export function optionalOption(call: Call, name: string): string | undefined {
  const value = call.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The bytes of the file that an option names; refused when it cannot be read. */
export async function readFileOf(call: Call, name: string): Promise<Uint8Array> {
  const path = requiredOption(call, name);
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    throw new Refusal(
      'unreadable-file',
      `The file of --${name} cannot be read (${code}): check its path.`,
      name,
    );
  }
}

/** The JSON document of the file that an option names. */
export async function readJsonOf(call: Call, name: string): Promise<unknown> {
  const bytes = await readFileOf(call, name);
  try {
    return JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal('not-json', `The file of --${name} is not JSON.`, name);
  }
}
