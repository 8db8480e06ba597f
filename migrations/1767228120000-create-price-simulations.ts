import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePriceSimulations1767228120000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE price_simulations (
        proposal uuid PRIMARY KEY REFERENCES price_proposals (id),
        seed text NOT NULL,
        runs integer NOT NULL CHECK (runs >= 1),
        p10 bigint NOT NULL CHECK (p10 > 0),
        p50 bigint NOT NULL CHECK (p50 >= p10),
        p90 bigint NOT NULL CHECK (p90 >= p50),
        simulated_at timestamptz(3) NOT NULL
      );
      ALTER TABLE price_simulations ENABLE ROW LEVEL SECURITY;
      ALTER TABLE price_simulations FORCE ROW LEVEL SECURITY;
      CREATE POLICY price_simulations_of_app ON price_simulations TO greenshoe_app
        USING (nullif(current_setting('greenshoe.investor', true), '') IS NULL);
      CREATE TRIGGER price_simulations_once BEFORE UPDATE OR DELETE OR TRUNCATE ON price_simulations
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON price_simulations TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE price_simulations;
    `);
  }
}
