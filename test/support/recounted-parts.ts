// The parts of a book the slow way: the engine is asked of the orders of each part, one by one.
import { buildLadder } from '../../src/domain/ladder.js';
import { readOrder } from '../../src/domain/order.js';
import { parsePrice } from '../../src/domain/price.js';
import type { World } from './world.js';

/** An order as it is listed, with what is known of its investor and of how it came. */
type Row = Record<string, string | null> & {
  id: string;
  intent: string;
  terms: object;
  member: string | null;
  isScrubbed: boolean;
};

const rowsSql = `
  SELECT one.id, one.intent, one.channel, document->'terms' AS terms, category, coalesce(tier::text, 'none') AS tier,
    country, member, EXISTS (SELECT FROM order_scrubs WHERE order_id = one.id AND lifted_at IS NULL) AS "isScrubbed"
  FROM orders one JOIN order_versions latest ON latest.order_id = one.id AND latest.version = one.version
  JOIN investors ON investors.id = one.investor LEFT JOIN member_orders ON member_orders.order_id = one.id
  WHERE one.offering = $1 AND one.state = 'live'`;

type Part = [name: string, orders: number, shares: number];

const partOf = (name: string, rows: readonly Row[], at: string | null, supply: number): Part => {
  const orders = rows.map(({ id, terms }) => readOrder({ id, investor: 'i', ...terms }, ''));
  const shares = at === null ? 0 : buildLadder(orders).demandAt(parsePrice(at, 'at'), supply).shares;
  return [name, rows.length, shares];
};

const houseOf = ({ member, channel }: Row): string => member ?? (channel === 'investor' ? 'direct' : 'desk');

/** What `shownParts` finds in a view of this book, read at the price `at` with `supply` shares offered. */
export async function recountedParts(
  world: World,
  offering: string,
  at: string | null,
  supply: number,
): Promise<Record<string, Part[]>> {
  const rows = (await world.query(rowsSql, [offering])) as unknown as Row[];
  const firm = rows.filter(({ intent }) => intent === 'order');
  const by = (nameOf: (row: Row) => string): Part[] =>
    [...new Set(firm.map(nameOf))].toSorted().map((name) => {
      const of = firm.filter((row) => nameOf(row) === name);
      return partOf(name, of, at, supply);
    });
  const one = (name: string, of: readonly Row[]): Part[] => [partOf(name, of, at, supply)];
  return {
    whole: one('all', firm),
    byClass: by(({ category }) => category!),
    byTier: by(({ tier }) => tier!),
    byCountry: by(({ country }) => country!),
    byMember: by(houseOf),
    byChannel: by(({ channel }) => channel!),
    scrubbed: one(
      'scrubbed',
      firm.filter(({ isScrubbed }) => isScrubbed),
    ),
    indications: one(
      'indications',
      rows.filter(({ intent }) => intent === 'indication'),
    ),
    conditionalOffers: one(
      'conditional offers',
      rows.filter(({ intent }) => intent === 'conditional-offer'),
    ),
  };
}

type Shown = { name: string; orders: number; shares: number; member?: string | null };
export type ShownBook = { at: string | null; shares: number; orders: number; demand: number } & Record<
  'byClass' | 'byTier' | 'byCountry' | 'byMember' | 'byChannel',
  Shown[]
> & { scrubbed: { out: Shown }; indications: Shown; conditionalOffers: Shown };

/** The parts of a book as it is shown, houses by the member's party. */
export function shownParts(book: ShownBook): Record<string, Part[]> {
  const parts = (all: Shown[]): Part[] =>
    all
      .map(({ name, member, orders, shares }): Part => [member ?? name, orders, shares])
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { byClass, byTier, byCountry, byMember, byChannel, orders, demand } = book;
  return {
    whole: [['all', orders, demand]],
    byClass: parts(byClass),
    byTier: parts(byTier),
    byCountry: parts(byCountry),
    byMember: parts(byMember),
    byChannel: parts(byChannel),
    scrubbed: parts([book.scrubbed.out]),
    indications: parts([book.indications]),
    conditionalOffers: parts([book.conditionalOffers]),
  };
}
