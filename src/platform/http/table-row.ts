// A row of a file, and how much of one is read.

import { Refusal } from '../../domain/refusal.js';

/** `line`: as whoever opens the file counts them: the first is 1. */
export type TableRow = { line: number; cells: string[] };

/** So that a file of a few kilobytes, or a few megabytes of commas, does not keep a process. */
export const [mostRows, mostCells] = [50_000, 1_000_000];

export const tooManyRows = (): Refusal =>
  new Refusal(
    'too-many-lines',
    `The file has more than ${mostRows} lines or ${mostCells} cells. Save the table alone, in parts where it is long.`,
  );
