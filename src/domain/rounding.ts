// How quotas become whole lots. Each starts with the whole lots in it; the lots left over go one each by the
// policy's rounding. A quota is never above its limit and a limit is whole lots, so one lot more than the
// whole lots of a quota that has a remainder is never past the limit.
import type { Rounding } from './policy.js';
import type { Quotas } from './quota.js';
import { type Remainders, largestRemainders } from './share-out.js';

/** The places in `active` that get one lot on top of their whole lots; `compare` breaks ties. */
export function extraLots(
  active: Uint32Array,
  quotas: Quotas,
  rounding: Rounding,
  compare: (a: number, b: number) => number,
): Iterable<number> {
  if (rounding === 'down') return [];
  let left = quotas.lotsLeft;
  for (const index of active) left -= quotas.wholeLots(index);
  const remainders = quotas.remainders(active);
  if (rounding === 'largest-remainder') return largestRemainders(remainders, left, compare);
  return nearest(remainders, left, quotas, compare);
}

/**
 * Half a lot or more goes up. Where that is more lots than there are, the smallest remainders that went up
 * come down again, last in the tie-break first: the largest stay up.
 */
function nearest(
  remainders: Remainders,
  left: number,
  quotas: Quotas,
  compare: (a: number, b: number) => number,
): Iterable<number> {
  const up: number[] = [];
  for (let place = 0; place < remainders.length; place += 1) {
    if (quotas.isHalfOrMore(remainders[place]!)) up.push(place);
  }
  return up.length <= left ? up : largestRemainders(remainders, left, compare);
}
