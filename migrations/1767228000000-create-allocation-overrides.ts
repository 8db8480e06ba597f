import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAllocationOverrides1767228000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE allocation_overrides (
        run uuid NOT NULL,
        order_id uuid NOT NULL,
        formula bigint NOT NULL CHECK (formula >= 0),
        reason text NOT NULL,
        note text,
        PRIMARY KEY (run, order_id),
        FOREIGN KEY (run, order_id) REFERENCES allocations (run, order_id)
      );
      CREATE TRIGGER allocation_overrides_once BEFORE UPDATE OR DELETE OR TRUNCATE ON allocation_overrides
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE allocation_overrides ENABLE ROW LEVEL SECURITY;
      ALTER TABLE allocation_overrides FORCE ROW LEVEL SECURITY;
      CREATE POLICY allocation_overrides_of_app ON allocation_overrides TO greenshoe_app
        USING (nullif(current_setting('greenshoe.investor', true), '') IS NULL);
      GRANT SELECT, INSERT ON allocation_overrides TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE allocation_overrides');
  }
}
