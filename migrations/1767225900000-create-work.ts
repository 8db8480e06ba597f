import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWork1767225900000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE work (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        offering uuid NOT NULL,
        aggregate uuid NOT NULL,
        epoch integer NOT NULL,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'done', 'failed')),
        not_before timestamptz(3) NOT NULL,
        token bigint NOT NULL DEFAULT 0,
        lease_until timestamptz(3),
        attempts integer NOT NULL DEFAULT 0,
        error text,
        created_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3),
        UNIQUE (kind, aggregate, epoch)
      );
      CREATE INDEX work_pending ON work (not_before) WHERE state = 'pending';
      CREATE TABLE idempotency_keys (
        party uuid NOT NULL,
        key text NOT NULL,
        fingerprint text NOT NULL,
        status integer NOT NULL,
        body json NOT NULL,
        created_at timestamptz(3) NOT NULL,
        PRIMARY KEY (party, key)
      );
      CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
      GRANT SELECT, INSERT, UPDATE ON work TO greenshoe_app;
      GRANT SELECT, INSERT, DELETE ON idempotency_keys TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE idempotency_keys; DROP TABLE work;
    `);
  }
}
