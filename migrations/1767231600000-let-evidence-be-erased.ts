import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['certificates', 'screenings', 'screening_clearances'];

export class LetEvidenceBeErased1767231600000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const table of tables)
      await run.query(`
        DROP TRIGGER ${table}_once ON ${table};
        CREATE TRIGGER ${table}_once BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT
          WHEN (current_setting('greenshoe.erasing', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION refuse_change();
      `);
    await run.query(`
      GRANT UPDATE (facts, note) ON certificates TO greenshoe_app;
      GRANT UPDATE (matches, owners) ON screenings TO greenshoe_app;
      GRANT UPDATE (reason) ON screening_clearances TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      REVOKE UPDATE (reason) ON screening_clearances FROM greenshoe_app;
      REVOKE UPDATE (matches, owners) ON screenings FROM greenshoe_app;
      REVOKE UPDATE (facts, note) ON certificates FROM greenshoe_app;
    `);
    for (const table of tables)
      await run.query(`
        DROP TRIGGER ${table}_once ON ${table};
        CREATE TRIGGER ${table}_once BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      `);
  }
}
