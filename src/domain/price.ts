// Prices and amounts of money are whole millionths, kept as bigint: sub-cent prices are exact and nothing is
// rounded before a total. On the wire they are decimal strings with at most six decimals, because a JSON
// number is a binary fraction that cannot hold most of them. A percentage is written and kept the same way.
import { divFloor, divHalfUp, toNumber } from './quantity.js';
import { Refusal } from './refusal.js';
import { remembered } from './remembered.js';

/** A price in millionths of the currency unit a share; above zero. */
export type Price = bigint;
/** An amount of money in millionths of the currency unit. */
export type Amount = bigint;
/** Per cent in millionths: 20 % is 20,000,000. Above 0, at most 100. */
export type Percent = bigint;

const MILLION = 1_000_000n;
const HUNDRED_PERCENT = 100n * MILLION;
const DECIMAL = /^(0|[1-9]\d*)(?:\.(\d{1,6}))?$/;
const LONGEST = 64;

/** Reads a price above zero. */
export function parsePrice(value: unknown, path: string): Price {
  const price = parseMillionths(value, path, 'price');
  if (price > 0n) return price;
  throw new Refusal('zero-price', `The price ${path} must be above zero.`, path);
}

/** Reads an amount of money, which may be zero. */
export function parseAmount(value: unknown, path: string): Amount {
  return parseMillionths(value, path, 'amount');
}

/** Reads a percentage above 0 and at most 100: "20" is a fifth. */
export function parsePercent(value: unknown, path: string): Percent {
  if (typeof value !== 'string') {
    const message = `The percentage ${path} must be a decimal string such as "12.5".`;
    throw new Refusal('wrong-type', message, path);
  }
  const percent = parseMillionths(value, path, 'percentage');
  if (percent > 0n && percent <= HUNDRED_PERCENT) return percent;
  const message = `The percentage ${path} must be above 0 and at most 100: "20" is a fifth.`;
  throw new Refusal('out-of-range', message, path);
}

function parseMillionths(value: unknown, path: string, what: string): bigint {
  if (typeof value !== 'string') {
    const message = `The ${what} ${path} must be a decimal string such as "0.37", not a bare number.`;
    throw new Refusal('price-not-a-string', message, path);
  }
  if (value.length > LONGEST) {
    throw new Refusal('too-large', `The ${what} ${path} must have at most ${LONGEST} characters.`, path);
  }
  const millionths = millionthsOf(value);
  if (millionths !== undefined) return millionths;
  const message = `The ${what} ${path} must be digits with at most 6 decimals after a point, such as "28.2499".`;
  throw new Refusal('invalid-decimal', message, path);
}

const millionthsOf = remembered((text) => {
  const parts = DECIMAL.exec(text);
  return parts === null ? undefined : BigInt(parts[1]! + (parts[2] ?? '').padEnd(6, '0'));
});

/** "0.37": no exponent and no needless zeros. */
export function formatPrice(price: Price): string {
  return formatDecimal(price, 0);
}

/** "4070000.00": as a price, with at least two decimals; may be negative. */
export function formatAmount(amount: Amount): string {
  return formatDecimal(amount, 2);
}

/** dividend / divisor with exactly four decimals, half up: the cover of a book. */
export function formatRatio(dividend: number, divisor: number): string {
  const digits = divHalfUp(BigInt(dividend) * 10_000n, BigInt(divisor))
    .toString()
    .padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

/** Writes millionths with as few decimals as are exact, but no fewer than `decimals`. */
export function formatDecimal(millionths: bigint, decimals: number): string {
  const sign = millionths < 0n ? '-' : '';
  const digits = (millionths < 0n ? -millionths : millionths).toString().padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '').padEnd(decimals, '0');
  return `${sign}${digits.slice(0, -6)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The whole shares that an amount of money buys at a price, rounded down. */
export function sharesFor(amount: Amount, price: Price): bigint {
  return divFloor(amount, price);
}

/** floor(shares x percent / 100). */
export function percentOfShares(shares: number, percent: Percent): number {
  return toNumber((BigInt(shares) * percent) / HUNDRED_PERCENT);
}

/** shares x price, exact. */
export function amountOf(shares: number, price: Price): Amount {
  return BigInt(shares) * price;
}

/** percent of a price, rounded half up to a millionth: a spread a share. */
export function percentOfPriceHalfUp(price: Price, percent: Percent): Price {
  return divHalfUp(price * percent, HUNDRED_PERCENT);
}
