// A result as CSV, where the name given to --out ends in .csv: the rows alone, a column for each plain field.
import { stringify } from 'csv-stringify/sync';
import type { Call } from './command.js';

const ROWS = 2_000;

export function isCsvOutput(call: Call): boolean {
  const out = call.options.out;
  return typeof out === 'string' && out.toLowerCase().endsWith('.csv');
}

export function* csvText(columns: string[], rows: Iterable<object>): Generator<string> {
  yield stringify([columns]);
  let block: object[] = [];
  for (const row of rows) {
    block.push(row);
    if (block.length < ROWS) continue;
    yield stringify(block, { columns });
    block = [];
  }
  yield stringify(block, { columns });
}
