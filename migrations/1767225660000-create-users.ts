import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateUsers1767225660000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE users (
        id uuid PRIMARY KEY,
        party uuid NOT NULL,
        role text NOT NULL CHECK (role IN ('desk', 'member', 'issuer', 'investor', 'compliance', 'admin')),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        party_name text NOT NULL CHECK (length(party_name) BETWEEN 1 AND 200),
        email text NOT NULL UNIQUE CHECK (email = lower(email)),
        disabled_at timestamptz(3),
        created_at timestamptz(3) NOT NULL
      );
      CREATE TABLE api_keys (
        id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]{16}$'),
        user_id uuid NOT NULL REFERENCES users (id),
        secret_hash text NOT NULL CHECK (length(secret_hash) = 64),
        label text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3),
        last_used_at timestamptz(3),
        revoked_at timestamptz(3)
      );
      CREATE INDEX api_keys_user ON api_keys (user_id);
      GRANT SELECT, INSERT, UPDATE ON users, api_keys TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE api_keys; DROP TABLE users;
    `);
  }
}
