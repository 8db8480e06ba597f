// Reading the book: with 1,000 and with 1,000,000 orders, in turns, by one client over HTTP, while it stands still and
// right after each order; and counting the same book from its orders, as the self-check does.
import pg from 'pg';
import { load } from './http-load.mjs';
import { medians, seconds } from './measure.mjs';
import { callerOf, openBook, openIntake, orderRequest, readRequest, startApi } from './intake-world.mjs';

const rounds = Number(process.env.BENCH_ROUNDS ?? '5');
const many = Number(process.env.BENCH_ORDERS ?? '1000000');

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

export async function run(report) {
  const world = await openIntake();
  const api = await startApi(world.environment);
  const owner = new pg.Client({ connectionString: world.url });
  await owner.connect();
  try {
    const large = await openBook(callerOf(api.address, world.desk.apiKey), world);
    const investors = world.investors.map(({ party }) => party);
    for (const [offering, orders] of [
      [world.offering, 1_000],
      [large, many],
    ]) {
      await owner.query(fill, [offering, investors, orders]);
      await owner.query(sum, [offering]);
    }
    await owner.query('VACUUM ANALYZE');
    await compare(report, api.port, world, large);
    const [{ count }] = (await owner.query('SELECT count(*) FROM book_levels WHERE offering = $1', [large]))
      .rows;
    report(`sums that the book of ${many} orders is read from`, count);
    const counted = await medians(3, {
      recount: () => owner.query('SELECT count(*) FROM recount_levels($1)', [large]),
    });
    report('counting them all, as the self-check does once a minute', seconds(counted.recount));
  } finally {
    await owner.end();
    await api.stop();
    await world.close();
  }
}

async function compare(report, port, world, large) {
  const read = (id) => () => readRequest(`/offerings/${id}/book`, world.desk.apiKey);
  const quiet = (id) => load({ port, connections: 1, seconds: 1, request: read(id) });
  const [still, moving] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    still.push([(await quiet(world.offering)).p50, (await quiet(large)).p50]);
    moving.push([await afterOrders(port, world, world.offering), await afterOrders(port, world, large)]);
  }
  tell(report, 'GET book', still);
  tell(report, 'GET book right after an order', moving);
}

/** The median time to read a book that has just changed. */
async function afterOrders(port, world, offering) {
  const times = [];
  for (let number = 0; number < 10; number += 1) {
    await load({
      port,
      connections: 1,
      count: 1,
      request: () => orderRequest({ ...world, offering }, number),
    });
    const path = `/offerings/${offering}/book`;
    times.push(
      (await load({ port, connections: 1, count: 1, request: () => readRequest(path, world.desk.apiKey) }))
        .p50,
    );
  }
  return middle(times);
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

function tell(report, what, pairs) {
  const ratios = pairs.map(([small, big]) => big / small);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((one) => one.toFixed(2));
  report(`${what}, 1,000 orders, median`, `${middle(pairs.map(([small]) => small)).toFixed(2)} ms`);
  report(`${what}, ${many} orders, median`, `${middle(pairs.map(([, big]) => big)).toFixed(2)} ms`);
  report('  B5 ratio of the two', `${middle(ratios).toFixed(2)} (${least} to ${most})`);
}
