import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ordersTakenByNumber } from './1767258060000-take-orders-by-number.js';

export const plans =
  'SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off';

/** What is written of each order, one array a column, by name and type. */
const columns = {
  ids: 'uuid[]',
  investors: 'uuid[]',
  intents: 'text[]',
  channels: 'text[]',
  types: 'text[]',
  shares: 'bigint[]',
  amounts: 'bigint[]',
  limits: 'bigint[]',
  steps: 'jsonb[]',
  step_modes: 'text[]',
  percents: 'bigint[]',
  minimum_fills: 'bigint[]',
  documents: 'jsonb',
  document_hashes: 'text[]',
  entries: 'uuid[]',
  actors: 'jsonb',
  entry_hashes: 'text[]',
  judged: 'text[]',
  link_salts: 'text[]',
  link_roots: 'text[]',
  deltas: 'json',
  judgements: 'json',
};
export const names = Object.keys(columns).join(', ');
export const parameters = Object.entries(columns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');

/**
 * A file of orders is written by one function, as a batch is, and both by the same: orders, versions, what the gates said,
 * levels, and a link of the journal for each 256 of them. A file has two keys, its request's and its own, and one answer.
 */
export class TakeFilesAtOnce1767258120000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION take_orders;
      CREATE FUNCTION write_orders(of_offering uuid, at_time timestamptz, ${parameters}) RETURNS text
        LANGUAGE plpgsql ${plans} AS $$
      DECLARE
        link journal_heads%ROWTYPE;
        before bigint;
        previous text;
      BEGIN
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
        SELECT * INTO link FROM journal_heads WHERE offering = of_offering FOR UPDATE;
        before := link.number;
        FOR place IN 1 .. cardinality(link_roots) LOOP
          previous := link.hash;
          link.number := link.number + 1;
          link.hash := encode(sha256(convert_to(
            'link' || E'\\n' || link.number || E'\\n' || previous || E'\\n' || link_roots[place], 'UTF8')), 'hex');
          INSERT INTO journal_links (offering, number, previous, salt, root, hash, at)
          VALUES (of_offering, link.number, previous, link_salts[place], link_roots[place], link.hash, at_time);
        END LOOP;
        INSERT INTO journal_entries (id, offering, link, position, kind, at, actor, payload, hash)
        SELECT one.id, of_offering, before + 1 + (one.place - 1) / 256, (one.place - 1) % 256, 'order-submitted', at_time,
          coalesce(one.actor, actors -> 0), one.document || jsonb_build_object('orderHash', one.document_hash), one.hash
        FROM ROWS FROM (unnest(entries, document_hashes, entry_hashes), jsonb_array_elements(documents),
          jsonb_array_elements(actors)) WITH ORDINALITY AS one (id, document_hash, hash, document, actor, place);
        UPDATE journal_heads SET number = link.number, hash = link.hash WHERE offering = of_offering;
        RETURN link.hash;
      END $$;
      CREATE FUNCTION take_orders(of_offering uuid, at_number bigint, at_time timestamptz, ${parameters},
          parties uuid[], keys text[], fingerprints text[])
        RETURNS TABLE (outcome text, link_hash text, known integer[])
        LANGUAGE plpgsql ${plans} AS $$
      DECLARE
        claimed integer;
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
        RETURN QUERY SELECT 'taken', write_orders(of_offering, at_time, ${names}), NULL::integer[];
      END $$;
    `);
    await run.query(fileTaken);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION take_file;
      DROP FUNCTION take_orders;
      DROP FUNCTION write_orders;
    `);
    await run.query(ordersTakenByNumber);
  }
}

/** A file that is written by itself. */
export const fileTaken = `
  CREATE FUNCTION take_file(of_offering uuid, at_number bigint, at_time timestamptz, ${parameters},
      of_party uuid, request_key text, fingerprint text, file_key text, answer json)
    RETURNS text LANGUAGE plpgsql ${plans} AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('turn' || of_offering, 0));
    IF at_number IS DISTINCT FROM (SELECT sum(number) FROM fact_numbers) THEN RETURN 'moved'; END IF;
    IF NOT pg_try_advisory_xact_lock(hashtextextended(of_party || E'\\n' || request_key, 0)) THEN RETURN 'known'; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(of_party || E'\\n' || file_key, 0));
    PERFORM FROM idempotency_keys kept WHERE kept.party = of_party AND kept.key IN (request_key, file_key);
    IF FOUND THEN RETURN 'known'; END IF;
    INSERT INTO idempotency_keys (party, key, fingerprint, status, body, created_at)
    VALUES (of_party, request_key, fingerprint, 201, answer, at_time), (of_party, file_key, file_key, 201, answer, at_time);
    IF cardinality(ids) > 0 THEN PERFORM write_orders(of_offering, at_time, ${names}); END IF;
    RETURN 'taken';
  END $$;
`;
