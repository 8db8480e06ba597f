import type { MigrationInterface, QueryRunner } from 'typeorm';

const plans =
  'SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off';

const certificates = {
  before: `
      SELECT json_agg(json_build_object('id', id, 'investor', investor, 'type', type, 'offering', offering,
        'facts', facts, 'expiresAt', utc_text(expires_at)))
      FROM (SELECT DISTINCT ON (investor, id) * FROM certificates WHERE investor = ANY (wanted)
        ORDER BY investor, id, version DESC) latest
      WHERE offering IS NULL OR offering = of_offering`,
  after: `
      SELECT json_agg(json_build_object('id', id, 'investor', investor, 'type', type, 'offering', offering,
        'facts', facts, 'expiresAt', utc_text(expires_at), 'recordedAt', utc_text(first_recorded_at),
        'broughtForward', coalesce(expires_at, 'infinity') < longest) ORDER BY id)
      FROM (SELECT DISTINCT ON (investor, id) *, min(recorded_at) OVER versions AS first_recorded_at,
          max(coalesce(expires_at, 'infinity')) OVER versions AS longest
        FROM certificates WHERE investor = ANY (wanted) WINDOW versions AS (PARTITION BY investor, id)
        ORDER BY investor, id, version DESC) latest
      WHERE offering IS NULL OR offering = of_offering`,
};

// The newest certificate of a kind counts, so the door is told when each was recorded and whether it was ended early. An
// attestation keeps the hash of its own statement beside that of the paper that was signed.
export class WeighNewestEvidence1767250000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE certificates ADD COLUMN statement_hash text CHECK (statement_hash ~ '^[0-9a-f]{64}$');
      CREATE INDEX certificates_newest ON certificates (id) WHERE version = 1;
    `);
    await run.query(admissionFacts(certificates.after));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(admissionFacts(certificates.before));
    await run.query('DROP INDEX certificates_newest; ALTER TABLE certificates DROP COLUMN statement_hash;');
  }
}

function admissionFacts(evidence: string): string {
  return `
    CREATE OR REPLACE FUNCTION admission_facts(of_offering uuid, wanted uuid[]) RETURNS json
      LANGUAGE plpgsql STABLE ${plans} AS $$ BEGIN RETURN (
    SELECT json_build_object(
      'filedAt', utc_text(filed_at), 'effectiveAt', utc_text(effective_at),
      'noticedAt', utc_text(effectiveness_noticed_at), 'windowEndsAt', utc_text(window_ends_at),
      'issuerParty', issuer_party,
      'listVersion', (SELECT version FROM sanctions_lists ORDER BY number DESC LIMIT 1),
      'overrides', (SELECT json_agg(json_build_object('id', id, 'gate', gate, 'investor', investor)) FROM gate_overrides
        WHERE offering = of_offering AND (expires_at IS NULL OR expires_at > clock_timestamp())),
      'certificates', (${evidence}),
      'screenings', (
        SELECT json_agg(json_build_object('investor', last.investor, 'outcome', last.outcome,
          'cleared', last.cleared_as IS NOT NULL OR EXISTS (
            SELECT FROM screening_clearances WHERE screening_clearances.screening = last.id),
          'listVersion', last.list_version, 'screenedOn', left(utc_text(last.screened_at), 10), 'owners', last.owners))
        FROM unnest(wanted) AS one (investor) CROSS JOIN LATERAL (
          SELECT * FROM screenings WHERE screenings.investor = one.investor ORDER BY id DESC LIMIT 1) last))
    FROM offerings WHERE id = of_offering); END $$;`;
}
