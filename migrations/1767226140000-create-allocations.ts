import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAllocations1767226140000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE allocation_runs (
        id uuid PRIMARY KEY,
        offering uuid NOT NULL REFERENCES offerings (id),
        number integer NOT NULL CHECK (number >= 1),
        scenario boolean NOT NULL,
        state text NOT NULL CHECK (state IN ('queued', 'done', 'failed')),
        snapshot uuid NOT NULL REFERENCES book_snapshots (id),
        policy uuid NOT NULL REFERENCES allocation_policies (id),
        proposal uuid REFERENCES price_proposals (id),
        parent uuid REFERENCES allocation_runs (id),
        price bigint,
        supply bigint,
        allocated bigint,
        gross_proceeds text,
        input_hash text,
        result_hash text,
        error jsonb,
        requested_by uuid NOT NULL,
        requested_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3),
        approved_by uuid,
        approved_at timestamptz(3),
        released_by uuid,
        released_at timestamptz(3),
        UNIQUE (offering, number),
        CHECK (state <> 'done' OR num_nonnulls(price, supply, allocated, gross_proceeds, input_hash, result_hash, finished_at) = 7),
        CHECK (allocated <= supply),
        CHECK (released_at IS NULL OR approved_at IS NOT NULL),
        CHECK (approved_at IS NULL OR NOT scenario)
      );
      CREATE UNIQUE INDEX one_run_of_a_proposal ON allocation_runs (proposal) WHERE proposal IS NOT NULL AND parent IS NULL;
      CREATE UNIQUE INDEX one_released_run ON allocation_runs (offering) WHERE released_at IS NOT NULL;
      CREATE TABLE allocations (
        run uuid NOT NULL REFERENCES allocation_runs (id),
        order_id uuid NOT NULL REFERENCES orders (id),
        investor uuid NOT NULL,
        wanted bigint NOT NULL CHECK (wanted >= 0),
        shares bigint NOT NULL CHECK (shares >= 0),
        reason text,
        explanation jsonb NOT NULL,
        PRIMARY KEY (run, order_id),
        CHECK (shares <= wanted)
      );
      CREATE INDEX allocations_of_investor ON allocations (investor);
      CREATE FUNCTION allocations_conserve() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        total numeric;
        run_row record;
      BEGIN
        SELECT * INTO run_row FROM allocation_runs WHERE id = NEW.id;
        IF run_row.state = 'done' THEN
          SELECT coalesce(sum(shares), 0) INTO total FROM allocations WHERE run = NEW.id;
          IF total <> run_row.allocated OR total > run_row.supply THEN
            RAISE EXCEPTION 'the lines of run % add up to % shares, not to % of %', NEW.id, total, run_row.allocated, run_row.supply
              USING ERRCODE = '23514';
          END IF;
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER allocation_runs_conserve AFTER INSERT OR UPDATE ON allocation_runs
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION allocations_conserve();
      CREATE TRIGGER allocations_once BEFORE UPDATE OR DELETE OR TRUNCATE ON allocations
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT, UPDATE ON allocation_runs TO greenshoe_app;
      GRANT SELECT, INSERT ON allocations TO greenshoe_app;
      GRANT SELECT ON allocations TO greenshoe_investor;
      GRANT SELECT (id, offering, price, released_at) ON allocation_runs TO greenshoe_investor;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE allocations;
      DROP TABLE allocation_runs;
      DROP FUNCTION allocations_conserve();
    `);
  }
}
