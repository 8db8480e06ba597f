import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTakeOrders1767227520000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION intake_facts(of_offering uuid, wanted uuid[], parties uuid[], keys text[])
        RETURNS TABLE (now timestamptz, offering json, investors json, known_keys text[])
        LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
          SELECT date_trunc('milliseconds', clock_timestamp()),
            (SELECT row_to_json(found) FROM (SELECT id, state, terms, terms_version, epoch, desk_party FROM offerings WHERE id = of_offering) found),
            (SELECT json_agg(found) FROM (
              SELECT investors.id, category, tier, country, state FROM investors
              JOIN invitations ON invitations.investor = investors.id
              WHERE invitations.offering = of_offering AND investors.id = ANY (wanted)) found),
            (SELECT array_agg(party || E'\\n' || key) FROM unnest(parties, keys) AS asked (party, key) JOIN idempotency_keys USING (party, key))
      $$;

      CREATE FUNCTION take_orders(of_offering uuid, at_epoch integer, at_terms integer, at_time timestamptz,
          batch json, deltas json, link_salt text, link_root text)
        RETURNS TABLE (outcome text, link_hash text)
        LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        previous journal_heads%ROWTYPE;
        next_number bigint;
        next_hash text;
      BEGIN
        PERFORM FROM offerings WHERE id = of_offering AND epoch = at_epoch AND terms_version = at_terms FOR SHARE;
        IF NOT FOUND THEN RETURN QUERY SELECT 'moved', NULL::text; RETURN; END IF;
        PERFORM FROM json_to_recordset(batch) AS one (party text, key text)
          WHERE NOT pg_try_advisory_xact_lock(hashtextextended(one.party || E'\\n' || one.key, 0));
        IF FOUND THEN RETURN QUERY SELECT 'key-taken', NULL::text; RETURN; END IF;
        PERFORM FROM json_to_recordset(batch) AS one (party uuid, key text) JOIN idempotency_keys USING (party, key);
        IF FOUND THEN RETURN QUERY SELECT 'key-taken', NULL::text; RETURN; END IF;

        INSERT INTO orders (id, offering, investor, intent, state, version, received_at, channel, type, shares, amount,
          limit_price, steps, step_mode, percent, minimum_fill, created_at, changed_at)
        SELECT id, of_offering, investor, intent, 'live', 1, at_time, channel, type, shares, amount,
          limit_price, steps, step_mode, percent, minimum_fill, at_time, at_time
        FROM json_to_recordset(batch) AS one (id uuid, investor uuid, intent text, channel text, type text, shares bigint,
          amount bigint, limit_price bigint, steps jsonb, step_mode text, percent bigint, minimum_fill bigint);
        INSERT INTO order_versions (order_id, version, investor, event, intent, document, document_hash, received_at, recorded_at, entry)
        SELECT id, 1, investor, 'submitted', intent, document, document_hash, at_time, at_time, entry
        FROM json_to_recordset(batch) AS one (id uuid, investor uuid, intent text, document jsonb, document_hash text, entry uuid);
        PERFORM apply_levels(of_offering, deltas);

        INSERT INTO journal_heads (offering, number, hash) VALUES (of_offering, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
        SELECT * INTO previous FROM journal_heads WHERE offering = of_offering FOR UPDATE;
        next_number := previous.number + 1;
        next_hash := encode(sha256(convert_to(
          'link' || E'\\n' || next_number || E'\\n' || previous.hash || E'\\n' || link_root, 'UTF8')), 'hex');
        INSERT INTO journal_links (offering, number, previous, salt, root, hash, at)
        VALUES (of_offering, next_number, previous.hash, link_salt, link_root, next_hash, at_time);
        INSERT INTO journal_entries (id, offering, link, position, kind, at, actor, payload, hash)
        SELECT entry, of_offering, next_number, place, 'order-submitted', at_time, actor,
          document || jsonb_build_object('orderHash', document_hash), entry_hash
        FROM json_to_recordset(batch) AS one (entry uuid, place integer, actor jsonb, document jsonb, document_hash text, entry_hash text);
        INSERT INTO idempotency_keys (party, key, fingerprint, status, body, created_at)
        SELECT party, key, fingerprint, 201, replace(answer, '@link-hash@', next_hash)::json, at_time
        FROM json_to_recordset(batch) AS one (party uuid, key text, fingerprint text, answer text);
        UPDATE journal_heads SET number = next_number, hash = next_hash WHERE offering = of_offering;
        RETURN QUERY SELECT 'taken', next_hash;
      END $$;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION take_orders(uuid, integer, integer, timestamptz, json, json, text, text);
      DROP FUNCTION intake_facts(uuid, uuid[], uuid[], text[]);
    `);
  }
}
