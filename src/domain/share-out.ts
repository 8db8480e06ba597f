// Whole units shared out in proportion to weights, by largest remainder: everyone gets the whole part of its
// quota, then the units left go one each to the largest remainders. Every remainder in the product is handed
// out here: lots of shares, fees, syndicate splits. Exact: two remainders are equal only when they are equal.
// (Raising the total may lower one share by one unit, the Alabama paradox: the price of whole units.)
import { readFields, readNonEmptyList, readShares } from './document.js';
import { mulDivFloor, mulMod, withinRange } from './quantity.js';
import { Refusal } from './refusal.js';

/** Remainders of quotas over one common divisor; bigint where the divisor is past 2^53 - 1. */
export type Remainders = Float64Array | bigint[];

/** Sizes of remainders that are told apart before any are sorted; one fits into a byte. */
const SIZES = 256;
const FIELDS: ReadonlySet<string> = new Set(['total', 'weights']);

/** Reads `{ total, weights }`. */
export function readShareOut(document: unknown): { total: number; weights: number[] } {
  const fields = readFields(document, FIELDS, '');
  const total = readShares(fields, 'total', '');
  const list = readNonEmptyList(fields, 'weights', '');
  const weights = list.map((weight, index) => {
    const at = `weights[${index}]`;
    return readShares({ [at]: weight }, at, '');
  });
  const sum = withinRange(
    weights.reduce((so, weight) => so + weight, 0),
    'The weights together',
    'weights',
  );
  if (total > 0 && sum === 0) {
    throw new Refusal(
      'weights-missing',
      'weights must have one above zero: nobody can be given a share.',
      'weights',
    );
  }
  return { total, weights };
}

/**
 * Shares `total` out in proportion to `weights`, ties to the earlier weight. The weights add up to at most
 * 2^53 - 1, and to more than zero unless the total is zero.
 */
export function shareOut(total: number, weights: ArrayLike<number>): number[] {
  if (total === 0) return Array.from(weights, () => 0);
  let sum = 0;
  for (let place = 0; place < weights.length; place += 1) sum += weights[place]!;
  const shares = Array.from(weights, (weight) => mulDivFloor(total, weight, sum));
  const remainders = Float64Array.from(weights, (weight) => mulMod(total, weight, sum));
  const left = total - shares.reduce((so, share) => so + share, 0);
  for (const place of largestRemainders(remainders, left)) shares[place]! += 1;
  return shares;
}

/** The places of the `units` largest remainders; of equal ones those that `compare` puts first, usually the earlier. */
export function* largestRemainders(
  remainders: Remainders,
  units: number,
  compare: (a: number, b: number) => number = (a, b) => a - b,
): Generator<number> {
  if (units === 0) return;
  const threshold = nthLargest(remainders, units);
  const tied: number[] = [];
  let left = units;
  for (let place = 0; place < remainders.length; place += 1) {
    const remainder = remainders[place]!;
    if (remainder === threshold) tied.push(place);
    if (remainder <= threshold) continue;
    left -= 1;
    yield place;
  }
  yield* firstOf(tied, left, compare);
}

/** The first `count` of the places, as `compare` orders them. */
export function firstOf(
  places: readonly number[],
  count: number,
  compare: (a: number, b: number) => number,
): readonly number[] {
  return count === 0 || count === places.length
    ? places.slice(0, count)
    : places.toSorted(compare).slice(0, count);
}

function nthLargest(remainders: Remainders, nth: number): number | bigint {
  if (remainders instanceof Float64Array) return nthLargestNumber(remainders, nth);
  const falling = remainders.toSorted((a, b) => (a > b ? -1 : 1));
  return falling[nth - 1]!;
}

/** Counts the remainders by size and sorts only those of the size that the one looked for has. */
function nthLargestNumber(remainders: Float64Array, nth: number): number {
  let largest = 1;
  for (const remainder of remainders) largest = Math.max(largest, remainder);
  const sizes = new Uint8Array(remainders.length);
  const counts = new Uint32Array(SIZES);
  for (let place = 0; place < remainders.length; place += 1) {
    // Rounding never turns an order round, so a larger remainder never has a smaller size.
    const size = Math.floor((remainders[place]! / largest) * (SIZES - 1));
    sizes[place] = size;
    counts[size]! += 1;
  }
  let size = SIZES - 1;
  let above = 0;
  for (; above + counts[size]! < nth; size -= 1) above += counts[size]!;
  const alike = remainders.filter((_, place) => sizes[place] === size).toSorted();
  return alike[alike.length - (nth - above)]!;
}
