// JSON as text becomes a value, strictly: JSON.parse alone would let the last of two equal names win and would
// round a number that is too precise to a whole one. Both are refused, because nobody meant them. So is a great
// text that would fill the memory many times over: brackets within brackets, or millions of empty lists.
import { isUtf8 } from 'node:buffer';
import { Refusal } from '../domain/refusal.js';
import { requireMemoryFor } from './memory.js';

type Frame = { names: Set<string> | undefined; at: string | number };

/** Below this length no text can fill the memory. */
const SMALL = 4 << 20;
const DEEPEST = 10_000;
const MOST_FIELDS = 100_000;
/** Bytes that a value and what is made of it take beside its text; a list or an object takes more. */
const BYTES_A_VALUE = 48;
const BYTES_A_LIST = 80;

const NUMBER = /-?\d+(?:\.(\d+))?(?:[eE]([+-]?\d+))?/y;
const SPACE = /\s*/y;

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

/** Walks over text that is known to be JSON, without recursion, so that depth costs no stack. */
function requireUnambiguous(text: string, path: string): void {
  const frames: Frame[] = [];
  let top: Frame | undefined;
  for (let at = 0; at < text.length;) {
    const character = text.charCodeAt(at);
    if (character === 0x22) {
      const end = endOfString(text, at);
      if (top?.names !== undefined && isName(text, end)) addName(top, text.slice(at, end), frames, path);
      at = end;
    } else if (character === 0x2d || (character >= 0x30 && character <= 0x39)) {
      at = checkNumber(text, at, frames, path);
    } else {
      if (character === 0x7b) frames.push((top = { names: new Set(), at: '' }));
      else if (character === 0x5b) frames.push((top = { names: undefined, at: 0 }));
      else if (character === 0x7d || character === 0x5d) {
        frames.pop();
        top = frames.at(-1);
      } else if (character === 0x2c && typeof top?.at === 'number') top.at += 1;
      at += 1;
    }
  }
}

/** The place after the closing quote of the string that opens at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    if (end < 0) return text.length;
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes += 1;
    if (backslashes % 2 === 0) return end + 1;
  }
}

function isName(text: string, end: number): boolean {
  if (text.charCodeAt(end) === 0x3a) return true;
  SPACE.lastIndex = end;
  SPACE.test(text);
  return text.charCodeAt(SPACE.lastIndex) === 0x3a;
}

function addName(top: Frame, quoted: string, frames: readonly Frame[], path: string): void {
  const name = quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
  top.at = name;
  if (!top.names!.has(name)) {
    top.names!.add(name);
    return;
  }
  const at = pathOf(frames, path);
  throw new Refusal('repeated-field', `The field ${at} stands twice: keep one of them.`, at);
}

/** Refuses a fraction that JSON.parse would have rounded to a whole number; answers with the place after it. */
function checkNumber(text: string, start: number, frames: readonly Frame[], path: string): number {
  NUMBER.lastIndex = start;
  const [token, fraction, exponent] = NUMBER.exec(text)!;
  const end = start + token.length;
  if (fraction === undefined && exponent === undefined) return end;
  const value = Number(token);
  if (!Number.isSafeInteger(value)) return end;
  const digits = token.replace(/[eE].*$/, '').replace(/[-.]/g, '');
  let significant = digits.length;
  while (digits[significant - 1] === '0') significant -= 1;
  const shift = Number(exponent ?? '0') - (fraction?.length ?? 0) + digits.length - significant;
  if (significant === 0 || shift >= 0) return end;
  const at = pathOf(frames, path);
  throw new Refusal('wrong-type', `The number ${at} has more digits than can be kept: shorten it.`, at);
}

function pathOf(frames: readonly Frame[], path: string): string {
  return frames
    .map(({ at }) => at)
    .reduce<string>(
      (so, at) => (typeof at === 'number' ? `${so}[${at}]` : so === '' ? at : `${so}.${at}`),
      path,
    )
    .slice(0, 200);
}
