// How prices, amounts and shares are shown and read. Arithmetic is the engine's own, in whole millionths:
// no price ever passes through a float on its way to the screen.

import { amountOf, formatAmount, formatPrice, parseAmount, parsePrice } from '../../src/domain/price';

export { amountOf, formatAmount, formatPrice, parseAmount, parsePrice };

const million = 1_000_000n;
const symbols: Record<string, string> = { USD: '$', EUR: '€', GBP: '£' };

export const minus = '−';

export function symbolOf(currency: string): string {
  return symbols[currency] ?? `${currency} `;
}

/** 11000000 -> 11,000,000 */
export function shares(count: number | null | undefined): string {
  return count === null || count === undefined ? '' : group(String(count));
}

/** '4070000.00' -> $4,070,000.00; `cents: false` leaves them out where they are zero. */
export function money(text: string | null | undefined, currency = 'USD', { cents = true } = {}): string {
  if (text === null || text === undefined) return '';
  const isNegative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const tail = !cents && /^0*$/.test(fraction) ? '' : fraction === '' ? '' : `.${fraction}`;
  return `${isNegative ? minus : ''}${symbolOf(currency)}${group(whole)}${tail}`;
}

/** '0.4' -> $0.40: a price with at least two decimals. */
export function price(text: string | null | undefined, currency = 'USD'): string {
  if (text === null || text === undefined) return '';
  return money(formatAmount(signed(text)), currency);
}

/** Prices without their unit, in a column that names it. */
export function bare(text: string | null | undefined): string {
  return text === null || text === undefined ? '' : formatAmount(signed(text));
}

/** shares x price, exact, as an amount. */
export function worth(count: number, at: string): string {
  return formatAmount(amountOf(count, parsePrice(at, 'price')));
}

/** Shares wanted at a price that the book has a level for; else what the book itself was read at. */
export function demandAt(
  book: { demand: number; levels: ReadonlyArray<{ price: string; cumulative: number }> },
  at: string | null,
): number {
  const wanted = at === null ? null : signed(at);
  return book.levels.find((level) => signed(level.price) === wanted)?.cumulative ?? book.demand;
}

/** part / whole in per cent, rounded half up to one decimal; '' of nothing. */
export function percentOf(part: number, whole: number, decimals = 1): string {
  if (whole === 0) return '';
  const scale = 10n ** BigInt(decimals);
  const tenths = (BigInt(part) * 200n * scale + BigInt(whole)) / (BigInt(whole) * 2n);
  return `${fixed(tenths, decimals)}%`;
}

/** How far a price lies below another, in per cent; negative when it lies above. */
export function belowPercent(at: string, reference: string): string {
  const [low, high] = [signed(at), signed(reference)];
  if (high === 0n) return '';
  const twice = (high - low) * 2_000n;
  const tenths = (twice + (twice < 0n ? -high : high)) / (high * 2n);
  return `${tenths < 0n ? minus : ''}${fixed(tenths < 0n ? -tenths : tenths, 1)}%`;
}

/** '1.4275' -> 1.43× */
export function cover(text: string | null | undefined): string {
  if (text === null || text === undefined) return '';
  const hundredths = (signed(text) + 5_000n) / 10_000n;
  return `${fixed(hundredths, 2)}×`;
}

/** '12.5' -> 12.5%, with a real minus. */
export function percent(text: string | null | undefined, decimals?: number): string {
  if (text === null || text === undefined) return '';
  if (decimals === undefined) return `${text.replace('-', minus)}%`;
  const value = signed(text);
  const unit = million / 10n ** BigInt(decimals);
  const rounded = (abs(value) * 2n + unit) / (unit * 2n);
  return `${value < 0n && rounded > 0n ? minus : ''}${fixed(rounded, decimals)}%`;
}

/** A signed decimal with up to six decimals, in millionths; what follows the sixth decimal is cut. */
export function signed(text: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return 0n;
  const units = BigInt(match[2]! + (match[3] ?? '').slice(0, 6).padEnd(6, '0'));
  return match[1] === '-' ? -units : units;
}

/** For a picture only: where a decimal string stands on a scale. */
export function position(text: string): number {
  return Number.parseFloat(text);
}

/** What a person typed as shares: 1,500,000, 1.5m, 250k; null when it is not a whole number of shares. */
export function readShares(typed: string): number | null {
  const match = /^(\d[\d,]*)(?:\.(\d+))?\s*([km]?)$/i.exec(typed.trim());
  if (match === null) return null;
  const zeros = { '': 0, k: 3, m: 6 }[match[3]!.toLowerCase()] ?? 0;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > zeros) return null;
  const count = BigInt(match[1]!.replaceAll(',', '') + fraction.padEnd(zeros, '0'));
  return count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : null;
}

/** What a person typed as a price or an amount, as the API takes it: $1,000,000 -> 1000000. */
export function readDecimal(typed: string): string {
  return typed
    .trim()
    .replace(/^[$€£]/, '')
    .replaceAll(',', '')
    .replace(/^\./, '0.');
}

function group(digits: string): string {
  return digits.replace('-', minus).replace(/\B(?=(\d{3})+$)/g, ',');
}

function fixed(units: bigint, decimals: number): string {
  const digits = units.toString().padStart(decimals + 1, '0');
  const whole = group(digits.slice(0, digits.length - decimals));
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
