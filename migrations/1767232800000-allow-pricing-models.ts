import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AllowPricingModels1767232800000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE pricing_inputs DROP CONSTRAINT pricing_inputs_kind_check;
      ALTER TABLE pricing_inputs ADD CONSTRAINT pricing_inputs_kind_check
        CHECK (kind IN ('market', 'index', 'results', 'comparables', 'potential', 'model'));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE pricing_inputs DROP CONSTRAINT pricing_inputs_kind_check;
      ALTER TABLE pricing_inputs ADD CONSTRAINT pricing_inputs_kind_check
        CHECK (kind IN ('market', 'index', 'results', 'comparables', 'potential'));
    `);
  }
}
