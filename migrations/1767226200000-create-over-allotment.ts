import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOverAllotment1767226200000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE over_allotment_positions (
        run uuid PRIMARY KEY REFERENCES allocation_runs (id),
        offering uuid NOT NULL REFERENCES offerings (id),
        kind text NOT NULL CHECK (kind IN ('short', 'additional-placement')),
        offer_price bigint NOT NULL,
        base bigint NOT NULL,
        option bigint NOT NULL,
        allocated bigint NOT NULL,
        over_allotted bigint NOT NULL CHECK (over_allotted >= 0),
        option_days integer NOT NULL,
        priced_on date NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        CHECK (over_allotted = greatest(allocated - base, 0))
      );
      CREATE TABLE over_allotment_lines (
        run uuid NOT NULL REFERENCES over_allotment_positions (run),
        order_id uuid NOT NULL,
        shares bigint NOT NULL CHECK (shares >= 0),
        PRIMARY KEY (run, order_id),
        FOREIGN KEY (run, order_id) REFERENCES allocations (run, order_id)
      );
      CREATE TRIGGER over_allotment_lines_once BEFORE UPDATE OR DELETE OR TRUNCATE ON over_allotment_lines
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER over_allotment_positions_once BEFORE UPDATE OR DELETE OR TRUNCATE ON over_allotment_positions
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON over_allotment_positions, over_allotment_lines TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE over_allotment_lines; DROP TABLE over_allotment_positions;
    `);
  }
}
