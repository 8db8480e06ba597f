// Shares are whole and lie between 0 and 2^53 - 1, the integers that JSON carries exactly. Inside that range
// a plain number is exact; a product may leave it, so products are taken in bigint unless a check has shown
// that they stay inside. Every division says in its name which way it rounds.
import { Refusal } from './refusal.js';

/** The most shares there can be, 9,007,199,254,740,991: above it a JSON number would no longer be exact. */
export const MAX_SHARES = Number.MAX_SAFE_INTEGER;

/** The number that counts the same shares; the caller has shown that they are within the range. */
export function toNumber(count: bigint): number {
  return Number.parseInt(count.toString(), 10);
}

/** The same, or NaN where a plain number would not be exact: what is computed from it must then be computed again. */
export function plainNumber(count: bigint): number {
  return count <= MAX_SHARES ? toNumber(count) : NaN;
}

/** Refuses a sum or product of shares past the range; `what` opens the sentence, in the desk's words. */
export function withinRange(count: number, what: string, path?: string): number {
  // Sums of non-negative safe integers that pass 2^53 in truth pass it in floating point too: rounding is
  // monotone and 2^53 is representable. So the test on the rounded sum is exact.
  if (count <= MAX_SHARES) return count;
  throw new Refusal(
    'too-large',
    `${what} must not exceed 9007199254740991 shares: enter fewer shares.`,
    path,
  );
}

/** `count` less what does not fill a lot. The floor of the quotient is exact (see mulDivFloor). */
export function floorToLot(count: number, lot: number): number {
  return Math.floor(count / lot) * lot;
}

export function divFloor(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

/** Half a unit goes up. Both arguments are at least zero. */
export function divHalfUp(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}

/** floor(shares x factor / divisor), exact whatever the size of the product. The result is at most MAX_SHARES. */
export function mulDivFloor(shares: number, factor: number, divisor: number): number {
  const product = shares * factor;
  // Below 2^53 the product is exact, and so is the floor of its quotient: were the true quotient below an
  // integer k and rounded to it, their distance, at least 1/divisor, would be under half a unit in the last
  // place of k, so k x divisor > 2^53, which the product excludes.
  if (product <= MAX_SHARES) return Math.floor(product / divisor);
  return toNumber((BigInt(shares) * BigInt(factor)) / BigInt(divisor));
}

/** What remains of shares x factor after whole multiples of the divisor, exact whatever the size of the product. */
export function mulMod(shares: number, factor: number, divisor: number): number {
  const product = shares * factor;
  if (product <= MAX_SHARES) return product - Math.floor(product / divisor) * divisor;
  return toNumber((BigInt(shares) * BigInt(factor)) % BigInt(divisor));
}

/** Compares a x b with c x d exactly: negative, zero or positive. */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  // Rounding is monotone: where only one may be inexact, it is past 2^53 and the other is not.
  if (Math.min(left, right) <= MAX_SHARES) return left - right;
  const exactLeft = BigInt(a) * BigInt(b);
  const exactRight = BigInt(c) * BigInt(d);
  return exactLeft < exactRight ? -1 : exactLeft > exactRight ? 1 : 0;
}
