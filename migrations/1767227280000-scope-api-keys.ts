import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ScopeApiKeys1767227280000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE api_keys
        ADD COLUMN scope text[] CHECK (cardinality(scope) >= 1),
        ADD COLUMN per_minute integer CHECK (per_minute >= 1);
      ALTER TABLE security_events
        ADD COLUMN by_user uuid,
        ADD COLUMN subject text;
      CREATE TABLE user_invitations (
        token_hash text PRIMARY KEY CHECK (length(token_hash) = 64),
        user_id uuid NOT NULL UNIQUE REFERENCES users (id),
        expires_at timestamptz(3) NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON user_invitations TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE user_invitations;
      ALTER TABLE security_events DROP COLUMN by_user, DROP COLUMN subject;
      ALTER TABLE api_keys DROP COLUMN scope, DROP COLUMN per_minute;
    `);
  }
}
