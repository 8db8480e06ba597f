import type { Book } from '../../api/types';
import { cover, money, percentOf, price, shares, worth } from '../../money';
import { Tile } from '../../parts/panel';
import { exactTime, orderTypeWord } from '../../words';
import { formatRatio } from '../../../../src/domain/price';
import type { Totals } from './order-totals';

export function BookTiles({ book, currency, totals }: { book: Book; currency: string; totals: Totals }) {
  const all = book.shares + book.overAllotment;
  const at = price(book.at, currency);
  const atText = at === '' ? '' : ` at ${at}`;
  const types = Object.entries(totals.byType).map(
    ([type, count]) => `${count.toLocaleString('en-US')} ${orderTypeWord(type).toLowerCase()}`,
  );
  const clearsAll = book.clearingPriceWithOverAllotment;
  return (
    <div className="tiles">
      <Tile
        name={`Cover${atText}`}
        figure={cover(formatRatio(book.demand, all))}
        beside={book.overAllotment > 0 ? 'with option' : undefined}
        below={`${cover(book.cover)} on ${shares(book.shares)} base`}
      />
      <Tile
        name={`Demand${atText}`}
        figure={shares(book.demand)}
        below={
          book.at === null
            ? 'no order yet'
            : `${money(worth(book.demand, book.at), currency, { cents: false })} gross`
        }
      />
      <Tile
        name="Clearing price"
        figure={
          clearsAll === null
            ? book.clearingPrice === null
              ? 'None'
              : price(book.clearingPrice, currency)
            : price(clearsAll, currency)
        }
        beside={
          clearsAll === null ? (book.clearingPrice === null ? undefined : 'at base') : `${shares(all)} sh`
        }
        below={
          clearsAll === null ? 'the option is not covered' : `${price(book.clearingPrice, currency)} at base`
        }
      />
      <Tile
        name="Orders"
        figure={shares(book.orders)}
        beside={types.join(', ')}
        below={
          totals.last === null
            ? book.orders > 0
              ? 'reading'
              : 'none yet'
            : `last ${exactTime(totals.last.order.receivedAt)}, ${totals.last.investor}`
        }
      />
      <Tile
        name="Price sensitive"
        figure={percentOf(totals.limited, totals.wants) || '–'}
        below={`of demand${atText} has a limit`}
      />
      <Tile
        name="Top ten"
        figure={percentOf(totals.topTen, totals.wants) || '–'}
        below={`of demand${atText}`}
      />
    </div>
  );
}
