import type { Book } from '../../api/types';
import { cover, money, percentOf, price, shares, worth } from '../../money';
import { Tile } from '../../parts/panel';
import { exactTime, orderTypeWord } from '../../words';
import { formatRatio } from '../../../../src/domain/price';
import type { Totals } from './order-totals';

const none = '–';

/** Without totals, which are made of single orders, for who sees the book but no order. */
export function BookTiles({
  book,
  currency,
  totals,
}: {
  book: Book;
  currency: string;
  totals?: Totals | undefined;
}) {
  const all = book.shares + book.overAllotment;
  const at = price(book.at, currency);
  const atText = at === '' ? '' : ` at ${at}`;
  const isEmpty = book.orders === 0;
  const clears = book.clearingPriceWithOverAllotment ?? book.clearingPrice;
  return (
    <div className="tiles">
      <Tile
        name={`Cover${atText}`}
        figure={isEmpty ? none : cover(formatRatio(book.demand, all))}
        beside={book.overAllotment > 0 ? 'with option' : undefined}
        below={
          isEmpty ? `${shares(all)} shares to cover` : `${cover(book.cover)} on ${shares(book.shares)} base`
        }
      />
      <Tile
        name={`Demand${atText}`}
        figure={isEmpty ? none : shares(book.demand)}
        beside={isEmpty ? undefined : 'shares'}
        below={
          book.at === null
            ? 'no order yet'
            : `${money(worth(book.demand, book.at), currency, { cents: false })} gross`
        }
      />
      <Tile
        name="Clearing price"
        figure={clears === null ? none : price(clears, currency)}
        beside={
          clears === null
            ? undefined
            : book.clearingPriceWithOverAllotment === null
              ? 'at base'
              : 'with option'
        }
        below={clearingText(book, currency)}
      />
      <Tile
        name="Orders"
        figure={shares(book.orders)}
        beside={totals && typesText(totals)}
        below={totals ? lastText(book, totals) : 'that count in the book'}
      />
      {totals && (
        <>
          <Tile
            name={`Limit share${atText}`}
            figure={percentOf(totals.limited, totals.wants) || none}
            below="of demand has a limit"
          />
          <Tile
            name={`Top ten${atText}`}
            figure={percentOf(totals.topTen, totals.wants) || none}
            below="of demand"
          />
        </>
      )}
    </div>
  );
}

function clearingText(book: Book, currency: string): string {
  if (book.orders === 0) return 'no order yet';
  if (book.clearingPrice === null) return `the ${shares(book.shares)} base is not covered`;
  if (book.overAllotment === 0) return `for ${shares(book.shares)} shares`;
  return book.clearingPriceWithOverAllotment === null
    ? 'the option is not covered'
    : `${price(book.clearingPrice, currency)} at base`;
}

const typesText = (totals: Totals): string =>
  Object.entries(totals.byType)
    .map(([type, count]) => `${shares(count)} ${orderTypeWord(type).toLowerCase()}`)
    .join(', ');

function lastText(book: Book, { last }: Totals): string {
  if (last === null) return book.orders > 0 ? 'reading' : 'none yet';
  return `last ${exactTime(last.order.receivedAt).replace(/\.\d+$/, '')}, ${last.investor}`;
}
