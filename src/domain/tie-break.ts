// What decides between equals, declared beforehand and never the order of the input: the time of receipt, the
// size, or a draw that anyone can repeat (SHA-256 of the seed and the order's identifier, lowest first).
// Each ends in the identifier, which is unique, so there is always exactly one answer.
import type { Book } from './book.js';
import { compareInstants } from './calendar/instant.js';
import { type Policy, requireSeed } from './policy.js';

/** SHA-256 in hexadecimal of the UTF-8 of a text that is handed over in pieces. */
export type Sha256 = (pieces: Iterable<string>) => string;

/** Compares two places of the book: negative where the first comes first, never zero for different places. */
export type Compare = (a: number, b: number) => number;

export type Precedence = {
  /** The policy's tie-break. */
  readonly ties: Compare;
  /** Earliest first; the same instant by the tie-break. */
  readonly times: Compare;
  /** The draw, whatever the tie-break. */
  readonly draw: Compare;
};

/** `wanted` is D(price) by place in the book, whose places are in byte order of the identifiers. */
export function precedence(book: Book, wanted: Float64Array, policy: Policy, sha256: Sha256): Precedence {
  const byTime: Compare = (a, b) => compareInstants(book.orders[a]!.receivedAt, book.orders[b]!.receivedAt);
  const received: Compare = (a, b) => byTime(a, b) || a - b;
  const size: Compare = (a, b) => wanted[b]! - wanted[a]! || received(a, b);
  const draw = byDigest(book, policy.seed, sha256);
  const ties = { received, size, draw }[policy.tieBreak];
  return { ties, times: (a, b) => byTime(a, b) || ties(a, b), draw };
}

/** A digest is computed when it is first compared: few orders of a great book ever meet in a tie. */
function byDigest(book: Book, seed: string | undefined, sha256: Sha256): Compare {
  const digests = new Map<number, string>();
  function digestOf(place: number): string {
    let digest = digests.get(place);
    if (digest === undefined) {
      digest = sha256([`${requireSeed(seed)}\n${book.orders[place]!.id}`]);
      digests.set(place, digest);
    }
    return digest;
  }
  return (a, b) => (digestOf(a) < digestOf(b) ? -1 : digestOf(a) > digestOf(b) ? 1 : a - b);
}
