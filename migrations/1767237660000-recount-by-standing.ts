import type { MigrationInterface, QueryRunner } from 'typeorm';

// A recount adds up what investors of the same class, tier and country want before it spreads that over the parts of the
// book: a quarter of the work, while whoever closes the book holds it.
export class RecountByStanding1767237660000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
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
            SELECT investor, one.intent,
              CASE WHEN one.shares IS NOT NULL THEN 'shares' WHEN amount IS NOT NULL THEN 'money' ELSE 'percent' END AS kind,
              coalesce(one.limit_price, 0) AS limit_price, coalesce(amount, percent, 0) AS size, 1 AS orders,
              coalesce(one.shares, 0) AS shares
            FROM orders one WHERE one.offering = of_offering AND one.state = 'live' AND type <> 'step'
            UNION ALL
            SELECT investor, step.intent, 'shares', at::bigint, 0, CASE place WHEN 1 THEN 1 ELSE 0 END,
              wanted::bigint - coalesce(lag(wanted) OVER (PARTITION BY step.id ORDER BY at DESC), 0)::bigint FROM step),
          standings AS (
            SELECT category, tier, country, sums.intent, sums.kind, sums.limit_price, sums.size,
              sum(sums.orders) AS orders, sum(sums.shares) AS shares, count(*) AS rungs
            FROM sums JOIN investors ON investors.id = sums.investor
            GROUP BY 1, 2, 3, 4, 5, 6, 7)
          SELECT parts.part, one.intent, one.kind, one.limit_price, one.size,
            sum(one.orders)::bigint, sum(one.shares)::bigint, sum(one.rungs)::bigint
          FROM standings one CROSS JOIN LATERAL (VALUES
            ('all'), ('class ' || category), ('tier ' || coalesce(tier::text, 'none')), ('country ' || country)) parts (part)
          WHERE parts.part = 'all' OR one.intent = 'order'
          GROUP BY 1, 2, 3, 4, 5
      $$;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE OR REPLACE FUNCTION recount_levels(of_offering uuid)
        RETURNS TABLE (part text, intent text, kind text, limit_price bigint, size bigint, orders bigint, shares bigint, rungs bigint)
        LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
          WITH live AS (SELECT * FROM orders one WHERE one.offering = of_offering AND one.state = 'live'),
          step AS (
            SELECT live.id, live.investor, live.intent, (rung->>'limit')::numeric * 1000000 AS at,
              CASE step_mode
                WHEN 'exclusive' THEN max((rung->>'shares')::bigint) OVER above
                ELSE sum((rung->>'shares')::bigint) OVER above END AS wanted,
              row_number() OVER above AS place
            FROM live CROSS JOIN LATERAL jsonb_array_elements(steps) rung WHERE type = 'step'
            WINDOW above AS (PARTITION BY live.id ORDER BY (rung->>'limit')::numeric DESC)),
          sums AS (
            SELECT investor, live.intent, 'shares' AS kind, coalesce(live.limit_price, 0) AS limit_price, 0 AS size,
              1 AS orders, live.shares FROM live WHERE live.shares IS NOT NULL
            UNION ALL
            SELECT investor, live.intent, 'money', coalesce(live.limit_price, 0), amount, 1, 0 FROM live WHERE amount IS NOT NULL
            UNION ALL
            SELECT investor, live.intent, 'percent', coalesce(live.limit_price, 0), percent, 1, 0 FROM live WHERE percent IS NOT NULL
            UNION ALL
            SELECT investor, step.intent, 'shares', at::bigint, 0, CASE place WHEN 1 THEN 1 ELSE 0 END,
              wanted::bigint - coalesce(lag(wanted) OVER (PARTITION BY step.id ORDER BY at DESC), 0)::bigint FROM step)
          SELECT parts.part, sums.intent, sums.kind, sums.limit_price, sums.size,
            sum(sums.orders)::bigint, sum(sums.shares)::bigint, count(*)
          FROM sums JOIN investors ON investors.id = sums.investor CROSS JOIN LATERAL (VALUES
            ('all'), ('class ' || category), ('tier ' || coalesce(tier::text, 'none')), ('country ' || country)) parts (part)
          WHERE parts.part = 'all' OR sums.intent = 'order'
          GROUP BY 1, 2, 3, 4, 5
      $$;
    `);
  }
}
