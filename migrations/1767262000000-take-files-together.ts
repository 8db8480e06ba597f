import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fileTaken, names, parameters, plans } from './1767258120000-take-files-at-once.js';

/**
 * Files that wait together are written together, as single orders are. Each has two keys, its request's and its own, and
 * one answer; those of which a key was used before are named, and then none is written.
 */
export class TakeFilesTogether1767262000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION take_file;
      CREATE FUNCTION take_files(of_offering uuid, at_number bigint, at_time timestamptz, ${parameters},
          parties uuid[], keys text[], fingerprints text[], file_keys text[], answers json)
        RETURNS TABLE (outcome text, known integer[])
        LANGUAGE plpgsql ${plans} AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(hashtextextended('turn' || of_offering, 0));
        IF at_number IS DISTINCT FROM (SELECT sum(number) FROM fact_numbers) THEN
          RETURN QUERY SELECT 'moved', NULL::integer[];
          RETURN;
        END IF;
        SELECT array_agg(one.place) INTO known
          FROM unnest(parties, keys, file_keys) WITH ORDINALITY AS one (party, key, file_key, place)
          WHERE NOT pg_try_advisory_xact_lock(hashtextextended(one.party || E'\\n' || one.key, 0))
            OR NOT pg_try_advisory_xact_lock(hashtextextended(one.party || E'\\n' || one.file_key, 0));
        IF known IS NULL THEN
          SELECT array_agg(one.place) INTO known
            FROM unnest(parties, keys, file_keys) WITH ORDINALITY AS one (party, key, file_key, place)
            WHERE EXISTS (SELECT FROM idempotency_keys kept WHERE kept.party = one.party AND kept.key IN (one.key, one.file_key));
        END IF;
        IF known IS NOT NULL THEN
          RETURN QUERY SELECT 'known', known;
          RETURN;
        END IF;
        INSERT INTO idempotency_keys (party, key, fingerprint, status, body, created_at)
        SELECT one.party, claim.key, claim.fingerprint, 201, one.answer, at_time
        FROM ROWS FROM (unnest(parties, keys, fingerprints, file_keys), json_array_elements(answers))
          AS one (party, key, fingerprint, file_key, answer)
        CROSS JOIN LATERAL (VALUES (one.key, one.fingerprint), (one.file_key, one.file_key)) claim (key, fingerprint);
        PERFORM write_orders(of_offering, at_time, ${names});
        RETURN QUERY SELECT 'taken', NULL::integer[];
      END $$;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP FUNCTION take_files');
    await run.query(fileTaken);
  }
}
