// npm run mutation [-- rule ...]: changes the rules one place at a time, says which changes no spec notices, and holds
// every rule by itself to 90 %. A rule is named as in src/domain, without its ending: book, gates/ofac, 'over-allotment/*'.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LEAST = 90;

const rules = process.argv.slice(2).map((rule) => `src/domain/${rule}.ts`);
const only = rules.length === 0 ? [] : ['--mutate', rules.join(',')];
const { status } = spawnSync('npx', ['stryker', 'run', ...only], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const { files } = JSON.parse(readFileSync('reports/mutation.json', 'utf8'));
const scores = Object.entries(files).map(([file, { mutants }]) => {
  const count = (...kinds) => mutants.filter((mutant) => kinds.includes(mutant.status)).length;
  const noticed = count('Killed', 'Timeout');
  const unnoticed = count('Survived', 'NoCoverage');
  return { file, noticed, unnoticed, score: (100 * noticed) / Math.max(1, noticed + unnoticed) };
});
const rows = scores.map(({ file, noticed, unnoticed, score }) =>
  [file.replace('src/domain/', ''), noticed + unnoticed, noticed, unnoticed, score.toFixed(1)].join(' | '),
);
process.stdout.write(
  `| file | changes | noticed | unnoticed | score |\n${rows.map((row) => `| ${row} |\n`).join('')}`,
);
const low = scores.filter(({ noticed, unnoticed, score }) => noticed + unnoticed > 0 && score < LEAST);
if (low.length > 0) {
  process.stderr.write(`Below ${LEAST} %: ${low.map(({ file }) => file).join(', ')}.\n`);
  process.exit(1);
}
