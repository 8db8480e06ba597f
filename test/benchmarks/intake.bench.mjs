// Durable orders a second over HTTP, as ratios inside one run with as many clients each: to single-row inserts (of few,
// of some and of many clients), to the least that takes an order over HTTP, to the endpoint written the usual way; and
// files of orders to inserts of many rows. Rounds are interleaved; medians and the spread are printed.
//   npm run bench -- intake      BENCH_ROUNDS=9 and BENCH_SECONDS=10 make it a long one
import { join } from 'node:path';
import pg from 'pg';
import { bareInserts, tables } from './bare-inserts.mjs';
import { load } from './http-load.mjs';
import { fileRequest, openIntake, orderRequest, startApi, startProcess } from './intake-world.mjs';
import { processorMs } from './measure.mjs';

const rounds = Number(process.env.BENCH_ROUNDS ?? '5');
const seconds = Number(process.env.BENCH_SECONDS ?? '4');
/** The last of them is the number wherever only one is taken. */
const clientCounts = [16, 64, 128];
const clients = clientCounts.at(-1);
const files = { clients: 4, lines: 100, rows: 200 };

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const shown = (numbers, digits) =>
  `${median(numbers).toFixed(digits)} (${Math.min(...numbers).toFixed(digits)} to ${Math.max(...numbers).toFixed(digits)})`;

export async function run(report) {
  const world = await openIntake();
  const api = await startApi(world.environment);
  const started = [api];
  try {
    await onOwner(world.url, tables);
    for (const file of ['floor.mjs', 'usual-way.mjs'])
      started.push(await startProcess([join(import.meta.dirname, file)], world.environment));
    const [, floor, usual] = started;
    const request = (number) => orderRequest(world, number);
    const of =
      ({ port }, more = {}) =>
      () =>
        load({ port, connections: clients, seconds, request, ...more });
    const ofFewer = Object.fromEntries(
      clientCounts.slice(0, -1).flatMap((connections) => [
        [`ours${connections}`, of(api, { connections })],
        [`bare${connections}`, () => bareInserts(world.url, { clients: connections, seconds })],
      ]),
    );
    // Numbered across the rounds: a file that was sent before is answered without taking anything.
    let sent = 0;
    const toFiles = {
      connections: files.clients,
      request: () => fileRequest(world, (sent += 1), files.lines),
    };
    const all = await interleaved({
      ...ofFewer,
      ours: measured(of(api), api.child.pid),
      bare: () => bareInserts(world.url, { clients, seconds }),
      floor: of(floor),
      usual: of(usual),
      file: of(api, toFiles),
      bareMany: () => bareInserts(world.url, { clients: files.clients, seconds, rows: files.rows }),
    });
    reportRounds(report, all);
    const rate = median(all.map(({ ours }) => ours.perSecond)) / 2;
    const half = [];
    for (let round = 0; round < rounds; round += 1) half.push(await of(api, { rate })());
    report(
      'p99 at half of that load, ms (under 50)',
      shown(
        half.map(({ p99 }) => p99),
        0,
      ),
    );
    report(
      'median at half of that load, ms',
      shown(
        half.map(({ p50 }) => p50),
        1,
      ),
    );
  } finally {
    for (const { stop } of started) await stop();
    await world.close();
  }
}

async function onOwner(url, statements) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(statements);
  await owner.end();
}

/** Beside the load, the processor time that the process took for each request. */
function measured(one, pid) {
  return async () => {
    const before = processorMs(pid);
    const result = await one();
    return { ...result, msEach: (processorMs(pid) - before) / result.done };
  };
}

async function interleaved(candidates) {
  const all = [];
  for (let round = -1; round < rounds; round += 1) {
    const results = {};
    for (const [name, one] of Object.entries(candidates)) results[name] = await one();
    // The first round warms up.
    if (round >= 0) all.push(results);
  }
  return all;
}

function reportRounds(report, all) {
  const rates = (what, pick, digits = 0) => report(what, shown(all.map(pick), digits));
  rates('orders a second over HTTP, all switched on', ({ ours }) => ours.perSecond);
  rates(`bare inserts of single rows a second, ${clients} clients`, ({ bare }) => bare);
  rates('orders a second, Fastify and one INSERT', ({ floor }) => floor.perSecond);
  rates('orders a second the usual way', ({ usual }) => usual.perSecond);
  rates(`orders a second in files of ${files.lines}`, ({ file }) => file.perSecond * files.lines);
  rates(`bare rows a second, ${files.rows} in a commit`, ({ bareMany }) => bareMany);
  rates(
    `B1 ratio to bare inserts, ${clients} clients each (aim 0.6, at least 0.4)`,
    ({ ours, bare }) => ours.perSecond / bare,
    2,
  );
  for (const count of clientCounts.slice(0, -1))
    rates(
      `B1 with ${count} clients each`,
      (round) => round[`ours${count}`].perSecond / round[`bare${count}`],
      2,
    );
  rates(
    'B2 ratio to Fastify and one INSERT (at least 1.5)',
    ({ ours, floor }) => ours.perSecond / floor.perSecond,
    1,
  );
  rates('B3 ratio to the usual way (at least 5)', ({ ours, usual }) => ours.perSecond / usual.perSecond, 1);
  rates(
    'B4 ratio of files to bare rows (at least 0.4)',
    ({ file, bareMany }) => (file.perSecond * files.lines) / bareMany,
    2,
  );
  rates('processor time of an order in the API, ms', ({ ours }) => ours.msEach, 3);
  rates('p99 at full load, ms', ({ ours }) => ours.p99);
  const answers = all.flatMap(({ ours, file }) => Object.keys({ ...ours.statuses, ...file.statuses }));
  report(
    'answers other than 201',
    [...new Set(answers)].filter((status) => status !== '201').join(', ') || 'none',
  );
}
