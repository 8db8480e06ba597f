// A draw gives lots of a minimum size to as many orders as there are lots. The winners are shared among groups
// of equal want by largest remainder, in proportion to the number of orders in each or to the shares they ask
// for, ties to the larger want; inside a group the order of the draw decides, which anyone can repeat.
import { type Award, type Claims, emptyAward } from './award.js';
import type { Tranche } from './policy.js';
import { firstOf, shareOut } from './share-out.js';
import type { Compare } from './tie-break.js';

type Group = { want: number; members: number[] };

export function drawLots(
  claims: Claims,
  available: number,
  { minimum, drawBy }: Pick<Tranche, 'minimum' | 'drawBy'>,
  draw: Compare,
): Award {
  const award = emptyAward(claims.orders.length);
  const groups = groupsByWant(claims, minimum);
  const entrants = groups.reduce((count, { members }) => count + members.length, 0);
  const winners = shareWinners(groups, Math.min(Math.floor(available / minimum), entrants), drawBy);
  const compare: Compare = (a, b) => draw(claims.orders[a]!, claims.orders[b]!);
  groups.forEach(({ members }, place) => {
    const won = winners[place]!;
    for (const index of firstOf(members, won, compare)) award.shares[index] = minimum;
  });
  return award;
}

/** The orders that can take a lot, by want, the largest first. */
function groupsByWant(claims: Claims, minimum: number): Group[] {
  const groups = new Map<number, Group>();
  claims.wants.forEach((want, index) => {
    if (claims.limits[index]! < minimum) return;
    const group = groups.get(want);
    if (group === undefined) groups.set(want, { want, members: [index] });
    else group.members.push(index);
  });
  return [...groups.values()].toSorted((a, b) => b.want - a.want);
}

/** Winners by group: never more than its orders, and what that cuts off is shared again among the others. */
function shareWinners(groups: readonly Group[], winners: number, drawBy: Tranche['drawBy']): number[] {
  const won = groups.map(() => 0);
  let left = winners;
  while (left > 0) {
    const weights = groups.map(({ want, members }, place) =>
      won[place] === members.length ? 0 : members.length * (drawBy === 'shares' ? want : 1),
    );
    const more = shareOut(left, weights);
    left = 0;
    groups.forEach(({ members }, place) => {
      const taken = Math.min(more[place]!, members.length - won[place]!);
      won[place]! += taken;
      left += more[place]! - taken;
    });
  }
  return won;
}
