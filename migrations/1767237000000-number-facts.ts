import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every table that tells the door of a book something: what is read of them holds until the number changes. */
const tables = [
  'offerings',
  'investors',
  'invitations',
  'certificates',
  'screenings',
  'screening_clearances',
  'gate_overrides',
  'sanctions_lists',
];
const plans =
  'SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off';

// A process keeps what it read of deal, investors and evidence as long as their number is the same. The number is a sum:
// each connection adds to a row of its own, so that those who change facts do not wait for one another, and it is seen
// to change when the change itself is.
export class NumberFacts1767237000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE fact_numbers (slot integer PRIMARY KEY, number bigint NOT NULL) WITH (fillfactor = 50);
      GRANT SELECT ON fact_numbers TO greenshoe_app;
      CREATE FUNCTION number_facts() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO fact_numbers AS kept (slot, number) VALUES (pg_backend_pid() % 128, 1)
        ON CONFLICT (slot) DO UPDATE SET number = kept.number + 1;
        RETURN NULL;
      END $$;
    `);
    for (const table of tables)
      await run.query(`
        CREATE TRIGGER ${table}_number_facts AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION number_facts()`);
    await run.query(`
      DROP FUNCTION intake_facts(uuid, uuid[]);
      CREATE FUNCTION intake_facts(of_offering uuid, wanted uuid[], known bigint)
        RETURNS TABLE (now timestamptz, number bigint, until timestamptz, offering json, investors json, door json)
        LANGUAGE plpgsql STABLE ${plans} AS $$
      BEGIN
        now := date_trunc('milliseconds', clock_timestamp());
        SELECT coalesce(sum(kept.number), 0) INTO number FROM fact_numbers kept;
        IF number IS DISTINCT FROM known THEN
          SELECT min(expires_at) INTO until FROM gate_overrides
            WHERE gate_overrides.offering = of_offering AND expires_at > clock_timestamp();
          SELECT row_to_json(facts) INTO offering FROM (
            SELECT id, state, terms, terms_version, epoch, desk_party FROM offerings WHERE id = of_offering) facts;
          SELECT json_agg(facts) INTO investors FROM (
            SELECT one.id, one.category, one.tier, one.country, one.state FROM investors one
            JOIN invitations ON invitations.investor = one.id
            WHERE invitations.offering = of_offering AND one.id = ANY (wanted)) facts;
          door := admission_facts(of_offering, wanted);
        END IF;
        RETURN NEXT;
      END $$;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of tables) await run.query(`DROP TRIGGER ${table}_number_facts ON ${table}`);
    await run.query(`
      DROP FUNCTION intake_facts(uuid, uuid[], bigint);
      DROP FUNCTION number_facts();
      DROP TABLE fact_numbers;
      CREATE FUNCTION intake_facts(of_offering uuid, wanted uuid[])
        RETURNS TABLE (now timestamptz, offering json, investors json, door json)
        LANGUAGE plpgsql STABLE ${plans} AS $$
      BEGIN
        RETURN QUERY SELECT date_trunc('milliseconds', clock_timestamp()),
          (SELECT row_to_json(facts) FROM (
            SELECT id, state, terms, terms_version, epoch, desk_party FROM offerings WHERE id = of_offering) facts),
          (SELECT json_agg(facts) FROM (
            SELECT one.id, one.category, one.tier, one.country, one.state FROM investors one
            JOIN invitations ON invitations.investor = one.id
            WHERE invitations.offering = of_offering AND one.id = ANY (wanted)) facts),
          admission_facts(of_offering, wanted);
      END $$;
    `);
  }
}
