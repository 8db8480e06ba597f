// What is known of an investor as a person, and how long a broker-dealer must keep it before it may be erased.
// Orders, allocations and the journal hold identifiers alone; they stay, and name nobody once the name is gone.

import { addYears } from '../calendar/civil-date.js';

export const recordGroups = ['sign-in', 'identity', 'evidence', 'screenings'] as const;
export type RecordGroup = (typeof recordGroups)[number];

/** The days (YYYY-MM-DD) that the periods run from; null where there was none. */
export type RecordDays = Readonly<{
  lastOrder: string | null;
  /** When the last approach under seal ended. */
  lastApproach: string | null;
  lastEvidence: string | null;
  lastScreening: string | null;
}>;

export type Keeping = Readonly<{ group: RecordGroup; until: string; rule: string; citation: string }>;

type Period = Readonly<{
  group: RecordGroup;
  from: keyof RecordDays;
  years: (day: string) => number;
  rule: string;
  citation: string;
}>;

/** The rule on sanctions records asks for ten years of what was not yet five years old on 12 March 2025. */
const sanctionsYears = (day: string): number => (day < '2020-03-12' ? 5 : 10);

const periods: readonly Period[] = [
  {
    group: 'identity',
    from: 'lastOrder',
    years: () => 6,
    rule: 'Account records are kept for six years after the account was last used',
    citation: '17 CFR 240.17a-4(e)(5)',
  },
  {
    group: 'identity',
    from: 'lastApproach',
    years: () => 5,
    rule: 'Records of market soundings are kept for five years',
    citation: 'Regulation (EU) No 596/2014 art. 11(8)',
  },
  {
    group: 'evidence',
    from: 'lastEvidence',
    years: () => 6,
    rule: 'Records without a period of their own are kept for six years',
    citation: 'FINRA Rule 4511(b)',
  },
  {
    group: 'screenings',
    from: 'lastScreening',
    years: sanctionsYears,
    rule: 'Records under sanctions regulations are kept for ten years, for five of those before 12 March 2020',
    citation: '31 CFR 501.601',
  },
];

/** What must be kept on this day, and until when; what is not named may be erased. */
export function mustKeep(days: RecordDays, today: string): Keeping[] {
  return periods.flatMap(({ group, from, years, rule, citation }) => {
    const day = days[from];
    if (day === null) return [];
    const until = addYears(day, years(day));
    return today < until ? [{ group, until, rule, citation }] : [];
  });
}
