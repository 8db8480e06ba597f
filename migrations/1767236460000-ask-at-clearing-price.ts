import type { MigrationInterface, QueryRunner } from 'typeorm';

// A run that was asked for at the clearing price knows the price once it is done, and still answers that question alone.
export class AskAtClearingPrice1767236460000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE allocation_runs ADD COLUMN at_clearing boolean NOT NULL DEFAULT false;
      UPDATE allocation_runs SET at_clearing = true WHERE price IS NULL;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE allocation_runs DROP COLUMN at_clearing');
  }
}
