// Screening against a list of 18,000 entries: how long it takes to prepare, what a name costs by the index, and against
// comparing the name with each listed one.
import { comparableName, nameLikeness } from '../../dist/src/domain/gates/sanctions-name.js';
import { screenerFor } from '../../dist/src/domain/gates/sanctions-screening.js';
import { medians, ratio, seconds } from './measure.mjs';
import { sanctionsParties } from './sanctions-names.mjs';

const ENTRIES = 18_000;
const ROUNDS = 5;
const names = [
  { name: 'James Smith', kind: 'individual' },
  { name: 'Abdul Karim al-Hassan', kind: 'individual' },
  { name: 'Vladimir Petrovich Ivanov', kind: 'individual' },
  { name: 'Alder Asset Management LLC', kind: 'entity' },
  { name: 'First Pacific Trading & Shipping International Ltd', kind: 'entity' },
  { name: 'Goldman Sachs', kind: 'entity' },
];

export async function run(report) {
  const list = { version: 'invented', parties: sanctionsParties(ENTRIES) };
  const listed = list.parties.flatMap(({ name, kind, aliases }) =>
    [name, ...aliases.map((alias) => alias.name)].map((one) => comparableName(one, kind === 'individual')),
  );
  const screen = screenerFor(list);
  const times = await medians(ROUNDS, {
    prepare: () => screenerFor(list),
    byIndex: () => names.map(screen),
    withEach: () =>
      names.map(({ name, kind }) => {
        const asked = comparableName(name, kind === 'individual');
        return listed.filter((one) => nameLikeness(asked, one).score >= 800);
      }),
  });
  report(
    `prepare a list of ${ENTRIES.toLocaleString('en-US')} entries, ${listed.length} names`,
    seconds(times.prepare),
  );
  report('screen one name', `${(times.byIndex.median / names.length).toFixed(1)} ms`);
  report('ratio: compare with each listed name / by the index', ratio(times.withEach, times.byIndex));
}
