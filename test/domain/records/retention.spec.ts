import { describe, expect, it } from 'vitest';
import { mustKeep, recordGroups, type RecordDays } from '../../../src/domain/records/retention.js';

const never: RecordDays = { lastOrder: null, lastApproach: null, lastEvidence: null, lastScreening: null };
const kept = (days: Partial<RecordDays>, today: string) =>
  mustKeep({ ...never, ...days }, today).map(({ group, until }) => `${group} ${until}`);

describe('what must be kept of an investor', () => {
  it('is nothing of one that never did anything', () => {
    expect(mustKeep(never, '2026-11-22')).toEqual([]);
  });

  it.each<[string, Partial<RecordDays>, string, string[]]>([
    ['the identity for six years', { lastOrder: '2020-11-23' }, '2026-11-22', ['identity 2026-11-23']],
    ['the identity to the day', { lastOrder: '2020-11-22' }, '2026-11-22', []],
    [
      'the identity for five after a sounding',
      { lastApproach: '2021-11-23' },
      '2026-11-22',
      ['identity 2026-11-23'],
    ],
    ['a sounding to the day', { lastApproach: '2021-11-22' }, '2026-11-22', []],
    ['from a leap day', { lastOrder: '2024-02-29' }, '2030-02-27', ['identity 2030-02-28']],
    ['evidence for six years', { lastEvidence: '2021-01-01' }, '2026-11-22', ['evidence 2027-01-01']],
    ['screenings for ten', { lastScreening: '2020-03-12' }, '2026-11-22', ['screenings 2030-03-12']],
    ['older screenings for five', { lastScreening: '2020-03-11' }, '2024-12-31', ['screenings 2025-03-11']],
    ['older screenings no longer', { lastScreening: '2020-03-11' }, '2026-11-22', []],
    [
      'each for its own time',
      { lastOrder: '2024-05-01', lastEvidence: '2019-01-01', lastScreening: '2024-05-01' },
      '2026-11-22',
      ['identity 2030-05-01', 'screenings 2034-05-01'],
    ],
  ])('%s', (_, days, today, expected) => {
    expect(kept(days, today)).toEqual(expected);
  });

  it('names the rule, and never the sign-in', () => {
    const all = mustKeep(
      {
        lastOrder: '2026-01-01',
        lastApproach: '2026-01-01',
        lastEvidence: '2026-01-01',
        lastScreening: '2026-01-01',
      },
      '2026-11-22',
    );
    expect([...new Set(all.map(({ group }) => group))]).toEqual(
      recordGroups.filter((group) => group !== 'sign-in'),
    );
    for (const { citation } of all) expect(citation).toMatch(/CFR|FINRA|596\/2014/);
  });
});
