import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateScreening1767229260000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE investors
        ADD COLUMN kind text CHECK (kind IN ('individual', 'entity')),
        ADD COLUMN aliases text[] NOT NULL DEFAULT '{}',
        ADD COLUMN address text CHECK (length(address) BETWEEN 1 AND 200),
        ADD COLUMN city text CHECK (length(city) BETWEEN 1 AND 100),
        ADD COLUMN owners jsonb NOT NULL DEFAULT '[]';

      CREATE TABLE sanctions_lists (
        id uuid PRIMARY KEY,
        number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        version text NOT NULL UNIQUE CHECK (length(version) BETWEEN 1 AND 64),
        parties jsonb NOT NULL,
        entries integer NOT NULL,
        document_hash text NOT NULL CHECK (document_hash ~ '^[0-9a-f]{64}$'),
        imported_by uuid NOT NULL,
        imported_at timestamptz(3) NOT NULL
      );
      CREATE TRIGGER sanctions_lists_once BEFORE UPDATE OR DELETE OR TRUNCATE ON sanctions_lists
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE screenings (
        id uuid PRIMARY KEY,
        investor uuid NOT NULL REFERENCES investors (id),
        list_version text NOT NULL REFERENCES sanctions_lists (version),
        screened_at timestamptz(3) NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('clear', 'possible-match', 'match')),
        matches jsonb NOT NULL,
        owners jsonb NOT NULL,
        cleared_as uuid
      );
      CREATE INDEX screenings_of_investor ON screenings (investor, id DESC);
      CREATE TABLE screening_clearances (
        screening uuid PRIMARY KEY REFERENCES screenings (id),
        investor uuid NOT NULL REFERENCES investors (id),
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
        document_hash text CHECK (document_hash ~ '^[0-9a-f]{64}$'),
        cleared_by uuid NOT NULL,
        cleared_at timestamptz(3) NOT NULL
      );
      CREATE TRIGGER screenings_once BEFORE UPDATE OR DELETE OR TRUNCATE ON screenings
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER screening_clearances_once BEFORE UPDATE OR DELETE OR TRUNCATE ON screening_clearances
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      GRANT SELECT, INSERT ON sanctions_lists, screenings, screening_clearances TO greenshoe_app;
      ALTER TABLE screenings ENABLE ROW LEVEL SECURITY;
      ALTER TABLE screenings FORCE ROW LEVEL SECURITY;
      CREATE POLICY screenings_of_app ON screenings TO greenshoe_app
        USING (nullif(current_setting('greenshoe.investor', true), '') IS NULL OR investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      ALTER TABLE screening_clearances ENABLE ROW LEVEL SECURITY;
      ALTER TABLE screening_clearances FORCE ROW LEVEL SECURITY;
      CREATE POLICY screening_clearances_of_app ON screening_clearances TO greenshoe_app
        USING (nullif(current_setting('greenshoe.investor', true), '') IS NULL OR investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);

      CREATE FUNCTION utc_text(at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      $$;

      -- What the gates at the door need beyond the order: of the deal, and of those investors of whom there is anything.
      CREATE FUNCTION admission_facts(of_offering uuid, wanted uuid[]) RETURNS json
        LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
          SELECT json_build_object(
            'filedAt', utc_text(filed_at), 'effectiveAt', utc_text(effective_at),
            'noticedAt', utc_text(effectiveness_noticed_at), 'windowEndsAt', utc_text(window_ends_at),
            'issuerParty', issuer_party,
            'listVersion', (SELECT version FROM sanctions_lists ORDER BY number DESC LIMIT 1),
            'overrides', (SELECT json_agg(json_build_object('id', id, 'gate', gate, 'investor', investor)) FROM gate_overrides
              WHERE offering = of_offering AND (expires_at IS NULL OR expires_at > clock_timestamp())),
            'certificates', (
              SELECT json_agg(json_build_object('id', id, 'investor', investor, 'type', type, 'offering', offering,
                'facts', facts, 'expiresAt', utc_text(expires_at)))
              FROM (SELECT DISTINCT ON (investor, id) * FROM certificates WHERE investor = ANY (wanted)
                ORDER BY investor, id, version DESC) latest
              WHERE offering IS NULL OR offering = of_offering),
            'screenings', (
              SELECT json_agg(json_build_object('investor', last.investor, 'outcome', last.outcome,
                'cleared', last.cleared_as IS NOT NULL OR EXISTS (
                  SELECT FROM screening_clearances WHERE screening_clearances.screening = last.id),
                'listVersion', last.list_version, 'screenedOn', left(utc_text(last.screened_at), 10), 'owners', last.owners))
              FROM unnest(wanted) AS one (investor) CROSS JOIN LATERAL (
                SELECT * FROM screenings WHERE screenings.investor = one.investor ORDER BY id DESC LIMIT 1) last))
          FROM offerings WHERE id = of_offering
      $$;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION admission_facts(uuid, uuid[]);
      DROP FUNCTION utc_text(timestamptz);
      DROP TABLE screening_clearances;
      DROP TABLE screenings;
      DROP TABLE sanctions_lists;
      ALTER TABLE investors DROP COLUMN kind, DROP COLUMN aliases, DROP COLUMN address, DROP COLUMN city, DROP COLUMN owners;
    `);
  }
}
