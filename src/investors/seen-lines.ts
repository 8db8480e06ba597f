// Who stands on the lines of a file so far, so that nobody stands there twice: by identifier where both are known, else
// by LEI, else by name and country.

import { Refusal } from '../domain/refusal.js';

/** `id`: of an investor that is known already. */
export type Seen = { line: number; id: string | null; lei: string | null; byName: string };

const either = [true, false];

export class SeenLines {
  /** The first line by each mark, which says with what else it stands there. */
  private readonly first = new Map<string, number>();

  /** Refuses one that stands on an earlier line. */
  add(one: Seen): void {
    const lines = marksOfTheSame(one).flatMap((mark) => this.first.get(mark) ?? []);
    if (lines.length > 0)
      throw new Refusal(
        'repeated-id',
        `This investor stands on line ${Math.min(...lines)} already. Keep one of the two.`,
      );
    for (const mark of marksOf(one)) if (!this.first.has(mark)) this.first.set(mark, one.line);
  }
}

const idMark = (id: string): string => `id ${id}`;
const leiMark = (lei: string, hasId: boolean): string => `lei ${hasId} ${lei}`;
const nameMark = (byName: string, hasId: boolean, hasLei: boolean): string =>
  `name ${hasId} ${hasLei} ${byName}`;

function marksOf({ id, lei, byName }: Seen): string[] {
  return [
    ...(id === null ? [] : [idMark(id)]),
    ...(lei === null ? [] : [leiMark(lei, id !== null)]),
    nameMark(byName, id !== null, lei !== null),
  ];
}

/** Those of whoever would be the same: where both have an identifier that alone counts, where both have an LEI that. */
function marksOfTheSame({ id, lei, byName }: Seen): string[] {
  const withId = id === null ? either : [false];
  const withLei = lei === null ? either : [false];
  return [
    ...(id === null ? [] : [idMark(id)]),
    ...(lei === null ? [] : withId.map((hasId) => leiMark(lei, hasId))),
    ...withId.flatMap((hasId) => withLei.map((hasLei) => nameMark(byName, hasId, hasLei))),
  ];
}
