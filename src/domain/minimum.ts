// A minimum for everyone, or the limit where that is less, then the rest pro rata to what each still wants.
// Where the shares do not reach for all minimums, lots of the minimum are drawn instead.
import { type Award, type Claims, type Terms, sumOf, wholeQuota } from './award.js';
import { drawLots } from './draw.js';
import { proRata } from './pro-rata.js';
import type { Precedence } from './tie-break.js';

export function minimumThenProRata(
  claims: Claims,
  available: number,
  minimum: number,
  terms: Terms,
  { ties, draw }: Precedence,
): Award {
  const first = claims.limits.map((limit) => Math.min(limit, minimum));
  const left = available - sumOf(first);
  if (left < 0) return drawLots(claims, available, { minimum, drawBy: 'orders' }, draw);
  const reduced = {
    orders: claims.orders,
    wants: claims.wants.map((want, index) => want - first[index]!),
    limits: claims.limits.map((limit, index) => limit - first[index]!),
    weights: claims.weights,
  };
  const rest = proRata(reduced, left, terms, ties);
  return {
    ...rest,
    shares: rest.shares.map((shares, index) => shares + first[index]!),
    quotaOf: (index) => wholeQuota(first[index]!) + rest.quotaOf(index)!,
  };
}
