import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offerings under seal, and each investor asked whether it will be told of one: what it was asked, and what it said. */
export class CreateApproaches1767260000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE offerings
        ADD sealed_at timestamptz(3),
        ADD cleansed_at timestamptz(3),
        ADD CONSTRAINT offerings_cleansed_after_seal CHECK (cleansed_at IS NULL OR (sealed_at IS NOT NULL AND sealed_at <= cleansed_at));
      CREATE TRIGGER offerings_sealed_once BEFORE UPDATE ON offerings FOR EACH ROW
        WHEN (OLD.sealed_at <> NEW.sealed_at OR OLD.cleansed_at <> NEW.cleansed_at
          OR (OLD.sealed_at IS NOT NULL AND NEW.sealed_at IS NULL)
          OR (OLD.cleansed_at IS NOT NULL AND NEW.cleansed_at IS NULL))
        EXECUTE FUNCTION refuse_change();

      CREATE TABLE approaches (
        id uuid PRIMARY KEY,
        offering uuid NOT NULL REFERENCES offerings (id),
        investor uuid NOT NULL REFERENCES investors (id),
        script text NOT NULL CHECK (length(script) BETWEEN 1 AND 2000),
        script_hash text NOT NULL,
        undertaking text NOT NULL,
        undertaking_hash text NOT NULL,
        asked_at timestamptz(3) NOT NULL,
        asked_by uuid NOT NULL,
        lapses_at timestamptz(3) NOT NULL,
        answer text CHECK (answer IN ('consent', 'decline')),
        answered_at timestamptz(3),
        answered_by uuid,
        person text CHECK (length(person) BETWEEN 1 AND 200),
        cleansed_at timestamptz(3),
        revealed uuid GENERATED ALWAYS AS (CASE WHEN answer = 'consent' THEN offering END) STORED,
        CHECK (num_nulls(answer, answered_at, answered_by) IN (0, 3))
      );
      CREATE INDEX approaches_of_offering ON approaches (offering, id);
      CREATE INDEX approaches_of_investor ON approaches (investor, id);
      CREATE TRIGGER approaches_answered_once BEFORE UPDATE ON approaches FOR EACH ROW
        WHEN (OLD.answer IS NOT NULL
          AND (OLD.answer, OLD.answered_at, OLD.answered_by) IS DISTINCT FROM (NEW.answer, NEW.answered_at, NEW.answered_by))
        EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER approaches_stay BEFORE DELETE OR TRUNCATE ON approaches
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT, UPDATE (answer, answered_at, answered_by, person, lapses_at, cleansed_at)
        ON approaches TO greenshoe_app;

      ALTER TABLE notices DROP CONSTRAINT notices_kind_check, ADD CONSTRAINT notices_kind_check
        CHECK (kind IN ('order-converted', 'order-lapsed', 'allocation-released', 'offering-cleansed'));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    // The policies of invitations that speak of seals are generated again by whichever version comes next.
    await run.query(`
      DROP POLICY IF EXISTS invitations_by_desk ON invitations;
      DROP POLICY IF EXISTS invitations_by_investor ON invitations;
      ALTER TABLE notices DROP CONSTRAINT notices_kind_check, ADD CONSTRAINT notices_kind_check
        CHECK (kind IN ('order-converted', 'order-lapsed', 'allocation-released')) NOT VALID;
      DROP TABLE approaches;
      DROP TRIGGER offerings_sealed_once ON offerings;
      ALTER TABLE offerings DROP COLUMN cleansed_at, DROP COLUMN sealed_at;
    `);
  }
}
