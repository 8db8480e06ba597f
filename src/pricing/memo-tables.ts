import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { GridRow } from './grid-view.js';
import { inks } from './memo-charts.js';
import { clipped, header, heading, type Room, rows } from './memo-style.js';
import { grouped, type MemoDocument, padded } from './memo.js';

function percent(value: string | null): string {
  return value === null ? '' : Number(value).toFixed(1);
}

function verdictOf(row: GridRow, asked: readonly string[]): { text: string; isBad: boolean } {
  const having = (result: string): string => {
    const named = asked.filter((gate) => row.gates[gate] === result);
    return named.length > 2 ? `${named.length}` : named.join(', ');
  };
  const [failing, open] = [having('fail'), having('unknown')];
  if (failing !== '') return { text: `fails ${failing}`, isBad: true };
  if (open !== '') return { text: `${open} open`, isBad: false };
  return { text: asked.length === 0 ? '' : 'pass', isBad: false };
}

function gridCells(row: GridRow, asked: readonly string[]): TableCell[] {
  const all = row.withOverAllotment;
  const verdict = verdictOf(row, asked);
  const cells = [
    row.price,
    grouped(all.gross),
    grouped(all.spread),
    grouped(all.net),
    percent(row.discountToClosePercent),
    percent(row.discountToVwapPercent),
    percent(row.discountToMinimumPricePercent),
    row.coverWithOverAllotment === null ? '' : Number(row.coverWithOverAllotment).toFixed(2),
    verdict.text,
  ];
  return cells.map((text, i) => ({
    text,
    alignment: 'right' as const,
    bold: row.isProposal || i === 0,
    noWrap: true,
    fillColor: row.isProposal ? '#e7f2ee' : undefined,
    color: i === cells.length - 1 && verdict.isBad ? inks.bad : inks.ink,
  }));
}

/** Nine prices from the highest down, the proposal marked. */
export function grid(memo: MemoDocument, room: Room): Content {
  const asked = memo.gates.map(({ gate }) => gate);
  const money = [`Gross, ${memo.currency}`, 'Spread', 'Net'];
  const titles = ['Price', ...money, 'To close, %', 'To VWAP, %', 'To Min. Price, %', 'Cover', 'Gates'];
  const shares = grouped(String(memo.grid[0]?.withOverAllotment.shares ?? 0));
  return {
    stack: [
      heading(`What each price would mean for ${shares} shares, over-allotment included`),
      {
        layout: rows(room),
        fontSize: room.size - 0.5,
        table: {
          headerRows: 1,
          widths: ['auto', '*', '*', '*', 'auto', 'auto', 'auto', 'auto', 'auto'],
          body: [
            titles.map((title) => header(title)),
            ...memo.grid.toReversed().map((row) => gridCells(row, asked)),
          ],
        },
      },
    ],
  };
}

const gateColours: Record<string, string> = {
  pass: inks.accent,
  fail: inks.bad,
  warn: inks.option,
  unknown: inks.option,
  'not-applicable': inks.soft,
};

/** What an undecided gate waits for, by name; what each name means stands in the memo's data. */
function lacks(missing: readonly string[]): string {
  const named = missing.slice(0, 3).join(', ');
  const more = missing.length > 3 ? ` and ${missing.length - 3} more` : '';
  return `Not decided: lacks ${named}${more}.`;
}

/** The gates with their verdicts under the rules of the day. */
export function gates(memo: MemoDocument, room: Room): Content {
  if (memo.gates.length === 0) return { text: 'No gate was asked.', color: inks.soft };
  const body = memo.gates.map(({ gate, result, rule, citation, why, missing }): TableCell[] => [
    { text: gate, bold: true },
    { text: result.replaceAll('-', ' '), color: gateColours[result] ?? inks.ink, bold: true },
    {
      text: [
        { text: `${rule}. ` },
        { text: result === 'unknown' ? lacks(missing) : clipped(why, room.why), color: inks.soft },
      ],
    },
    { text: citation, color: inks.soft, fontSize: 7 },
  ]);
  return { layout: rows(room), fontSize: room.size - 0.5, table: { widths: [26, 56, '*', 150], body } };
}

function drawsText({ simulation, price }: MemoDocument): string {
  if (simulation === null) return 'The draws within the stated uncertainty are still under way.';
  const places = price.split('.')[1]?.length ?? 2;
  const [p10, p50, p90] = [simulation.p10, simulation.p50, simulation.p90].map((text) =>
    padded(text, places),
  );
  const runs = grouped(String(simulation.runs));
  return `${runs} draws (seed ${simulation.seed}): a tenth below ${p10}, half below ${p50}, a tenth above ${p90}.`;
}

/** How far an input moves the price, in the price's own text; for the order of the table. */
function swing({ lower, higher }: MemoDocument['sensitivity'][number]): number {
  return Math.abs(Number(higher) - Number(lower));
}

/** What moves the price, the strongest first and one input at a time, and the draws. */
export function moves(memo: MemoDocument, room: Room): Content {
  const places = (memo.price.split('.')[1]?.length ?? 2) + 1;
  const strongest = memo.sensitivity.toSorted((a, b) => swing(b) - swing(a));
  const body = strongest.map(({ input, change, lower, higher }): TableCell[] => [
    { text: `${input[0]!.toUpperCase()}${input.slice(1)}, ${change}` },
    { text: padded(lower, places), alignment: 'right' },
    { text: padded(higher, places), alignment: 'right' },
  ]);
  const titles = [header('Moved alone', 'left'), header('If lower'), header('If higher')];
  return {
    stack: [
      {
        layout: rows(room),
        fontSize: room.size - 0.5,
        table: { widths: ['*', 50, 50], body: [titles, ...body] },
      },
      {
        margin: [4, 4, 0, 0],
        fontSize: 7.5,
        color: inks.soft,
        text: drawsText(memo),
      },
    ],
  };
}
