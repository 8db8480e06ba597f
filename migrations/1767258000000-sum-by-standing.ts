import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a recount spreads a sum over, and which of these parts are of firm orders alone. */
type Parts = { standing: string; isKept: string };

const before: Parts = {
  standing: `('all'), ('class ' || category), ('tier ' || coalesce(tier::text, 'none')), ('country ' || country)`,
  isKept: `parts.part = 'all' OR (parts.part IS NOT NULL AND one.intent = 'order')`,
};
const after: Parts = {
  standing: `('of ' || country || ' ' || coalesce(tier::text, 'none') || ' ' || category)`,
  isKept: `parts.part LIKE 'of %' OR (parts.part IS NOT NULL AND one.intent = 'order')`,
};

const recount = ({ standing, isKept }: Parts): string => `
  CREATE OR REPLACE FUNCTION recount_levels(of_offering uuid)
    RETURNS TABLE (part text, intent text, kind text, limit_price bigint, size bigint, orders bigint, shares bigint, rungs bigint)
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
      WITH step AS (
        SELECT one.id, one.investor, one.intent, (rung->>'limit')::numeric * 1000000 AS at,
          CASE step_mode
            WHEN 'exclusive' THEN max((rung->>'shares')::bigint) OVER above
            ELSE sum((rung->>'shares')::bigint) OVER above END AS wanted,
          row_number() OVER above AS place
        FROM orders one CROSS JOIN LATERAL jsonb_array_elements(steps) rung
        WHERE one.offering = of_offering AND one.state = 'live' AND type = 'step'
        WINDOW above AS (PARTITION BY one.id ORDER BY (rung->>'limit')::numeric DESC)),
      sums AS (
        SELECT one.id, investor, one.intent,
          CASE WHEN one.shares IS NOT NULL THEN 'shares' WHEN amount IS NOT NULL THEN 'money' ELSE 'percent' END AS kind,
          coalesce(one.limit_price, 0) AS limit_price, coalesce(amount, percent, 0) AS size, 1 AS orders,
          coalesce(one.shares, 0) AS shares
        FROM orders one WHERE one.offering = of_offering AND one.state = 'live' AND type <> 'step'
        UNION ALL
        SELECT step.id, investor, step.intent, 'shares', at::bigint, 0, CASE place WHEN 1 THEN 1 ELSE 0 END,
          wanted::bigint - coalesce(lag(wanted) OVER (PARTITION BY step.id ORDER BY at DESC), 0)::bigint FROM step),
      standings AS (
        SELECT entered.member, one.channel, scrub.order_id IS NOT NULL AS scrubbed, category, tier, country, sums.intent, sums.kind, sums.limit_price, sums.size,
          sum(sums.orders) AS orders, sum(sums.shares) AS shares, count(*) AS rungs
        FROM sums JOIN investors ON investors.id = sums.investor JOIN orders one ON one.id = sums.id LEFT JOIN member_orders entered ON entered.order_id = sums.id
              LEFT JOIN order_scrubs scrub ON scrub.order_id = sums.id AND lifted_at IS NULL
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
      SELECT parts.part, one.intent, one.kind, one.limit_price, one.size,
        sum(one.orders)::bigint, sum(one.shares)::bigint, sum(one.rungs)::bigint
      FROM standings one CROSS JOIN LATERAL (VALUES
        ${standing},
        (CASE WHEN member IS NOT NULL OR channel <> 'investor' THEN 'via ' || coalesce(member::text, 'desk') || ' ' || channel END),
        (CASE WHEN scrubbed THEN 'scrubbed' END)) parts (part)
      WHERE ${isKept}
      GROUP BY 1, 2, 3, 4, 5
  $$;
`;

/** The sums of these parts are taken out, and counted anew as the recount counts them now. */
const move = (parts: string, into: string): string => `
  ALTER TABLE book_levels NO FORCE ROW LEVEL SECURITY;
  DELETE FROM book_levels WHERE ${parts};
  ALTER TABLE book_levels FORCE ROW LEVEL SECURITY;
  SET LOCAL ROLE greenshoe_app;
  INSERT INTO book_levels (offering, part, intent, kind, limit_price, size, orders, shares, rungs)
  SELECT offerings.id, level.* FROM offerings CROSS JOIN LATERAL recount_levels(offerings.id) level WHERE level.${into};
  RESET ROLE;
`;
const whole = `part = 'all' OR part LIKE 'class %' OR part LIKE 'tier %' OR part LIKE 'country %'`;

// An order adds to one sum of its investor's class, tier and country together, instead of one for the whole and one for
// each of them: the whole and its break-downs are added up when a book is read.
export class SumByStanding1767258000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(recount(after) + move(whole, `part LIKE 'of %'`));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(
      recount(before) + move(`part LIKE 'of %'`, `part NOT LIKE 'via %' AND level.part <> 'scrubbed'`),
    );
  }
}
