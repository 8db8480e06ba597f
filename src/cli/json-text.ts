// JSON as text becomes a value, strictly: nothing that could be read in two ways (unambiguous-json.ts), and no great
// text that would fill the memory many times over: brackets within brackets, or millions of empty lists.
import { isUtf8 } from 'node:buffer';
import { Refusal } from '../domain/refusal.js';
import { endOfString, requireUnambiguous } from '../platform/unambiguous-json.js';
import { requireMemoryFor } from './memory.js';

/** Below this length no text can fill the memory. */
const SMALL = 4 << 20;
const DEEPEST = 10_000;
const MOST_FIELDS = 100_000;
/** Bytes that a value and what is made of it take beside its text; a list or an object takes more. */
const BYTES_A_VALUE = 48;
const BYTES_A_LIST = 80;

/** Reads the JSON of a file; `path` names it in a refusal, and is empty for the main document. */
export function parseJsonBytes(bytes: Uint8Array, path: string): unknown {
  if (!isUtf8(bytes)) {
    throw new Refusal('not-utf-8', 'The input is not text in UTF-8: save it as UTF-8 and try again.', path);
  }
  return parseJson(new TextDecoder().decode(bytes), path);
}

export function parseJson(text: string, path: string): unknown {
  if (text.length > SMALL) requireBounded(text, path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const place = /position (\d+)/.exec((error as Error).message);
    const where = place === null ? '' : ` near character ${place[1]}`;
    throw new Refusal('not-json', `${path === '' ? 'The input' : path} is not JSON: mend it${where}.`, path);
  }
  requireUnambiguous(text, path);
  return value;
}

/** Refuses text that JSON.parse would need too much memory for, whether it is JSON or not. */
function requireBounded(text: string, path: string): void {
  const fieldsAt = new Uint32Array(DEEPEST + 1);
  let [depth, values, lists] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0x22) at = endOfString(text, at) - 1;
    else if (character === 0x2c) values += 1;
    else if (character === 0x3a) {
      fieldsAt[depth]! += 1;
      if (fieldsAt[depth]! > MOST_FIELDS)
        throw tooLarge(`more than ${MOST_FIELDS} fields in one object`, path);
    } else if (character === 0x7b || character === 0x5b) {
      lists += 1;
      depth += 1;
      if (depth > DEEPEST) throw tooLarge(`brackets more than ${DEEPEST} deep`, path);
      fieldsAt[depth] = 0;
    } else if (character === 0x7d || character === 0x5d) depth = Math.max(0, depth - 1);
  }
  requireMemoryFor(text.length + (values + lists) * BYTES_A_VALUE + lists * BYTES_A_LIST, path);
}

function tooLarge(what: string, path: string): Refusal {
  const message = `${path === '' ? 'The input' : path} has ${what}: mend it.`;
  return new Refusal('too-large', message, path);
}
