import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddRowLevelSecurity1767226260000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE investors ENABLE ROW LEVEL SECURITY;
      ALTER TABLE investors FORCE ROW LEVEL SECURITY;
      CREATE POLICY investors_of_app ON investors TO greenshoe_app
        USING (nullif(current_setting('greenshoe.investor', true), '') IS NULL OR id = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      CREATE POLICY investors_of_investor ON investors FOR SELECT TO greenshoe_investor
        USING (id = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
      ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
      CREATE POLICY invitations_of_app ON invitations TO greenshoe_app
        USING (nullif(current_setting('greenshoe.investor', true), '') IS NULL OR investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      CREATE POLICY invitations_of_investor ON invitations FOR SELECT TO greenshoe_investor
        USING (investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
      ALTER TABLE orders FORCE ROW LEVEL SECURITY;
      CREATE POLICY orders_of_app ON orders TO greenshoe_app
        USING (nullif(current_setting('greenshoe.investor', true), '') IS NULL OR investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      CREATE POLICY orders_of_investor ON orders FOR SELECT TO greenshoe_investor
        USING (investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      ALTER TABLE order_versions ENABLE ROW LEVEL SECURITY;
      ALTER TABLE order_versions FORCE ROW LEVEL SECURITY;
      CREATE POLICY order_versions_of_app ON order_versions TO greenshoe_app
        USING (nullif(current_setting('greenshoe.investor', true), '') IS NULL OR investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      CREATE POLICY order_versions_of_investor ON order_versions FOR SELECT TO greenshoe_investor
        USING (investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      ALTER TABLE allocations ENABLE ROW LEVEL SECURITY;
      ALTER TABLE allocations FORCE ROW LEVEL SECURITY;
      CREATE POLICY allocations_of_app ON allocations TO greenshoe_app
        USING (nullif(current_setting('greenshoe.investor', true), '') IS NULL OR investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      CREATE POLICY allocations_of_investor ON allocations FOR SELECT TO greenshoe_investor
        USING (investor = nullif(current_setting('greenshoe.investor', true), '')::uuid
          AND EXISTS (SELECT FROM allocation_runs WHERE allocation_runs.id = run));
      ALTER TABLE allocation_runs ENABLE ROW LEVEL SECURITY;
      ALTER TABLE allocation_runs FORCE ROW LEVEL SECURITY;
      CREATE POLICY allocation_runs_of_app ON allocation_runs TO greenshoe_app USING (nullif(current_setting('greenshoe.investor', true), '') IS NULL);
      CREATE POLICY allocation_runs_of_investor ON allocation_runs FOR SELECT TO greenshoe_investor
        USING (released_at IS NOT NULL);
      ALTER TABLE offerings ENABLE ROW LEVEL SECURITY;
      ALTER TABLE offerings FORCE ROW LEVEL SECURITY;
      CREATE POLICY offerings_of_app ON offerings TO greenshoe_app USING (true);
      CREATE POLICY offerings_of_investor ON offerings FOR SELECT TO greenshoe_investor
        USING (EXISTS (SELECT FROM invitations WHERE invitations.offering = offerings.id));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP POLICY offerings_of_investor ON offerings;
      DROP POLICY offerings_of_app ON offerings;
      ALTER TABLE offerings NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE offerings DISABLE ROW LEVEL SECURITY;
      DROP POLICY allocation_runs_of_investor ON allocation_runs;
      DROP POLICY allocation_runs_of_app ON allocation_runs;
      ALTER TABLE allocation_runs NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE allocation_runs DISABLE ROW LEVEL SECURITY;
      DROP POLICY allocations_of_investor ON allocations;
      DROP POLICY allocations_of_app ON allocations;
      ALTER TABLE allocations NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE allocations DISABLE ROW LEVEL SECURITY;
      DROP POLICY order_versions_of_investor ON order_versions;
      DROP POLICY order_versions_of_app ON order_versions;
      ALTER TABLE order_versions NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE order_versions DISABLE ROW LEVEL SECURITY;
      DROP POLICY orders_of_investor ON orders;
      DROP POLICY orders_of_app ON orders;
      ALTER TABLE orders NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE orders DISABLE ROW LEVEL SECURITY;
      DROP POLICY invitations_of_investor ON invitations;
      DROP POLICY invitations_of_app ON invitations;
      ALTER TABLE invitations NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE invitations DISABLE ROW LEVEL SECURITY;
      DROP POLICY investors_of_investor ON investors;
      DROP POLICY investors_of_app ON investors;
      ALTER TABLE investors NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE investors DISABLE ROW LEVEL SECURITY;
    `);
  }
}
