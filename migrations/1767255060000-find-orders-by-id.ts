import type { MigrationInterface, QueryRunner } from 'typeorm';

const plans =
  'SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off';

// An order that a row speaks of is found by its identifier, and compared when it is found. Where row security holds,
// PostgreSQL looks by index only for what cannot leak, and a cast of a text could: the lookups went by offering, and read
// all its orders for each new one. So the identifiers are read first, behind a fence (OFFSET 0).
export class FindOrdersById1767255060000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(
      functions(
        'IS NOT DISTINCT FROM',
        `FROM (
          SELECT added.offering, (payload ->> 'order')::uuid AS "order", (payload ->> 'investor')::uuid AS investor,
            (actor ->> 'user')::uuid AS "user", (actor ->> 'party')::uuid AS party, actor ->> 'role' AS role
          FROM added WHERE kind IN ('order-submitted', 'order-amended', 'order-withdrawn')
            AND actor ->> 'role' <> 'system' OFFSET 0) entry
        WHERE`,
        `who.id = entry."user" AND its.id = entry."order"
              AND (who.party, who.role, its.offering, its.investor)
                IS NOT DISTINCT FROM (entry.party, entry.role, entry.offering, entry.investor)`,
      ),
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(
      functions(
        '=',
        `FROM added WHERE kind IN ('order-submitted', 'order-amended', 'order-withdrawn')
          AND actor ->> 'role' <> 'system' AND`,
        `who.id = (actor ->> 'user')::uuid AND who.party = (actor ->> 'party')::uuid
              AND who.role = actor ->> 'role' AND its.id = (payload ->> 'order')::uuid
              AND its.offering = added.offering AND its.investor = (payload ->> 'investor')::uuid`,
      ),
    );
  }
}

/** The three functions: `same` compares what is not looked up by, `entries` are the rows, `found` finds user and order. */
function functions(same: string, entries: string, found: string): string {
  return `
      CREATE OR REPLACE FUNCTION order_versions_refer_to_orders() RETURNS trigger LANGUAGE plpgsql ${plans} AS $$
      BEGIN
        PERFORM FROM added WHERE (SELECT true FROM orders of
          WHERE of.id = added.order_id AND of.investor ${same} added.investor) IS NULL;
        IF FOUND THEN
          RAISE EXCEPTION 'a version refers to no order of its investor' USING ERRCODE = 'foreign_key_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE OR REPLACE FUNCTION orders_are_of_their_actors() RETURNS trigger LANGUAGE plpgsql ${plans} AS $$
      BEGIN
        PERFORM ${entries} (SELECT CASE who.role
              WHEN 'investor' THEN who.party = its.investor
              WHEN 'desk' THEN (SELECT desk_party = who.party FROM offerings WHERE id = its.offering)
              WHEN 'member' THEN (SELECT true FROM member_clients client WHERE client.offering = its.offering
                AND client.member = who.party AND client.investor = its.investor)
            END
            FROM users who, orders its WHERE ${found}) IS NOT TRUE;
        IF FOUND THEN
          RAISE EXCEPTION 'an order is entered for an investor by whom may not' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NULL;
      END $$;
      CREATE OR REPLACE FUNCTION members_enter_their_own() RETURNS trigger LANGUAGE plpgsql ${plans} AS $$
      BEGIN
        PERFORM FROM added WHERE (SELECT true FROM orders its, member_clients client
          WHERE its.id = added.order_id AND its.offering ${same} added.offering AND its.version = 1
            AND its.created_at >= date_trunc('milliseconds', transaction_timestamp())
            AND client.offering = its.offering AND client.member = added.member
            AND client.investor = its.investor) IS NULL;
        IF FOUND THEN
          RAISE EXCEPTION 'a member enters no order for another''s client' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NULL;
      END $$;`;
}
