// Figures as a desk reads them: money and percentages from millionths with their separators, never rounded.
import { asCount } from './count.js';

const million = 1_000_000n;

/** Whole dollars as millionths of a dollar. */
export function usd(dollars: number): bigint {
  return BigInt(dollars) * million;
}

/** Whole per cent as millionths of a per cent. */
export function percent(whole: number): bigint {
  return BigInt(whole) * million;
}

function decimals(millionths: bigint, least: number): string {
  const size = millionths < 0n ? -millionths : millionths;
  const fraction = (size % million).toString().padStart(6, '0').replace(/0+$/, '').padEnd(least, '0');
  return asCount(size / million) + (fraction === '' ? '' : `.${fraction}`);
}

/** Money with at least two decimals: `$4,070,000.00`, `-$0.045`. */
export function asMoney(millionths: bigint): string {
  return `${millionths < 0n ? '-' : ''}$${decimals(millionths, 2)}`;
}

/** A percentage without needless zeros: `9.99 %`. */
export function asPercent(millionths: bigint): string {
  return `${millionths < 0n ? '-' : ''}${decimals(millionths, 0)} %`;
}

/** A fraction of money, floored to the millionth and marked when that cuts something off. */
export function asMoneyOver(millionths: bigint, divisor: bigint): string {
  const text = asMoney(millionths / divisor);
  return millionths % divisor === 0n ? text : `${text} (and a fraction)`;
}
