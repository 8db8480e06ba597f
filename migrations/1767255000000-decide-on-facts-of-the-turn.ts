import type { MigrationInterface, QueryRunner } from 'typeorm';

// A batch is decided before it has its turn at the offering, and may wait for it while a great book is closed. Each
// statement of this function sees what was committed before it: the turn is taken first, then the number is asked.
export class DecideOnFactsOfTheTurn1767255000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION turn_with_facts(of_offering uuid, at_number bigint) RETURNS uuid
        LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(hashtextextended('turn' || of_offering, 0));
        IF at_number IS DISTINCT FROM (SELECT sum(number) FROM fact_numbers) THEN RETURN NULL; END IF;
        RETURN of_offering;
      END $$;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP FUNCTION turn_with_facts(uuid, bigint)');
  }
}
