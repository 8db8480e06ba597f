// How exact values cross into PostgreSQL and back. `bigint` columns arrive as text; a share count must fit
// a safe integer, a price or an amount is millionths in a bigint. Anything else is a bug and throws.

import type { ValueTransformer } from 'typeorm';
import { invariant } from '../../domain/refusal.js';

export function sharesFromColumn(value: string): number {
  const shares = Number(value);
  invariant(Number.isSafeInteger(shares), `a share count of the database is a safe integer: ${value}`);
  return shares;
}

export const sharesColumn: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | null) => (value === null ? null : sharesFromColumn(value)),
};

export const millionthsColumn: ValueTransformer = {
  to: (value: bigint | null | undefined) => value?.toString() ?? value,
  from: (value: string | null) => (value === null ? null : BigInt(value)),
};
