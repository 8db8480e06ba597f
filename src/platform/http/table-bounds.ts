// How much of a file is read.

import { Refusal } from '../../domain/refusal.js';

/** So that a file of a few kilobytes, or a few megabytes of commas, does not keep a process. */
export const [mostRows, mostCells, mostInRow] = [50_000, 500_000, 256];

export const tooManyRows = (): Refusal =>
  new Refusal(
    'too-many-lines',
    `The file has more than ${mostRows} lines or ${mostCells} cells. Save the table alone, in parts where it is long.`,
  );
