// A book broken down by class, tier or country says of each order what its investor is. Where a part holds one or two
// orders that is as good as pointing at who placed them, so whoever does not see the names reads small parts as one.
// The levels of the book stay as they are: they say what is wanted at a price and nothing of who wants it. Two looks at
// a book, one before and one after an order, still tell what it asks for, and of which large part it is.

/** `name` as the break-down has it: a class, a tier, a country. */
export type Part = Readonly<{ name: string; orders: number; shares: number }>;

/** The fewest orders of a part that is told by itself. */
export const fewestOrders = 3;

/** What the small parts are called together; no class, tier or country has this name. */
export const smallParts = 'others';

/** The parts with the small ones as one, which comes last; where they are few in all, with the next larger ones. */
export function withoutSmallParts<P extends Part>(parts: readonly P[]): P[] {
  const hidden = new Set<P>();
  let orders = 0;
  for (const part of parts.toSorted((a, b) => a.orders - b.orders)) {
    if (part.orders >= fewestOrders && (orders === 0 || orders >= fewestOrders)) break;
    hidden.add(part);
    orders += part.orders;
  }
  const [first] = hidden;
  if (first === undefined) return [...parts];
  const shares = [...hidden].reduce((sum, part) => sum + part.shares, 0);
  return [...parts.filter((part) => !hidden.has(part)), { ...first, name: smallParts, orders, shares }];
}
