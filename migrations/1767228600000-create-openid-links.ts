import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOpenidLinks1767228600000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE openid_links (
        issuer text NOT NULL CHECK (length(issuer) BETWEEN 1 AND 500),
        subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
        user_id uuid NOT NULL REFERENCES users (id),
        linked_at timestamptz(3) NOT NULL,
        PRIMARY KEY (issuer, subject),
        UNIQUE (user_id, issuer)
      );
      CREATE TABLE openid_sign_ins (
        state_hash text PRIMARY KEY CHECK (length(state_hash) = 64),
        browser_hash text NOT NULL CHECK (length(browser_hash) = 64),
        nonce text NOT NULL,
        verifier text NOT NULL,
        link_user uuid REFERENCES users (id),
        expires_at timestamptz(3) NOT NULL
      );
      CREATE INDEX openid_sign_ins_age ON openid_sign_ins (expires_at);
      GRANT SELECT, INSERT, DELETE ON openid_links, openid_sign_ins TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE openid_sign_ins; DROP TABLE openid_links;
    `);
  }
}
