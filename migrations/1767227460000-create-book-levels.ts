import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBookLevels1767227460000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE book_levels (
        offering uuid NOT NULL REFERENCES offerings (id),
        part text NOT NULL,
        intent text NOT NULL CHECK (intent IN ('indication', 'conditional-offer', 'order')),
        kind text NOT NULL CHECK (kind IN ('shares', 'money', 'percent')),
        limit_price bigint NOT NULL,
        size bigint NOT NULL,
        orders bigint NOT NULL,
        shares bigint NOT NULL,
        rungs bigint NOT NULL,
        PRIMARY KEY (offering, part, intent, kind, limit_price, size)
      ) WITH (fillfactor = 50);
      CREATE TABLE book_checks (
        offering uuid PRIMARY KEY REFERENCES offerings (id),
        checked_at timestamptz(3) NOT NULL,
        drift jsonb
      );
      GRANT SELECT, INSERT, UPDATE ON book_levels, book_checks TO greenshoe_app;

      CREATE FUNCTION apply_levels(of_offering uuid, deltas json) RETURNS void
        LANGUAGE sql SET search_path = public, pg_temp AS $$
          INSERT INTO book_levels AS level (offering, part, intent, kind, limit_price, size, orders, shares, rungs)
          SELECT of_offering, one.part, one.intent, one.kind, one.limit_price, one.size, one.orders, one.shares, one.rungs
          FROM json_to_recordset(deltas) AS one (part text, intent text, kind text, limit_price bigint, size bigint,
            orders bigint, shares bigint, rungs bigint)
          ORDER BY one.part, one.intent, one.kind, one.limit_price, one.size
          ON CONFLICT (offering, part, intent, kind, limit_price, size) DO UPDATE SET
            orders = level.orders + excluded.orders, shares = level.shares + excluded.shares,
            rungs = level.rungs + excluded.rungs
      $$;

      CREATE FUNCTION recount_levels(of_offering uuid)
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
      SET LOCAL ROLE greenshoe_app;
      INSERT INTO book_levels (offering, part, intent, kind, limit_price, size, orders, shares, rungs)
      SELECT offerings.id, level.* FROM offerings CROSS JOIN LATERAL recount_levels(offerings.id) level;
      RESET ROLE;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION recount_levels(uuid);
      DROP FUNCTION apply_levels(uuid, json);
      DROP TABLE book_checks;
      DROP TABLE book_levels;
    `);
  }
}
