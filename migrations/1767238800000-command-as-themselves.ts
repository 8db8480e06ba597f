import type { MigrationInterface, QueryRunner } from 'typeorm';

const commanders = ['desk', 'member', 'issuer', 'investor', 'compliance', 'admin'].map(
  (role) => `greenshoe_by_${role}`,
);

// A command runs in a database role of its actor's: it may all that the application may, of the rows that are generated
// from the table of visible rows. Many orders in one transaction have many actors, so each of them is asked by whom it
// was entered where it comes into the journal.
export class CommandAsThemselves1767238800000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const role of commanders)
      await run.query(`
        DO $$
        BEGIN
          CREATE ROLE ${role} NOLOGIN NOBYPASSRLS;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $$;
        DO $$
        BEGIN
          GRANT greenshoe_app TO ${role};
          EXECUTE format('GRANT ${role} TO %I', current_user);
        EXCEPTION WHEN invalid_grant_operation OR unique_violation THEN NULL;
        END $$;
      `);
    await run.query(`
      CREATE OR REPLACE FUNCTION order_versions_refer_to_orders() RETURNS trigger LANGUAGE plpgsql ${plans} AS $$
      BEGIN
        PERFORM FROM added WHERE (SELECT true FROM orders of
          WHERE of.id = added.order_id AND of.investor = added.investor) IS NULL;
        IF FOUND THEN
          RAISE EXCEPTION 'a version refers to no order of its investor' USING ERRCODE = 'foreign_key_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE FUNCTION orders_are_of_their_actors() RETURNS trigger LANGUAGE plpgsql ${plans} AS $$
      BEGIN
        PERFORM FROM added WHERE kind IN ('order-submitted', 'order-amended', 'order-withdrawn')
          AND actor ->> 'role' <> 'system'
          AND (SELECT CASE who.role
              WHEN 'investor' THEN who.party = its.investor
              WHEN 'desk' THEN (SELECT desk_party = who.party FROM offerings WHERE id = its.offering)
              WHEN 'member' THEN (SELECT true FROM member_clients client WHERE client.offering = its.offering
                AND client.member = who.party AND client.investor = its.investor)
            END
            FROM users who, orders its
            WHERE who.id = (actor ->> 'user')::uuid AND who.party = (actor ->> 'party')::uuid
              AND who.role = actor ->> 'role' AND its.id = (payload ->> 'order')::uuid
              AND its.offering = added.offering AND its.investor = (payload ->> 'investor')::uuid) IS NOT TRUE;
        IF FOUND THEN
          RAISE EXCEPTION 'an order is entered for an investor by whom may not' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER orders_are_of_their_actors AFTER INSERT ON journal_entries REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION orders_are_of_their_actors();
      CREATE FUNCTION members_enter_their_own() RETURNS trigger LANGUAGE plpgsql ${plans} AS $$
      BEGIN
        PERFORM FROM added WHERE (SELECT true FROM orders its, member_clients client
          WHERE its.id = added.order_id AND its.offering = added.offering AND its.version = 1
            AND its.created_at >= date_trunc('milliseconds', transaction_timestamp())
            AND client.offering = its.offering AND client.member = added.member
            AND client.investor = its.investor) IS NULL;
        IF FOUND THEN
          RAISE EXCEPTION 'a member enters no order for another''s client' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER members_enter_their_own AFTER INSERT ON member_orders REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION members_enter_their_own();
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DO $$
      DECLARE
        one record;
      BEGIN
        FOR one IN SELECT policyname, tablename FROM pg_policies WHERE roles && '{${commanders.join()}}' LOOP
          EXECUTE format('DROP POLICY %I ON %I', one.policyname, one.tablename);
        END LOOP;
      END $$;
      DROP TRIGGER members_enter_their_own ON member_orders;
      DROP FUNCTION members_enter_their_own();
      DROP TRIGGER orders_are_of_their_actors ON journal_entries;
      DROP FUNCTION orders_are_of_their_actors();
      CREATE OR REPLACE FUNCTION order_versions_refer_to_orders() RETURNS trigger LANGUAGE plpgsql ${plans} AS $$
      BEGIN
        PERFORM FROM added WHERE (SELECT true FROM orders of WHERE of.id = added.order_id) IS NULL;
        IF FOUND THEN
          RAISE EXCEPTION 'a row of order_versions refers to nothing in orders' USING ERRCODE = 'foreign_key_violation';
        END IF;
        RETURN NULL;
      END $$;
    `);
  }
}

const plans =
  'SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off';
