import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { demandSvg, inks, waterfallFloor, waterfallSvg } from './memo-charts.js';
import { clipped, dayInWords, gap, header, heading, type Room, rooms, rows } from './memo-style.js';
import { approvals, remarks } from './memo-remarks.js';
import { gates, grid, moves } from './memo-tables.js';
import type { MemoDocument } from './memo.js';
import { drawPdf } from './paper.js';

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
          {
            text: clipped(memo.issuer, 110),
            fontSize: memo.issuer.length > 50 ? 11.5 : 16,
            bold: true,
            margin: [0, 2, 0, 0],
          },
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
          { text: `as of ${dayInWords(memo.asOf)}`, color: inks.soft },
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

/** Says that the bars of the two prices do not begin at zero. */
function cutNote(memo: MemoDocument): string {
  const floor = waterfallFloor(memo);
  const places = memo.price.split('.')[1]?.length ?? 2;
  return floor === 0 ? '' : `bars begin at ${floor.toFixed(places)}`;
}

function charts(memo: MemoDocument): Content {
  const half = (width - 18) / 2;
  const [across, down] = [half * 1.25, 290];
  const demand = demandSvg(memo, across, down);
  return {
    columnGap: 18,
    columns: [
      {
        width: half,
        stack: [
          heading(`From the ${memo.reference.label} to the price`, cutNote(memo)),
          { svg: waterfallSvg(memo, across, down), width: half },
        ],
      },
      {
        width: half,
        stack: [
          heading('Demand in the book'),
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

function section(memo: MemoDocument['sections'][number], place: number, room: Room): Content {
  const colour = memo.present ? inks.ink : inks.soft;
  const dated = memo.asOf ? `Figures of ${dayInWords(memo.asOf)}${memo.stale ? ', stale' : ''}` : '';
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
      { text: clipped(memo.says, room.words / 2), color: inks.soft, margin: [0, 1, 0, 1] },
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

function sections(memo: MemoDocument, room: Room): Content {
  const shown = memo.sections.map((each, i) => section(each, i + 1, room));
  return {
    columnGap: 18,
    columns: [{ stack: shown.slice(0, 3) }, { stack: shown.slice(3) }],
  };
}

function parts(memo: MemoDocument, room: Room): Content {
  const names: Record<string, string> = {
    market: `${memo.reference.label} less the discount`,
    comparables: 'value by comparable companies',
    book: 'clearing price of the book',
  };
  const body = memo.parts.map(({ part, weight, value, low, high, why }): TableCell[] => [
    { text: `${names[part]![0]!.toUpperCase()}${names[part]!.slice(1)}` },
    { text: `${(Number(weight) * 100).toFixed(1)} %`, alignment: 'right' },
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
      { layout: rows(room), table: { widths: ['*', 50, 60, 200], body: [titles, ...body] } },
    ],
  };
}

function definition(memo: MemoDocument, room: Room, count: (pages: number) => void): TDocumentDefinitions {
  const created = new Date(`${memo.asOf}T00:00:00Z`);
  return {
    pageSize: 'A4',
    pageMargins: [36, 34, 36, 44],
    info: { title: `${memo.title}: ${memo.issuer}`, creationDate: created, modDate: created },
    defaultStyle: { font: 'Roboto', fontSize: room.size, color: inks.ink, lineHeight: 1.12 },
    footer: (page, pages) => {
      count(pages);
      return {
        margin: [36, 10, 36, 0],
        fontSize: 6.5,
        color: inks.soft,
        columns: [
          {
            text: `Proposal ${memo.proposalHash}\nInputs ${memo.inputHash}, model ${memo.model.name} of ${memo.model.dated}`,
          },
          { text: `Confidential. ${page} of ${pages}`, alignment: 'right', width: 90 },
        ],
      };
    },
    content: [
      head(memo),
      separator(),
      priceBlock(memo),
      separator(),
      charts(memo),
      separator(),
      sections(memo, room),
      separator(),
      parts(memo, room),
      { ...(grid(memo, room) as object), pageBreak: 'before' } as Content,
      gap(room),
      heading('Gates under the rules of the day'),
      gates(memo, room),
      gap(room),
      {
        columnGap: 18,
        columns: [{ stack: [heading('What moves the price'), moves(memo, room)] }, remarks(memo, room)],
      },
      gap(room),
      heading('Approvals'),
      approvals(memo, room),
    ],
  };
}

const mostPages = 2;

/** Renders a memo as a PDF of two pages, as roomy as they allow. The same memo gives the same pages. */
export async function memoPdf(memo: MemoDocument): Promise<Buffer> {
  let pdf: Buffer = Buffer.alloc(0);
  for (const room of rooms) {
    let pages = 0;
    const drawn = definition(memo, room, (count) => (pages = count));
    pdf = await drawPdf(drawn);
    if (pages <= mostPages) break;
  }
  return pdf;
}
