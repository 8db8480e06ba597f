// The same book gives the same hashes on every machine and every version of Node: books of each method, full of ties,
// whose hashes together have one hash. It stands here as another program, written in Python from the description of the
// methods alone, has worked it out.
import { expect, it } from 'vitest';
import { allocate } from '../../src/domain/engine.js';
import { sha256 } from '../support/deals.js';

const rounded = ['largest-remainder', 'nearest', 'down'];
const tied = ['received', 'size', 'draw'];
const times = ['2026-11-02T14:03:11.25Z', '2026-11-02T15:03:11.250+01:00', '2026-11-02T09:03:12-05:00'];

/** Whole numbers below `most` in an order that is always the same. */
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** Few sizes, few prices and few times, so that remainders, wants and times are often equal. */
function orderOf(place: number, next: (most: number) => number): object {
  const size = { shares: [10, 10, 20, 30, 70, 9_000_000_000][next(6)]! };
  const limit = `${10 + next(3)}`;
  const kinds = [
    { type: 'limit', ...size, limit },
    { type: 'limit', amount: '1000.5', limit },
    { type: 'market', ...size },
    { type: 'percent', percent: '12.5', limit },
    {
      type: 'step',
      stepMode: ['exclusive', 'cumulative'][next(2)],
      steps: [
        { limit: '12', ...size },
        { limit: '10', shares: 40 },
      ],
    },
  ];
  return {
    id: `order-${(place * 7) % 10}${place}`,
    investor: `investor-${next(4)}`,
    tier: 1 + next(3),
    receivedAt: times[next(3)],
    ...(next(3) === 0 ? { minimumFill: 5 } : {}),
    ...kinds[next(kinds.length)],
  };
}

function bookOf(seed: number, method: object): object {
  const next = numbers(seed);
  return {
    offering: { shares: [100, 101, 360, 4_000_000_007][next(4)], tick: '1', overAllotment: 7 },
    orders: Array.from({ length: 5 + next(6) }, (_, place) => orderOf(place, next)),
    policy: {
      price: ['10', '11'][next(2)],
      lot: [1, 1, 5][next(3)],
      overAllotment: next(8),
      rounding: rounded[next(3)],
      tieBreak: tied[next(3)],
      seed: 'the same',
      ...(next(2) === 0 ? { maximumPerInvestor: { percent: '33.333333' } } : {}),
      tranches: [
        { name: 'first', percent: '40', who: { tier: [1, 2] }, ...method },
        { name: 'all', ...method },
      ],
    },
  };
}

it.each([
  [{ method: 'pro-rata' }, '5c8ace7fd7ab763931971b46206e6d22c8d111c2188a532d890bd36337d0760f'],
  [
    { method: 'pro-rata', weights: { tier: { 1: 3, 2: 2 } } },
    '2307138f3f05e9de77ad07860631d916714adc7809cb90c1011ea5781d1390d6',
  ],
  [{ method: 'price-priority' }, '488fcd499bd2f226ffb44398a87b733f88eab60a99748d40df605756ef115f6d'],
  [{ method: 'time-priority' }, 'c2b16d38342b10e59c650c5d165f1af710a48ce68189bde61039b212f80fcaf1'],
  [{ method: 'equal' }, 'fa41b044350a4ecf8f9f9fa109bbb993ddb6586015a8aad4186afcf0da03fa26'],
  [
    { method: 'minimum-then-pro-rata', minimum: 5 },
    '3a9126ef4848ed8f2508f2edbc4a93db0e8154c7791f0bbc45c630525650a0b9',
  ],
  [{ method: 'draw', minimum: 5 }, '1c7edf1c9c9e258be78650d524e1370e4b29ef7c7589030a5c079dd4d7b9b543'],
  [
    { method: 'draw', minimum: 5, by: 'shares' },
    '534642c80b716a571320eae368bbee2021d3c482fe9a2692b0ac547a27c7e1e4',
  ],
])('%j', (method, hash) => {
  const hashes = Array.from({ length: 100 }, (_, seed) => {
    const { inputHash, resultHash } = allocate(bookOf(seed, method), sha256);
    return `${inputHash} ${resultHash}\n`;
  });
  expect(sha256(hashes)).toBe(hash);
});
