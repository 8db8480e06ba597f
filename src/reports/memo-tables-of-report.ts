// The pricing committee's memo as tables, for who works on in a spreadsheet. On paper it has pages of its own.

import { tableOfRows, type ReportTable } from '../domain/reports/report.js';
import type { MemoDocument } from '../pricing/memo.js';

export function memoTables(memo: MemoDocument): ReportTable[] {
  return [
    sectionTable(memo),
    tableOfRows<MemoDocument['waterfall']['steps'][number]>(
      'From the reference to the price',
      { Step: ({ step }) => step, Amount: ({ amount }) => amount },
      memo.waterfall.steps,
    ),
    partTable(memo),
    gridTable(memo),
    gateTable(memo),
    tableOfRows<MemoDocument['sensitivity'][number]>(
      'What moves the price',
      {
        Input: ({ input }) => input,
        Change: ({ change }) => change,
        Lower: ({ lower }) => lower,
        Higher: ({ higher }) => higher,
      },
      memo.sensitivity,
    ),
    tableOfRows<MemoDocument['signatures'][number]>(
      'Approvals',
      { Role: ({ role }) => role, Name: ({ name }) => name, Did: ({ did }) => did, At: ({ at }) => at },
      memo.signatures,
    ),
  ];
}

const sectionTable = ({ sections }: MemoDocument): ReportTable =>
  tableOfRows<MemoDocument['sections'][number]>(
    'Sections',
    {
      Section: ({ title }) => title,
      'Figures of': ({ asOf }) => asOf,
      Stale: ({ stale }) => (stale ? 'yes' : 'no'),
      'Points of discount': ({ contribution }) => contribution.points,
      'What it says': ({ says }) => says,
    },
    sections,
  );

const partTable = ({ parts }: MemoDocument): ReportTable =>
  tableOfRows<MemoDocument['parts'][number]>(
    'What the price is made of',
    {
      Part: ({ part }) => part,
      Weight: ({ weight }) => weight,
      Value: ({ value }) => value,
      Low: ({ low }) => low,
      High: ({ high }) => high,
      Why: ({ why }) => why ?? null,
    },
    parts,
  );

const gridTable = ({ grid }: MemoDocument): ReportTable =>
  tableOfRows<MemoDocument['grid'][number]>(
    'Grid, with over-allotment',
    {
      Price: ({ price }) => price,
      Proposed: ({ isProposal }) => (isProposal ? 'yes' : ''),
      Shares: ({ withOverAllotment: all }) => all.shares,
      Gross: ({ withOverAllotment: all }) => all.gross,
      Spread: ({ withOverAllotment: all }) => all.spread,
      Net: ({ withOverAllotment: all }) => all.net,
      'Below the close, %': (row) => row.discountToClosePercent,
      'Below the VWAP, %': (row) => row.discountToVwapPercent,
      'Below the Minimum Price, %': (row) => row.discountToMinimumPricePercent,
      Demand: ({ demand }) => demand,
      'Cover with over-allotment': ({ coverWithOverAllotment: cover }) => cover,
    },
    grid,
  );

const gateTable = ({ gates }: MemoDocument): ReportTable =>
  tableOfRows<MemoDocument['gates'][number]>(
    'Gates',
    {
      Gate: ({ gate }) => gate,
      Result: ({ result }) => result,
      Rule: ({ rule }) => rule,
      Citation: ({ citation }) => citation,
      Why: ({ why }) => why,
    },
    gates,
  );
