import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Both rows are written by one statement; checking the reference row by row cost as much as the rows. */
export class KeepOutcomesCheaply1767229320000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE order_gates DROP CONSTRAINT order_gates_judgement_fkey;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE order_gates ADD CONSTRAINT order_gates_judgement_fkey FOREIGN KEY (judgement) REFERENCES gate_judgements (hash);
    `);
  }
}
