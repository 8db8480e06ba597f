import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotices1767227580000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE notices (
        id uuid PRIMARY KEY,
        investor uuid NOT NULL REFERENCES investors (id),
        offering uuid NOT NULL REFERENCES offerings (id),
        kind text NOT NULL CHECK (kind IN ('order-converted', 'order-lapsed', 'allocation-released')),
        subject uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        read_at timestamptz(3),
        UNIQUE (investor, kind, subject)
      );
      CREATE INDEX notices_of_investor ON notices (investor, id);
      ALTER TABLE notices ENABLE ROW LEVEL SECURITY;
      ALTER TABLE notices FORCE ROW LEVEL SECURITY;
      CREATE POLICY notices_of_app ON notices TO greenshoe_app
        USING (nullif(current_setting('greenshoe.investor', true), '') IS NULL OR investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      CREATE POLICY notices_of_investor ON notices FOR SELECT TO greenshoe_investor
        USING (investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      CREATE TABLE webhooks (
        id uuid PRIMARY KEY,
        party uuid NOT NULL,
        label text NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
        url text NOT NULL CHECK (length(url) BETWEEN 1 AND 2000),
        kinds text[] CHECK (cardinality(kinds) >= 1),
        secret text NOT NULL,
        previous_secret text,
        previous_until timestamptz(3),
        created_by uuid NOT NULL REFERENCES users (id),
        created_at timestamptz(3) NOT NULL,
        ended_at timestamptz(3),
        ended_why text
      );
      CREATE INDEX webhooks_of_party ON webhooks (party) WHERE ended_at IS NULL;
      CREATE TABLE webhook_cursors (
        webhook uuid NOT NULL REFERENCES webhooks (id),
        offering uuid NOT NULL,
        number bigint NOT NULL,
        PRIMARY KEY (webhook, offering)
      );
      CREATE TABLE webhook_messages (
        id uuid PRIMARY KEY,
        webhook uuid NOT NULL REFERENCES webhooks (id),
        source uuid NOT NULL,
        kind text NOT NULL,
        body text NOT NULL,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'failed')),
        attempts integer NOT NULL DEFAULT 0,
        tries_left integer NOT NULL,
        next_at timestamptz(3) NOT NULL,
        lease_until timestamptz(3),
        created_at timestamptz(3) NOT NULL,
        UNIQUE (webhook, source)
      );
      CREATE INDEX webhook_messages_due ON webhook_messages (next_at) WHERE state = 'pending';
      CREATE INDEX webhook_messages_of_webhook ON webhook_messages (webhook, id);
      CREATE TABLE webhook_attempts (
        message uuid NOT NULL REFERENCES webhook_messages (id),
        number integer NOT NULL,
        at timestamptz(3) NOT NULL,
        status integer,
        error text,
        took_ms integer NOT NULL,
        PRIMARY KEY (message, number)
      );
      GRANT SELECT, INSERT ON notices TO greenshoe_app;
      GRANT UPDATE (read_at) ON notices TO greenshoe_app;
      GRANT SELECT ON notices TO greenshoe_investor;
      GRANT SELECT, INSERT, UPDATE ON webhooks, webhook_cursors, webhook_messages TO greenshoe_app;
      GRANT SELECT, INSERT ON webhook_attempts TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE webhook_attempts; DROP TABLE webhook_messages; DROP TABLE webhook_cursors; DROP TABLE webhooks;
      DROP TABLE notices;
    `);
  }
}
