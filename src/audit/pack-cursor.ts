// How the rows of a pack are read: a file at a time, through a cursor.

import type { Tx } from '../platform/database/transaction.js';

export type Rows = AsyncIterable<object>;

/** A file of the pack and where its rows come from. */
export type PackSource = { name: string; rows: () => Rows };

const atOnce = 1_000;

export async function* each(rows: readonly object[]): Rows {
  yield* rows;
}

/** The rows of a query that takes one identifier, some at a time. */
export async function* cursor<Row extends object>(tx: Tx, sql: string, id: string): AsyncGenerator<Row> {
  await tx.rows(`DECLARE pack_rows NO SCROLL CURSOR FOR ${sql}`, [id]);
  for (;;) {
    const rows = await tx.rows<Row>(`FETCH ${atOnce} FROM pack_rows`);
    yield* rows;
    if (rows.length < atOnce) break;
  }
  await tx.rows('CLOSE pack_rows');
}
