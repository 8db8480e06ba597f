// A book as it was frozen: exactly the orders that the journal leaves standing at that moment, in order of their
// identifiers. What an order asks for is known from its entries; the class and the tier of its investor stand only
// here, and the hash in the journal is over all of it.
import { BookReader, type Book } from '../book.js';
import { canonicalJson, canonicalList } from '../canonical.js';
import { inRow, RowReader } from './difference.js';
import type { JournalState, OrderNow } from './journal-state.js';
import { requireFile, snapshotFile, type Pack, type PackSha256 } from './pack-files.js';

/** Compares the newest frozen book of the journal with its file. */
export function checkFrozenBook(pack: Pack, { snapshots, orders }: JournalState, sha256: PackSha256): void {
  const frozen = snapshots.at(-1)!;
  const file = snapshotFile(snapshots.length);
  requireFile(pack, file);
  const reader = new RowReader(file, pack.rows(file));
  const ids = [...orders.keys()].filter((id) => orders.get(id)!.intent === 'order').toSorted();
  const hash = sha256(
    canonicalList(ids.length, (index) => {
      const id = ids[index]!;
      return checkedOrder(id, orders.get(id)!, reader);
    }),
  );
  reader.end();
  reader.row = 0;
  if (frozen.hash !== hash) throw reader.at('', `rows of hash ${JSON.stringify(frozen.hash)}`, hash);
  if (frozen.orders !== ids.length)
    throw reader.at('', `${JSON.stringify(frozen.orders)} rows`, `${ids.length}`);
}

/** Reads one row; its text is what the frozen book's hash is over. */
function checkedOrder(
  id: string,
  { version, investor, receivedAt, terms }: OrderNow,
  reader: RowReader,
): string {
  const { text, row } = reader.takeRow(`the order ${id}`);
  const { category, tier } = (row.document ?? {}) as Record<string, unknown>;
  const document = { id, investor, category, tier, receivedAt, ...terms };
  reader.mustBe(canonicalJson({ document, version }), text);
  return canonicalJson({ version, ...document });
}

/** The book of a frozen snapshot for the engine. */
export function bookOf(pack: Pack, snapshot: number): Book {
  const file = snapshotFile(snapshot);
  requireFile(pack, file);
  const book = new BookReader('orders');
  let row = 0;
  for (const text of pack.rows(file)) {
    row += 1;
    const { document } = JSON.parse(text) as { document: unknown };
    inRow(file, row, '', () => book.add(document));
  }
  return inRow(file, 0, '', () => book.close());
}
