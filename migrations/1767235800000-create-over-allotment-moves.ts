import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOverAllotmentMoves1767235800000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE over_allotment_moves (
        id uuid PRIMARY KEY,
        offering uuid NOT NULL REFERENCES offerings (id),
        kind text NOT NULL CHECK (kind IN ('exercise', 'stabilizing', 'covering')),
        made_on date NOT NULL,
        shares bigint NOT NULL CHECK (shares > 0),
        price bigint CHECK (price > 0),
        recorded_at timestamptz(3) NOT NULL,
        recorded_by uuid NOT NULL,
        CHECK ((kind = 'exercise') = (price IS NULL))
      );
      CREATE INDEX over_allotment_moves_of_offering ON over_allotment_moves (offering, id);
      CREATE TRIGGER over_allotment_moves_once BEFORE UPDATE OR DELETE OR TRUNCATE ON over_allotment_moves
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON over_allotment_moves TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE over_allotment_moves');
  }
}
