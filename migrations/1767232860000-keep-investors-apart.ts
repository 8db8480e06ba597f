import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['snapshot_orders', 'member_clients', 'erasures'];

export class KeepInvestorsApart1767232860000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const table of tables)
      await run.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_of_app ON ${table} TO greenshoe_app
          USING (nullif(current_setting('greenshoe.investor', true), '') IS NULL OR investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      `);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of tables.toReversed())
      await run.query(`
        DROP POLICY ${table}_of_app ON ${table};
        ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;
      `);
  }
}
