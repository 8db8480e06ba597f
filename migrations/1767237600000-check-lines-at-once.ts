import type { MigrationInterface, QueryRunner } from 'typeorm';

// A frozen book and an allocation have a line for each order: what the lines of one statement refer to is looked up
// once for all of them, and none of it is ever removed.
const references = [
  { table: 'snapshot_orders', column: 'snapshot', of: 'book_snapshots' },
  { table: 'snapshot_orders', column: 'order_id', of: 'orders' },
  { table: 'allocations', column: 'run', of: 'allocation_runs' },
  { table: 'allocations', column: 'order_id', of: 'orders' },
];

export class CheckLinesAtOnce1767237600000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const { table, column, of } of references)
      await run.query(`
        CREATE FUNCTION ${table}_refer_to_${of}() RETURNS trigger LANGUAGE plpgsql
          SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
        BEGIN
          PERFORM FROM added WHERE (SELECT true FROM ${of} of WHERE of.id = added.${column}) IS NULL;
          IF FOUND THEN
            RAISE EXCEPTION 'a row of ${table} refers to nothing in ${of}' USING ERRCODE = 'foreign_key_violation';
          END IF;
          RETURN NULL;
        END $$;
        CREATE TRIGGER ${table}_refer_to_${of} AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
          FOR EACH STATEMENT EXECUTE FUNCTION ${table}_refer_to_${of}();
        ALTER TABLE ${table} DROP CONSTRAINT ${table}_${column}_fkey;
      `);
    await run.query(`
      CREATE FUNCTION runs_stay() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a run stays with its offering' USING ERRCODE = 'foreign_key_violation';
      END $$;
      CREATE TRIGGER runs_stay BEFORE UPDATE ON allocation_runs FOR EACH ROW
        WHEN (OLD.id <> NEW.id OR OLD.offering <> NEW.offering) EXECUTE FUNCTION runs_stay();
      CREATE TRIGGER runs_remain BEFORE DELETE OR TRUNCATE ON allocation_runs
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TRIGGER runs_remain ON allocation_runs;
      DROP TRIGGER runs_stay ON allocation_runs;
      DROP FUNCTION runs_stay();
    `);
    for (const { table, column, of } of references)
      await run.query(`
        ALTER TABLE ${table} ADD FOREIGN KEY (${column}) REFERENCES ${of} (id);
        DROP TRIGGER ${table}_refer_to_${of} ON ${table};
        DROP FUNCTION ${table}_refer_to_${of}();
      `);
  }
}
