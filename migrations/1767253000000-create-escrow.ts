import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What investors pay into escrow, and where it goes: released by closings, or refunded. Amounts are millionths. */
export class CreateEscrow1767253000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE escrow_deposits (
        id uuid PRIMARY KEY,
        offering uuid NOT NULL REFERENCES offerings (id),
        investor uuid NOT NULL REFERENCES investors (id),
        reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 64),
        amount bigint NOT NULL CHECK (amount > 0),
        received_at timestamptz(3) NOT NULL,
        passed_on_at timestamptz(3) NOT NULL,
        purchaser text NOT NULL CHECK (purchaser IN ('independent', 'affiliate', 'not-bona-fide')),
        disclosed boolean NOT NULL,
        passed_on_in_time boolean NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        recorded_by uuid NOT NULL,
        outcome text CHECK (outcome IN ('cleared', 'returned')),
        outcome_on date,
        decided_at timestamptz(3),
        decided_by uuid,
        UNIQUE (offering, reference),
        CHECK (num_nulls(outcome, outcome_on, decided_at, decided_by) IN (0, 4))
      );
      CREATE INDEX escrow_deposits_of_offering ON escrow_deposits (offering, id);
      CREATE TRIGGER escrow_deposits_decided_once BEFORE UPDATE ON escrow_deposits
        FOR EACH ROW WHEN (OLD.outcome IS NOT NULL) EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER escrow_deposits_stay BEFORE DELETE OR TRUNCATE ON escrow_deposits
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT, UPDATE (outcome, outcome_on, decided_at, decided_by) ON escrow_deposits TO greenshoe_app;

      CREATE TABLE minimum_dates (
        offering uuid NOT NULL REFERENCES offerings (id),
        kind text NOT NULL CHECK (kind IN ('extended', 'missed')),
        day date NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        recorded_by uuid,
        PRIMARY KEY (offering, kind)
      );

      CREATE TABLE escrow_elections (
        id uuid PRIMARY KEY,
        offering uuid NOT NULL REFERENCES offerings (id),
        investor uuid NOT NULL REFERENCES investors (id),
        evidence text NOT NULL CHECK (length(evidence) BETWEEN 1 AND 200),
        recorded_at timestamptz(3) NOT NULL,
        recorded_by uuid NOT NULL
      );
      CREATE INDEX escrow_elections_of_offering ON escrow_elections (offering, investor);

      CREATE TABLE closings (
        id uuid PRIMARY KEY,
        offering uuid NOT NULL REFERENCES offerings (id),
        number integer NOT NULL CHECK (number > 0),
        run uuid NOT NULL REFERENCES allocation_runs (id),
        cut_off_on date NOT NULL,
        bring_down_on date NOT NULL,
        certificates_on date NOT NULL,
        price bigint NOT NULL CHECK (price > 0),
        shares bigint NOT NULL CHECK (shares > 0),
        amount numeric NOT NULL,
        commission numeric NOT NULL CHECK (commission >= 0),
        closed_at timestamptz(3) NOT NULL,
        closed_by uuid NOT NULL,
        UNIQUE (offering, number),
        CHECK (amount = shares::numeric * price AND commission <= amount)
      );

      CREATE TABLE closing_lines (
        closing uuid NOT NULL REFERENCES closings (id),
        investor uuid NOT NULL REFERENCES investors (id),
        offering uuid NOT NULL REFERENCES offerings (id),
        shares bigint NOT NULL CHECK (shares > 0),
        PRIMARY KEY (closing, investor)
      );
      CREATE INDEX closing_lines_of_offering ON closing_lines (offering, investor);

      CREATE TABLE escrow_payments (
        id uuid PRIMARY KEY,
        offering uuid NOT NULL REFERENCES offerings (id),
        investor uuid NOT NULL REFERENCES investors (id),
        deposit uuid NOT NULL REFERENCES escrow_deposits (id),
        amount bigint NOT NULL CHECK (amount > 0),
        closing uuid REFERENCES closings (id),
        reason text CHECK (reason IN
          ('offering-withdrawn', 'minimum-missed', 'not-re-elected', 'passed-on-late', 'beyond-allotment')),
        paid_at timestamptz(3) NOT NULL,
        paid_by uuid NOT NULL,
        CHECK ((closing IS NULL) <> (reason IS NULL))
      );
      CREATE INDEX escrow_payments_of_deposit ON escrow_payments (deposit);
      CREATE INDEX escrow_payments_of_offering ON escrow_payments (offering, id);
    `);
    for (const table of written)
      await run.query(`
        CREATE TRIGGER ${table}_once BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        GRANT SELECT, INSERT ON ${table} TO greenshoe_app;
      `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(
      `DROP TABLE escrow_payments, closing_lines, closings, escrow_elections, minimum_dates, escrow_deposits`,
    );
  }
}

const written = ['minimum_dates', 'escrow_elections', 'closings', 'closing_lines', 'escrow_payments'];
