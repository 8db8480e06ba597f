// Great lists go to the database in pieces: the parameters of one statement have to fit into one message.

const mostAtOnce = 10_000;

export function* piecesOf<Row>(rows: readonly Row[]): Iterable<readonly Row[]> {
  for (let start = 0; start < rows.length; start += mostAtOnce) yield rows.slice(start, start + mostAtOnce);
}
