// A rule whose changes are known: `run.spec.ts` says which of them the table beside it notices.
import { remembered } from '../../../../src/domain/remembered.js';

const LOT = Math.max(100, 0);

const sharesOf = remembered((lots) => Number(lots) * LOT);

/** What is remembered under one change must not answer for the next. */
export function inShares(lots: string): number {
  return sharesOf(lots);
}

/** A step of zero never ends, though the place that was changed is met only once. */
export function wholeLots(shares: number): number {
  const step = shares > 0 ? LOT : 0;
  let lots = 0;
  for (let left = shares; left >= LOT; left -= step) lots += 1;
  return lots;
}

/** The table asks only far from the border. */
export function isOdd(shares: number): boolean {
  return shares < LOT;
}

/** The table asks nothing of it. */
export function forgotten(shares: number): number {
  return shares + LOT;
}
