import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What changes of a recount between the steps: what it joins, and which parts it spreads a sum over. */
type Recount = { columns: string; joins: string; groups: string; parts: string };

const before: Recount = { columns: '', joins: '', groups: '1, 2, 3, 4, 5, 6, 7', parts: '' };
const after: Recount = {
  columns: 'entered.member, one.channel, scrub.order_id IS NOT NULL AS scrubbed, ',
  joins: `JOIN orders one ON one.id = sums.id LEFT JOIN member_orders entered ON entered.order_id = sums.id
              LEFT JOIN order_scrubs scrub ON scrub.order_id = sums.id AND lifted_at IS NULL`,
  groups: '1, 2, 3, 4, 5, 6, 7, 8, 9, 10',
  parts: `,
            (CASE WHEN member IS NOT NULL OR channel <> 'investor' THEN 'via ' || coalesce(member::text, 'desk') || ' ' || channel END),
            (CASE WHEN scrubbed THEN 'scrubbed' END)`,
};

const recount = ({ columns, joins, groups, parts }: Recount): string => `
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
        SELECT ${columns}category, tier, country, sums.intent, sums.kind, sums.limit_price, sums.size,
          sum(sums.orders) AS orders, sum(sums.shares) AS shares, count(*) AS rungs
        FROM sums JOIN investors ON investors.id = sums.investor ${joins}
        GROUP BY ${groups})
      SELECT parts.part, one.intent, one.kind, one.limit_price, one.size,
        sum(one.orders)::bigint, sum(one.shares)::bigint, sum(one.rungs)::bigint
      FROM standings one CROSS JOIN LATERAL (VALUES
        ('all'), ('class ' || category), ('tier ' || coalesce(tier::text, 'none')), ('country ' || country)${parts}) parts (part)
      WHERE parts.part = 'all' OR (parts.part IS NOT NULL AND one.intent = 'order')
      GROUP BY 1, 2, 3, 4, 5
  $$;
`;

/** The book is broken down by the member and the channel through which an order came, and by what the desk scrubs. */
export class BreakDownByWay1767252000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE order_scrubs (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders (id),
        offering uuid NOT NULL REFERENCES offerings (id),
        reason text NOT NULL,
        scrubbed_at timestamptz(3) NOT NULL,
        scrubbed_by uuid NOT NULL,
        lifted_at timestamptz(3)
      );
      CREATE UNIQUE INDEX order_scrubs_once ON order_scrubs (order_id) WHERE lifted_at IS NULL;
      CREATE INDEX order_scrubs_of_offering ON order_scrubs (offering, order_id);
      GRANT SELECT, INSERT, UPDATE (lifted_at) ON order_scrubs TO greenshoe_app;
      ${recount(after)}
      SET LOCAL ROLE greenshoe_app;
      INSERT INTO book_levels (offering, part, intent, kind, limit_price, size, orders, shares, rungs)
      SELECT offerings.id, level.* FROM offerings CROSS JOIN LATERAL recount_levels(offerings.id) level
      WHERE level.part LIKE 'via %';
      RESET ROLE;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ${recount(before)}
      ALTER TABLE book_levels NO FORCE ROW LEVEL SECURITY;
      DELETE FROM book_levels WHERE part LIKE 'via %' OR part = 'scrubbed';
      ALTER TABLE book_levels FORCE ROW LEVEL SECURITY;
      DROP TABLE order_scrubs;
    `);
  }
}
