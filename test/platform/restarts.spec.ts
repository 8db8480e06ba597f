import { expect, it } from 'vitest';
import { Restarts } from '../../src/platform/embedded/restarts.js';

const answers = (times: number[]): boolean[] => {
  const restarts = new Restarts();
  return times.map((time) => restarts.mayAgain(time));
};

it('starts again whatever ends now and then, as often as it does', () => {
  expect(answers(Array.from({ length: 50 }, (_, number) => number * 13_000))).toEqual(Array(50).fill(true));
});

it('gives up what ends a sixth time within a minute', () => {
  expect(answers([0, 1_000, 2_000, 3_000, 4_000, 5_000])).toEqual([true, true, true, true, true, false]);
  expect(answers([0, 1_000, 2_000, 3_000, 4_000, 60_000]).at(-1)).toBe(false);
  expect(answers([0, 1_000, 2_000, 3_000, 4_000, 60_001]).at(-1)).toBe(true);
});
