import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrders1767225960000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE orders (
        id uuid PRIMARY KEY,
        offering uuid NOT NULL REFERENCES offerings (id),
        investor uuid NOT NULL REFERENCES investors (id),
        intent text NOT NULL CHECK (intent IN ('indication', 'conditional-offer', 'order')),
        state text NOT NULL CHECK (state IN ('live', 'withdrawn', 'lapsed')),
        version integer NOT NULL CHECK (version >= 1),
        received_at timestamptz(3) NOT NULL,
        channel text NOT NULL CHECK (channel IN ('investor', 'desk')),
        type text NOT NULL CHECK (type IN ('limit', 'market', 'step', 'percent')),
        shares bigint CHECK (shares > 0),
        amount bigint CHECK (amount > 0),
        limit_price bigint CHECK (limit_price > 0),
        steps jsonb,
        step_mode text CHECK (step_mode IN ('exclusive', 'cumulative')),
        percent bigint CHECK (percent > 0 AND percent <= 100000000),
        minimum_fill bigint CHECK (minimum_fill > 0),
        created_at timestamptz(3) NOT NULL,
        changed_at timestamptz(3) NOT NULL,
        CHECK (CASE type
          WHEN 'limit' THEN limit_price IS NOT NULL AND num_nonnulls(shares, amount) = 1 AND num_nonnulls(steps, percent) = 0
          WHEN 'market' THEN limit_price IS NULL AND num_nonnulls(shares, amount) = 1 AND num_nonnulls(steps, percent) = 0
          WHEN 'step' THEN num_nonnulls(steps, step_mode) = 2 AND num_nonnulls(shares, amount, limit_price, percent) = 0
          ELSE percent IS NOT NULL AND num_nonnulls(shares, amount, steps) = 0 END)
      );
      CREATE INDEX orders_of_offering ON orders (offering, id);
      CREATE INDEX orders_of_investor ON orders (investor, offering);
      CREATE TABLE order_versions (
        order_id uuid NOT NULL REFERENCES orders (id),
        version integer NOT NULL CHECK (version >= 1),
        investor uuid NOT NULL,
        event text NOT NULL CHECK (event IN ('submitted', 'amended', 'withdrawn', 'converted', 'lapsed')),
        intent text NOT NULL,
        document jsonb NOT NULL,
        document_hash text NOT NULL CHECK (length(document_hash) = 64),
        received_at timestamptz(3) NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        entry uuid NOT NULL,
        PRIMARY KEY (order_id, version)
      );
      CREATE TRIGGER order_versions_once BEFORE UPDATE OR DELETE OR TRUNCATE ON order_versions
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT, UPDATE ON orders TO greenshoe_app;
      GRANT SELECT, INSERT ON order_versions TO greenshoe_app;
      GRANT SELECT ON orders, order_versions TO greenshoe_investor;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE order_versions; DROP TABLE orders;
    `);
  }
}
