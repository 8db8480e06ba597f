import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { demandSvg, inks, waterfallSvg } from './memo-charts.js';
import { header, heading, rows } from './memo-style.js';
import { gates, grid, moves } from './memo-tables.js';
import type { MemoDocument } from './memo.js';

const require = createRequire(import.meta.url);
const pdfmake = require('pdfmake') as typeof import('pdfmake');
const fontFolder = join(dirname(require.resolve('pdfmake/package.json')), 'fonts', 'Roboto');
const font = (style: string): string => join(fontFolder, `Roboto-${style}.ttf`);

pdfmake.setFonts({
  Roboto: {
    normal: font('Regular'),
    bold: font('Medium'),
    italics: font('Italic'),
    bolditalics: font('MediumItalic'),
  },
});
// The memo holds no pictures and no addresses: nothing but the fonts is ever read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder));

const width = 523;

function separator(): Content {
  const line = {
    type: 'line' as const,
    x1: 0,
    y1: 0,
    x2: width,
    y2: 0,
    lineWidth: 0.5,
    lineColor: inks.line,
  };
  return { canvas: [line], margin: [0, 7, 0, 7] };
}

function head(memo: MemoDocument): Content {
  const number = memo.number === null ? '' : ` ${memo.number}`;
  return {
    columns: [
      {
        stack: [
          { text: memo.title.toUpperCase(), fontSize: 7.5, characterSpacing: 0.8, color: inks.soft },
          { text: memo.issuer, fontSize: 16, bold: true, margin: [0, 2, 0, 0] },
          ...(memo.placementAgent ? [{ text: memo.placementAgent, color: inks.soft }] : []),
        ],
      },
      {
        width: 150,
        alignment: 'right',
        stack: [
          {
            text: `Proposal${number}, ${memo.state}`,
            bold: true,
            color: memo.state === 'approved' ? inks.accent : inks.ink,
          },
          { text: `as of ${memo.asOf}`, color: inks.soft },
        ],
      },
    ],
  };
}

function priceBlock(memo: MemoDocument): Content {
  const { label, price, discountPercent } = memo.reference;
  const below = Number(discountPercent) >= 0;
  return {
    columns: [
      {
        width: 196,
        stack: [
          { text: `${memo.currency} a share`, fontSize: 7.5, color: inks.soft },
          { text: memo.price, fontSize: 36, bold: true },
          {
            text: `${discountPercent.replace('-', '')} % ${below ? 'below' : 'above'} the ${label} of ${price}`,
            color: inks.ink,
          },
          { text: `range ${memo.low} to ${memo.high}`, color: inks.soft },
        ],
      },
      {
        margin: [0, 8, 0, 0],
        columns: [0, 2, 4].map((at) => ({
          stack: memo.facts.slice(at, at + 2).map(({ label: name, value }) => ({
            margin: [0, 0, 0, 6],
            stack: [
              { text: name, fontSize: 7, color: inks.soft },
              { text: value, fontSize: 11.5, bold: true },
            ],
          })),
        })) as Content[],
      },
    ],
  };
}

function charts(memo: MemoDocument): Content {
  const half = (width - 18) / 2;
  const [across, down] = [half * 1.25, 250];
  const demand = demandSvg(memo, across, down);
  return {
    columnGap: 18,
    columns: [
      {
        width: half,
        stack: [
          heading(`From the ${memo.reference.label} to the price`),
          { svg: waterfallSvg(memo, across, down), width: half },
        ],
      },
      {
        width: half,
        stack: [
          heading('Demand'),
          demand ? { svg: demand, width: half } : { text: 'There is no book to draw.', color: inks.soft },
        ],
      },
    ],
  };
}

function signed(points: string): string {
  const number = Number(points);
  return number === 0 ? 'no effect' : `${number > 0 ? '+' : '\u2212'}${Math.abs(number).toFixed(2)} points`;
}

function section(memo: MemoDocument['sections'][number], place: number): Content {
  const colour = memo.present ? inks.ink : inks.soft;
  const dated = memo.asOf ? `Figures of ${memo.asOf}${memo.stale ? ', stale' : ''}` : '';
  return {
    margin: [0, 0, 0, 10],
    stack: [
      {
        fontSize: 9,
        columns: [
          { text: `${place}  ${memo.title}`, bold: true, color: colour },
          {
            width: 66,
            alignment: 'right',
            text: memo.present ? signed(memo.contribution.points) : 'no inputs',
            color: memo.present ? inks.ink : inks.option,
          },
        ],
      },
      { text: memo.says, color: inks.soft, margin: [0, 1, 0, 1] },
      ...(memo.facts.length > 0
        ? [
            {
              fontSize: 7.5,
              text: memo.facts.flatMap(({ label, value }, i) => [
                { text: `${i > 0 ? '   ' : ''}${label} `, color: inks.soft },
                { text: value, bold: true },
              ]),
            },
          ]
        : []),
      ...(dated === '' ? [] : [{ text: dated, fontSize: 7, color: memo.stale ? inks.option : inks.soft }]),
    ],
  };
}

function sections(memo: MemoDocument): Content {
  const shown = memo.sections.map((each, i) => section(each, i + 1));
  return {
    columnGap: 18,
    columns: [{ stack: shown.slice(0, 3) }, { stack: shown.slice(3) }],
  };
}

function parts(memo: MemoDocument): Content {
  const names: Record<string, string> = {
    market: `${memo.reference.label} less the discount`,
    comparables: 'value by comparable companies',
    book: 'clearing price of the book',
  };
  const body = memo.parts.map(({ part, weight, value, low, high, why }): TableCell[] => [
    { text: `${names[part]![0]!.toUpperCase()}${names[part]!.slice(1)}` },
    { text: Number(weight).toFixed(3), alignment: 'right' },
    { text: value === null ? '' : Number(value).toFixed(4), alignment: 'right', bold: true },
    {
      text: value === null ? (why ?? '') : `${Number(low).toFixed(4)} to ${Number(high).toFixed(4)}`,
      color: inks.soft,
    },
  ]);
  const titles = [header('Part', 'left'), header('Weight'), header('Value'), header('Range', 'left')];
  return {
    stack: [
      heading('What the price is made of'),
      { layout: rows, table: { widths: ['*', 50, 60, 200], body: [titles, ...body] } },
    ],
  };
}

function remarks(memo: MemoDocument): Content {
  const flags = memo.flags.map(({ message }) => ({ text: message, markerColor: inks.option }));
  const notes = [...memo.notes, ...(memo.policySentence ? [memo.policySentence] : [])].map((text) => ({
    text,
  }));
  const both = [...flags, ...notes];
  return both.length === 0
    ? { text: 'Nothing to remark.', color: inks.soft }
    : { ul: both, markerColor: inks.soft };
}

function approvals(memo: MemoDocument): Content {
  const done = memo.signatures.map(({ role, name, did, at }): TableCell[] => [
    { text: role, color: inks.soft },
    { text: name, bold: true },
    { text: did },
    { text: at, alignment: 'right', color: inks.soft },
  ]);
  const waits: TableCell[][] =
    memo.state === 'proposed'
      ? [
          [
            { text: 'Chief financial officer', color: inks.soft },
            { text: '' },
            { text: 'to approve or reject', color: inks.option },
            { text: '' },
          ],
        ]
      : [];
  return { layout: rows, table: { widths: [120, '*', 150, 110], body: [...done, ...waits] } };
}

function definition(memo: MemoDocument): TDocumentDefinitions {
  const created = new Date(`${memo.asOf}T00:00:00Z`);
  return {
    pageSize: 'A4',
    pageMargins: [36, 34, 36, 44],
    info: { title: `${memo.title}: ${memo.issuer}`, creationDate: created, modDate: created },
    defaultStyle: { font: 'Roboto', fontSize: 8.5, color: inks.ink, lineHeight: 1.12 },
    footer: (page, pages) => ({
      margin: [36, 10, 36, 0],
      fontSize: 6.5,
      color: inks.soft,
      columns: [
        {
          text: `Proposal ${memo.proposalHash}\nInputs ${memo.inputHash}, model ${memo.model.name} of ${memo.model.dated}`,
        },
        { text: `Confidential. ${page} of ${pages}`, alignment: 'right', width: 90 },
      ],
    }),
    content: [
      head(memo),
      separator(),
      priceBlock(memo),
      separator(),
      charts(memo),
      separator(),
      sections(memo),
      separator(),
      parts(memo),
      { ...(grid(memo) as object), pageBreak: 'before' } as Content,
      { text: '', margin: [0, 6] },
      heading('Gates under the rules of the day'),
      gates(memo),
      { text: '', margin: [0, 6] },
      {
        columnGap: 18,
        columns: [
          { stack: [heading('What moves the price'), moves(memo)] },
          { stack: [heading('To bear in mind'), remarks(memo)] },
        ],
      },
      { text: '', margin: [0, 6] },
      heading('Approvals'),
      approvals(memo),
    ],
  };
}

/** Renders a memo as a PDF of two pages. The same memo gives the same pages. */
export function memoPdf(memo: MemoDocument): Promise<Buffer> {
  return pdfmake.createPdf(definition(memo)).getBuffer() as Promise<Buffer>;
}
