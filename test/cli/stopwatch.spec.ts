// Whose time a phase within a phase is, by a clock that the test turns.
import { performance } from 'node:perf_hooks';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Stopwatch } from '../../src/cli/stopwatch.js';

let now = 0;
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('counts what is read in the middle of the work as reading, and nothing twice', async () => {
  const watch = new Stopwatch(new Writable());
  await watch.timed('read', async () => {
    now += 10;
    await watch.timed('engine', () => {
      now += 100;
      watch.reading(() => (now += 1_000));
      now += 200;
    });
    now += 20;
  });
  now += 5_000;
  await watch.timed('write', () => (now += 7));
  expect(watch.timings()).toMatchObject({ readMs: 1_030, engineMs: 300, writeMs: 7 });
});
