// What `.ci/run` does after installing: every suite against every kind of server, every check, one sum at the end.
// PostgreSQL and Redis are used where they listen, and installed and started for this run where they do not.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openPostgres, openRedis } from './ci-servers.mjs';
import { prepare, projectFolder } from './prepare.mjs';
import { endWith } from './say.mjs';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'greenshoe-ci-'));
const closers = [];
const failures = [];
const sum = { passed: 0, failed: 0 };

export async function main() {
  await prepare().catch(endWith);
  // Whatever the caller's shell points at: each step below says itself what it uses.
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'QUEUE_PREFIX', 'PORT', 'HOST']) delete process.env[name];
  process.on('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => close().then(() => process.exit(130)));
  try {
    await suites();
    await checks();
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error));
  } finally {
    await close();
  }
  if (failures.length > 0)
    process.stdout.write(`\nFailed:\n${failures.map((text) => `  ${text}\n`).join('')}`);
  process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`);
  process.exit(failures.length === 0 && sum.failed === 0 && sum.passed > 0 ? 0 : 1);
}

async function suites() {
  await tests('npm test (embedded PostgreSQL, jobs in it)', npm('test', '--'), {});
  const servers = ['--project', 'server'];
  const postgres = await server('PostgreSQL', openPostgres);
  const redis = await server('Redis', openRedis);
  if (postgres === undefined || redis === undefined) return;
  const title = `server suites on ${postgres.name}, jobs on ${redis.name}`;
  await tests(title, npm('test', '--', ...servers), { DATABASE_URL: postgres.url, REDIS_URL: redis.url });
}

async function checks() {
  await Promise.all([checkTexts(), checkInstalls()]);
  if (has(['docker', 'compose', 'version'])) {
    await step('docker compose config', ['docker', 'compose', 'config', '--quiet']);
  }
  if (scripts()['build:web'] !== undefined) await step('build the web desk', npm('run', 'build:web'));
  if (scripts()['test:web'] !== undefined) await browserTests();
}

async function checkTexts() {
  for (const name of ['types', 'lint', 'format', 'lock', 'answers'])
    await step(`check of ${name}`, npm('run', `check:${name}`), { isBeside: true });
}

/** Waits for the network more than it works. */
async function checkInstalls() {
  await step('npm ci in an empty folder', ...cleanInstall());
  for (const [system, ...flags] of systems)
    await step(`npm ci for ${system} (dry run)`, ...cleanInstall('--dry-run', '--silent', ...flags));
}

const systems = [
  ['macOS', '--os=darwin', '--cpu=arm64'],
  ['Windows', '--os=win32', '--cpu=x64'],
  ['Linux on ARM', '--os=linux', '--cpu=arm64', '--libc=glibc'],
  ['Alpine', '--os=linux', '--cpu=x64', '--libc=musl'],
];

const npm = (...args) => ['npm', ...args];

/** Runs a command in a folder that has only what npm needs. */
function cleanInstall(...flags) {
  const folder = fs.mkdtempSync(path.join(scratch, 'install-'));
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    fs.copyFileSync(path.join(projectFolder, file), path.join(folder, file));
  }
  return [npm('ci', '--loglevel=error', ...flags), { cwd: folder, isBeside: true }];
}

async function browserTests() {
  const browsers = ['chromium', 'chromium-browser', 'google-chrome'];
  const find = () => browsers.find((name) => has(['sh', '-c', `command -v ${name}`]));
  if (find() === undefined) {
    await step('install chromium', [
      'sh',
      '-c',
      'apt-get update -q && apt-get install -yq --no-install-recommends chromium',
    ]);
  }
  const found = find();
  const executable =
    found && spawnSync('sh', ['-c', `command -v ${found}`], { encoding: 'utf8' }).stdout.trim();
  await tests('browser tests', npm('run', 'test:web', '--'), executable ? { CHROMIUM_PATH: executable } : {});
}

function scripts() {
  return JSON.parse(fs.readFileSync(path.join(projectFolder, 'package.json'), 'utf8')).scripts;
}

const has = ([command, ...args]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

async function server(name, open) {
  heading(name);
  try {
    const found = await open();
    closers.push(found.close);
    process.stdout.write(`${found.name} at ${found.url}\n`);
    return found;
  } catch (error) {
    process.stdout.write(`${error.message}\n`);
    failures.push(`${name}: ${error.message}`);
    return undefined;
  }
}

/** Runs vitest through `command`, adds its counts to the sum; a suite that did not report is one failure. */
async function tests(title, command, environment) {
  const report = path.join(scratch, `${Date.now()}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const isGood = await step(title, [...command, ...reporters], { environment });
  try {
    const result = JSON.parse(fs.readFileSync(report, 'utf8'));
    const unloaded = result.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    sum.passed += result.numPassedTests;
    sum.failed += result.numFailedTests + unloaded.length;
    if (!isGood && result.numFailedTests + unloaded.length === 0) sum.failed += 1;
  } catch {
    sum.failed += 1;
    if (isGood) failures.push(`${title}: no report`);
  }
}

/** Beside another step it says what it has to say when it has ended. */
async function step(
  title,
  [command, ...args],
  { cwd = projectFolder, environment = {}, isBeside = false } = {},
) {
  if (!isBeside) heading(title);
  const startedAt = Date.now();
  const env = { ...process.env, CI: 'true', DEBIAN_FRONTEND: 'noninteractive', ...environment };
  const output = isBeside ? 'pipe' : 'inherit';
  const said = [];
  const code = await new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', output, output] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => said.push(bytes));
    child.once('error', () => resolve(127));
    child.once('close', resolve);
  });
  if (isBeside) {
    heading(title);
    process.stdout.write(Buffer.concat(said));
  }
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'ok' : 'FAILED'}: ${title} (${seconds} s)\n`);
  if (code !== 0) failures.push(title);
  return code === 0;
}

const heading = (title) => process.stdout.write(`\n=== ${title}\n`);

async function close() {
  for (const closer of closers.splice(0).toReversed()) await closer();
}
