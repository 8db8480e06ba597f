import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSessions1767226320000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE users
        ADD COLUMN password_hash text CHECK (password_hash LIKE '$argon2id$%'),
        ADD COLUMN demonstration boolean NOT NULL DEFAULT false;
      CREATE TABLE sessions (
        id uuid PRIMARY KEY,
        token_hash text NOT NULL UNIQUE CHECK (length(token_hash) = 64),
        user_id uuid NOT NULL REFERENCES users (id),
        stage text NOT NULL CHECK (stage IN ('second-factor', 'enrol', 'complete')),
        created_at timestamptz(3) NOT NULL,
        last_seen_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL
      );
      CREATE INDEX sessions_of_user ON sessions (user_id);
      CREATE TABLE one_time_codes (
        user_id uuid PRIMARY KEY REFERENCES users (id),
        secret text NOT NULL,
        confirmed_at timestamptz(3),
        last_step bigint NOT NULL DEFAULT 0
      );
      CREATE TABLE passkeys (
        id text PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 1400),
        user_id uuid NOT NULL REFERENCES users (id),
        public_key bytea NOT NULL,
        counter bigint NOT NULL CHECK (counter >= 0),
        transports text[] NOT NULL,
        backed_up boolean NOT NULL,
        label text NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
        created_at timestamptz(3) NOT NULL,
        last_used_at timestamptz(3)
      );
      CREATE INDEX passkeys_of_user ON passkeys (user_id);
      CREATE TABLE challenges (
        challenge text PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id),
        purpose text NOT NULL CHECK (purpose IN ('register', 'sign-in')),
        expires_at timestamptz(3) NOT NULL
      );
      CREATE TABLE security_events (
        id uuid PRIMARY KEY,
        at timestamptz(3) NOT NULL,
        user_id uuid,
        kind text NOT NULL,
        address text NOT NULL
      );
      CREATE INDEX security_events_of_user ON security_events (user_id, at);
      CREATE TRIGGER security_events_once BEFORE UPDATE OR DELETE OR TRUNCATE ON security_events
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE UNLOGGED TABLE limits (
        key text PRIMARY KEY,
        used bigint NOT NULL,
        ends_at timestamptz(3) NOT NULL
      );
      CREATE INDEX limits_age ON limits (ends_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, one_time_codes, passkeys, challenges, limits TO greenshoe_app;
      GRANT SELECT, INSERT ON security_events TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE limits; DROP TABLE security_events; DROP TABLE challenges; DROP TABLE passkeys;
      DROP TABLE one_time_codes; DROP TABLE sessions;
      ALTER TABLE users DROP COLUMN password_hash, DROP COLUMN demonstration;
    `);
  }
}
