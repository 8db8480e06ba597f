// `npm run bench [-- NAME]`: runs every file here whose name ends in .bench.mjs and has NAME in it. Each exports
// `run(report)` and reports ratios of two things measured in this same run, interleaved, because absolute times
// say more about the machine than about the program.
import { readdirSync } from 'node:fs';
import { prepare } from '../../scripts/prepare.mjs';
import { endWith } from '../../scripts/say.mjs';

await prepare().catch(endWith);
const folder = new URL('.', import.meta.url);
const wanted = process.argv[2] ?? '';
const files = readdirSync(folder).filter((name) => name.endsWith('.bench.mjs') && name.includes(wanted));
for (const file of files.toSorted()) {
  process.stdout.write(`\n${file.replace('.bench.mjs', '')}\n`);
  const { run } = await import(new URL(file, folder));
  await run((name, value) => process.stdout.write(`  ${name.padEnd(72)} ${value}\n`));
}
