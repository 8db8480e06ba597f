import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBookSnapshots1767226020000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE book_snapshots (
        id uuid PRIMARY KEY,
        offering uuid NOT NULL REFERENCES offerings (id),
        number integer NOT NULL CHECK (number >= 1),
        taken_at timestamptz(3) NOT NULL,
        orders integer NOT NULL CHECK (orders >= 0),
        hash text NOT NULL CHECK (length(hash) = 64),
        UNIQUE (offering, number)
      );
      CREATE TABLE snapshot_orders (
        snapshot uuid NOT NULL REFERENCES book_snapshots (id),
        order_id uuid NOT NULL REFERENCES orders (id),
        version integer NOT NULL,
        investor uuid NOT NULL,
        document jsonb NOT NULL,
        PRIMARY KEY (snapshot, order_id)
      );
      CREATE TRIGGER book_snapshots_once BEFORE UPDATE OR DELETE OR TRUNCATE ON book_snapshots
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER snapshot_orders_once BEFORE UPDATE OR DELETE OR TRUNCATE ON snapshot_orders
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON book_snapshots, snapshot_orders TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE snapshot_orders; DROP TABLE book_snapshots;
    `);
  }
}
