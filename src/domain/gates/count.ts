// Counts as a desk reads them: with their separators, and with the noun that agrees with them.

/** A count with separators: `11,000,000`. */
export function asCount(count: bigint | number): string {
  return count.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** A count with what it counts: `1 share`, `2,000 shares`, `1 share was`. */
export function howMany(count: bigint | number, one: string, many: string = `${one}s`): string {
  return `${asCount(count)} ${BigInt(count) === 1n ? one : many}`;
}

/** The same in bare digits, for programs: `1 share`, `2000 shares`. */
export function inDigits(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A count of shares: `1 share`, `2,000 shares`. */
export function asShares(count: bigint | number): string {
  return howMany(count, 'share');
}
