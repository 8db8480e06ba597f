import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOfferings1767225780000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE offerings (
        id uuid PRIMARY KEY,
        state text NOT NULL CHECK (state IN ('draft', 'filed', 'effective', 'book-open', 'book-closed', 'priced',
          'allocated-draft', 'allocated-final', 'released', 'suspended', 'withdrawn')),
        state_before_suspension text,
        terms jsonb NOT NULL,
        terms_version integer NOT NULL CHECK (terms_version >= 1),
        desk_party uuid NOT NULL,
        issuer_party uuid NOT NULL,
        filed_at timestamptz(3),
        effective_at timestamptz(3),
        effectiveness_noticed_at timestamptz(3),
        window_ends_at timestamptz(3),
        epoch integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL,
        CHECK (desk_party <> issuer_party)
      );
      CREATE TABLE offering_terms (
        offering uuid NOT NULL REFERENCES offerings (id),
        version integer NOT NULL CHECK (version >= 1),
        terms jsonb NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        recorded_by uuid NOT NULL,
        PRIMARY KEY (offering, version)
      );
      CREATE TABLE invitations (
        offering uuid NOT NULL REFERENCES offerings (id),
        investor uuid NOT NULL REFERENCES investors (id),
        invited_at timestamptz(3) NOT NULL,
        invited_by uuid NOT NULL,
        PRIMARY KEY (offering, investor)
      );
      GRANT SELECT, INSERT, UPDATE ON offerings TO greenshoe_app;
      GRANT SELECT, INSERT ON offering_terms, invitations TO greenshoe_app;
      GRANT SELECT ON offerings, invitations TO greenshoe_investor;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE invitations; DROP TABLE offering_terms; DROP TABLE offerings;
    `);
  }
}
