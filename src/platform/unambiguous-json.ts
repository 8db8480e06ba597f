// What JSON.parse would pass over: of two equal names it lets the last one win, and a number that is too precise it
// rounds to a whole one. Both are refused, because nobody meant them.
import { Refusal } from '../domain/refusal.js';

type Frame = { names: Set<string> | undefined; at: string | number };

const NUMBER = /-?\d+(?:\.(\d+))?(?:[eE]([+-]?\d+))?/y;
const SPACE = /\s*/y;

/** Walks over text that is known to be JSON, without recursion, so that depth costs no stack. */
export function requireUnambiguous(text: string, path: string): void {
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
export function endOfString(text: string, start: number): number {
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
