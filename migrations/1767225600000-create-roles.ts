import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRoles1767225600000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      DO $$
      BEGIN
        CREATE ROLE greenshoe_app NOLOGIN NOBYPASSRLS;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      DO $$
      BEGIN
        CREATE ROLE greenshoe_investor NOLOGIN NOBYPASSRLS;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      DO $$
      BEGIN
        EXECUTE format('GRANT greenshoe_app, greenshoe_investor TO %I', current_user);
      EXCEPTION WHEN invalid_grant_operation OR unique_violation THEN NULL;
      END $$;
      GRANT USAGE ON SCHEMA public TO greenshoe_app, greenshoe_investor;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      REVOKE USAGE ON SCHEMA public FROM greenshoe_app, greenshoe_investor;
    `);
  }
}
