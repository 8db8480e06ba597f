import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditTrail1767231000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE name_reads (
        id uuid PRIMARY KEY,
        at timestamptz(3) NOT NULL,
        user_id uuid NOT NULL,
        party uuid NOT NULL,
        role text NOT NULL,
        action text NOT NULL,
        target text NOT NULL,
        investors uuid[] NOT NULL CHECK (cardinality(investors) >= 1)
      );
      CREATE INDEX name_reads_of_investors ON name_reads USING gin (investors);
      CREATE INDEX name_reads_of_user ON name_reads (user_id, id);
      CREATE TRIGGER name_reads_once BEFORE UPDATE OR DELETE OR TRUNCATE ON name_reads
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TABLE erasures (
        id uuid PRIMARY KEY,
        investor uuid NOT NULL REFERENCES investors (id),
        at timestamptz(3) NOT NULL,
        by_user uuid NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
        erased text[] NOT NULL,
        kept jsonb NOT NULL
      );
      CREATE INDEX erasures_of_investor ON erasures (investor, id);
      CREATE TRIGGER erasures_once BEFORE UPDATE OR DELETE OR TRUNCATE ON erasures
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE INDEX refusals_of_user ON refusals (user_id, id);
      CREATE INDEX journal_entries_overridden ON journal_entries (id)
        WHERE kind IN ('gate-overridden', 'allocation-overridden', 'screening-cleared');
      GRANT SELECT, INSERT ON name_reads, erasures TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP INDEX journal_entries_overridden; DROP INDEX refusals_of_user; DROP TABLE erasures; DROP TABLE name_reads;
    `);
  }
}
