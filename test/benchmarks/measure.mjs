// Interleaved measurements: each round times every candidate once, so that what else the machine does falls on all
// of them; medians are compared.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** Linux counts processor time in hundredths of a second. */
const tickMs = 10;

/** Median milliseconds by name after `rounds` rounds, and the spread from fastest to slowest. */
export async function medians(rounds, candidates) {
  const times = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(candidates)) {
      globalThis.gc?.();
      const start = performance.now();
      await work();
      times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => {
      const sorted = list.toSorted((a, b) => a - b);
      return [name, { median: sorted[sorted.length >> 1], fastest: sorted[0], slowest: sorted.at(-1) }];
    }),
  );
}

export const seconds = ({ median, fastest, slowest }) =>
  `${(median / 1000).toFixed(2)} s (${(fastest / 1000).toFixed(2)} to ${(slowest / 1000).toFixed(2)})`;
export const ratio = (a, b) => (a.median / b.median).toFixed(2);

/** Milliseconds of processor time that a process has taken so far; NaN where the system does not tell. */
export function processorMs(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  } catch {
    return Number.NaN;
  }
}
