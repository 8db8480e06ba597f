import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexJournalFacts1767227220000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE INDEX journal_facts ON journal_entries (offering, link, position)
        WHERE kind NOT LIKE 'order-%' AND kind <> 'refused';
      CREATE INDEX work_of_offering ON work (offering, created_at DESC);
      CREATE FUNCTION own_places(of_offering uuid, own_entries uuid[])
        RETURNS TABLE (entry uuid, kind text, at timestamptz, number bigint)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
          SELECT place.id, place.kind, place.at, row_number() OVER (ORDER BY place.link, place.position)
          FROM (
            SELECT id, journal_entries.kind, journal_entries.at, link, position FROM journal_entries WHERE id = ANY (own_entries)
            UNION ALL
            SELECT NULL, facts.kind, facts.at, link, position FROM journal_entries facts
            WHERE offering = of_offering AND facts.kind NOT LIKE 'order-%' AND facts.kind <> 'refused'
              AND facts.kind IN ('moved', 'terms-changed')
          ) place
      $$;
      REVOKE ALL ON FUNCTION own_places(uuid, uuid[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION own_places(uuid, uuid[]) TO greenshoe_app, greenshoe_investor;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION own_places(uuid, uuid[]);
      DROP INDEX work_of_offering;
      DROP INDEX journal_facts;
    `);
  }
}
