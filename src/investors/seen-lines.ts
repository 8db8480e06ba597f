// Who stands on the lines of a file so far, so that nobody stands there twice: by identifier where both are known, else
// by LEI, else by name and country.

import { Refusal } from '../domain/refusal.js';

/** `id`: of an investor that is known already. */
export type Seen = { line: number; id: string | null; lei: string | null; byName: string };

export class SeenLines {
  private readonly byMark = new Map<string, Seen[]>();

  /** Refuses one that stands on an earlier line. */
  add(one: Seen): void {
    const marks = marksOf(one);
    const before = marks
      .flatMap((mark) => this.byMark.get(mark) ?? [])
      .find((other) => isSameInvestor(one, other));
    if (before !== undefined)
      throw new Refusal(
        'repeated-id',
        `This investor stands on line ${before.line} already. Keep one of the two.`,
      );
    for (const mark of marks) this.byMark.set(mark, [...(this.byMark.get(mark) ?? []), one]);
  }
}

function marksOf({ id, lei, byName }: Seen): string[] {
  return [byName, ...(id === null ? [] : [`id ${id}`]), ...(lei === null ? [] : [`lei ${lei}`])];
}

function isSameInvestor(one: Seen, other: Seen): boolean {
  if (one.id !== null && other.id !== null) return one.id === other.id;
  if (one.lei !== null && other.lei !== null) return one.lei === other.lei;
  return one.byName === other.byName;
}
