// Equal shares by water-filling: everyone is raised by the same number of lots, level by level, and stops at
// its limit; the last incomplete round of lots goes one lot each by the tie-break.
import { type Award, type Claims, type Terms, awardInFull, emptyAward, sumOf } from './award.js';
import { firstOf } from './share-out.js';
import type { Compare } from './tie-break.js';

export function equalShares(claims: Claims, available: number, { lot }: Terms, ties: Compare): Award {
  if (sumOf(claims.limits) <= available) return { ...awardInFull(claims, lot), quotaOf: () => null };
  const limits = claims.limits.map((limit) => limit / lot);
  const { level, extra } = waterLevel(limits, available / lot);
  const award = emptyAward(limits.length);
  const above: number[] = [];
  limits.forEach((limit, index) => {
    award.shares[index] = Math.min(limit, level) * lot;
    award.capped[index] = limit <= level ? 1 : 0;
    if (limit > level) above.push(index);
  });
  for (const index of firstOf(above, extra, (a, b) => ties(claims.orders[a]!, claims.orders[b]!))) {
    award.shares[index]! += lot;
    award.remainderLots[index] = 1;
  }
  return award;
}

/** The lots that everyone gets, limits aside, and the lots of the last incomplete round. */
function waterLevel(limits: Float64Array, lots: number): { level: number; extra: number } {
  const rising = limits.toSorted();
  let left = lots;
  let place = 0;
  // The limits together exceed the lots, so the water stops below the highest limit.
  while (rising[place]! * (rising.length - place) <= left) {
    left -= rising[place]!;
    place += 1;
  }
  const above = rising.length - place;
  const level = Math.floor(left / above);
  return { level, extra: left - level * above };
}
