import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CreateTakeOrders1767227520000 } from './1767227520000-create-take-orders.js';
import { FindKeysByIndex1767233400000 } from './1767233400000-find-keys-by-index.js';

// What a batch of orders costs: its functions keep their plans, its rows come as one array a column, what a row
// refers to is looked up once a statement, and an answer that can be written again is kept as what it speaks of.
const plans =
  'SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off';

export class TakeOrdersAtOnce1767234000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await referToRows(run);
    await run.query(`
      ALTER TABLE idempotency_keys ALTER COLUMN body DROP NOT NULL, ADD COLUMN made uuid,
        ADD CONSTRAINT idempotency_keys_answer_check CHECK (num_nonnulls(body, made) = 1);
      CREATE INDEX idempotency_keys_made ON idempotency_keys (made) WHERE made IS NOT NULL;
    `);
    await run.query(
      planned(
        'plpgsql',
        (body) => `BEGIN RETURN (${body}); END`,
        (body) => `BEGIN ${body}; END`,
      ),
    );
    await run.query(`
      DROP FUNCTION intake_facts(uuid, uuid[], uuid[], text[]);
      DROP FUNCTION take_orders(uuid, integer, integer, timestamptz, json, json, text, text);
      CREATE FUNCTION intake_facts(of_offering uuid, wanted uuid[])
        RETURNS TABLE (now timestamptz, offering json, investors json, door json)
        LANGUAGE plpgsql STABLE ${plans} AS $$
      BEGIN
        RETURN QUERY SELECT date_trunc('milliseconds', clock_timestamp()),
          (SELECT row_to_json(facts) FROM (
            SELECT id, state, terms, terms_version, epoch, desk_party FROM offerings WHERE id = of_offering) facts),
          (SELECT json_agg(facts) FROM (
            SELECT one.id, one.category, one.tier, one.country, one.state FROM investors one
            JOIN invitations ON invitations.investor = one.id
            WHERE invitations.offering = of_offering AND one.id = ANY (wanted)) facts),
          admission_facts(of_offering, wanted);
      END $$;
    `);
    await run.query(ordersTaken);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION intake_facts(uuid, uuid[]);
      DROP FUNCTION take_orders;
      DELETE FROM idempotency_keys WHERE body IS NULL;
      ALTER TABLE idempotency_keys DROP COLUMN made, ALTER COLUMN body SET NOT NULL;
    `);
    await run.query(
      planned(
        'sql',
        (body) => body,
        (body) => body,
      ),
    );
    await new CreateTakeOrders1767227520000().up(run);
    await new FindKeysByIndex1767233400000().up(run);
    await referByConstraints(run);
  }
}

/** The functions that commands of one order use too, as they were, in a language that keeps their plans or not. */
function planned(language: string, result: (sql: string) => string, act: (sql: string) => string): string {
  const settings = language === 'sql' ? 'SET search_path = public, pg_temp' : plans;
  return `
    CREATE OR REPLACE FUNCTION admission_facts(of_offering uuid, wanted uuid[]) RETURNS json
      LANGUAGE ${language} STABLE ${settings} AS $$ ${result(admissionFacts)} $$;
    CREATE OR REPLACE FUNCTION apply_levels(of_offering uuid, deltas json) RETURNS void
      LANGUAGE ${language} ${settings} AS $$ ${act(applyLevels)} $$;`;
}

/** A batch that stands by its epoch, its terms and the standing of its investors. */
export const ordersTaken = `
  CREATE FUNCTION take_orders(of_offering uuid, at_epoch integer, at_terms integer, at_time timestamptz,
      link_salt text, link_root text, deltas json, judgements json,
      ids uuid[], investors uuid[], categories text[], tiers integer[], countries text[], states text[], intents text[], channels text[], types text[], shares bigint[], amounts bigint[],
      limits bigint[], steps jsonb[], step_modes text[], percents bigint[], minimum_fills bigint[],
      documents jsonb, document_hashes text[], entries uuid[], actors jsonb, entry_hashes text[], judged text[],
      parties uuid[], keys text[], fingerprints text[])
    RETURNS TABLE (outcome text, link_hash text, known integer[])
    LANGUAGE plpgsql ${plans} AS $$
  DECLARE
    previous journal_heads%ROWTYPE;
    next_number bigint;
    next_hash text;
  BEGIN
    PERFORM FROM offerings WHERE id = of_offering AND epoch = at_epoch AND terms_version = at_terms FOR SHARE;
    IF NOT FOUND THEN RETURN QUERY SELECT 'moved', NULL::text, NULL::integer[]; RETURN; END IF;
    PERFORM FROM unnest(investors, categories, tiers, countries, states) AS one (investor, category, tier, country, state)
      WHERE (SELECT (known_as.category, known_as.tier, known_as.country, known_as.state)
          IS DISTINCT FROM (one.category, one.tier, one.country, one.state)
        FROM investors known_as WHERE known_as.id = one.investor);
    IF FOUND THEN RETURN QUERY SELECT 'moved', NULL::text, NULL::integer[]; RETURN; END IF;
    SELECT array_agg(one.place) INTO known FROM unnest(parties, keys) WITH ORDINALITY AS one (party, key, place)
      WHERE NOT pg_try_advisory_xact_lock(hashtextextended(one.party || E'\\n' || one.key, 0));
    SELECT known || array_agg(one.place) INTO known FROM unnest(parties, keys) WITH ORDINALITY AS one (party, key, place)
      WHERE (SELECT true FROM idempotency_keys kept WHERE kept.party = one.party AND kept.key = one.key);
    IF known IS NOT NULL THEN RETURN QUERY SELECT 'known', NULL::text, known; RETURN; END IF;

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

    INSERT INTO journal_heads (offering, number, hash) VALUES (of_offering, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
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
    INSERT INTO idempotency_keys (party, key, fingerprint, status, made, created_at)
    SELECT one.party, one.key, one.fingerprint, 201, one.id, at_time
    FROM unnest(parties, keys, fingerprints, ids) AS one (party, key, fingerprint, id);
    UPDATE journal_heads SET number = next_number, hash = next_hash WHERE offering = of_offering;
    RETURN QUERY SELECT 'taken', next_hash, NULL::integer[];
  END $$;
`;

const admissionFacts = `
  SELECT json_build_object(
    'filedAt', utc_text(filed_at), 'effectiveAt', utc_text(effective_at),
    'noticedAt', utc_text(effectiveness_noticed_at), 'windowEndsAt', utc_text(window_ends_at),
    'issuerParty', issuer_party,
    'listVersion', (SELECT version FROM sanctions_lists ORDER BY number DESC LIMIT 1),
    'overrides', (SELECT json_agg(json_build_object('id', id, 'gate', gate, 'investor', investor)) FROM gate_overrides
      WHERE offering = of_offering AND (expires_at IS NULL OR expires_at > clock_timestamp())),
    'certificates', (
      SELECT json_agg(json_build_object('id', id, 'investor', investor, 'type', type, 'offering', offering,
        'facts', facts, 'expiresAt', utc_text(expires_at)))
      FROM (SELECT DISTINCT ON (investor, id) * FROM certificates WHERE investor = ANY (wanted)
        ORDER BY investor, id, version DESC) latest
      WHERE offering IS NULL OR offering = of_offering),
    'screenings', (
      SELECT json_agg(json_build_object('investor', last.investor, 'outcome', last.outcome,
        'cleared', last.cleared_as IS NOT NULL OR EXISTS (
          SELECT FROM screening_clearances WHERE screening_clearances.screening = last.id),
        'listVersion', last.list_version, 'screenedOn', left(utc_text(last.screened_at), 10), 'owners', last.owners))
      FROM unnest(wanted) AS one (investor) CROSS JOIN LATERAL (
        SELECT * FROM screenings WHERE screenings.investor = one.investor ORDER BY id DESC LIMIT 1) last))
  FROM offerings WHERE id = of_offering`;

const applyLevels = `
  INSERT INTO book_levels AS level (offering, part, intent, kind, limit_price, size, orders, shares, rungs)
  SELECT of_offering, one.part, one.intent, one.kind, one.limit_price, one.size, one.orders, one.shares, one.rungs
  FROM json_to_recordset(deltas) AS one (part text, intent text, kind text, limit_price bigint, size bigint,
    orders bigint, shares bigint, rungs bigint)
  ORDER BY one.part, one.intent, one.kind, one.limit_price, one.size
  ON CONFLICT (offering, part, intent, kind, limit_price, size) DO UPDATE SET
    orders = level.orders + excluded.orders, shares = level.shares + excluded.shares,
    rungs = level.rungs + excluded.rungs`;

/**
 * What rows refer to is never removed, so it is looked up once for all rows that a statement adds: by subqueries that
 * the planner cannot turn into a join, which it would plan for tables as small as they once were.
 */
const references = [
  { table: 'orders', of: 'offerings', where: 'of.id = added.offering' },
  { table: 'orders', of: 'investors', where: 'of.id = added.investor' },
  { table: 'order_versions', of: 'orders', where: 'of.id = added.order_id' },
  {
    table: 'journal_entries',
    of: 'journal_links',
    where: 'of.offering = added.offering AND of.number = added.link',
  },
];

async function referToRows(run: QueryRunner): Promise<void> {
  for (const { table, of, where } of references)
    await run.query(`
      CREATE FUNCTION ${table}_refer_to_${of}() RETURNS trigger LANGUAGE plpgsql ${plans} AS $$
      BEGIN
        PERFORM FROM added WHERE (SELECT true FROM ${of} of WHERE ${where}) IS NULL;
        IF FOUND THEN
          RAISE EXCEPTION 'a row of ${table} refers to nothing in ${of}' USING ERRCODE = 'foreign_key_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER ${table}_refer_to_${of} AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION ${table}_refer_to_${of}();
    `);
  await run.query(`
    CREATE FUNCTION orders_stay() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'an order stays with its offering and its investor' USING ERRCODE = 'foreign_key_violation';
    END $$;
    CREATE TRIGGER orders_stay BEFORE UPDATE ON orders FOR EACH ROW
      WHEN (OLD.id <> NEW.id OR OLD.offering <> NEW.offering OR OLD.investor <> NEW.investor) EXECUTE FUNCTION orders_stay();
    CREATE TRIGGER orders_remain BEFORE DELETE OR TRUNCATE ON orders FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER investors_remain BEFORE DELETE OR TRUNCATE ON investors FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER offerings_remain BEFORE DELETE OR TRUNCATE ON offerings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    ALTER TABLE orders DROP CONSTRAINT orders_offering_fkey, DROP CONSTRAINT orders_investor_fkey;
    ALTER TABLE order_versions DROP CONSTRAINT order_versions_order_id_fkey;
    ALTER TABLE journal_entries DROP CONSTRAINT journal_entries_offering_link_fkey;
  `);
}

async function referByConstraints(run: QueryRunner): Promise<void> {
  await run.query(`
    DROP TRIGGER orders_stay ON orders;
    DROP FUNCTION orders_stay();
    DROP TRIGGER orders_remain ON orders;
    DROP TRIGGER investors_remain ON investors;
    DROP TRIGGER offerings_remain ON offerings;
    ALTER TABLE orders ADD FOREIGN KEY (offering) REFERENCES offerings (id), ADD FOREIGN KEY (investor) REFERENCES investors (id);
    ALTER TABLE order_versions ADD FOREIGN KEY (order_id) REFERENCES orders (id);
    ALTER TABLE journal_entries ADD FOREIGN KEY (offering, link) REFERENCES journal_links (offering, number);
  `);
  for (const { table, of } of references)
    await run.query(
      `DROP TRIGGER ${table}_refer_to_${of} ON ${table}; DROP FUNCTION ${table}_refer_to_${of}();`,
    );
}
