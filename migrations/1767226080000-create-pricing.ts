import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePricing1767226080000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE pricing_inputs (
        id uuid PRIMARY KEY,
        offering uuid NOT NULL REFERENCES offerings (id),
        kind text NOT NULL CHECK (kind IN ('market', 'index', 'results', 'comparables', 'potential')),
        version integer NOT NULL CHECK (version >= 1),
        document jsonb NOT NULL,
        source text NOT NULL,
        as_of date NOT NULL,
        synthetic boolean NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        recorded_by uuid NOT NULL,
        UNIQUE (offering, kind, version)
      );
      CREATE TABLE allocation_policies (
        id uuid PRIMARY KEY,
        offering uuid NOT NULL REFERENCES offerings (id),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
        version integer NOT NULL CHECK (version >= 1),
        sentence text NOT NULL,
        policy jsonb NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        recorded_by uuid NOT NULL,
        UNIQUE (offering, name, version)
      );
      CREATE TABLE price_proposals (
        id uuid PRIMARY KEY,
        offering uuid NOT NULL REFERENCES offerings (id),
        number integer NOT NULL CHECK (number >= 1),
        state text NOT NULL CHECK (state IN ('proposed', 'approved', 'rejected', 'withdrawn', 'superseded')),
        price bigint NOT NULL CHECK (price > 0),
        policy uuid NOT NULL REFERENCES allocation_policies (id),
        terms_version integer NOT NULL,
        document jsonb NOT NULL,
        proposal_hash text NOT NULL CHECK (length(proposal_hash) = 64),
        answers uuid REFERENCES price_proposals (id),
        proposed_by uuid NOT NULL,
        proposed_at timestamptz(3) NOT NULL,
        decided_by uuid,
        decided_at timestamptz(3),
        words text,
        counter_price bigint,
        UNIQUE (offering, number),
        CHECK (decided_by IS NULL OR state <> 'approved' OR decided_by <> proposed_by),
        CHECK ((state = 'proposed') = (decided_at IS NULL))
      );
      CREATE UNIQUE INDEX one_open_proposal ON price_proposals (offering) WHERE state = 'proposed';
      CREATE UNIQUE INDEX one_approved_price ON price_proposals (offering) WHERE state = 'approved';
      CREATE TRIGGER pricing_inputs_once BEFORE UPDATE OR DELETE OR TRUNCATE ON pricing_inputs
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER allocation_policies_once BEFORE UPDATE OR DELETE OR TRUNCATE ON allocation_policies
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON pricing_inputs, allocation_policies TO greenshoe_app;
      GRANT SELECT, INSERT ON price_proposals TO greenshoe_app;
      GRANT UPDATE (state, decided_by, decided_at, words, counter_price) ON price_proposals TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE price_proposals; DROP TABLE allocation_policies; DROP TABLE pricing_inputs;
    `);
  }
}
