// The editions of an allocation list, and what each may show. The desk's says everything; the issuer's what was placed
// with whom, the names only where it has them (always in a new issue: FINRA 5131(d)), and nothing of how the desk ranks
// its clients or of words meant for its file; a member's the lines of its own clients; an investor's its own lines alone.
// A column that is not listed for an edition is not in it, whatever the rows hold.

import type { ExplanationStep } from '../explanation.js';
import { formatRatio } from '../price.js';
import { tableOfRows, type ReportCell, type ReportTable } from './report.js';

export const editions = ['desk', 'issuer', 'member', 'investor'] as const;
export type Edition = (typeof editions)[number];

/** A line with all that the desk knows of it. Amounts are decimal strings; `number` counts from 1. */
export type AllocationFacts = Readonly<{
  number: number;
  order: string;
  investor: string;
  legalName: string | null;
  category: string | null;
  country: string | null;
  tier: number | null;
  channel: string | null;
  wanted: number;
  shares: number;
  overAllotted: number | null;
  amount: string;
  reason: string | null;
  formula: number | null;
  overrideReason: string | null;
  note: string | null;
  explanation: readonly ExplanationStep[];
}>;

const all = {
  Line: ({ number }) => number,
  Order: ({ order }) => order,
  Investor: ({ investor }) => investor,
  'Legal name': ({ legalName }) => legalName,
  Class: ({ category }) => category,
  Country: ({ country }) => country,
  Tier: ({ tier }) => tier,
  Channel: ({ channel }) => channel,
  Wanted: ({ wanted }) => wanted,
  Allocated: ({ shares }) => shares,
  Filled: ({ wanted, shares }) => (wanted === 0 ? null : formatRatio(shares, wanted)),
  'Over-allotted': ({ overAllotted }) => overAllotted,
  Amount: ({ amount }) => amount,
  'Why nothing': ({ reason }) => reason,
  'By formula': ({ formula }) => formula,
  'Set by hand because': ({ overrideReason }) => overrideReason,
  Note: ({ note }) => note,
} as const satisfies Record<string, (line: AllocationFacts) => ReportCell>;

type Column = keyof typeof all;

const named: readonly Column[] = ['Legal name', 'Class', 'Country'];
const forIssuer: readonly Column[] = [
  'Line',
  ...named,
  'Wanted',
  'Allocated',
  'Filled',
  'Over-allotted',
  'Amount',
  'Set by hand because',
];

const shown: Readonly<Record<Edition, readonly Column[]>> = {
  desk: Object.keys(all) as Column[],
  issuer: forIssuer,
  member: ['Order', 'Investor', ...named, 'Channel', 'Wanted', 'Allocated', 'Filled', 'Amount', 'Why nothing'],
  investor: ['Order', 'Wanted', 'Allocated', 'Filled', 'Amount', 'Why nothing'],
};

/** The lines as one edition shows them. */
export function allocationTable(
  edition: Edition,
  lines: readonly AllocationFacts[],
  hasNames: boolean,
): ReportTable {
  const isNameless = edition === 'issuer' && !hasNames;
  const columns = shown[edition].filter((column) => !isNameless || !named.includes(column));
  return tableOfRows(
    'Allocations',
    Object.fromEntries(columns.map((column) => [column, all[column]])),
    lines,
  );
}

/** How the lines of an investor, or of a member's clients, came about, step by step. */
export function explanationTable(lines: readonly AllocationFacts[]): ReportTable {
  const steps = lines.flatMap(({ order, explanation }) => explanation.map((step) => ({ order, ...step })));
  return tableOfRows<(typeof steps)[number]>(
    'How it came about',
    {
      Order: ({ order }) => order,
      Tranche: ({ tranche }) => tranche,
      Method: ({ method }) => method,
      'Still wanted': ({ wanted }) => wanted,
      Quota: ({ quota }) => quota,
      'At its limit': ({ capped }) => (capped ? 'yes' : 'no'),
      'Whole lots of the quota': ({ floored }) => floored,
      'Lots by remainder': ({ remainderLot }) => remainderLot,
      Shares: ({ shares }) => shares,
    },
    steps,
  );
}
