// npm run mutation [-- rule ...]: changes the rules one place at a time, says which changes no spec notices, and holds
// every rule by itself to 90 %. A rule is named as in src/domain, without its ending: book, gates/ofac, 'deal-pack/*'.
// SHARES says how many processes try them at once; every change and its fate stand in reports/mutation/fates.json.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';

const LEAST = 90;

const { RULES = 'src/domain', SPECS = 'test/domain', REPORTS = 'reports/mutation' } = process.env;
const shares = Number(process.env.SHARES ?? availableParallelism());

const every = readdirSync(RULES, { recursive: true })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .toSorted();
const asked = process.argv.slice(2);
const isNamed = (rule, name) => new RegExp(`^${name.replaceAll('*', '[^/]*')}$`).test(rule);
const unknown = asked.filter((name) => !every.some((rule) => isNamed(rule, name)));
if (unknown.length > 0) endWith(`No rule is named ${unknown.join(', ')}.`);
const rules = asked.length === 0 ? every : every.filter((rule) => asked.some((name) => isNamed(rule, name)));

mkdirSync(REPORTS, { recursive: true });
const found = (await Promise.all(Array.from({ length: shares }, (_, share) => tryShare(share)))).flat();
const scores = rules.map((name) => {
  const mutants = found
    .flatMap((rule) => (rule.name === name ? rule.mutants : []))
    .toSorted((a, b) => a.line - b.line || a.id - b.id);
  const count = (...fates) => mutants.filter(({ fate }) => fates.includes(fate)).length;
  const noticed = count('killed', 'endless');
  const changes = noticed + count('survived', 'unmet');
  return { name, mutants, changes, noticed, score: (100 * noticed) / changes };
});
writeFileSync(join(REPORTS, 'fates.json'), JSON.stringify(scores, null, 1));

for (const { name, mutants } of scores) {
  for (const { line, kind, replacement, fate } of mutants) {
    if (!['killed', 'static'].includes(fate)) say(`${name}:${line} ${fate}: ${kind} ${replacement}`);
  }
}
const changed = scores.filter(({ changes }) => changes > 0);
say('| file | changes | noticed | unnoticed | score |');
say('| ---- | ------- | ------- | --------- | ----- |');
for (const { name, changes, noticed, score } of changed)
  say(`| ${name} | ${changes} | ${noticed} | ${changes - noticed} | ${score.toFixed(1)} |`);
const low = changed.filter(({ score }) => score < LEAST);
if (low.length > 0) endWith(`Below ${LEAST} %: ${low.map(({ name }) => name).join(', ')}.`);

function say(line) {
  process.stdout.write(`${line}\n`);
}

function endWith(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** One process tries every so-many-th change of each rule. */
async function tryShare(share) {
  const results = resolve(REPORTS, `share-${share}.json`);
  const task = { rulesFolder: resolve(RULES), specsFolder: SPECS, rules, share, shares, results };
  const files = rules.map((rule) => join(RULES, `${rule}.ts`));
  const what = asked.length === 0 ? ['run'] : ['related', '--run', ...files];
  const child = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', ...what, '--config', 'test/mutation/vitest.config.ts'],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, MUTATION_TASK: JSON.stringify(task) },
    },
  );
  const status = await new Promise((ended) => child.on('exit', ended));
  if (status !== 0) endWith('The rules could not be tried: see above.');
  return JSON.parse(readFileSync(results, 'utf8'));
}
