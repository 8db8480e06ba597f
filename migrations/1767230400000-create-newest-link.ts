import type { MigrationInterface, QueryRunner } from 'typeorm';

// How far an investor's own view tells, for the process that sends it further news; never shown to the investor.
export class CreateNewestLink1767230400000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION newest_link(of_offering uuid) RETURNS bigint
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
          SELECT coalesce((SELECT number FROM journal_heads WHERE offering = of_offering), 0)
      $$;
      REVOKE ALL ON FUNCTION newest_link(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION newest_link(uuid) TO greenshoe_app, greenshoe_investor;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP FUNCTION newest_link(uuid)');
  }
}
