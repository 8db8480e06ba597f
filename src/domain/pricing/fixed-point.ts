// Numbers with 18 decimals as bigints: fine enough for what vendors print (15 decimals of float noise) and
// for logarithms and square roots that come out the same on every machine. Every division names its
// rounding. What a person sees is rounded once, at the end, half up (away from zero).
import { invariant } from '../refusal.js';

/** A number times 10^18. */
export type Fixed = bigint;

export const one: Fixed = 10n ** 18n;

const guard = 10n ** 12n;
const ln2 = 693147180559945309417232121458n; // times 10^30

function sizeOf(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Division rounded to the nearest, halves away from zero; the divisor must not be zero. */
export function divHalfAway(numerator: bigint, denominator: bigint): bigint {
  invariant(denominator !== 0n, 'a divisor is not zero');
  const negative = numerator < 0n !== denominator < 0n;
  const size = sizeOf(denominator);
  const quotient = (2n * sizeOf(numerator) + size) / (2n * size);
  return negative ? -quotient : quotient;
}

/** The product of two fixed numbers. */
export function times(a: Fixed, b: Fixed): Fixed {
  return divHalfAway(a * b, one);
}

/** The quotient of two fixed numbers. */
export function over(a: Fixed, b: Fixed): Fixed {
  return divHalfAway(a * one, b);
}

/** From `units` of 10^-decimals, such as millionths, to a fixed number (at most 18 decimals). */
export function fixedFrom(units: bigint, decimals: number): Fixed {
  return units * 10n ** BigInt(18 - decimals);
}

/** To whole units of 10^-decimals, halves away from zero. */
export function unitsOf(value: Fixed, decimals: number): bigint {
  return divHalfAway(value, 10n ** BigInt(18 - decimals));
}

/** The square root, exact to the last decimal, rounded down; refuses nothing: a negative number is a bug. */
export function squareRoot(value: Fixed): Fixed {
  invariant(value >= 0n, 'a square root is taken of zero or more');
  if (value === 0n) return 0n;
  const target = value * one;
  let guess = 1n << BigInt((target.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + target / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** The natural logarithm, right to 17 decimals; only of numbers above zero. */
export function naturalLog(value: Fixed): Fixed {
  invariant(value > 0n, 'a logarithm is taken of a number above zero');
  const unit = one * guard;
  let mantissa = value * guard;
  let doublings = 0n;
  for (; mantissa >= (unit * 3n) / 2n; mantissa /= 2n) doublings += 1n;
  for (; mantissa < (unit * 3n) / 4n; mantissa *= 2n) doublings -= 1n;
  const y = ((mantissa - unit) * unit) / (mantissa + unit);
  const square = (y * y) / unit;
  let sum = 0n;
  for (let power = y, k = 1n; power !== 0n; power = (power * square) / unit, k += 2n) sum += power / k;
  return divHalfAway(2n * sum + doublings * ln2, guard);
}

/** Decimal text of whole units of 10^-decimals, all decimals written: `154.600800`. */
export function decimalText(units: bigint, decimals: number): string {
  const digits = sizeOf(units)
    .toString()
    .padStart(decimals + 1, '0');
  const sign = units < 0n ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Decimal text without needless zeros, at least `least` decimals: `0.5`, `4070000.00`. */
export function shortText(units: bigint, decimals: number, least = 0): string {
  const [whole, fraction = ''] = decimalText(units, decimals).split('.') as [string, string?];
  const kept = fraction.replace(/0+$/, '').padEnd(least, '0');
  return kept === '' ? whole : `${whole}.${kept}`;
}

const decimalShape = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads decimal text, an exponent allowed, to 18 decimals (further ones are cut); undefined when it is not. */
export function fixedOfText(text: string): Fixed | undefined {
  const match = decimalShape.exec(text);
  if (!match || (match[2] === '' && (match[3] ?? '') === '')) return undefined;
  const [sign, whole, fraction] = [match[1], match[2]!, match[3] ?? ''];
  const places = 18 - fraction.length + Number.parseInt(match[4] ?? '0', 10);
  const digits = BigInt(whole + fraction);
  const size = places >= 0 ? digits * 10n ** BigInt(places) : digits / 10n ** BigInt(-places);
  return sign === '-' ? -size : size;
}
