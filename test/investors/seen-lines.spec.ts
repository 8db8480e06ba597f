// Who stands twice in a file is found by comparing each line with every one before it, only faster.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SeenLines, type Seen } from '../../src/investors/seen-lines.js';

function isSameInvestor(one: Seen, other: Seen): boolean {
  if (one.id !== null && other.id !== null) return one.id === other.id;
  if (one.lei !== null && other.lei !== null) return one.lei === other.lei;
  return one.byName === other.byName;
}

/** The earlier line that each is refused for, null where it is taken. */
function slowly(all: readonly Seen[]): Array<number | null> {
  const taken: Seen[] = [];
  return all.map((one) => {
    const before = taken.find((other) => isSameInvestor(one, other));
    if (before === undefined) taken.push(one);
    return before?.line ?? null;
  });
}

function refused(all: readonly Seen[]): Array<number | null> {
  const seen = new SeenLines();
  return all.map((one) => {
    try {
      seen.add(one);
      return null;
    } catch (error) {
      return Number(/line (\d+)/.exec((error as Error).message)![1]);
    }
  });
}

const few = (...values: string[]) => fc.option(fc.constantFrom(...values));
const whoever = fc.record({ id: few('1', '2'), lei: few('A', 'B'), byName: fc.constantFrom('US x', 'GB x') });
const file = fc.array(whoever, { maxLength: 8 });

it('the line that each is refused for is the first with the same investor', () => {
  fc.assert(
    fc.property(file, (lines) => {
      const all = lines.map((one, index) => ({ ...one, line: index + 2 }));
      expect(refused(all)).toEqual(slowly(all));
    }),
    { numRuns: 2_000 },
  );
});

it('of many that bear one name each is compared with none', () => {
  const all = Array.from({ length: 50_000 }, (_, line) => ({
    line,
    id: null,
    lei: `${line}`,
    byName: 'US x',
  }));
  expect(new Set(refused(all))).toEqual(new Set([null]));
});
