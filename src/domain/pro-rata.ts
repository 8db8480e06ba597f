// Pro rata: everyone in full if it fits. Otherwise each order's quota is the tranche in proportion to what it
// wants; an order whose quota exceeds its limit is frozen at the limit and the rest is shared again among the
// others, until nothing changes. Then quotas become whole lots by the policy's rounding. The order of freezing
// does not matter: the quotas of the others only grow, so one that exceeded its limit once always does.
import { type Award, type Claims, type Terms, awardInFull, placesUpTo, sumOf } from './award.js';
import { type Quotas, quotasOf } from './quota.js';
import { extraLots } from './rounding.js';
import type { Compare } from './tie-break.js';

/** Rounds of freezing before the claims are sorted instead, so that no book can make the rounds many. */
const ROUNDS = 8;

/** Shares `available` shares, a multiple of the lot, among the claims. */
export function proRata(claims: Claims, available: number, { lot, rounding }: Terms, ties: Compare): Award {
  if (sumOf(claims.limits) <= available) return awardInFull(claims, lot);
  const quotas = quotasOf(claims, available, lot);
  const active = freezeAtLimits(quotas, claims.limits.length);
  const shares = claims.limits.slice();
  const remainderLots = new Uint8Array(shares.length);
  const capped = new Uint8Array(shares.length).fill(1);
  for (const index of active) {
    shares[index] = quotas.wholeLots(index) * lot;
    capped[index] = 0;
  }
  const orderAt = (place: number): number => claims.orders[active[place]!]!;
  const compare: Compare = (a, b) => ties(orderAt(a), orderAt(b));
  for (const place of extraLots(active, quotas, rounding, compare)) {
    shares[active[place]!]! += lot;
    remainderLots[active[place]!] = 1;
  }
  return { shares, remainderLots, capped, quotaOf: (index) => quotas.millionths(index) };
}

/** Takes out every claim whose quota exceeds its limit, and answers with the claims that stay. */
export function freezeAtLimits(quotas: Quotas, count: number): Uint32Array {
  let active = placesUpTo(count);
  for (let round = 0; round < ROUNDS; round += 1) {
    const frozen: number[] = [];
    let staying = 0;
    for (const index of active) {
      if (quotas.exceeds(index)) frozen.push(index);
      else active[staying++] = index;
    }
    if (frozen.length === 0) return active;
    quotas.freeze(frozen);
    active = active.subarray(0, staying);
  }
  // By rising ratio of limit to weight the first claim that does not exceed its limit is followed by none
  // that does.
  const rising = active.toSorted((a, b) => quotas.compareRatio(a, b) || a - b);
  let first = 0;
  while (quotas.exceeds(rising[first]!)) {
    quotas.freeze([rising[first]!]);
    first += 1;
  }
  return rising.subarray(first).toSorted();
}
