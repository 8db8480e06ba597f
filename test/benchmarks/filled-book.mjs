// A book filled directly in the database, with the sums that the orders would have kept.

// Limit, market and step orders, orders for money in thousands and orders for a per cent of the offering.
const fill = `
  INSERT INTO orders (id, offering, investor, intent, state, version, received_at, channel, type, shares, amount,
    limit_price, steps, step_mode, percent, created_at, changed_at)
  SELECT gen_random_uuid(), $1, ($2::uuid[])[1 + number % cardinality($2::uuid[])], 'order', 'live', 1, now(), 'investor', type,
    CASE WHEN type = 'market' OR type = 'limit' AND number % 20 <> 7 THEN 1000 * (1 + number % 500) END,
    CASE WHEN type = 'limit' AND number % 20 = 7 THEN 1000000000::bigint * (1 + number % 977) END,
    CASE WHEN type IN ('limit', 'percent') THEN 300000 + 10000 * (number % 40) END,
    CASE WHEN type = 'step' THEN '[{"limit":"0.45","shares":10000},{"limit":"0.40","shares":30000}]'::jsonb END,
    CASE WHEN type = 'step' THEN 'exclusive' END,
    CASE WHEN type = 'percent' THEN 1000000 * (1 + number % 5) END, now(), now()
  FROM generate_series(1, $3::int) number, LATERAL (SELECT CASE number % 10 WHEN 0 THEN 'market' WHEN 1 THEN 'step'
    WHEN 2 THEN 'percent' ELSE 'limit' END AS type) typed`;
const sum = `
  INSERT INTO book_levels (offering, part, intent, kind, limit_price, size, orders, shares, rungs)
  SELECT $1, level.* FROM recount_levels($1) level`;

/** Puts `orders` mixed orders of the world's investors into an open book. */
export async function fillBook(owner, offering, { investors }, orders) {
  await owner.query(fill, [offering, investors.map(({ party }) => party), orders]);
  await owner.query(sum, [offering]);
  await owner.query('VACUUM ANALYZE');
}
