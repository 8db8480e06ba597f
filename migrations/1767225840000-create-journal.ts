import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateJournal1767225840000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE journal_heads (
        offering uuid PRIMARY KEY,
        number bigint NOT NULL,
        hash text NOT NULL
      );
      CREATE TABLE journal_links (
        offering uuid NOT NULL,
        number bigint NOT NULL,
        previous text NOT NULL CHECK (length(previous) = 64),
        salt text NOT NULL CHECK (salt ~ '^[0-9a-f]{32}$'),
        root text NOT NULL CHECK (length(root) = 64),
        hash text NOT NULL CHECK (length(hash) = 64),
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (offering, number)
      );
      CREATE TABLE journal_entries (
        id uuid PRIMARY KEY,
        offering uuid NOT NULL,
        link bigint NOT NULL,
        position integer NOT NULL,
        kind text NOT NULL,
        at timestamptz(3) NOT NULL,
        actor jsonb NOT NULL,
        payload jsonb NOT NULL,
        hash text NOT NULL CHECK (length(hash) = 64),
        UNIQUE (offering, link, position),
        FOREIGN KEY (offering, link) REFERENCES journal_links (offering, number)
      );
      CREATE TABLE refusals (
        id uuid PRIMARY KEY,
        at timestamptz(3) NOT NULL,
        user_id uuid NOT NULL,
        party uuid NOT NULL,
        role text NOT NULL,
        action text NOT NULL,
        target text NOT NULL,
        code text NOT NULL
      );
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is written once: no row of it is changed or removed', TG_TABLE_NAME USING ERRCODE = '42501';
      END $$;
      CREATE TRIGGER journal_links_once BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_links
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER journal_entries_once BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entries
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER refusals_once BEFORE UPDATE OR DELETE OR TRUNCATE ON refusals
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE FUNCTION link_of_entry(wanted uuid)
        RETURNS TABLE (link_offering uuid, salt text, root text, hash text, hashes text[], place integer, kind text, at timestamptz, actor jsonb, payload jsonb)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
          SELECT links.offering, links.salt, links.root, links.hash,
            (SELECT array_agg(one.hash ORDER BY one.position) FROM journal_entries one WHERE one.offering = entry.offering AND one.link = entry.link),
            entry.position, entry.kind, entry.at, entry.actor, entry.payload
          FROM journal_entries entry JOIN journal_links links ON links.offering = entry.offering AND links.number = entry.link
          WHERE entry.id = wanted
      $$;
      REVOKE ALL ON FUNCTION link_of_entry(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION link_of_entry(uuid) TO greenshoe_app, greenshoe_investor;
      GRANT SELECT, INSERT ON journal_links, journal_entries, refusals TO greenshoe_app;
      GRANT SELECT, INSERT, UPDATE ON journal_heads TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION link_of_entry(uuid);
      DROP TABLE refusals;
      DROP TABLE journal_entries;
      DROP TABLE journal_links;
      DROP TABLE journal_heads;
      DROP FUNCTION refuse_change();
    `);
  }
}
