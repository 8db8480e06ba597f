// The engine on a million mixed orders, against merely parsing and writing the same CSV in the same process; how its
// time grows; and the slow reference on a small book. GREENSHOE_BENCH_ORDERS sets another size.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { answerAllocation, readAllocationQuestion } from '../../dist/src/domain/engine.js';
import { demandCurve, readDemandQuestion } from '../../dist/src/domain/levels.js';
import { bookOf, csvOf, questionOf } from './engine-book.mjs';
import { medians, ratio, seconds } from './measure.mjs';

const ORDERS = Number.parseInt(process.env.GREENSHOE_BENCH_ORDERS ?? '1000000', 10);
const ROUNDS = 5;

function sha256(pieces) {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece, 'utf8');
  return hash.digest('hex');
}

/** Reads and writes a CSV in blocks of rows, so that the text of no more than one block stands in memory. */
function copyCsv(csv) {
  let written = 0;
  for (let start = 0; start < csv.length;) {
    const end = csv.indexOf('\n', start + (1 << 20)) + 1 || csv.length;
    written += stringify(parse(csv.slice(start, end))).length;
    start = end;
  }
  return written;
}

function withoutMinimums(orders) {
  return orders.map(({ minimumFill: _minimum, ...order }) => order);
}

async function atFullSize(report) {
  const orders = withoutMinimums(bookOf(ORDERS));
  const csv = csvOf(orders);
  const allocation = readAllocationQuestion(questionOf(ORDERS, orders));
  const { offering } = questionOf(ORDERS);
  const demand = readDemandQuestion({ offering, orders });
  const times = await medians(ROUNDS, {
    copy: () => copyCsv(csv),
    read: () => readAllocationQuestion(questionOf(ORDERS, orders)),
    allocate: () => answerAllocation(allocation, sha256),
    demand: () => demandCurve(demand),
  });
  const count = ORDERS.toLocaleString('en-US');
  report(`parse and write ${count} rows of CSV (csv-parse, csv-stringify)`, seconds(times.copy));
  report(`check and sort ${count} orders`, seconds(times.read));
  report(`allocate ${count} orders, three tranches, both hashes`, seconds(times.allocate));
  report(`demand of ${count} orders`, seconds(times.demand));
  report('ratio: allocate / parse and write', ratio(times.allocate, times.copy));
  report('ratio: demand / parse and write', ratio(times.demand, times.copy));
  report('peak memory of all this', `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

/** The exponent k of time ~ orders^k between the smallest and the largest book. */
async function growth(report) {
  const sizes = [1_000, 10_000, 100_000, ORDERS];
  const questions = sizes.map((size) =>
    readAllocationQuestion(questionOf(size, withoutMinimums(bookOf(size)))),
  );
  const times = await medians(
    ROUNDS,
    Object.fromEntries(
      questions.map((question, index) => [sizes[index], () => answerAllocation(question, sha256)]),
    ),
  );
  for (const size of sizes) report(`allocate ${size.toLocaleString('en-US')} orders`, seconds(times[size]));
  const exponent =
    Math.log(times[sizes.at(-1)].median / times[sizes[0]].median) / Math.log(sizes.at(-1) / sizes[0]);
  report('growth: time ~ orders ^', exponent.toFixed(2));
}

async function withMinimumFills(report) {
  const size = ORDERS / 10;
  const plain = bookOf(size);
  const [conditional, without] = [plain, withoutMinimums(plain)].map((orders) =>
    readAllocationQuestion(questionOf(size, orders)),
  );
  const times = await medians(3, {
    conditional: () => answerAllocation(conditional, sha256),
    without: () => answerAllocation(without, sha256),
  });
  report(
    `ratio: 2 % of ${size.toLocaleString('en-US')} orders with a minimum fill / none`,
    ratio(times.conditional, times.without),
  );
}

/** The reference is TypeScript, which Node 20 does not run: its two files are compiled into `folder`. */
async function importReference(folder) {
  for (const name of ['fraction', 'reference-allocation']) {
    const source = readFileSync(new URL(`../support/${name}.ts`, import.meta.url), 'utf8');
    const jsc = { target: 'es2022', parser: { syntax: 'typescript' } };
    writeFileSync(
      path.join(folder, `${name}.js`),
      transformSync(source, { jsc, module: { type: 'es6' } }).code,
    );
  }
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  return import(pathToFileURL(path.join(folder, 'reference-allocation.js')));
}

async function againstReference(report, folder) {
  const { referenceAllocation } = await importReference(folder);
  const question = questionOf(2_000, withoutMinimums(bookOf(2_000)));
  const read = readAllocationQuestion(question);
  const times = await medians(3, {
    reference: () => referenceAllocation(question),
    engine: () => answerAllocation(read, sha256),
  });
  report('ratio: slow reference / engine, 2,000 orders', ratio(times.reference, times.engine));
}

/** The command as it is typed: a CSV in, a JSON document out. */
function wholeCommand(report, folder) {
  const [orders, question, out] = ['orders.csv', 'question.json', 'out.json'].map((name) =>
    path.join(folder, name),
  );
  writeFileSync(orders, csvOf(withoutMinimums(bookOf(ORDERS))));
  writeFileSync(question, JSON.stringify(questionOf(ORDERS)));
  const command = fileURLToPath(new URL('../../bin/greenshoe.mjs', import.meta.url));
  const words = [command, 'allocate', '--in', question, '--orders', orders, '--out', out, '--timings'];
  const start = performance.now();
  const { stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const total = performance.now() - start;
  if (status !== 0) throw new Error(stderr);
  const timings = JSON.parse(stderr.trimEnd().split('\n').at(-1));
  report(
    `greenshoe allocate, ${ORDERS.toLocaleString('en-US')} rows of CSV to JSON`,
    `${(total / 1000).toFixed(1)} s`,
  );
  report('  of which read, engine, write', `${timings.readMs}, ${timings.engineMs}, ${timings.writeMs} ms`);
  report('  peak memory', `${timings.peakMemoryMb} MB`);
}

export async function run(report) {
  const folder = mkdtempSync(path.join(tmpdir(), 'greenshoe-bench-'));
  try {
    wholeCommand(report, folder);
    await againstReference(report, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
  await atFullSize(report);
  await growth(report);
  await withMinimumFills(report);
}
