// Reading the book: with 1,000 and with 1,000,000 orders, in turns, by one client over HTTP, while it stands still and
// right after each order; and counting the same book from its orders, as the self-check does.
import pg from 'pg';
import { load } from './http-load.mjs';
import { fillBook } from './filled-book.mjs';
import { medians, seconds } from './measure.mjs';
import { callerOf, openBook, openIntake, orderRequest, readRequest, startApi } from './intake-world.mjs';

const rounds = Number(process.env.BENCH_ROUNDS ?? '5');
const many = Number(process.env.BENCH_ORDERS ?? '1000000');

export async function run(report) {
  const world = await openIntake();
  const api = await startApi(world.environment);
  const owner = new pg.Client({ connectionString: world.url });
  await owner.connect();
  try {
    const large = await openBook(callerOf(api.address, world.desk.apiKey), world);
    await fillBook(owner, world.offering, world, 1_000);
    await fillBook(owner, large, world, many);
    const still = await compare(report, api, world, large);
    const [{ count }] = (await owner.query('SELECT count(*) FROM book_levels WHERE offering = $1', [large]))
      .rows;
    report(`sums that the book of ${many} orders is read from`, count);
    const counted = await medians(3, {
      recount: () => owner.query('SELECT count(*) FROM recount_levels($1)', [large]),
    });
    report('counting them all, as the self-check does once a minute', seconds(counted.recount));
    report(
      '  B5 ratio of that to GET book as it stands (at least 50)',
      (counted.recount.median / still).toFixed(0),
    );
  } finally {
    await owner.end();
    await api.stop();
    await world.close();
  }
}

/** Returns the median time of the large book while it stands still. */
async function compare(report, api, world, large) {
  const read = (id) => () => readRequest(`/offerings/${id}/book`, world.desk.apiKey);
  const quiet = (id) => load({ port: api.port, connections: 1, seconds: 1, request: read(id) });
  const [still, moving] = [[], []];
  for (const offering of [world.offering, large]) await quiet(offering);
  for (let round = 0; round < rounds; round += 1) {
    still.push([(await quiet(world.offering)).p50, (await quiet(large)).p50]);
    moving.push([await afterOrders(api, world, world.offering), await afterOrders(api, world, large)]);
  }
  tell(report, 'GET book', still);
  tell(
    report,
    'GET book right after an order',
    moving.map((pair) => pair.map(({ ms }) => ms)),
  );
  const [less, more] = [0, 1].map((which) => middle(moving.map((pair) => pair[which].cpuMs)));
  report('processor time of the API for order and GET', `${less.toFixed(1)} ms, ${more.toFixed(1)} ms`);
  return middle(still.map(([, ms]) => ms));
}

const roundTrips = 10;

/** What reading a book that has just changed takes: the median time, and the API's processor time with the order's. */
async function afterOrders({ port, address }, world, offering) {
  const one = (request) => load({ port, connections: 1, count: 1, request });
  const times = [];
  const cpu = await cpuSeconds(address);
  for (let number = 0; number < roundTrips; number += 1) {
    await one(() => orderRequest({ ...world, offering }, number));
    const path = `/offerings/${offering}/book`;
    times.push((await one(() => readRequest(path, world.desk.apiKey))).p50);
  }
  return {
    ms: middle(times),
    cpuMs: (((await cpuSeconds(address)) - cpu) * 1_000) / roundTrips,
  };
}

async function cpuSeconds(address) {
  const text = await (await fetch(`${address}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (.+)$/m.exec(text)[1]);
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

function tell(report, what, pairs) {
  const ratios = pairs.map(([small, big]) => big / small);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((one) => one.toFixed(2));
  report(`${what}, 1,000 orders, median`, `${middle(pairs.map(([small]) => small)).toFixed(2)} ms`);
  report(`${what}, ${many} orders, median`, `${middle(pairs.map(([, big]) => big)).toFixed(2)} ms`);
  report('  B5 ratio of the two', `${middle(ratios).toFixed(2)} (${least} to ${most})`);
}
