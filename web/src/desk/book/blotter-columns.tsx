import { percentOf, price, shares, symbolOf } from '../../money';
import type { Column } from '../../parts/column';
import { Chip, type Tone } from '../../parts/panel';
import { exactTime, intentWord, orderTypeWord, sentence } from '../../words';
import { askedShares, askedText, limitText, type OrderRow } from './order-row';

const channels: Record<string, string> = { investor: 'Investor', desk: 'Desk' };

/** The columns for a book that is read at a price. */
export function blotterColumns(
  at: string | null,
  demand: number,
  currency: string,
): readonly Column<OrderRow>[] {
  return [
    {
      id: 'received',
      header: 'Received',
      width: '118px',
      value: (row) => row.order.receivedAt,
      cell: (row) => <span className="soft">{exactTime(row.order.receivedAt)}</span>,
    },
    {
      id: 'investor',
      header: 'Investor',
      width: 'minmax(150px, 2fr)',
      value: (row) => row.investor,
      cell: (row) => <strong className="name">{row.investor}</strong>,
    },
    { id: 'class', header: 'Class', width: 'minmax(110px, 1fr)', value: (row) => sentence(row.category) },
    { id: 'type', header: 'Type', width: '84px', value: (row) => orderTypeWord(row.order.type) },
    {
      id: 'limit',
      header: `Limit, ${symbolOf(currency).trim()}`,
      width: 'minmax(90px, 1.2fr)',
      align: 'right',
      value: (row) => row.order.limit ?? row.order.steps?.[0]?.limit ?? null,
      cell: (row) => limitText(row.order),
    },
    {
      id: 'asked',
      header: 'Asked',
      width: 'minmax(104px, 1fr)',
      align: 'right',
      value: (row) => askedShares(row.order),
      cell: (row) => askedText(row.order, currency),
    },
    {
      id: 'wants',
      header: at === null ? 'Wants' : `Wants at ${price(at, currency)}`,
      width: 'minmax(112px, 1fr)',
      align: 'right',
      value: (row) => row.wants,
      cell: (row) => shares(row.wants),
    },
    {
      id: 'part',
      header: 'Share of demand',
      width: '120px',
      align: 'right',
      value: (row) => row.wants,
      cell: (row) => (row.wants === 0 ? '' : percentOf(row.wants, demand)),
    },
    {
      id: 'channel',
      header: 'Channel',
      width: '82px',
      value: (row) => channels[row.order.channel] ?? row.order.channel,
    },
    {
      id: 'state',
      header: 'State',
      width: '140px',
      value: (row) => stateText(row, at, currency),
      cell: (row) => <Chip tone={toneOf(row)}>{stateText(row, at, currency)}</Chip>,
    },
  ];
}

function stateText({ order, wants }: OrderRow, at: string | null, currency: string): string {
  if (order.state !== 'live') return sentence(order.state);
  if (order.intent !== 'order') return intentWord(order.intent);
  if (wants === 0 && at !== null) return `Below ${price(at, currency)}`;
  return order.version > 1 ? `Live, v${order.version}` : 'Live';
}

function toneOf({ order, wants }: OrderRow): Tone {
  if (order.state !== 'live') return 'plain';
  if (order.intent !== 'order') return 'warn';
  return wants === 0 ? 'info' : 'good';
}
