import type { MigrationInterface, QueryRunner } from 'typeorm';

const readers = ['desk', 'member', 'issuer', 'compliance', 'admin'].map((role) => `greenshoe_${role}`);
const functions = ['link_of_entry(uuid)', 'newest_link(uuid)', 'own_places(uuid, uuid[])'];

// A database role for each kind of reader. Which rows they see is generated from the table of visible rows and
// brought in after the migrations; `row_policies` keeps what was generated and how the database holds it.
export class CreateReaders1767235200000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const role of readers)
      await run.query(`
        DO $$
        BEGIN
          CREATE ROLE ${role} NOLOGIN NOBYPASSRLS;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $$;
        DO $$
        BEGIN
          EXECUTE format('GRANT ${role} TO %I', current_user);
        EXCEPTION WHEN invalid_grant_operation OR unique_violation THEN NULL;
        END $$;
        GRANT USAGE ON SCHEMA public TO ${role};
        GRANT EXECUTE ON FUNCTION ${functions.join(', ')} TO ${role};
      `);
    await run.query(`
      CREATE TABLE row_policies (
        name text PRIMARY KEY,
        generated text NOT NULL,
        held text NOT NULL
      );
      GRANT SELECT ON row_policies TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE row_policies');
    for (const role of readers)
      await run.query(`
        DO $$
        DECLARE
          one record;
        BEGIN
          FOR one IN SELECT policyname, tablename FROM pg_policies WHERE '${role}' = ANY (roles) LOOP
            EXECUTE format('DROP POLICY %I ON %I', one.policyname, one.tablename);
          END LOOP;
        END $$;
        REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role};
        REVOKE EXECUTE ON FUNCTION ${functions.join(', ')} FROM ${role};
        REVOKE USAGE ON SCHEMA public FROM ${role};
      `);
  }
}
