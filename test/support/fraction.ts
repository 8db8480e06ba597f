// Exact fractions, the slow and obvious way, for the reference that the engine is compared with.
export type Fraction = { n: bigint; d: bigint };

export const frac = (n: bigint | number, d: bigint | number = 1n): Fraction => ({
  n: BigInt(n),
  d: BigInt(d),
});
export const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const minus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
export const mul = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
export const div = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d, d: a.d * b.n });
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const floor = (a: Fraction): bigint => a.n / a.d - (a.n % a.d < 0n ? 1n : 0n);

/** "12.345" as a fraction. */
export function decimal(text: string): Fraction {
  const [whole, part = ''] = text.split('.');
  return frac(BigInt(whole! + part), 10n ** BigInt(part.length));
}

/** The quotient rounded up; both are at least zero. */
export const divCeil = (dividend: bigint, divisor: bigint): bigint => (dividend + divisor - 1n) / divisor;
