import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DecideOnFactsOfTheTurn1767255000000 } from './1767255000000-decide-on-facts-of-the-turn.js';
import { ordersTaken } from './1767234000000-take-orders-at-once.js';

const plans =
  'SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off';

/** Rows of one statement are mostly of one deal and one link: those are looked up once. */
const references = [
  { table: 'orders', of: 'offerings', columns: 'offering', where: 'of.id = added.offering' },
  {
    table: 'journal_entries',
    of: 'journal_links',
    columns: 'offering, link',
    where: 'of.offering = added.offering AND of.number = added.link',
  },
];

/**
 * A batch stands by the number of its facts alone, keys and users among them. What every batch of a deal changes, its
 * level sums and the head of its journal, it takes last and holds only while the journal is written and the commit
 * becomes durable.
 */
export class TakeOrdersByNumber1767258060000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TRIGGER api_keys_number_facts AFTER DELETE OR TRUNCATE
        OR UPDATE OF user_id, secret_hash, scope, per_minute, expires_at, revoked_at ON api_keys
        FOR EACH STATEMENT EXECUTE FUNCTION number_facts();
      CREATE TRIGGER users_number_facts AFTER DELETE OR TRUNCATE OR UPDATE OF party, role, name, disabled_at ON users
        FOR EACH STATEMENT EXECUTE FUNCTION number_facts();
      DROP INDEX idempotency_keys_made;
      DROP FUNCTION turn_with_facts(uuid, bigint);
      DROP FUNCTION take_orders;
    `);
    await run.query(ordersTakenByNumber);
    for (const { columns, ...reference } of references)
      await run.query(refersTo(reference, `(SELECT DISTINCT ${columns} FROM added) added`));
  }

  async down(run: QueryRunner): Promise<void> {
    for (const reference of references) await run.query(refersTo(reference, 'added'));
    await run.query(`
      DROP FUNCTION take_orders;
      CREATE INDEX idempotency_keys_made ON idempotency_keys (made) WHERE made IS NOT NULL;
      DROP TRIGGER users_number_facts ON users;
      DROP TRIGGER api_keys_number_facts ON api_keys;
    `);
    await run.query(ordersTaken);
    await new DecideOnFactsOfTheTurn1767255000000().up(run);
  }
}

function refersTo({ table, of, where }: { table: string; of: string; where: string }, added: string): string {
  return `
    CREATE OR REPLACE FUNCTION ${table}_refer_to_${of}() RETURNS trigger LANGUAGE plpgsql ${plans} AS $$
    BEGIN
      PERFORM FROM ${added} WHERE (SELECT true FROM ${of} of WHERE ${where}) IS NULL;
      IF FOUND THEN
        RAISE EXCEPTION 'a row of ${table} refers to nothing in ${of}' USING ERRCODE = 'foreign_key_violation';
      END IF;
      RETURN NULL;
    END $$;`;
}

/** A batch that writes its orders itself. */
export const ordersTakenByNumber = `
  CREATE FUNCTION take_orders(of_offering uuid, at_number bigint, at_time timestamptz,
      link_salt text, link_root text, deltas json, judgements json,
      ids uuid[], investors uuid[], intents text[], channels text[], types text[], shares bigint[], amounts bigint[],
      limits bigint[], steps jsonb[], step_modes text[], percents bigint[], minimum_fills bigint[],
      documents jsonb, document_hashes text[], entries uuid[], actors jsonb, entry_hashes text[], judged text[],
      parties uuid[], keys text[], fingerprints text[])
    RETURNS TABLE (outcome text, link_hash text, known integer[])
    LANGUAGE plpgsql ${plans} AS $$
  DECLARE
    claimed integer;
    previous journal_heads%ROWTYPE;
    next_number bigint;
    next_hash text;
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('turn' || of_offering, 0));
    IF at_number IS DISTINCT FROM (SELECT sum(number) FROM fact_numbers) THEN
      RETURN QUERY SELECT 'moved', NULL::text, NULL::integer[];
      RETURN;
    END IF;
    SELECT array_agg(one.place) INTO known FROM unnest(parties, keys) WITH ORDINALITY AS one (party, key, place)
      WHERE NOT pg_try_advisory_xact_lock(hashtextextended(one.party || E'\\n' || one.key, 0));
    IF known IS NULL THEN
      INSERT INTO idempotency_keys (party, key, fingerprint, status, made, created_at)
      SELECT one.party, one.key, one.fingerprint, 201, one.id, at_time
      FROM unnest(parties, keys, fingerprints, ids) AS one (party, key, fingerprint, id)
      ON CONFLICT DO NOTHING;
      GET DIAGNOSTICS claimed = ROW_COUNT;
      IF claimed < cardinality(ids) THEN
        WITH undone AS (
          DELETE FROM idempotency_keys kept USING unnest(parties, keys, ids) AS one (party, key, id)
          WHERE kept.party = one.party AND kept.key = one.key AND kept.made = one.id RETURNING kept.made)
        SELECT array_agg(one.place) INTO known FROM unnest(ids) WITH ORDINALITY AS one (id, place)
          WHERE one.id NOT IN (SELECT made FROM undone);
      END IF;
    END IF;
    IF known IS NOT NULL THEN
      RETURN QUERY SELECT 'known', NULL::text, known;
      RETURN;
    END IF;

    INSERT INTO orders (id, offering, investor, intent, state, version, received_at, channel, type, shares, amount,
      limit_price, steps, step_mode, percent, minimum_fill, created_at, changed_at)
    SELECT one.id, of_offering, one.investor, one.intent, 'live', 1, at_time, one.channel, one.type, one.shares, one.amount,
      one.limit_price, one.steps, one.step_mode, one.percent, one.minimum_fill, at_time, at_time
    FROM unnest(ids, investors, intents, channels, types, shares, amounts, limits, steps, step_modes, percents, minimum_fills)
      AS one (id, investor, intent, channel, type, shares, amount, limit_price, steps, step_mode, percent, minimum_fill);
    INSERT INTO order_versions (order_id, version, investor, event, intent, document, document_hash, received_at, recorded_at, entry)
    SELECT one.id, 1, one.investor, 'submitted', one.intent, one.document, one.document_hash, at_time, at_time, one.entry
    FROM ROWS FROM (unnest(ids, investors, intents, document_hashes, entries), jsonb_array_elements(documents))
      AS one (id, investor, intent, document_hash, entry, document);
    INSERT INTO gate_judgements (hash, outcomes, recorded_at)
    SELECT one.hash, one.outcomes, at_time FROM json_to_recordset(judgements) AS one (hash text, outcomes jsonb)
    ON CONFLICT DO NOTHING;
    INSERT INTO order_gates (order_id, version, investor, judgement)
    SELECT one.id, 1, one.investor, one.judgement FROM unnest(ids, investors, judged) AS one (id, investor, judgement);

    PERFORM apply_levels(of_offering, deltas);
    SELECT * INTO previous FROM journal_heads WHERE offering = of_offering FOR UPDATE;
    next_number := previous.number + 1;
    next_hash := encode(sha256(convert_to(
      'link' || E'\\n' || next_number || E'\\n' || previous.hash || E'\\n' || link_root, 'UTF8')), 'hex');
    INSERT INTO journal_links (offering, number, previous, salt, root, hash, at)
    VALUES (of_offering, next_number, previous.hash, link_salt, link_root, next_hash, at_time);
    INSERT INTO journal_entries (id, offering, link, position, kind, at, actor, payload, hash)
    SELECT one.id, of_offering, next_number, one.place - 1, 'order-submitted', at_time, one.actor,
      one.document || jsonb_build_object('orderHash', one.document_hash), one.hash
    FROM ROWS FROM (unnest(entries, document_hashes, entry_hashes), jsonb_array_elements(documents),
      jsonb_array_elements(actors)) WITH ORDINALITY AS one (id, document_hash, hash, document, actor, place);
    UPDATE journal_heads SET number = next_number, hash = next_hash WHERE offering = of_offering;
    RETURN QUERY SELECT 'taken', next_hash, NULL::integer[];
  END $$;
`;
